package org.thangdo.reports.office;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.thangdo.study.table.CellText;
import org.thangdo.study.table.DataTable;

/** How wide the columns of a table should be, by what they hold. */
public final class ColumnWidths {

    private static final int NARROWEST = 6;
    private static final int WIDEST = 42;
    private static final int LEAST_FOR_WORDS = 14;
    private static final int MARGINS = 3;
    private static final int ROWS_LOOKED_AT = 200;

    private ColumnWidths() {}

    /** Letters that each column needs: its longest cell, and a header that may break between words. */
    public static int[] letters(DataTable table, CellText text) {
        return IntStream.range(0, table.columns().size())
                .map(i -> Math.min(WIDEST, Math.max(NARROWEST, Math.max(cells(table, text, i), header(table, i)))))
                .toArray();
    }

    private static int cells(DataTable table, CellText text, int column) {
        var format = table.columns().get(column).format();
        return table.rows().stream()
                .limit(ROWS_LOOKED_AT)
                .mapToInt(row -> text.of(row.get(column), format).length())
                .max()
                .orElse(0);
    }

    private static int header(DataTable table, int column) {
        String header = table.columns().get(column).header();
        int longestWord =
                Arrays.stream(header.split(" ")).mapToInt(String::length).max().orElse(0);
        return Math.max(longestWord + 1, header.length() / 3);
    }

    /**
     * The same as parts of a whole; they add up to it. Where the letters are more than a line has, the widest columns of
     * words give way, because words wrap and numbers do not.
     *
     * @param line letters that fit side by side
     */
    public static int[] share(DataTable table, CellText text, int whole, int line) {
        int[] letters =
                IntStream.of(letters(table, text)).map(each -> each + MARGINS).toArray();
        for (int over = IntStream.of(letters).sum() - line; over > 0; over--) {
            int widest = widest(letters);
            if (letters[widest] <= LEAST_FOR_WORDS) {
                break;
            }
            letters[widest]--;
        }
        int sum = IntStream.of(letters).sum();
        int[] widths = IntStream.of(letters).map(each -> whole * each / sum).toArray();
        widths[0] += whole - IntStream.of(widths).sum();
        return widths;
    }

    private static int widest(int[] letters) {
        return IntStream.range(0, letters.length)
                .reduce((a, b) -> letters[b] > letters[a] ? b : a)
                .orElseThrow();
    }
}
