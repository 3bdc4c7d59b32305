package org.thangdo.stats.units;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Newton's ascent of the beta-binomial likelihood in {@code (η, λ)}. Where the Hessian is not negative definite it is
 * shifted until it is, and a step that does not raise the likelihood is halved, so the trace never falls.
 */
final class BetaBinomialAscent {
    private static final int MOST_ITERATIONS = 200;
    private static final int MOST_HALVINGS = 40;
    private static final double SMALL_GAIN = 1e-13;
    private static final double FLAT = 1e-8;

    /** Beyond {@code α + β = e^18}, 66 million, units differ by nothing that counts could show. */
    private static final double LARGEST_LOG_SUM = 18;

    private static final int LARGEST_START = 10;

    private final List<UnitShare> units;
    private final List<Double> trace = new ArrayList<>();
    private double logit;
    private double logSum;
    private BetaBinomialLikelihood at;
    private boolean converged;
    private boolean stuck;

    private BetaBinomialAscent(List<UnitShare> units, double logit, double logSum) {
        this.units = units;
        this.logit = logit;
        this.logSum = logSum;
        at = new BetaBinomialLikelihood(units, logit, logSum);
        trace.add(at.value());
    }

    /**
     * Climbs from the best point of a coarse grid: the likelihood can have a second, lower top at {@code α + β = ∞}
     * when one unit is much larger than the others, so the slope at one point does not tell where the top is.
     *
     * @param means starting values of {@code μ}, in (0, 1)
     */
    static BetaBinomialAscent from(List<UnitShare> units, double... means) {
        BetaBinomialAscent best = null;
        for (double mean : means) {
            for (int logSum = 0; logSum <= LARGEST_START; logSum++) {
                var start = new BetaBinomialAscent(units, FastMath.log(mean / (1 - mean)), logSum);
                best = best == null || start.value() > best.value() ? start : best;
            }
        }
        for (int i = 0; i < MOST_ITERATIONS && !best.converged && !best.stuck && !best.ranOff(); i++) {
            best.step();
        }
        return best;
    }

    /** Largest log-likelihood reached. */
    double value() {
        return trace.get(trace.size() - 1);
    }

    BetaBinomialLikelihood at() {
        return at;
    }

    List<Double> trace() {
        return trace;
    }

    boolean converged() {
        return converged;
    }

    /** Whether {@code α + β} grew beyond all bounds. */
    boolean ranOff() {
        return logSum > LARGEST_LOG_SUM;
    }

    /** Inverse of the negative Hessian: covariance of {@code η} and {@code λ}. */
    double[][] covariance() {
        double[][] h = at.hessian();
        double determinant = h[0][0] * h[1][1] - h[0][1] * h[0][1];
        return new double[][] {
            {-h[1][1] / determinant, h[0][1] / determinant}, {h[0][1] / determinant, -h[0][0] / determinant}
        };
    }

    private void step() {
        double[] direction = direction();
        double[] gradient = at.gradient();
        double gain = gradient[0] * direction[0] + gradient[1] * direction[1]; // Newton decrement, squared
        if (gain <= SMALL_GAIN) {
            converged = true;
            return;
        }
        double last = value();
        double length = Math.min(1, 3 / Math.max(Math.abs(direction[0]), Math.abs(direction[1])));
        for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
            var next = new BetaBinomialLikelihood(units, logit + length * direction[0], logSum + length * direction[1]);
            double value = next.value();
            if (value > last) {
                logit += length * direction[0];
                logSum += length * direction[1];
                at = next;
                trace.add(value);
                return;
            }
        }
        stuck = true;
        converged = gain < FLAT; // no digit of the likelihood is left to gain
    }

    /** {@code −(H − κI)⁻¹ g} with the smallest shift {@code κ} that makes the matrix clearly negative definite. */
    private double[] direction() {
        double[][] h = at.hessian();
        double middle = (h[0][0] + h[1][1]) / 2;
        double radius = Math.hypot((h[0][0] - h[1][1]) / 2, h[0][1]);
        double largest = middle + radius; // larger eigenvalue
        double margin = 1e-8 * Math.max(1, Math.abs(middle) + radius);
        double shift = largest < -margin ? 0 : largest + Math.max(margin, 0.1 * radius);
        double a = -(h[0][0] - shift);
        double c = -(h[1][1] - shift);
        double b = -h[0][1];
        double determinant = a * c - b * b;
        double[] g = at.gradient();
        return new double[] {(c * g[0] - b * g[1]) / determinant, (a * g[1] - b * g[0]) / determinant};
    }
}
