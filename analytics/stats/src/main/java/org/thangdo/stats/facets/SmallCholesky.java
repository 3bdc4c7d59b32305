package org.thangdo.stats.facets;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** A small dense positive definite matrix that is filled, factored and solved over and over; its lower half counts. */
final class SmallCholesky {
    private double[] matrix = new double[0];
    private double[] factor = new double[0];
    private double[] inverse = new double[0];
    private int size;

    /** Starts a matrix of zeros. */
    void clear(int newSize) {
        size = newSize;
        if (matrix.length < size * size) {
            matrix = new double[size * size];
            factor = new double[size * size];
            inverse = new double[size * size];
        }
        Arrays.fill(matrix, 0, size * size, 0);
    }

    /** Adds to an entry, {@code i >= j}. */
    void add(int i, int j, double value) {
        matrix[i * size + j] += value;
    }

    void factor(int rows) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i * size + j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i * size + k] * factor[j * size + k];
                }
                factor[i * size + j] = i == j ? FastMath.sqrt(sum) : sum / factor[j * size + j];
            }
        }
    }

    double[] solve(double[] right) {
        double[] x = Arrays.copyOf(right, size);
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= factor[i * size + k] * x[k];
            }
            x[i] /= factor[i * size + i];
        }
        for (int i = size - 1; i >= 0; i--) {
            x[i] /= factor[i * size + i];
            for (int k = 0; k < i; k++) {
                x[k] -= factor[i * size + k] * x[i];
            }
        }
        return x;
    }

    /** Computes the inverse from the factor: a column needs the rows from its own on, the rest is symmetric. */
    void invert() {
        var x = new double[size];
        for (int j = 0; j < size; j++) {
            for (int i = j; i < size; i++) {
                double sum = i == j ? 1 : 0;
                for (int k = j; k < i; k++) {
                    sum -= factor[i * size + k] * x[k];
                }
                x[i] = sum / factor[i * size + i];
            }
            for (int i = size - 1; i >= j; i--) {
                x[i] /= factor[i * size + i];
                for (int k = j; k < i; k++) {
                    x[k] -= factor[i * size + k] * x[i];
                }
                inverse[i * size + j] = x[i];
                inverse[j * size + i] = x[i];
            }
        }
    }

    /** An entry of the inverse, after {@link #invert}. */
    double inverse(int i, int j) {
        return inverse[i * size + j];
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 2 * FastMath.log(factor[i * size + i]);
        }
        return sum;
    }
}
