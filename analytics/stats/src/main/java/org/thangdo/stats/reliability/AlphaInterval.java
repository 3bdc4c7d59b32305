package org.thangdo.stats.reliability;

import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Cronbach's alpha of {@code k} items answered by {@code n} subjects, {@code k/(k − 1) · (1 − Σ s_i² / s_total²)},
 * with one of the intervals in use. The standard error is that of normal scores.
 *
 * <p>Reference: Cronbach (1951), Psychometrika 16.
 */
public enum AlphaInterval {

    /**
     * {@code (1 − α)/(1 − α̂)} is F with {@code n − 1} and {@code (n − 1)(k − 1)} degrees of freedom if the items are
     * parallel: exact then, and the default. Feldt (1965), Psychometrika 30.
     */
    FELDT {
        @Override
        Interval interval(double alpha, double n, double k, double level) {
            var f = new FDistribution(null, n - 1, (n - 1) * (k - 1));
            return new Interval(
                    1 - (1 - alpha) * f.inverseCumulativeProbability((1 + level) / 2),
                    1 - (1 - alpha) * f.inverseCumulativeProbability((1 - level) / 2),
                    level);
        }
    },

    /**
     * {@code ln(1 − α̂) ± z √(2k / ((k − 1)(n − 2)))}: the same assumption, in large samples. Bonett (2002), J.
     * Educational and Behavioral Statistics 27.
     */
    BONETT {
        @Override
        Interval interval(double alpha, double n, double k, double level) {
            double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
            double half = z * Math.sqrt(2 * k / ((k - 1) * (n - 2)));
            return new Interval(1 - (1 - alpha) * Math.exp(half), 1 - (1 - alpha) * Math.exp(-half), level);
        }
    };

    private static final CovarianceDelta ALPHA =
            new CovarianceDelta(AlphaInterval::alpha, CovarianceDelta.Scale.BELOW_ONE);

    abstract Interval interval(double alpha, double n, double k, double level);

    static double alpha(double[][] covariances) {
        double k = covariances.length;
        double total = Covariances.total(covariances);
        double ownShare = Covariances.trace(covariances) / total;
        return total > 0 ? Math.min(1, k / (k - 1) * (1 - ownShare)) : Double.NaN;
    }

    /**
     * Alpha with this interval. {@link Reason#TOO_FEW} with fewer than 3 subjects, {@link Reason#NO_VARIATION} if the
     * sum of the items is the same for everybody.
     *
     * @param level confidence level in (0, 1)
     */
    public Estimate of(CrossProducts items, double level) {
        Interval.requireLevel(level);
        if (items.subjects() < 3) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        double[][] covariances = Covariances.of(items);
        double alpha = alpha(covariances);
        return Double.isNaN(alpha)
                ? Estimate.undefined(Reason.NO_VARIATION)
                : new Estimate.Defined(
                        alpha,
                        ALPHA.standardError(covariances, items.subjects()),
                        interval(alpha, items.subjects(), items.raters(), level));
    }
}
