package org.thangdo.ratings.proof;

import org.thangdo.ratings.finding.FindingCode;

/**
 * How one distinct text of a column is read.
 *
 * @param value canonical value as text; {@code null} if it cannot be read or says nothing
 * @param problem why it cannot be read; {@code null} if it can
 */
record Cell(String value, FindingCode problem) {

    static final Cell NOTHING = new Cell(null, null);

    static Cell of(String value) {
        return new Cell(value, null);
    }

    static Cell problem(FindingCode code) {
        return new Cell(null, code);
    }
}
