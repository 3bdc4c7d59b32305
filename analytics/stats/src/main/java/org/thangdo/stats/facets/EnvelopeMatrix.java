package org.thangdo.stats.facets;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * A sparse symmetric positive definite matrix stored by rows from the first entry that may differ from 0 to the diagonal
 * (its envelope, or skyline). Its Cholesky factor and the entries of its inverse that are needed fit in the same envelope.
 *
 * <p>References: George and Liu (1981), <i>Computer Solution of Large Sparse Positive Definite Systems</i>, chapter 4;
 * Takahashi, Fagan and Chen (1973) for the entries of the inverse.
 */
final class EnvelopeMatrix {
    /** Rows that are reduced together, and rows that are reduced by one thread. */
    private static final int BLOCK = 64;

    static final int GROUP = 8;
    /** Mean width of rows from which several threads are worth their start. */
    static final int WIDE = 256;

    private final int[] first;
    final double[][] rows;

    /** A matrix of zeros. @param first column of the first entry of each row, at most the row */
    EnvelopeMatrix(int[] first) {
        this.first = first;
        rows = new double[first.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[i - first[i] + 1];
        }
    }

    int size() {
        return rows.length;
    }

    /** Number of entries stored. */
    long entries() {
        long entries = 0;
        for (double[] row : rows) {
            entries += row.length;
        }
        return entries;
    }

    /** Adds to an entry of the envelope and its mirror image. */
    void add(int i, int j, double value) {
        if (i >= j) {
            rows[i][j - first[i]] += value;
        } else {
            rows[j][i - first[j]] += value;
        }
    }

    /** Adds a matrix with the same envelope. */
    void add(EnvelopeMatrix other) {
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < rows[i].length; k++) {
                rows[i][k] += other.rows[i][k];
            }
        }
    }

    /** An entry of the envelope. */
    double at(int i, int j) {
        return i >= j ? rows[i][j - first[i]] : rows[j][i - first[j]];
    }

    EnvelopeMatrix copy() {
        var copy = new EnvelopeMatrix(first);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, copy.rows[i], 0, rows[i].length);
        }
        return copy;
    }

    /**
     * Turns the matrix into its Cholesky factor.
     *
     * @param scale of each row's diagonal, before anything that made it smaller
     * @param tolerance share of the scale at which a pivot counts as vanished
     * @param mend asked of every row whose pivot vanished: {@code true} to add the scale to its diagonal and go on
     * @return the row that stopped it, if one did
     */
    OptionalInt factor(double[] scale, double tolerance, IntPredicate mend) {
        for (int from = 0; from < rows.length; from += BLOCK) {
            int to = Math.min(rows.length, from + BLOCK);
            reduceBefore(from, to);
            for (int i = from; i < to; i++) {
                for (int j = Math.max(first[i], from); j < i; j++) {
                    reduce(i, j);
                }
                double[] row = rows[i];
                int last = row.length - 1;
                double pivot = row[last] - dot(row, 0, row, 0, last);
                if (!(pivot > tolerance * scale[i])) {
                    if (!mend.test(i)) {
                        return OptionalInt.of(i);
                    }
                    pivot += scale[i];
                }
                row[last] = FastMath.sqrt(pivot);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Columns before a block of rows. Every row of the block needs the rows before it and no other of the block, so groups of
     * rows are reduced at the same time, and a row before them is fetched once for each group.
     */
    private void reduceBefore(int from, int to) {
        long width = 0;
        for (int i = from; i < to; i++) {
            width += Math.max(0, from - first[i]);
        }
        var groups = IntStream.range(0, (to - from + GROUP - 1) / GROUP);
        (width > (long) WIDE * BLOCK ? groups.parallel() : groups).forEach(group -> {
            int begin = from + group * GROUP;
            int end = Math.min(to, begin + GROUP);
            for (int j = IntStream.range(begin, end).map(i -> first[i]).min().orElse(from); j < from; j++) {
                for (int i = begin; i < end; i++) {
                    if (first[i] <= j) {
                        reduce(i, j);
                    }
                }
            }
        });
    }

    private void reduce(int i, int j) {
        double[] row = rows[i];
        double[] other = rows[j];
        int from = Math.max(first[i], first[j]);
        double sum = dot(row, from - first[i], other, from - first[j], j - from);
        row[j - first[i]] = (row[j - first[i]] - sum) / other[other.length - 1];
    }

    static double dot(double[] one, int from, double[] other, int start, int length) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int m = 0;
        for (; m + 3 < length; m += 4) {
            a += one[from + m] * other[start + m];
            b += one[from + m + 1] * other[start + m + 1];
            c += one[from + m + 2] * other[start + m + 2];
            d += one[from + m + 3] * other[start + m + 3];
        }
        for (; m < length; m++) {
            a += one[from + m] * other[start + m];
        }
        return (a + b) + (c + d);
    }

    /** Solves the system whose factor this is. */
    double[] solve(double[] right) {
        double[] x = right.clone();
        for (int i = 0; i < rows.length; i++) {
            int last = rows[i].length - 1;
            x[i] = (x[i] - dot(rows[i], 0, x, first[i], last)) / rows[i][last];
        }
        for (int i = rows.length - 1; i >= 0; i--) {
            double[] row = rows[i];
            double value = x[i] /= row[row.length - 1];
            for (int m = 0; m < row.length - 1; m++) {
                x[first[i] + m] -= row[m] * value;
            }
        }
        return x;
    }

    /** {@code ln det} of the matrix whose factor this is. */
    double logDeterminant() {
        double sum = 0;
        for (double[] row : rows) {
            sum += 2 * FastMath.log(row[row.length - 1]);
        }
        return sum;
    }

    /** The entries of the inverse that lie in the envelope, from the factor that this is. */
    EnvelopeMatrix inverse() {
        return new EnvelopeInverse(first, rows).inverse();
    }
}
