package org.thangdo.stats.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Descent of the restricted likelihood's criterion in {@code a, b >= 0}: by Fisher's scoring on the components, which on
 * complete ratings is there in one step, and by Newton's step near the end. A ratio at 0 that the criterion would push
 * below 0 is held there, and a step that does not lower the criterion is halved, so the trace never rises.
 */
final class RestrictedLikelihoodDescent {
    private static final int MOST_ITERATIONS = 100;
    private static final int MOST_HALVINGS = 40;

    /** What a further step would gain, in units of the criterion; a standard error is 1 unit wide. */
    private static final double SMALL_GAIN = 1e-9;

    /** A criterion that cannot be lowered although a step promises less than this is at its last digit. */
    private static final double FLAT = 1e-4;

    /** With 10 million times as much variance between as within, nothing is left that could be the residual. */
    private static final double LARGEST_RATIO = 1e10;

    /** Below this gain the criterion is taken as the parabola of its Hessian. */
    private static final double NEAR = 1;

    private static final double[] STARTS = {0.1, 1, 10};

    private final CentredSums sums;
    private final List<Double> trace = new ArrayList<>();
    private RestrictedLikelihood at;
    private boolean converged;
    private boolean stuck;

    private RestrictedLikelihoodDescent(CentredSums sums, RestrictedLikelihood start) {
        this.sums = sums;
        at = start;
        trace.add(at.criterion());
    }

    static RestrictedLikelihoodDescent of(CentredSums sums) {
        RestrictedLikelihood best = null;
        for (double a : STARTS) {
            var start = new RestrictedLikelihood(sums, a, sums.raters > 0 ? a / 10 : 0);
            best = best == null || start.criterion() < best.criterion() ? start : best;
        }
        return from(sums, best);
    }

    /** Descends from the ratios of a fit to nearly the same ratings. */
    static RestrictedLikelihoodDescent near(CentredSums sums, double a, double b) {
        return from(sums, new RestrictedLikelihood(sums, a, b));
    }

    private static RestrictedLikelihoodDescent from(CentredSums sums, RestrictedLikelihood start) {
        var descent = new RestrictedLikelihoodDescent(sums, start);
        for (int i = 0; i < MOST_ITERATIONS && !descent.converged && !descent.stuck && !descent.ranOff(); i++) {
            descent.step();
        }
        return descent;
    }

    RestrictedLikelihood at() {
        return at;
    }

    /** Criterion after each step, the start first. */
    List<Double> trace() {
        return trace;
    }

    boolean converged() {
        return converged;
    }

    /** Whether the residual is nothing beside the other components. */
    boolean ranOff() {
        return Math.max(at.a, at.b) > LARGEST_RATIO;
    }

    private void step() {
        double[] gradient = at.derivatives().gradient();
        boolean[] free = {at.a > 0 || gradient[0] < 0, sums.raters > 0 && (at.b > 0 || gradient[1] < 0)};
        double[] direction = direction(gradient, free);
        double gain = -gradient[0] * direction[0] - gradient[1] * direction[1];
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
            var next = new RestrictedLikelihood(
                    sums, Math.max(0, at.a + length * direction[0]), Math.max(0, at.b + length * direction[1]));
            if (next.criterion() < at.criterion()) {
                at = next;
                trace.add(next.criterion());
                converged = gain <= SMALL_GAIN;
                return;
            }
            if (gain <= SMALL_GAIN) { // the derivatives are still exact where the criterion has no digit left
                at = next;
                converged = true;
                return;
            }
        }
        stuck = true;
        converged = gain < FLAT;
    }

    private double[] direction(double[] gradient, boolean[] free) {
        double[][] hessian = at.derivatives().hessian();
        var newton = solved(hessian, gradient, free);
        if (newton.isPresent() && -dot(gradient, newton.get()) < NEAR) {
            return newton.get();
        }
        var scoring = scoring(gradient, free).filter(direction -> dot(gradient, direction) < 0);
        return scoring.or(() -> newton).orElseGet(() -> steepest(gradient, free));
    }

    /** The step to the components that the expected information points to, as a step of the ratios. */
    private Optional<double[]> scoring(double[] gradient, boolean[] free) {
        double e = at.residual();
        double[] byComponent = {gradient[0] / e, gradient[1] / e, -(at.a * gradient[0] + at.b * gradient[1]) / e};
        double[][] twice = new double[3][3];
        double[][] information = at.information();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                twice[i][j] = 2 * information[i][j];
            }
        }
        return solved(twice, byComponent, new boolean[] {free[0], free[1], true})
                .map(step -> {
                    double residual = Math.max(e / 10, e + step[2]);
                    return new double[] {
                        free[0] ? Math.max(0, at.a * e + step[0]) / residual - at.a : 0,
                        free[1] ? Math.max(0, at.b * e + step[1]) / residual - at.b : 0
                    };
                });
    }

    /** {@code −H⁻¹ g} over the free coordinates, 0 elsewhere; empty if {@code H} is not positive definite. */
    private static Optional<double[]> solved(double[][] h, double[] g, boolean[] free) {
        var matrix = new double[g.length][g.length];
        var right = new double[g.length];
        for (int i = 0; i < g.length; i++) {
            double scale = free[i] && h[i][i] > 0 ? Math.sqrt(h[i][i]) : 1;
            right[i] = free[i] ? -g[i] / scale : 0;
            for (int j = 0; j <= i; j++) {
                double other = free[j] && h[j][j] > 0 ? Math.sqrt(h[j][j]) : 1;
                matrix[i][j] = free[i] && free[j] ? h[i][j] / scale / other : i == j ? 1 : 0;
            }
        }
        return PositiveMatrix.factored(matrix).map(factored -> {
            double[] step = factored.solve(right);
            for (int i = 0; i < step.length; i++) {
                step[i] /= free[i] && h[i][i] > 0 ? Math.sqrt(h[i][i]) : 1;
            }
            return step;
        });
    }

    private double[] steepest(double[] gradient, boolean[] free) {
        double a = free[0] ? -Math.signum(gradient[0]) * (at.a + 1) / 2 : 0;
        double b = free[1] ? -Math.signum(gradient[1]) * (at.b + 1) / 2 : 0;
        return new double[] {a, b};
    }

    private static double dot(double[] one, double[] other) {
        return one[0] * other[0] + one[1] * other[1];
    }
}
