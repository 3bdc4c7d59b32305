package org.thangdo.study.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Format;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables as Tablesaw frames, and back. Columns go by their id; a number that is missing or suppressed is missing there. */
public final class Frames {

    private Frames() {}

    /**
     * The frame of a table: words as strings, whole numbers as longs, every other number as a double, shares in [0, 1].
     *
     * @throws IllegalArgumentException if a column of numbers holds words
     */
    public static Table frame(DataTable table) {
        var frame = Table.create(table.id());
        for (int i = 0; i < table.columns().size(); i++) {
            int at = i;
            var cells = table.rows().stream().map(row -> row.get(at)).toList();
            frame.addColumns(column(table.columns().get(i), cells));
        }
        return frame;
    }

    private static Column<?> column(DataTable.Column column, List<Cell> cells) {
        if (column.format() == Format.TEXT) {
            var words = StringColumn.create(column.id());
            cells.forEach(cell -> append(words, cell));
            return words;
        }
        if (column.format() == Format.WHOLE) {
            var whole = LongColumn.create(column.id());
            cells.forEach(cell -> {
                if (cell instanceof DataTable.Number number) {
                    whole.append(Math.round(number.value()));
                } else {
                    requireNoWords(column, cell);
                    whole.appendMissing();
                }
            });
            return whole;
        }
        var numbers = DoubleColumn.create(column.id());
        cells.forEach(cell -> {
            if (cell instanceof DataTable.Number number) {
                numbers.append(number.value());
            } else {
                requireNoWords(column, cell);
                numbers.appendMissing();
            }
        });
        return numbers;
    }

    private static void append(StringColumn words, Cell cell) {
        if (cell instanceof DataTable.Words text) {
            words.append(text.text());
        } else if (cell instanceof DataTable.Number number) {
            words.append(Double.toString(number.value()));
        } else {
            words.appendMissing();
        }
    }

    private static void requireNoWords(DataTable.Column column, Cell cell) {
        if (cell instanceof DataTable.Words words) {
            throw new IllegalArgumentException("words in the column of numbers " + column.id() + ": " + words.text());
        }
    }

    /**
     * The table of a frame: whole numbers and strings as such, other numbers with three decimals; a missing value becomes a
     * missing cell without a reason.
     */
    public static DataTable table(String title, Table frame) {
        var columns = frame.columns().stream()
                .map(column -> new DataTable.Column(column.name(), column.name(), format(column)))
                .toList();
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < frame.rowCount(); i++) {
            int at = i;
            rows.add(IntStream.range(0, columns.size())
                    .mapToObj(k -> cell(frame.column(k), at))
                    .toList());
        }
        return new DataTable(frame.name(), title, columns, rows);
    }

    private static Format format(Column<?> column) {
        if (column instanceof DoubleColumn) {
            return Format.DECIMAL_3;
        }
        return column instanceof NumericColumn<?> ? Format.WHOLE : Format.TEXT;
    }

    private static Cell cell(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return new DataTable.Missing("");
        }
        return column instanceof NumericColumn<?> numbers
                ? new DataTable.Number(numbers.getDouble(row))
                : new DataTable.Words(column.getString(row));
    }
}
