package org.thangdo.stats;

import org.apache.commons.math3.distribution.TDistribution;

/** How an interval follows from a value, its standard error and the degrees of freedom of that error. */
public enum IntervalMethod {

    /** {@code value ± t · se} with Student's t, cut to the range of the statistic. */
    STUDENT {
        @Override
        public Interval interval(Estimated estimated, double least, double greatest, double level) {
            var student = new TDistribution(null, estimated.degreesOfFreedom());
            double half = estimated.standardError() * student.inverseCumulativeProbability((1 + level) / 2);
            return new Interval(
                    Math.max(least, estimated.value() - half), Math.min(greatest, estimated.value() + half), level);
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
}
