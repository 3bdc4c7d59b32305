package org.thangdo.stats.facets;

import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * The standard deviation of a random effect. Its interval is normal on the logarithm. Where the likelihood is highest at 0 the
 * value is 0, which is an answer: its error is that of the curvature there, and the interval goes from 0 to where the
 * likelihood has fallen as far as a one-sided test of this level allows.
 */
final class SpreadEstimate {
    private SpreadEstimate() {}

    static Estimate of(MarginalFit.Fitted fit, RandomEffect effect, ErrorBasis basis, double level) {
        Interval.requireLevel(level);
        if (!fit.model().effects().contains(effect)) {
            throw new IllegalArgumentException("the model has no effect " + effect);
        }
        double value = fit.estimation.at.deviation(effect);
        if (value == 0) {
            double curvature = fit.estimation.curvatureAtZero(effect);
            if (!(curvature > 0)) {
                return Estimate.undefined(Reason.ON_THE_BOUNDARY);
            }
            double error = 1 / Math.sqrt(curvature);
            return new Estimate.Defined(0, error, new Interval(0, MarginalContrast.quantile(level) * error, level));
        }
        double error = Math.sqrt(Math.max(0, fit.covariance.variance(effect, basis)));
        double factor = FastMath.exp(MarginalContrast.quantile((1 + level) / 2) * error / value);
        return new Estimate.Defined(value, error, new Interval(value / factor, value * factor, level));
    }
}
