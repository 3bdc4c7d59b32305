package org.thangdo.stats.reliability;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/** A symmetric positive definite matrix by its Cholesky factor {@code L Lᵀ}; loops run along rows, as memory does. */
public final class PositiveMatrix {
    private final double[][] factor; // lower triangle, row i has i + 1 entries

    private PositiveMatrix(double[][] factor) {
        this.factor = factor;
    }

    /** @param matrix shape (k, k), positive definite; only the lower triangle is read */
    public static PositiveMatrix of(double[][] matrix) {
        return factored(matrix).orElseThrow(() -> new IllegalArgumentException("not positive definite"));
    }

    /** The matrix by its factor; empty if it is not positive definite. */
    public static Optional<PositiveMatrix> factored(double[][] matrix) {
        int k = matrix.length;
        var factor = new double[k][];
        for (int i = 0; i < k; i++) {
            double[] row = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double[] other = j == i ? row : factor[j];
                double rest = matrix[i][j];
                for (int m = 0; m < j; m++) {
                    rest -= row[m] * other[m];
                }
                if (j == i && !(rest > 0)) {
                    return Optional.empty();
                }
                row[j] = j == i ? Math.sqrt(rest) : rest / other[j];
            }
            factor[i] = row;
        }
        return Optional.of(new PositiveMatrix(factor));
    }

    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < factor.length; i++) {
            sum += 2 * FastMath.log(factor[i][i]);
        }
        return sum;
    }

    public double[] solve(double[] right) {
        int k = factor.length;
        var x = right.clone();
        for (int i = 0; i < k; i++) {
            for (int m = 0; m < i; m++) {
                x[i] -= factor[i][m] * x[m];
            }
            x[i] /= factor[i][i];
        }
        for (int i = k - 1; i >= 0; i--) {
            x[i] /= factor[i][i];
            for (int m = 0; m < i; m++) {
                x[m] -= factor[i][m] * x[i];
            }
        }
        return x;
    }

    /** The inverse, shape (k, k). */
    public double[][] inverse() {
        int k = factor.length;
        var lower = new double[k][];
        for (int i = 0; i < k; i++) {
            double[] row = new double[i + 1];
            for (int m = 0; m < i; m++) {
                add(row, -factor[i][m], lower[m]);
            }
            row[i] = 1;
            for (int j = 0; j <= i; j++) {
                row[j] /= factor[i][i];
            }
            lower[i] = row;
        }
        var inverse = new double[k][k];
        for (double[] row : lower) {
            for (int i = 0; i < row.length; i++) {
                for (int j = 0; j <= i; j++) {
                    inverse[i][j] += row[i] * row[j];
                }
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = i + 1; j < k; j++) {
                inverse[i][j] = inverse[j][i];
            }
        }
        return inverse;
    }

    /** {@code left · right}, both of shape (k, k). */
    static double[][] product(double[][] left, double[][] right) {
        int k = left.length;
        var product = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int m = 0; m < k; m++) {
                add(product[i], left[i][m], right[m]);
            }
        }
        return product;
    }

    private static void add(double[] into, double times, double[] row) {
        for (int j = 0; j < row.length; j++) {
            into[j] += times * row[j];
        }
    }
}
