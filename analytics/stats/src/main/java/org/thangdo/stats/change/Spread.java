package org.thangdo.stats.change;

import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.IntervalMethod;
import org.thangdo.stats.IntervalMethod.Estimated;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * How sure a number is.
 *
 * @param degreesOfFreedom of the variance, 1 to {@link #MANY}
 */
record Spread(double variance, double degreesOfFreedom) {

    /** With so many degrees of freedom Student's t is normal. */
    static final double MANY = 1e6;

    double error() {
        return Math.sqrt(variance);
    }

    /** A number with its error and Student's interval. */
    Estimate estimate(double value, double level) {
        var estimated = new Estimated(value, error(), degreesOfFreedom);
        var interval =
                IntervalMethod.STUDENT.interval(estimated, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level);
        return new Estimate.Defined(value, error(), interval);
    }

    /** Student's test that the number is 0. */
    TestResult test(double value) {
        return variance > 0
                ? Alternative.TWO_SIDED.test(value / error(), degreesOfFreedom)
                : TestResult.untested(Reason.NO_VARIATION);
    }
}
