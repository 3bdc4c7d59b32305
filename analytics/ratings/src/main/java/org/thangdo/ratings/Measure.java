package org.thangdo.ratings;

import java.util.Locale;

/** What of a rating is counted. The name in lower case is the column of the canonical tables. */
public enum Measure {
    /** The level; lowest 0. */
    LEVEL,
    /** The score. */
    SCORE;

    /** Name of the column in the canonical tables. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
