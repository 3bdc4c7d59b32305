package org.thangdo.stats.facets;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;

/**
 * The standard deviation of a random effect. Its interval is normal on the logarithm. Where the likelihood is highest
 * at 0 the value is 0, which is an answer: the interval goes from 0 to where the likelihood, everything else
 * unchanged, has fallen as far as a one-sided test of this level allows, and the error is such that a normal interval
 * would end there too.
 */
final class SpreadEstimate {
    private static final double FIRST_LOOK = 0.05;
    private static final double CLOSE = 1e-3;
    private static final int MOST_LOOKS = 100;

    private SpreadEstimate() {}

    static Estimate of(MarginalFit.Fitted fit, RandomEffect effect, ErrorBasis basis, double level) {
        Interval.requireLevel(level);
        if (!fit.model().effects().contains(effect)) {
            throw new IllegalArgumentException("the model has no effect " + effect);
        }
        double value = fit.estimation.at.deviation(effect);
        if (value == 0) {
            double quantile = MarginalContrast.quantile(level);
            double upper = upper(fit.estimation, effect, quantile * quantile / 2);
            return new Estimate.Defined(0, upper / quantile, new Interval(0, upper, level));
        }
        double error = Math.sqrt(Math.max(0, fit.covariance.variance(effect, basis)));
        double factor = FastMath.exp(MarginalContrast.quantile((1 + level) / 2) * error / value);
        return new Estimate.Defined(value, error, new Interval(value / factor, value * factor, level));
    }

    /** Deviation at which the log-likelihood is lower than at 0 by {@code fall}. */
    private static double upper(MarginalEstimation estimation, RandomEffect effect, double fall) {
        double low = 0;
        double high = FIRST_LOOK;
        while (estimation.fall(effect, high) < fall) {
            low = high;
            high *= 2;
        }
        return new BrentSolver(CLOSE * high)
                .solve(MOST_LOOKS, deviation -> estimation.fall(effect, deviation) - fall, low, high);
    }
}
