package org.thangdo.stats;

import org.apache.commons.math3.distribution.TDistribution;

/** How an interval follows from a value, its standard error and the degrees of freedom of that error. */
public enum IntervalMethod {

    /** {@code value ± t · se} with Student's t, cut at the largest possible value. */
    STUDENT {
        @Override
        public Interval interval(Estimated estimated, double level, double largest) {
            var student = new TDistribution(null, estimated.degreesOfFreedom());
            double half = estimated.standardError() * student.inverseCumulativeProbability((1 + level) / 2);
            double upper = Math.min(largest, estimated.value() + half);
            return new Interval(Math.min(upper, estimated.value() - half), upper, level);
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
     * @param level confidence level in (0, 1)
     * @param largest largest possible value of the statistic
     */
    public abstract Interval interval(Estimated estimated, double level, double largest);
}
