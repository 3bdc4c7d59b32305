package org.thangdo.stats.reliability;

import org.apache.commons.math3.distribution.FDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Robinson's A: squares between subjects as a share of squares between subjects and residual,
 * {@code A = F/(F + k − 1)} with {@code F} the ratio of the mean squares of subjects and residual and {@code k}
 * raters. 1 if raters differ by a constant at most; {@code 1/k} if they are unrelated. A constant difference between
 * raters is left out, as R's irr does.
 *
 * <p>Standard error and interval follow from {@code F}, for normal scores.
 *
 * <p>Reference: Robinson (1957), American Sociological Review 22.
 */
public final class RobinsonAgreement {

    private RobinsonAgreement() {}

    /**
     * {@code A} in [0, 1]. {@link Reason#TOO_FEW} with fewer than 2 subjects, {@link Reason#NO_VARIATION} if neither
     * subjects nor residual vary.
     *
     * @param level confidence level in (0, 1)
     */
    public static Estimate of(CrossProducts scores, double level) {
        Interval.requireLevel(level);
        if (scores.subjects() < 2) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        var squares = MeanSquares.twoWay(scores);
        double subjects = squares.subjects().value();
        double residual = squares.residual().value() * (scores.raters() - 1);
        if (subjects + residual == 0) {
            return Estimate.undefined(Reason.NO_VARIATION);
        }
        double a = subjects / (subjects + residual);
        double df = squares.subjects().degreesOfFreedom();
        double rest = squares.residual().degreesOfFreedom();
        var f = new FDistribution(null, df, rest);
        double odds = subjects / residual; // F/(k − 1), so their interval is that of F
        double error = a * (1 - a) * Math.sqrt(2 / df + 2 / rest);
        return new Estimate.Defined(
                a,
                error,
                new Interval(
                        share(odds / f.inverseCumulativeProbability((1 + level) / 2)),
                        share(odds / f.inverseCumulativeProbability((1 - level) / 2)),
                        level));
    }

    private static double share(double odds) {
        return Double.isInfinite(odds) ? 1 : odds / (1 + odds);
    }
}
