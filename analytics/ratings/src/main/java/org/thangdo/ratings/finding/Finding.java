package org.thangdo.ratings.finding;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A problem of the data, or a repair that was made, at a place a person can open. The sentences (title, why, fix) are in
 * {@code findings_vi.properties} and {@code findings_en.properties} beside this class, keyed {@code <CODE>.title},
 * {@code <CODE>.why}, {@code <CODE>.fix}.
 *
 * @param code what kind of problem
 * @param place where it was first seen
 * @param value what stands there, invisible characters made visible; may be empty
 * @param arguments what the sentences need to know, by name
 * @param others further places with the same problem
 */
public record Finding(FindingCode code, Place place, String value, Map<String, Object> arguments, List<Place> others) {

    public Finding {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        others = List.copyOf(others);
    }

    /** How much a finding matters. */
    public enum Severity {
        /** The rows concerned are left out until a person decides. */
        ERROR,
        /** Reading goes on; the report lists it. */
        WARNING,
        /** A safe repair was made and is listed. */
        REPAIRED
    }

    /**
     * A place in a file.
     *
     * @param file file name without folder
     * @param sheet sheet name; empty in a text file
     * @param cell {@code "F27"}, {@code "F2:F97"}, or {@code "27"} for a row of a text file; empty for the whole sheet
     * @param column header of the column; may be empty
     */
    public record Place(String file, String sheet, String cell, String column) {

        /** {@code file#sheet!cell}, as in the column {@code source} of the canonical tables. */
        public String source() {
            return file + (sheet.isEmpty() ? "" : "#" + sheet) + (cell.isEmpty() ? "" : "!" + cell);
        }
    }
}
