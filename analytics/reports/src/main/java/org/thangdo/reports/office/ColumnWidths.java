package org.thangdo.reports.office;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.thangdo.study.table.CellText;
import org.thangdo.study.table.DataTable;

/** How wide the columns of a table should be, by what they hold. */
public final class ColumnWidths {

    private static final int NARROWEST = 6;
    private static final int WIDEST = 42;
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
}
