package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.thangdo.stats.facets.Unknowns.Constraint;

/**
 * Solutions of {@code S d + Aᵀ μ = g, A d = r} for a sparse {@code S} that knows differences only, so that it is singular,
 * and few constraints {@code A} that give the differences their origins. Every direction that {@code S} does not know is
 * found as a vanished pivot and stiffened there by {@code E}; what was stiffened is taken out again together with the
 * constraints, in a system as small as their number. So the sparsity survives and nothing is penalised.
 *
 * <p>Whether the constraints give every unknown direction an origin is checked, not assumed: {@link #free} lists those that
 * are left, such as the difference between two groups of raters who never met in one ratee.
 */
final class ConstrainedSystem {
    /** A pivot this small beside its diagonal is rounding. Thin links leave far more. */
    private static final double VANISHED = 1e-10;

    /** Least length, beside the largest, that constraints leave of a direction which they hold. */
    private static final double HELD = 1e-8;

    private final EnvelopeMatrix factor;
    /** {@code S̃⁻¹ [Aᵀ, −E]}, shape (constraints + corners, unknowns). */
    private final double[][] responses;
    /** Rows of {@code [A; Eᵀ]}. */
    private final List<Row> rows;

    private final int constraints;
    private final RealMatrix small;
    private final EnvelopeMatrix inverse;
    private final double[][] corrections;

    private record Row(int[] places, double weight, double target) {
        static Row of(Constraint constraint, int[] place) {
            int[] places = IntStream.of(constraint.unknowns())
                    .map(unknown -> place[unknown])
                    .toArray();
            return new Row(places, constraint.weight(), constraint.target());
        }

        double times(double[] x) {
            double sum = 0;
            for (int place : places) {
                sum += x[place];
            }
            return weight * sum;
        }
    }

    /**
     * @param matrix {@code S}; it becomes its factor
     * @param scale diagonal that {@code S} would have if everything else were known
     * @param place of each unknown in the order of the matrix
     * @param corners rows at which a pivot vanished before; rows found now are added
     * @param inverted whether entries of the inverse will be asked for
     */
    ConstrainedSystem(
            EnvelopeMatrix matrix,
            double[] scale,
            List<Constraint> constraints,
            int[] place,
            BitSet corners,
            boolean inverted) {
        factor = matrix;
        rows = new ArrayList<>();
        constraints.forEach(constraint -> rows.add(Row.of(constraint, place)));
        this.constraints = rows.size();
        rows.addAll(factored(matrix, scale, corners));
        responses = new double[rows.size()][];
        for (int q = 0; q < responses.length; q++) {
            var row = rows.get(q);
            var right = new double[matrix.size()];
            for (int at : row.places()) {
                right[at] = q < this.constraints ? row.weight() : -row.weight();
            }
            responses[q] = factor.solve(right);
        }
        small = inverseOf(bordered());
        inverse = inverted ? factor.inverse() : null;
        corrections = inverted ? corrections() : null;
    }

    /** Turns the matrix into its factor; returns what had to be stiffened. */
    private static List<Row> factored(EnvelopeMatrix matrix, double[] scale, BitSet corners) {
        corners.stream().forEach(i -> matrix.add(i, i, scale[i]));
        matrix.factor(scale, VANISHED, i -> {
            boolean isNew = !corners.get(i);
            corners.set(i);
            return isNew;
        });
        return corners.stream()
                .mapToObj(i -> new Row(new int[] {i}, Math.sqrt(scale[i]), 0))
                .toList();
    }

    /** {@code K⁻¹ [A; Eᵀ] S̃⁻¹}, shape as the responses. */
    private double[][] corrections() {
        var corrected = new double[rows.size()][factor.size()];
        for (int p = 0; p < rows.size(); p++) {
            for (int q = 0; q < rows.size(); q++) {
                double share = q < constraints ? small.getEntry(p, q) : -small.getEntry(p, q);
                for (int i = 0; i < factor.size(); i++) {
                    corrected[p][i] += share * responses[q][i];
                }
            }
        }
        return corrected;
    }

    private RealMatrix bordered() {
        int q = rows.size();
        var matrix = new Array2DRowRealMatrix(Math.max(1, q), Math.max(1, q));
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                double one = i == j && i >= constraints ? 1 : 0;
                matrix.setEntry(i, j, rows.get(i).times(responses[j]) + one);
            }
        }
        return matrix;
    }

    private static RealMatrix inverseOf(RealMatrix matrix) {
        return new SingularValueDecomposition(matrix).getSolver().getInverse();
    }

    /**
     * Directions that neither the ratings nor the constraints know: each a change of the unknowns, in the order of the matrix,
     * that alters no expected rating and no constraint.
     */
    List<double[]> free() {
        int corners = rows.size() - constraints;
        if (corners == 0) {
            return List.of();
        }
        var held = new Array2DRowRealMatrix(Math.max(corners, constraints), corners);
        for (int i = 0; i < constraints; i++) {
            for (int c = 0; c < corners; c++) {
                held.setEntry(i, c, -rows.get(i).times(responses[constraints + c]));
            }
        }
        var values = new SingularValueDecomposition(held);
        var left = new ArrayList<double[]>();
        for (int k = 0; k < corners; k++) {
            if (values.getSingularValues()[k] <= HELD * Math.max(1e-300, values.getSingularValues()[0])) {
                left.add(combined(values.getV().getColumn(k)));
            }
        }
        return left;
    }

    private double[] combined(double[] weights) {
        var direction = new double[factor.size()];
        for (int c = 0; c < weights.length; c++) {
            for (int i = 0; i < direction.length; i++) {
                direction[i] -= weights[c] * responses[constraints + c][i];
            }
        }
        return direction;
    }

    /** A solution: the step and the pull of the constraints on each unknown, {@code Aᵀ μ}. */
    record Solution(double[] step, double[] pull) {}

    /** @param right {@code g} @param at current values, from which the constraints are still so far */
    Solution solve(double[] right, double[] at) {
        double[] step = factor.solve(right);
        double[] y = multipliers(step, at);
        var pull = new double[step.length];
        for (int q = 0; q < y.length; q++) {
            for (int i = 0; i < step.length; i++) {
                step[i] -= responses[q][i] * y[q];
            }
            if (q < constraints) {
                for (int place : rows.get(q).places()) {
                    pull[place] += rows.get(q).weight() * y[q];
                }
            }
        }
        return new Solution(step, pull);
    }

    private double[] multipliers(double[] step, double[] at) {
        var right = new double[small.getRowDimension()];
        for (int q = 0; q < rows.size(); q++) {
            right[q] = rows.get(q).times(step);
            if (q < constraints && at != null) {
                right[q] -= rows.get(q).target() - rows.get(q).times(at);
            }
        }
        return Arrays.copyOf(small.operate(right), rows.size());
    }

    /** {@code Cov · x}: covariances of every unknown with a combination of them. */
    double[] covariances(double[] weights) {
        return solve(weights, null).step();
    }

    /** Covariance of two unknowns that lie in the envelope. */
    double covariance(int i, int j) {
        double sum = inverse.at(i, j);
        for (int q = 0; q < rows.size(); q++) {
            sum -= responses[q][i] * corrections[q][j];
        }
        return sum;
    }
}
