package org.thangdo.stats.facets;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.apache.commons.math3.util.FastMath;

/**
 * A sparse symmetric positive definite matrix stored by rows from the first entry that may differ from 0 to the diagonal
 * (its envelope, or skyline). Its Cholesky factor and the entries of its inverse that are needed fit in the same envelope.
 *
 * <p>References: George and Liu (1981), <i>Computer Solution of Large Sparse Positive Definite Systems</i>, chapter 4;
 * Takahashi, Fagan and Chen (1973) for the entries of the inverse.
 */
final class EnvelopeMatrix {
    private final int[] first;
    private final double[][] rows;

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
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            for (int j = first[i]; j < i; j++) {
                double[] other = rows[j];
                int from = Math.max(first[i], first[j]);
                double sum = dot(row, from - first[i], other, from - first[j], j - from);
                row[j - first[i]] = (row[j - first[i]] - sum) / other[other.length - 1];
            }
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
        return OptionalInt.empty();
    }

    private static double dot(double[] one, int from, double[] other, int start, int length) {
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
        var inverse = new EnvelopeMatrix(first);
        int[] below = columnEnds();
        var rowsOfColumn = new int[rows.length];
        var factors = new double[rows.length];
        var sums = new double[rows.length];
        for (int j = rows.length - 1; j >= 0; j--) {
            double pivot = rows[j][rows[j].length - 1];
            int used = 0;
            for (int i = j + 1; i <= below[j]; i++) {
                if (first[i] <= j) {
                    rowsOfColumn[used] = i;
                    factors[used++] = rows[i][j - first[i]] / pivot;
                }
            }
            multiply(inverse, rowsOfColumn, factors, sums, used);
            double diagonal = 1 / (pivot * pivot);
            for (int a = 0; a < used; a++) {
                int i = rowsOfColumn[a];
                inverse.rows[i][j - first[i]] = -sums[a];
                diagonal += factors[a] * sums[a];
            }
            inverse.rows[j][j - first[j]] = diagonal;
        }
        return inverse;
    }

    /** {@code sums = Z f} over the rows named, {@code Z} the part of the inverse that is known. */
    private static void multiply(EnvelopeMatrix inverse, int[] named, double[] factors, double[] sums, int used) {
        for (int a = 0; a < used; a++) {
            int i = named[a];
            double[] row = inverse.rows[i];
            int shift = inverse.first[i];
            double own = factors[a];
            double sum = row[i - shift] * own;
            for (int b = 0; b < a; b++) {
                double entry = row[named[b] - shift];
                sum += entry * factors[b];
                sums[b] += entry * own;
            }
            sums[a] = sum;
        }
    }

    /** Last row whose envelope reaches each column. */
    private int[] columnEnds() {
        var ends = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = first[i]; j <= i; j++) {
                ends[j] = i;
            }
        }
        return ends;
    }
}
