package org.thangdo.ratings.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.proof.SheetContext;
import org.thangdo.ratings.recognise.Field;
import org.thangdo.ratings.recognise.Layout;
import org.thangdo.ratings.recognise.Vocabulary;
import org.thangdo.ratings.store.CanonicalTable;
import org.thangdo.ratings.store.Sql;

/**
 * Rows that sum others are no people: they are taken out of the data and used as a cross-check. A sum may be that of the rows
 * since the sum before, or of all rows above.
 */
final class TotalsRows {

    private final SheetContext sheet;
    private final Layout layout;
    private final List<Integer> numbers;

    TotalsRows(SheetContext sheet, Layout layout) {
        this.sheet = sheet;
        this.layout = layout;
        this.numbers = layout.table() == CanonicalTable.COUNTS
                ? layout.series().stream()
                        .map(series -> series.columns().get(Field.N))
                        .filter(column -> column != null)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** Takes the rows out and says what was found. */
    List<Finding> takeOut(Vocabulary vocabulary) {
        String words = vocabulary.totalSpellings().stream().map(Sql::text).collect(Collectors.joining(", ", "(", ")"));
        String says = IntStream.rangeClosed(1, Math.min(labels(), sheet.staged().columns()))
                .mapToObj(i -> "c" + i + " IN " + words)
                .collect(Collectors.joining(" OR "));
        String sums = numbers.isEmpty()
                ? ""
                : ", " + numbers.stream().map(i -> "c" + i).collect(Collectors.joining(", "));
        var rows = sheet.store()
                .rows(
                        "SELECT row, concat_ws(' | ', " + cells() + ")" + sums + " FROM "
                                + sheet.staged().table() + " WHERE " + sheet.isData() + " AND (" + says
                                + ") ORDER BY row",
                        row -> {
                            var cells = new ArrayList<String>();
                            for (int i = 0; i < numbers.size(); i++) {
                                cells.add(row.getString(i + 3));
                            }
                            return new Total(row.getLong(1), row.getString(2), cells);
                        });
        rows.forEach(total -> sheet.store()
                .run("INSERT INTO merged VALUES (" + sheet.id() + ", " + total.row() + ", '"
                        + FindingCode.TOTALS_ROW.name() + "')"));
        var findings = new ArrayList<Finding>();
        long after = sheet.header().dataRow() - 1;
        for (Total total : rows) {
            findings.addAll(check(total, after));
            after = total.row();
        }
        return findings;
    }

    private record Total(long row, String shown, List<String> cells) {}

    /** Columns in which the word for a sum can stand: those before the first number. */
    private int labels() {
        return layout.series().stream()
                .flatMap(series -> series.columns().values().stream())
                .mapToInt(Integer::intValue)
                .min()
                .orElse(Math.min(6, sheet.staged().columns()));
    }

    private String cells() {
        return IntStream.rangeClosed(1, sheet.staged().columns())
                .mapToObj(i -> "c" + i)
                .collect(Collectors.joining(", "));
    }

    private List<Finding> check(Total total, long after) {
        var wrong = new ArrayList<Finding>();
        for (int i = 0; i < numbers.size(); i++) {
            Long printed = whole(total.cells().get(i));
            int column = numbers.get(i);
            long block = sum(column, after, total.row());
            long all = sum(column, sheet.header().dataRow() - 1, total.row());
            if (printed != null && printed != block && printed != all) {
                wrong.add(new Finding(
                        FindingCode.TOTALS_DIFFER,
                        sheet.place(column, total.row()),
                        total.cells().get(i),
                        Map.of("printed", printed, "sum", all, "column", sheet.label(column)),
                        List.of()));
            }
        }
        return wrong.isEmpty() ? List.of(agreed(total)) : wrong;
    }

    private Finding agreed(Total total) {
        Place place = sheet.place(1, total.row());
        return new Finding(
                FindingCode.TOTALS_ROW,
                place,
                total.shown(),
                Map.of("row", Long.toString(total.row()), "checked", (long) numbers.size()),
                List.of());
    }

    private static Long whole(String cell) {
        String digits = cell == null
                ? ""
                : cell.strip().replaceAll("(?<=\\d)[.,](?=\\d{3}\\b)", "").replaceAll("\\.0+$", "");
        return digits.matches("\\d{1,15}") ? Long.valueOf(digits) : null;
    }

    private long sum(int column, long after, long before) {
        return sheet.store()
                .number("SELECT coalesce(sum(TRY_CAST(regexp_replace(c" + column
                        + ", '[.,](\\d{3})\\b', '\\1', 'g') AS BIGINT)), 0) FROM "
                        + sheet.staged().table() + " WHERE "
                        + sheet.isData() + " AND row > " + after + " AND row < " + before);
    }
}
