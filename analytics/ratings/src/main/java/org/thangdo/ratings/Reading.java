package org.thangdo.ratings;

import java.util.List;
import org.thangdo.ratings.finding.Finding;

/**
 * What happened when files were read. Nothing is lost: rows in = kept + rejected + merged, for each sheet.
 *
 * @param inputs the files, in the order given
 * @param sheets what was taken from each sheet, in reading order
 * @param findings problems and repairs, in order of file, sheet and row
 */
public record Reading(List<Input> inputs, List<Sheet> sheets, List<Finding> findings) {

    public Reading {
        inputs = List.copyOf(inputs);
        sheets = List.copyOf(sheets);
        findings = List.copyOf(findings);
    }

    /**
     * A file.
     *
     * @param name file name without folder
     * @param sha256 of its bytes, in hexadecimal
     */
    public record Input(String name, long bytes, String sha256) {}

    /**
     * The row ledger of one sheet (of a text file: of the file).
     *
     * @param table canonical table that the rows went to, or empty if the sheet holds none
     * @param rowsIn data rows found
     * @param merged exact duplicates joined with another row, totals rows used as a cross-check, …
     */
    public record Sheet(String file, String sheet, String table, long rowsIn, long kept, long rejected, long merged) {
        public Sheet {
            if (rowsIn != kept + rejected + merged) {
                throw new IllegalArgumentException(file + "#" + sheet + ": " + rowsIn + " rows in, but " + kept
                        + " kept + " + rejected + " rejected + " + merged + " merged");
            }
        }
    }

    /** Whether something needs a person before the results can be trusted. */
    public boolean needsAPerson() {
        return findings.stream().anyMatch(finding -> finding.code().severity() == Finding.Severity.ERROR);
    }
}
