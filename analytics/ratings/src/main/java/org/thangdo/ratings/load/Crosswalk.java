package org.thangdo.ratings.load;

import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.recognise.Field;

/**
 * One line of a crosswalk: a name that became another.
 *
 * @param kind what was renamed: unit, position or level
 * @param from the name in the files
 * @param to the name to count it under
 * @param since first month in which the line holds, {@code "2020-07"}; {@value #ALWAYS_BEFORE} if there is no first
 * @param until last month in which it holds; {@value #ALWAYS_AFTER} if there is no last
 * @param place the line in its file
 */
record Crosswalk(Field kind, String from, String to, String since, String until, Place place) {

    static final String ALWAYS_BEFORE = "0000-00";
    static final String ALWAYS_AFTER = "9999-99";

    /** Whether both say what becomes of one name in the same month. */
    boolean overlaps(Crosswalk other) {
        return kind == other.kind
                && from.equalsIgnoreCase(other.from)
                && since.compareTo(other.until) <= 0
                && other.since.compareTo(until) <= 0;
    }

    String shown() {
        return from + " → " + to;
    }
}
