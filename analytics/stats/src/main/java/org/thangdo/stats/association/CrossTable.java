package org.thangdo.stats.association;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * How many subjects fall into each combination of two properties: rows by columns, both in their order from the lowest.
 *
 * @param rows counts by column, one for each row; at least 2 rows, all of one length; rows and columns may be empty
 */
public record CrossTable(List<LevelCounts> rows) {

    public CrossTable {
        rows = List.copyOf(rows);
        if (rows.size() < 2) {
            throw new IllegalArgumentException("a table needs at least 2 rows: " + rows);
        }
        for (var row : rows) {
            if (row.levels() != rows.get(0).levels()) {
                throw new IllegalArgumentException("rows of different length: " + rows);
            }
        }
    }

    public static CrossTable of(LevelCounts... rows) {
        return new CrossTable(List.of(rows));
    }

    /** Number of columns. */
    public int columns() {
        return rows.get(0).levels();
    }

    /** Number of subjects {@code n}. */
    public long total() {
        return rows.stream().mapToLong(LevelCounts::total).sum();
    }

    /** Number of subjects by row. */
    public LevelCounts rowTotals() {
        return new LevelCounts(rows.stream().map(LevelCounts::total).toList());
    }

    /** Number of subjects by column. */
    public LevelCounts columnTotals() {
        return rows.stream().reduce(LevelCounts.empty(columns()), LevelCounts::plus);
    }

    /** The table with rows and columns exchanged. */
    public CrossTable transposed() {
        return new CrossTable(IntStream.range(0, columns())
                .mapToObj(
                        j -> new LevelCounts(rows.stream().map(row -> row.at(j)).toList()))
                .toList());
    }

    /** Both together, cell by cell. */
    public CrossTable plus(CrossTable other) {
        return combined(other, LevelCounts::plus);
    }

    /** What remains when the other is taken away. */
    public CrossTable minus(CrossTable other) {
        return combined(other, LevelCounts::minus);
    }

    private CrossTable combined(CrossTable other, BinaryOperator<LevelCounts> how) {
        if (rows.size() != other.rows.size()) {
            throw new IllegalArgumentException(
                    "different tables: " + rows.size() + " and " + other.rows.size() + " rows");
        }
        return new CrossTable(IntStream.range(0, rows.size())
                .mapToObj(i -> how.apply(rows.get(i), other.rows.get(i)))
                .toList());
    }

    /** The counts, row after row. */
    double[] cells() {
        return rows.stream()
                .flatMap(row -> row.counts().stream())
                .mapToDouble(Long::doubleValue)
                .toArray();
    }

    /** The scores {@code 1, 2, …, k}. */
    static List<Double> ranks(int categories) {
        return IntStream.rangeClosed(1, categories).mapToObj(Double::valueOf).toList();
    }
}
