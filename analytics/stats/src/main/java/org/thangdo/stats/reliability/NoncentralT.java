package org.thangdo.stats.reliability;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * The noncentral t distribution, of {@code (Z + δ)/W} with {@code Z} standard normal and {@code W = √(χ²_ν/ν)}. Its
 * distribution function is the mean of {@code Φ(tW − δ)}, integrated by Gauss and Legendre's rule over the {@code W} that
 * occur; the density of {@code W} is scaled to 1 by the same rule.
 */
final class NoncentralT {
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(20);
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final int PANELS = 24;

    /** {@code W} is not farther from 1 than this many times {@code 1/√(2ν)}, its standard deviation for large {@code ν}. */
    private static final double WIDTH = 9;

    private static final double ACCURACY = 1e-11;

    private final double df;
    private final double shift;

    /**
     * @param df {@code ν >= 1}
     * @param shift {@code δ}
     */
    NoncentralT(double df, double shift) {
        this.df = df;
        this.shift = shift;
    }

    /** {@code P(T <= t)}. */
    double cumulativeProbability(double t) {
        double step = WIDTH / Math.sqrt(2 * df);
        double from = Math.max(0, 1 - step);
        double panel = (1 + step - from) / PANELS;
        double below = 0;
        double all = 0;
        for (int p = 0; p < PANELS; p++) {
            for (int i = 0; i < RULE.getNumberOfPoints(); i++) {
                double w = from + panel * (p + (1 + RULE.getPoint(i)) / 2);
                double density =
                        RULE.getWeight(i) * FastMath.exp((df - 1) * FastMath.log(w) - df * (w - 1) * (w + 1) / 2);
                all += density;
                below += density * NORMAL.cumulativeProbability(t * w - shift);
            }
        }
        return below / all;
    }

    /** The {@code t} with {@code P(T <= t) = p}. */
    double quantile(double p) {
        double step = Math.sqrt(1 + shift * shift / (2 * df));
        double lower = shift - step;
        double upper = shift + step;
        for (double width = step; cumulativeProbability(lower) > p; width *= 2) {
            lower -= width;
        }
        for (double width = step; cumulativeProbability(upper) < p; width *= 2) {
            upper += width;
        }
        return new BrentSolver(ACCURACY, ACCURACY).solve(500, t -> cumulativeProbability(t) - p, lower, upper);
    }
}
