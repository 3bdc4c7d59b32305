package org.thangdo.criteria.weights;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.util.FastMath;

/** A reciprocal matrix as numbers, with 0 where nothing was compared; of one person or of a group. */
record ReciprocalMatrix(double[][] entries) {

    private static final int MOST_STEPS = 10_000;
    private static final double SETTLED = 1e-15;

    /** Weights of sum 1 with the greatest eigenvalue. */
    record Eigen(double[] weights, double value, boolean converged) {}

    int size() {
        return entries.length;
    }

    boolean known(int i, int j) {
        return entries[i][j] > 0;
    }

    /** Pairs not compared. */
    int missing() {
        int missing = 0;
        for (int i = 0; i < size(); i++) {
            for (int j = i + 1; j < size(); j++) {
                missing += known(i, j) ? 0 : 1;
            }
        }
        return missing;
    }

    boolean connected() {
        var reached = new boolean[size()];
        var open = new int[size()];
        int end = 1;
        reached[0] = true;
        for (int at = 0; at < end; at++) {
            for (int j = 0; j < size(); j++) {
                if (!reached[j] && known(open[at], j)) {
                    reached[j] = true;
                    open[end++] = j;
                }
            }
        }
        return end == size();
    }

    /** The weights of a connected matrix. */
    double[] priorities(Ahp.Priority priority) {
        if (priority == Ahp.Priority.COLUMN_MEAN && missing() > 0) {
            throw new IllegalArgumentException("the column mean needs a complete matrix");
        }
        return switch (priority) {
            case EIGENVECTOR -> eigenvector().weights();
            case ROW_GEOMETRIC_MEAN -> geometricMean();
            case COLUMN_MEAN -> columnMean();
        };
    }

    /**
     * Perron's eigenvector by power iteration on {@code (A + I) / 2}, which has the same vector and never oscillates. For
     * each missing entry of a row Harker (1987) puts 0 there and adds 1 to the diagonal.
     */
    Eigen eigenvector() {
        int n = size();
        double[] weights = geometricMean();
        double value = n;
        for (int step = 0; step < MOST_STEPS; step++) {
            var next = new double[n];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    next[i] += entries[i][j] > 0 ? entries[i][j] * weights[j] : weights[i];
                }
                sum += next[i];
            }
            value = sum;
            double moved = 0;
            for (int i = 0; i < n; i++) {
                double mixed = (next[i] / sum + weights[i]) / 2;
                moved = Math.max(moved, Math.abs(mixed - weights[i]));
                weights[i] = mixed;
            }
            if (moved <= SETTLED) {
                return new Eigen(weights, value, true);
            }
        }
        return new Eigen(weights, value, false);
    }

    /**
     * Weights whose logarithms fit those of the comparisons by least squares; of a complete matrix the geometric means of
     * its rows. Sum 1. The matrix must be connected.
     */
    double[] geometricMean() {
        int n = size();
        var laplacian = new double[n][n];
        var right = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j && known(i, j)) {
                    laplacian[i][i]++;
                    laplacian[i][j]--;
                    right[i] += FastMath.log(entries[i][j]);
                }
            }
            for (int j = 0; j < n; j++) {
                laplacian[i][j] += 1.0 / n;
            }
        }
        double[] logs = new LUDecomposition(new Array2DRowRealMatrix(laplacian, false))
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
        return normalised(FastMath::exp, logs);
    }

    /** Means of the rows after each column was divided by its sum; of a complete matrix only. */
    double[] columnMean() {
        int n = size();
        var means = new double[n];
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += entries[i][j];
            }
            for (int i = 0; i < n; i++) {
                means[i] += entries[i][j] / sum / n;
            }
        }
        return means;
    }

    /** {@code Σ_{i<j} ln²(a_ij w_j / w_i)} over the pairs compared. */
    double squaredLogError(double[] weights) {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            for (int j = i + 1; j < size(); j++) {
                if (known(i, j)) {
                    double error = FastMath.log(entries[i][j] * weights[j] / weights[i]);
                    sum += error * error;
                }
            }
        }
        return sum;
    }

    private static double[] normalised(java.util.function.DoubleUnaryOperator change, double[] values) {
        var changed = new double[values.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            changed[i] = change.applyAsDouble(values[i]);
            sum += changed[i];
        }
        for (int i = 0; i < values.length; i++) {
            changed[i] /= sum;
        }
        return changed;
    }
}
