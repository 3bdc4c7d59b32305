package org.thangdo.stats.norms;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Least squares with coefficients of at least 0, from the normal equations {@code XᵀX b = Xᵀy}: coefficients enter one by
 * one where the fit improves most, and those that would turn negative leave again. Lawson and Hanson (1974), <i>Solving
 * Least Squares Problems</i>, chapter 23. The active set never comes back, so the steps are few and finite.
 *
 * @param coefficients shape (p), each {@code >= 0}
 * @param steps number of systems that were solved
 */
public record NonNegativeLeastSquares(double[] coefficients, int steps) {

    /** Share of the greatest entry of {@code Xᵀy} below which a gradient counts as none. */
    private static final double TOLERANCE = 1e-10;

    /**
     * @param gram {@code XᵀX}, shape (p, p)
     * @param moments {@code Xᵀy}, shape (p)
     * @return nothing if a system is singular, or if {@code 10 p} steps do not suffice
     */
    public static Optional<NonNegativeLeastSquares> of(double[][] gram, double[] moments) {
        return new Search(gram, moments).solve();
    }

    private static final class Search {
        private final double[][] gram;
        private final double[] moments;
        private final boolean[] free;
        private final double least;
        private double[] b;
        private int steps;

        Search(double[][] gram, double[] moments) {
            this.gram = gram;
            this.moments = moments;
            free = new boolean[moments.length];
            b = new double[moments.length];
            double greatest = 0;
            for (double moment : moments) {
                greatest = Math.max(greatest, Math.abs(moment));
            }
            least = TOLERANCE * greatest;
        }

        Optional<NonNegativeLeastSquares> solve() {
            for (int next = steepest(); next >= 0; next = steepest()) {
                free[next] = true;
                if (!settle()) {
                    return Optional.empty();
                }
            }
            return Optional.of(new NonNegativeLeastSquares(b.clone(), steps));
        }

        /** The coefficient at 0 whose increase improves the fit most; −1 if none does. */
        private int steepest() {
            int best = -1;
            double most = least;
            for (int j = 0; j < b.length; j++) {
                double gradient = moments[j];
                for (int k = 0; k < b.length; k++) {
                    gradient -= gram[j][k] * b[k];
                }
                if (!free[j] && gradient > most) {
                    most = gradient;
                    best = j;
                }
            }
            return best;
        }

        /** Goes towards the free solution and stops at the first coefficient that reaches 0, until none does. */
        private boolean settle() {
            while (steps < 10 * b.length) {
                double[] z = unconstrained();
                if (z == null) {
                    return false;
                }
                double share = 1;
                for (int j = 0; j < b.length; j++) {
                    if (free[j] && z[j] <= 0) {
                        share = Math.min(share, b[j] / (b[j] - z[j]));
                    }
                }
                boolean inside = true;
                for (int j = 0; j < b.length; j++) {
                    boolean leaves = free[j] && z[j] <= 0 && b[j] + share * (z[j] - b[j]) <= 1e-14 * Math.abs(z[j]);
                    inside &= !(free[j] && z[j] <= 0);
                    b[j] = leaves ? 0 : b[j] + share * (z[j] - b[j]);
                    free[j] &= !leaves;
                }
                if (inside) {
                    return true;
                }
            }
            return false;
        }

        private double[] unconstrained() {
            steps++;
            int[] index = IntStream.range(0, b.length).filter(j -> free[j]).toArray();
            var matrix = new Array2DRowRealMatrix(index.length, index.length);
            var right = new ArrayRealVector(index.length);
            for (int i = 0; i < index.length; i++) {
                right.setEntry(i, moments[index[i]]);
                for (int k = 0; k < index.length; k++) {
                    matrix.setEntry(i, k, gram[index[i]][index[k]]);
                }
            }
            var z = new double[b.length];
            try {
                double[] solved =
                        new LUDecomposition(matrix).getSolver().solve(right).toArray();
                for (int i = 0; i < index.length; i++) {
                    z[index[i]] = solved[i];
                }
            } catch (SingularMatrixException singular) {
                return null;
            }
            return z;
        }
    }
}
