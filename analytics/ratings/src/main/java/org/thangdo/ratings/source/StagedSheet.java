package org.thangdo.ratings.source;

import java.util.List;
import org.thangdo.ratings.finding.Finding;

/**
 * A sheet as text in the store: table {@code name(row BIGINT, hidden BOOLEAN, t VARCHAR, c1 VARCHAR, …, cN VARCHAR)}.
 *
 * <p>{@code row} is the 1-based row of the sheet, or the number of the record in a text file. {@code c1…cN} hold the text
 * exactly as it stands; blank is {@code NULL}. Numbers of a workbook are plain decimals with a point, as short as reads back
 * to the same number; dates are ISO dates; booleans are {@code TRUE} and {@code FALSE}. {@code t} has one character for each
 * column of a workbook and is {@code NULL} for text: {@code n} number, {@code d} number formatted as date, {@code s} text,
 * {@code T} text in a TCVN3 font ({@code H}: one that shows capitals), {@code V} text in a VNI font, {@code b} boolean, {@code e} error value, {@code f} formula
 * that had no stored value, {@code -} blank. Wholly blank rows are not staged.
 *
 * @param file file name without folder
 * @param sheet sheet name; empty for text
 * @param table name of the table in the store; empty if nothing was staged
 * @param columns number of text columns
 * @param rows rows staged
 * @param raggedRows rows that went to the table {@code rejected_rows(file, sheet, row, text, code)} instead
 * @param merges merged regions, in the order of the file
 * @param findings what reading itself found
 * @param format what was decided about the file
 */
public record StagedSheet(
        String file,
        String sheet,
        String table,
        int columns,
        long rows,
        long raggedRows,
        List<Merge> merges,
        List<Finding> findings,
        Format format) {

    public StagedSheet {
        merges = List.copyOf(merges);
        findings = List.copyOf(findings);
    }

    /** Whether there is a table to read. */
    public boolean isStaged() {
        return !table.isEmpty();
    }

    /** A file or sheet of which nothing could be staged, with the reason. */
    static StagedSheet refused(String file, String sheet, List<Finding> findings) {
        return new StagedSheet(file, sheet, "", 0, 0, 0, List.of(), findings, Format.of(Format.Kind.NONE));
    }
}
