package org.thangdo.stats.reliability;

import java.util.ArrayList;
import java.util.List;

/**
 * Newton's descent of the restricted likelihood's criterion in {@code a, b >= 0}. A ratio at 0 that the criterion would
 * push below 0 is held there; where the Hessian of the free ratios is not positive definite it is shifted until it is, and
 * a step that does not lower the criterion is halved, so the trace never rises.
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

    private static final double[] STARTS = {0.01, 0.1, 1, 10};

    private final CentredSums sums;
    private final List<Double> trace = new ArrayList<>();
    private RestrictedLikelihood at;
    private boolean converged;
    private boolean stuck;

    private RestrictedLikelihoodDescent(CentredSums sums) {
        this.sums = sums;
        at = new RestrictedLikelihood(sums, 1, 0);
        for (double start : STARTS) {
            startAt(start, 0);
        }
        if (sums.raters > 0) {
            startAt(at.a, at.a / 10);
            startAt(at.a, at.a);
        }
        trace.add(at.criterion());
    }

    private void startAt(double a, double b) {
        var start = new RestrictedLikelihood(sums, a, b);
        at = start.criterion() < at.criterion() ? start : at;
    }

    static RestrictedLikelihoodDescent of(CentredSums sums) {
        var descent = new RestrictedLikelihoodDescent(sums);
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
        var derivatives = at.derivatives();
        double[] here = {at.a, at.b};
        double[] direction = direction(derivatives, here);
        double[] gradient = derivatives.gradient();
        double gain = -gradient[0] * direction[0] - gradient[1] * direction[1];
        double last = at.criterion();
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
            var next = new RestrictedLikelihood(
                    sums, Math.max(0, here[0] + length * direction[0]), Math.max(0, here[1] + length * direction[1]));
            if (next.criterion() < last) {
                at = next;
                trace.add(next.criterion());
                converged = gain <= SMALL_GAIN;
                return;
            }
            if (gain <= SMALL_GAIN) {
                converged = true;
                return;
            }
        }
        stuck = true;
        converged = gain < FLAT;
    }

    /** {@code −(H + κI)⁻¹ g} over the ratios that are free, each scaled by {@code ratio + 1} so that κ suits both. */
    private double[] direction(RestrictedLikelihood.Derivatives derivatives, double[] here) {
        double[] scale = {here[0] + 1, here[1] + 1};
        boolean[] held = {held(derivatives, here, 0), sums.raters == 0 || held(derivatives, here, 1)};
        var g = new double[2];
        var h = new double[2][2];
        for (int i = 0; i < 2; i++) {
            g[i] = held[i] ? 0 : derivatives.gradient()[i] * scale[i];
            for (int j = 0; j < 2; j++) {
                double free = held[i] || held[j] ? 0 : derivatives.hessian()[i][j] * scale[i] * scale[j];
                h[i][j] = held[i] && i == j ? 1 : free;
            }
        }
        double middle = (h[0][0] + h[1][1]) / 2;
        double radius = Math.hypot((h[0][0] - h[1][1]) / 2, h[0][1]);
        double smallest = middle - radius;
        double margin = 1e-8 * (Math.abs(middle) + radius);
        double shift = smallest > margin ? 0 : -smallest + Math.max(margin, 0.1 * radius);
        double p = h[0][0] + shift;
        double r = h[1][1] + shift;
        double determinant = p * r - h[0][1] * h[0][1];
        return new double[] {
            -scale[0] * (r * g[0] - h[0][1] * g[1]) / determinant, -scale[1] * (p * g[1] - h[0][1] * g[0]) / determinant
        };
    }

    private static boolean held(RestrictedLikelihood.Derivatives derivatives, double[] here, int i) {
        return here[i] == 0 && derivatives.gradient()[i] >= 0;
    }
}
