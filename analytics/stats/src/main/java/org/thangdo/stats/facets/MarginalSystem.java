package org.thangdo.stats.facets;

import java.util.BitSet;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Newton's system of a marginal likelihood. Given the standard deviations of the random effects the likelihood is
 * log-concave in all other unknowns, so their block is a {@link ConstrainedSystem}; the standard deviations are a
 * border of few columns, in which the likelihood may curve either way far from its top.
 */
final class MarginalSystem {
    /** Least curvature, beside the largest, that is taken for one. */
    private static final double FLAT = 1e-12;

    private final ConstrainedSystem system;
    private final MarginalInformation information;
    /** Effects whose standard deviation is estimated. */
    private final int[] effects;
    /** Response of the unknowns to each standard deviation, and of the constraints. */
    private final ConstrainedSystem.Solution[] responses;

    private final EigenDecomposition left;

    MarginalSystem(MarginalInformation information, List<RandomEffect> estimated, BitSet corners, boolean inverted) {
        this.information = information;
        effects = estimated.stream().mapToInt(RandomEffect::ordinal).toArray();
        var design = information.design;
        system = new ConstrainedSystem(
                information.matrix.copy(),
                scale(information.matrix),
                design.unknowns.constraints,
                design.place,
                corners,
                inverted);
        responses = new ConstrainedSystem.Solution[effects.length];
        for (int k = 0; k < effects.length; k++) {
            responses[k] = system.solve(information.border[effects[k]], null);
        }
        left = effects.length == 0 ? null : new EigenDecomposition(eliminated());
    }

    /** The diagonal; 1 for a column of zeros. */
    private static double[] scale(EnvelopeMatrix matrix) {
        var scale = new double[matrix.size()];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = matrix.at(i, i) > 0 ? matrix.at(i, i) : 1;
        }
        return scale;
    }

    /** Information of the standard deviations with the other unknowns eliminated. */
    private Array2DRowRealMatrix eliminated() {
        var matrix = new Array2DRowRealMatrix(effects.length, effects.length);
        for (int k = 0; k < effects.length; k++) {
            for (int l = 0; l <= k; l++) {
                double value = information.spread[effects[k]][effects[l]]
                        - dot(information.border[effects[k]], responses[l].step());
                matrix.setEntry(k, l, value);
                matrix.setEntry(l, k, value);
            }
        }
        return matrix;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    List<double[]> free() {
        return system.free();
    }

    /** Whether the likelihood falls in every direction of the standard deviations. */
    boolean curved() {
        for (int k = 0; k < effects.length; k++) {
            if (!(left.getRealEigenvalue(k) > 0)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A step towards the top.
     *
     * @param step of the unknowns
     * @param spread of the standard deviations, by effect
     * @param residual largest score that the constraints do not account for
     */
    record Step(double[] step, double[] spread, double residual) {}

    Step solve(double[] values) {
        var base = system.solve(information.score, values);
        var right = new double[effects.length];
        double residual = 0;
        for (int k = 0; k < right.length; k++) {
            right[k] = information.spreadScore[effects[k]] - dot(information.border[effects[k]], base.step());
            residual = Math.max(residual, Math.abs(information.spreadScore[effects[k]]));
        }
        double[] moved = uphill(right);
        double[] step = base.step();
        double[] pull = base.pull();
        var spread = new double[RandomEffect.values().length];
        for (int k = 0; k < moved.length; k++) {
            spread[effects[k]] = moved[k];
            for (int i = 0; i < step.length; i++) {
                step[i] -= moved[k] * responses[k].step()[i];
                pull[i] -= moved[k] * responses[k].pull()[i];
            }
        }
        for (int i = 0; i < pull.length; i++) {
            residual = Math.max(residual, Math.abs(information.score[i] - pull[i]));
        }
        return new Step(step, spread, residual);
    }

    /** Solution for the standard deviations, directions that curve the wrong way turned. */
    private double[] uphill(double[] right) {
        var solution = new double[right.length];
        double largest = 0;
        for (int m = 0; m < right.length; m++) {
            largest = Math.max(largest, Math.abs(left.getRealEigenvalue(m)));
        }
        for (int m = 0; m < right.length; m++) {
            double[] direction = left.getEigenvector(m).toArray();
            double curvature = Math.max(Math.abs(left.getRealEigenvalue(m)), FLAT * largest);
            double along = dot(direction, right) / curvature;
            for (int k = 0; k < right.length; k++) {
                solution[k] += along * direction[k];
            }
        }
        return solution;
    }

    /**
     * {@code H⁻¹ c}: covariances of everything with a combination of unknowns and standard deviations.
     *
     * @param weights of the unknowns
     * @param spread of the standard deviations, by effect
     */
    Response covariances(double[] weights, double[] spread) {
        double[] step = system.covariances(weights);
        var right = new double[effects.length];
        for (int k = 0; k < right.length; k++) {
            right[k] = spread[effects[k]] - dot(information.border[effects[k]], step);
        }
        double[] moved = uphill(right);
        var all = new double[spread.length];
        for (int k = 0; k < right.length; k++) {
            all[effects[k]] = moved[k];
            for (int i = 0; i < step.length; i++) {
                step[i] -= moved[k] * responses[k].step()[i];
            }
        }
        return new Response(step, all);
    }

    /**
     * Variance of a combination of few unknowns that meet in one ratee.
     *
     * @param places of the unknowns
     * @param weights of them
     * @param spread weights of the standard deviations, by effect
     */
    double variance(int[] places, double[] weights, double[] spread) {
        double sum = 0;
        for (int a = 0; a < places.length; a++) {
            for (int b = 0; b <= a; b++) {
                double pair = weights[a] * weights[b] * system.covariance(places[a], places[b]);
                sum += a == b ? pair : 2 * pair;
            }
        }
        var right = new double[effects.length];
        for (int k = 0; k < right.length; k++) {
            right[k] = spread[effects[k]];
            for (int a = 0; a < places.length; a++) {
                right[k] -= responses[k].step()[places[a]] * weights[a];
            }
        }
        return sum + dot(right, uphill(right));
    }

    /** Covariances with the unknowns and with the standard deviations. */
    record Response(double[] unknowns, double[] spread) {}
}
