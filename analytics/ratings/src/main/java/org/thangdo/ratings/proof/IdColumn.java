package org.thangdo.ratings.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;

/** Proves a column of ids wholly in SQL, because there may be as many ids as rows. */
final class IdColumn {

    private static final String GAPS = "'[\\s\\x{00A0}\\x{2007}\\x{202F}\\x{200B}\\x{FEFF}]+'";

    /** ASCII without spaces and without an e: nothing to trim, to normalise or to take for a rounded number. */
    private static final String INNOCENT = "'[!-DF-df-~]*'";

    private final SheetContext sheet;
    private final int column;
    private final String cell;

    IdColumn(SheetContext sheet, int column) {
        this.sheet = sheet;
        this.column = column;
        this.cell = "c" + column;
    }

    ColumnProof.Reading prove(List<Finding> findings) {
        String spaced = "trim(regexp_replace(" + cell + ", " + GAPS + ", ' ', 'g'))";
        String untidy = "regexp_matches(" + cell
                + ", '^[\\s\\x{00A0}]|[\\s\\x{00A0}]$|[\\s\\x{00A0}]{2}|[\\t\\x{00A0}\\x{200B}\\x{FEFF}]')";
        String decomposed = "regexp_matches(" + cell + ", '\\p{M}') AND nfc_normalize(" + cell + ") <> " + cell;
        long[] counts = new long[4];
        sheet.store()
                .each(
                        "SELECT count(*) FILTER (" + untidy + "), count(*) FILTER (" + decomposed
                                + "), count(*) FILTER (" + scientific() + ") FROM "
                                + sheet.staged().table() + " WHERE " + sheet.isData() + " AND NOT regexp_full_match("
                                + cell + ", " + INNOCENT + ")",
                        row -> {
                            counts[0] = row.getLong(1);
                            counts[1] = row.getLong(2);
                            counts[2] = row.getLong(3);
                        });
        add(findings, FindingCode.SPACES_TRIMMED, untidy, counts[0]);
        add(findings, FindingCode.UNICODE_NORMALISED, decomposed, counts[1]);
        add(findings, FindingCode.SCIENTIFIC_ID, scientific(), counts[2]);
        leadingZeros(findings);
        String value =
                counts[0] + counts[1] == 0 ? "s." + cell : "nfc_normalize(" + spaced.replace(cell, "s." + cell) + ")";
        String code = counts[2] == 0
                ? ""
                : "CASE WHEN " + scientific().replace(cell, "s." + cell).replace("(t,", "(s.t,") + " THEN '"
                        + FindingCode.SCIENTIFIC_ID.name() + "' END";
        return new ColumnProof.Reading("", value, code);
    }

    /** An id that a spreadsheet turned into a rounded number: {@code 1.23457E+11}. */
    private String scientific() {
        return "regexp_full_match(" + cell + ", '\\d([.,]\\d+)?[eE]\\+?\\d{1,3}')";
    }

    /** Number cells among text ids of one longer length that begin with 0: the sign of zeros that a spreadsheet dropped. */
    private void leadingZeros(List<Finding> findings) {
        String digits = "regexp_full_match(" + cell + ", '\\d+')";
        var lengths = sheet.store()
                .rows(
                        "SELECT length(" + cell + ") AS n FROM "
                                + sheet.staged().table() + " WHERE " + sheet.isData() + " AND " + cell
                                + " LIKE '0%' AND " + digits + " GROUP BY n ORDER BY count(*) DESC, n LIMIT 1",
                        row -> row.getLong(1));
        if (lengths.isEmpty()) {
            return;
        }
        String number = sheet.workbook() ? sheet.type(column) + " = 'n' AND " : cell + " NOT LIKE '0%' AND ";
        String lost = number + digits + " AND length(" + cell + ") < " + lengths.get(0);
        var found = new ArrayList<Finding>();
        add(
                found,
                FindingCode.LEADING_ZEROS_LOST,
                lost,
                sheet.store()
                        .number("SELECT count(*) FROM " + sheet.staged().table() + " WHERE " + sheet.isData() + " AND "
                                + lost));
        for (Finding finding : found) {
            var arguments = new HashMap<>(finding.arguments());
            arguments.put("length", lengths.get(0));
            findings.add(new Finding(finding.code(), finding.place(), finding.value(), arguments, finding.others()));
        }
    }

    private void add(List<Finding> findings, FindingCode code, String condition, long cells) {
        if (cells == 0) {
            return;
        }
        var places = sheet.places(column, condition);
        String shown = sheet.store()
                .rows(
                        "SELECT " + cell + " FROM " + sheet.staged().table() + " WHERE " + sheet.isData() + " AND ("
                                + condition + ") ORDER BY row LIMIT 1",
                        row -> Visible.of(row.getString(1)))
                .get(0);
        findings.add(new Finding(
                code,
                places.get(0),
                shown,
                Map.of("cells", cells, "column", sheet.label(column), "spellings", cells, "value", shown),
                places.subList(1, places.size())));
    }
}
