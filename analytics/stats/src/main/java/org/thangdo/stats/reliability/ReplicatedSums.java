package org.thangdo.stats.reliability;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Scores of subjects by raters in which a rater may have rated a subject several times, reduced to number, total and sum
 * of squares of each cell. What a rater says again about the same subject shows how far it agrees with itself.
 *
 * <p>The sums are exact, so they form a commutative monoid under {@link #merge}, to the last bit.
 *
 * @param cells subject by rater, only cells with ratings
 */
public record ReplicatedSums(SortedMap<Cell, CellSum> cells) {

    public ReplicatedSums {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** Subject and rater, each numbered from 0. */
    public record Cell(int subject, int rater) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER =
                Comparator.comparingInt(Cell::subject).thenComparingInt(Cell::rater);

        public Cell {
            if (subject < 0 || rater < 0) {
                throw new IllegalArgumentException("not a cell: subject " + subject + ", rater " + rater);
            }
        }

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /** How many ratings, {@code >= 1}, their total and the sum of their squares. */
    public record CellSum(long ratings, BigDecimal total, BigDecimal squares) {
        public CellSum {
            squares = squares.stripTrailingZeros();
            total = total.stripTrailingZeros();
            if (ratings < 1) {
                throw new IllegalArgumentException("a cell without ratings");
            }
        }

        CellSum merge(CellSum other) {
            return new CellSum(
                    Math.addExact(ratings, other.ratings), total.add(other.total), squares.add(other.squares));
        }
    }

    /** The sums of no rating. */
    public static ReplicatedSums empty() {
        return new ReplicatedSums(new TreeMap<>());
    }

    /**
     * The sums of ratings given one by one.
     *
     * @param subject of each rating, {@code >= 0}
     * @param rater of each rating, {@code >= 0}
     * @param value of each rating, finite
     */
    public static ReplicatedSums of(int[] subject, int[] rater, double[] value) {
        var cells = new TreeMap<Cell, CellSum>();
        for (int i = 0; i < value.length; i++) {
            if (!Double.isFinite(value[i])) {
                throw new IllegalArgumentException("not a rating: " + value[i]);
            }
            var exact = new BigDecimal(value[i]);
            cells.merge(new Cell(subject[i], rater[i]), new CellSum(1, exact, exact.pow(2)), CellSum::merge);
        }
        return new ReplicatedSums(cells);
    }

    /** Both together. The same subject may be in both. */
    public ReplicatedSums merge(ReplicatedSums other) {
        var merged = new TreeMap<>(cells);
        other.cells.forEach((cell, sum) -> merged.merge(cell, sum, CellSum::merge));
        return new ReplicatedSums(merged);
    }
}
