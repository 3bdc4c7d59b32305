package org.thangdo.stats.reliability;

import org.apache.commons.math3.distribution.TDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * By how much do two raters differ on one subject? The limits of agreement {@code d̄ ± z s} of the differences {@code d}
 * (first less second) hold most of them, 95 % at {@code z = 1.96}, if they are normal and neither their mean nor their
 * spread moves with the size of the score.
 *
 * <p>The interval of the bias is Student's; those of the limits are exact under normality: {@code (limit − μ)√n/s} follows
 * a noncentral t distribution with {@code n − 1} degrees of freedom and noncentrality {@code z√n}.
 *
 * <p>Whether the difference grows with the score is told by the slope of {@code d} on the mean of the two. It also differs
 * from 0 when only the spreads of the raters differ.
 *
 * <p>References: Bland and Altman (1999), Statistical Methods in Medical Research 8; Carkeet (2015), Optometry and Vision
 * Science 92.
 *
 * @param bias {@code d̄}, in the unit of the score
 * @param standardDeviation {@code s}, divided by {@code n − 1}; 0 if there are fewer than 2 subjects
 * @param lowerLimit {@code d̄ − z s}
 * @param upperLimit {@code d̄ + z s}
 * @param proportionalBias slope of the difference on the mean, Student's interval; {@link Reason#TOO_FEW} with fewer than
 *     3 subjects, {@link Reason#NO_VARIATION} if all means are equal
 * @param proportionalBiasTest Student's t of the slope, two-sided
 */
public record BlandAltman(
        Estimate bias,
        double standardDeviation,
        Estimate lowerLimit,
        Estimate upperLimit,
        Estimate proportionalBias,
        TestResult proportionalBiasTest) {

    /**
     * Computes bias and limits. {@link Reason#NO_DATA} without subjects, {@link Reason#TOO_FEW} with one,
     * {@link Reason#NO_VARIATION} if all differences are equal.
     *
     * @param scores of 2 raters
     * @param z half the width of the limits in standard deviations, {@code > 0}; 1.96 in the papers
     * @param level confidence level of the intervals, in (0, 1)
     */
    public static BlandAltman of(CrossProducts scores, double z, double level) {
        Interval.requireLevel(level);
        if (!(z > 0)) {
            throw new IllegalArgumentException("limits need a positive width: " + z);
        }
        var moments = PairMoments.of(scores);
        if (moments.subjects() < 2) {
            return refused(moments.subjects() == 0 ? Reason.NO_DATA : Reason.TOO_FEW);
        }
        if (moments.squaresOfDifference() == 0) {
            return refused(Reason.NO_VARIATION);
        }
        double n = moments.subjects();
        double s = Math.sqrt(moments.squaresOfDifference() / (n - 1));
        var bias = student(moments.meanDifference(), s / Math.sqrt(n), n - 1, level);
        var distribution = new NoncentralT(n - 1, z * Math.sqrt(n));
        double near = distribution.quantile((1 - level) / 2) * s / Math.sqrt(n);
        double far = distribution.quantile((1 + level) / 2) * s / Math.sqrt(n);
        double error = s * Math.sqrt(1 / n + z * z / (2 * (n - 1)));
        double mean = moments.meanDifference();
        var slope = new Slope(moments);
        return new BlandAltman(
                bias,
                s,
                new Estimate.Defined(mean - z * s, error, new Interval(mean - far, mean - near, level)),
                new Estimate.Defined(mean + z * s, error, new Interval(mean + near, mean + far, level)),
                slope.estimate(level),
                slope.test());
    }

    private static Estimate student(double value, double error, double df, double level) {
        double half = error * new TDistribution(null, df).inverseCumulativeProbability((1 + level) / 2);
        return new Estimate.Defined(value, error, new Interval(value - half, value + half, level));
    }

    private static BlandAltman refused(Reason reason) {
        var none = Estimate.undefined(reason);
        return new BlandAltman(none, 0, none, none, none, TestResult.untested(reason));
    }

    /** Least squares of the difference on the mean. */
    private static final class Slope {
        private final double df;
        private final double squaresOfMean;
        private final double value;
        private final double error;

        private Slope(PairMoments moments) {
            double first = moments.squaresOfFirst();
            double second = moments.squaresOfSecond();
            df = moments.subjects() - 2.0;
            squaresOfMean = (first + second + 2 * moments.products()) / 4;
            double products = (first - second) / 2;
            value = products / squaresOfMean;
            double rest = Math.max(0, moments.squaresOfDifference() - value * products);
            error = Math.sqrt(rest / df / squaresOfMean);
        }

        private Reason reason() {
            return df < 1 ? Reason.TOO_FEW : Reason.NO_VARIATION;
        }

        private Estimate estimate(double level) {
            return df < 1 || !(squaresOfMean > 0) ? Estimate.undefined(reason()) : student(value, error, df, level);
        }

        private TestResult test() {
            if (df < 1 || !(squaresOfMean > 0) || !(error > 0)) {
                return TestResult.untested(reason());
            }
            double t = value / error;
            double p = 2 * new TDistribution(null, df).cumulativeProbability(-Math.abs(t));
            return new TestResult.Tested(t, df, Math.min(1, p));
        }
    }
}
