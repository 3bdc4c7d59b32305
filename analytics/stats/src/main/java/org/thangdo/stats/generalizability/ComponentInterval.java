package org.thangdo.stats.generalizability;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;

/** Intervals of a component of variance from its standard error. */
final class ComponentInterval {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private ComponentInterval() {}

    /**
     * Satterthwaite's (1946) interval {@code [ν σ² / χ²(1 − α/2), ν σ² / χ²(α/2)]} with {@code ν = 2 (σ² / se)²} degrees of
     * freedom. With less than one the component is hardly larger than its error, and the interval is the normal one cut
     * at 0.
     */
    static Estimate.Defined satterthwaite(double value, double standardError, double level) {
        double df = value > 0 ? 2 * (value / standardError) * (value / standardError) : 0;
        if (standardError == 0) {
            return new Estimate.Defined(value, 0, new Interval(value, value, level));
        }
        double half = NORMAL.inverseCumulativeProbability((1 + level) / 2) * standardError;
        if (df < 1) {
            double lower = Math.max(0, value - half);
            return new Estimate.Defined(
                    value, standardError, new Interval(lower, Math.max(lower, value + half), level));
        }
        var chi = new ChiSquaredDistribution(null, df);
        return new Estimate.Defined(
                value,
                standardError,
                new Interval(
                        df * value / chi.inverseCumulativeProbability((1 + level) / 2),
                        df * value / chi.inverseCumulativeProbability((1 - level) / 2),
                        level));
    }

    /**
     * The interval of a component that the likelihood puts at 0: up to where the parabola with the likelihood's slope and
     * information at 0 has fallen by half the square of the normal quantile.
     *
     * @param slope of the log-likelihood at 0, {@code <= 0}
     * @param standardError of the component, from the information
     */
    static Estimate.Defined atZero(double slope, double standardError, double level) {
        double z = NORMAL.inverseCumulativeProbability((1 + level) / 2);
        double information = 1 / (standardError * standardError);
        double upper = (slope + Math.sqrt(slope * slope + information * z * z)) / information;
        return new Estimate.Defined(0, standardError, new Interval(0, upper, level));
    }
}
