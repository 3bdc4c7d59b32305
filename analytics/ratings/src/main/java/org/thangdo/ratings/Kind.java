package org.thangdo.ratings;

import java.util.Locale;

/** What is rated. Organisations are rated like persons, so every analysis serves both. */
public enum Kind {
    PERSON,
    ORGANISATION;

    /** Value of the column {@code kind} in the canonical tables. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
