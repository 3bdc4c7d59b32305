package org.thangdo.study.table;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A table a person reads: what a result says, row by row, ready for a sheet, a page, the console, a Tablesaw frame or the
 * data twin of a figure. Cells are finished values; no consumer computes.
 *
 * @param id stable key in ASCII, used for sheet and file names
 * @param title what the table shows, in the reader's language
 * @param columns the columns, in order
 * @param rows the cells; each row as long as {@code columns}
 */
public record DataTable(String id, String title, List<Column> columns, List<List<Cell>> rows) {

    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        rows.stream().filter(row -> row.size() != width).findFirst().ifPresent(row -> {
            throw new IllegalArgumentException(
                    "table " + id + ": a row of " + row.size() + " cells under " + width + " columns: " + row);
        });
    }

    /** The same table with some of its columns, for a reader with less room. */
    public DataTable only(Predicate<Column> shown) {
        var kept = IntStream.range(0, columns.size())
                .filter(k -> shown.test(columns.get(k)))
                .boxed()
                .toList();
        return new DataTable(
                id,
                title,
                kept.stream().map(columns::get).toList(),
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
    }

    /**
     * A column.
     *
     * @param id stable key in ASCII
     * @param header name shown, in the reader's language
     * @param format how its numbers are written
     */
    public record Column(String id, String header, Format format) {}

    /** How the values of a column are written. */
    public enum Format {
        TEXT,
        /** Whole numbers with grouped thousands. */
        WHOLE,
        /** A share in [0, 1], shown as percent with 1 decimal. */
        PERCENT,
        /** A number with 2 decimals. */
        DECIMAL_2,
        /** A number with 3 decimals. */
        DECIMAL_3,
        P_VALUE
    }

    /** The content of a cell. */
    public sealed interface Cell {}

    /** Words. */
    public record Words(String text) implements Cell {}

    /** A finite number, written by the column's format. */
    public record Number(double value) implements Cell {
        public Number {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a number for a table: " + value);
            }
        }
    }

    /** No number, and why: the reason stands in the cell instead of a gap. */
    public record Missing(String reason) implements Cell {}

    /** A number of a group so small that it is not shown in shared output. */
    public record Suppressed() implements Cell {}
}
