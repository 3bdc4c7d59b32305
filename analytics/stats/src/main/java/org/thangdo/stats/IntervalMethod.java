package org.thangdo.stats;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;

/** How an interval follows from a value, its standard error and the degrees of freedom of that error. */
public enum IntervalMethod {

    /** {@code value ± t · se} with Student's t, cut to the range of the statistic. */
    STUDENT {
        @Override
        public Interval interval(Estimated estimated, double least, double greatest, double level) {
            double half = estimated.standardError() * quantile(estimated, level);
            return new Interval(
                    Math.max(least, estimated.value() - half), Math.min(greatest, estimated.value() + half), level);
        }
    },

    /**
     * {@code tanh(artanh value ± t · se / (1 − value²))}: Student's interval on Fisher's z, for coefficients in (−1, 1). It
     * is skew as such coefficients are and never leaves the range. A value of 1 or of −1 or less has no z and keeps
     * {@link #STUDENT}.
     */
    FISHER_Z {
        @Override
        public Interval interval(Estimated estimated, double least, double greatest, double level) {
            double value = estimated.value();
            if (!(Math.abs(value) < 1)) {
                return STUDENT.interval(estimated, least, greatest, level);
            }
            double half = quantile(estimated, level) * estimated.standardError() / (1 - value * value);
            double z = FastMath.atanh(value);
            double lower = Math.min(value, FastMath.tanh(z - half));
            double upper = Math.max(value, FastMath.tanh(z + half));
            return new Interval(Math.max(least, lower), Math.min(greatest, upper), level);
        }
    };

    /**
     * What an interval starts from.
     *
     * @param value of the statistic
     * @param standardError of it, {@code >= 0}
     * @param degreesOfFreedom of the standard error, {@code > 0}
     */
    public record Estimated(double value, double standardError, double degreesOfFreedom) {}

    /**
     * The interval.
     *
     * @param least smallest possible value of the statistic; minus infinity if there is none
     * @param greatest largest possible value of it
     * @param level confidence level in (0, 1)
     */
    public abstract Interval interval(Estimated estimated, double least, double greatest, double level);

    private static double quantile(Estimated estimated, double level) {
        return new TDistribution(null, estimated.degreesOfFreedom()).inverseCumulativeProbability((1 + level) / 2);
    }
}
