package org.thangdo.ratings;

import java.util.Locale;

/** What ratings can be grouped by, besides the period. The name in lower case is the column of the canonical tables. */
public enum Dimension {
    /** The body within which a cap holds: an agency, a city, a state. */
    AGENCY,
    /** A part of the agency: a department, a commune, a district. */
    UNIT,
    POSITION,
    /** People with similar duties, within which some rules apply their cap. */
    DUTY_GROUP,
    /** In which capacity the rater judged: self, collective, superior, … or {@value Selection#DECISION}. */
    ROLE,
    /** What was judged, or {@value Selection#OVERALL}. */
    CRITERION;

    /** Name of the column in the canonical tables. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
