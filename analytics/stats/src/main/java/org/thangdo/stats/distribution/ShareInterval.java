package org.thangdo.stats.distribution;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Interval for one share: {@code x} of {@code n} subjects have a property, {@code p = x / n}, and {@code π} is the share
 * in the population (or process) they come from. With {@code z} the normal quantile of {@code (1 + level) / 2}.
 *
 * <p>References: Brown, Cai and DasGupta (2001), <i>Interval estimation for a binomial proportion</i>, Statistical
 * Science 16; Newcombe (1998), Statistics in Medicine 17.
 */
public enum ShareInterval {

    /**
     * {@code (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)} (Wilson, 1927). The default: its coverage is near the
     * nominal level on average, also for small groups and for shares near 0 or 1.
     */
    WILSON {
        @Override
        Interval interval(double x, double n, double level) {
            double z = z(level);
            double centre = (x + z * z / 2) / (n + z * z);
            double half = z / (n + z * z) * Math.sqrt(x * (n - x) / n + z * z / 4);
            return cut(x == 0 ? 0 : centre - half, x == n ? 1 : centre + half, level);
        }
    },

    /** Wilson's interval with continuity correction (Newcombe, 1998, method 4): coverage at least about nominal. */
    WILSON_CORRECTED {
        @Override
        Interval interval(double x, double n, double level) {
            double z2 = z(level) * z(level);
            double p = x / n;
            double below = Math.sqrt(Math.max(0, z2 * (z2 - 2 - 1 / n + 4 * p * (n - x + 1))));
            double above = Math.sqrt(Math.max(0, z2 * (z2 + 2 - 1 / n + 4 * p * (n - x - 1))));
            double lower = (2 * x + z2 - 1 - below) / (2 * (n + z2));
            double upper = (2 * x + z2 + 1 + above) / (2 * (n + z2));
            return cut(x == 0 ? 0 : lower, x == n ? 1 : upper, level);
        }
    },

    /**
     * Equal-tailed posterior interval under Jeffreys' prior {@code Beta(½, ½)}: quantiles of {@code Beta(x + ½, n − x +
     * ½)}, with the end 0 if {@code x = 0} and 1 if {@code x = n}.
     */
    JEFFREYS {
        @Override
        Interval interval(double x, double n, double level) {
            return betaQuantiles(x, n, 0.5, 0.5, level);
        }
    },

    /** {@code p̃ ± z √(p̃(1−p̃)/ñ)} with {@code ñ = n + z²}, {@code p̃ = (x + z²/2)/ñ}, cut at 0 and 1 (Agresti and Coull, 1998). */
    AGRESTI_COULL {
        @Override
        Interval interval(double x, double n, double level) {
            double z = z(level);
            double trials = n + z * z;
            double centre = (x + z * z / 2) / trials;
            double half = z * Math.sqrt(centre * (1 - centre) / trials);
            return cut(centre - half, centre + half, level);
        }
    },

    /**
     * Both exact binomial tests at {@code (1 − level)/2} (Clopper and Pearson, 1934): never covers less than the nominal
     * level, so it is wider than need be.
     */
    CLOPPER_PEARSON {
        @Override
        Interval interval(double x, double n, double level) {
            return betaQuantiles(x, n, 0, 1, level);
        }
    };

    abstract Interval interval(double x, double n, double level);

    /**
     * The share with the standard error {@code √(p(1−p)/n)} and this interval. {@link Reason#NO_DATA} if {@code n = 0}.
     *
     * @param x subjects with the property, in [0, n]
     * @param n subjects
     * @param level confidence level in (0, 1)
     */
    public Estimate of(long x, long n, double level) {
        Interval.requireLevel(level);
        if (x < 0 || x > n) {
            throw new IllegalArgumentException("not a part of a group: " + x + " of " + n);
        }
        if (n == 0) {
            return Estimate.undefined(Reason.NO_DATA);
        }
        double p = (double) x / n;
        return new Estimate.Defined(p, Math.sqrt(p * (1 - p) / n), interval(x, n, level));
    }

    /**
     * A share that is itself a mean: every subject contributes a number in [0, 1], such as the share of its ratings that
     * have the property. The interval is that of {@code m = n p(1−p)/s²} subjects who have it or not, and of {@code n} if
     * the subjects are all alike; {@code m >= n}. Korn and Graubard (1998), Survey Methodology 24.
     *
     * @param mean {@code p}, in [0, 1]
     * @param variance {@code s²} of the numbers over the subjects, {@code >= 0}
     * @param n subjects; {@link Reason#NO_DATA} if 0
     * @param level confidence level in (0, 1)
     */
    public Estimate ofMean(double mean, double variance, long n, double level) {
        Interval.requireLevel(level);
        if (n == 0) {
            return Estimate.undefined(Reason.NO_DATA);
        }
        if (!(mean >= 0 && mean <= 1) || !(variance >= 0)) {
            throw new IllegalArgumentException("not a mean of shares: " + mean + ", variance " + variance);
        }
        double alike = mean * (1 - mean);
        double effective = variance > 1e-12 * alike && alike > 0 ? n * alike / variance : n;
        return new Estimate.Defined(mean, Math.sqrt(variance / n), interval(mean * effective, effective, level));
    }

    private static double z(double level) {
        return new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
    }

    private static Interval cut(double lower, double upper, double level) {
        return new Interval(Math.max(0, lower), Math.min(1, upper), level);
    }

    /** Quantiles of {@code Beta(x + a, n − x + b)} below and, for Clopper-Pearson, {@code Beta(x + b, n − x + a)} above. */
    private static Interval betaQuantiles(double x, double n, double a, double b, double level) {
        double lower = x == 0 ? 0 : betaQuantile(x + a, n - x + b, (1 - level) / 2);
        double upper = x == n ? 1 : betaQuantile(x + b, n - x + a, (1 + level) / 2);
        return new Interval(lower, upper, level);
    }

    private static double betaQuantile(double a, double b, double probability) {
        double accuracy = 1e-13 / (a + b);
        return new BetaDistribution(null, a, b, accuracy).inverseCumulativeProbability(probability);
    }
}
