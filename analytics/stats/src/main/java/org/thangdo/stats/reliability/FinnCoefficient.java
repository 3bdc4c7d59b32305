package org.thangdo.stats.reliability;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Gamma;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.consensus.NullDistribution;
import org.thangdo.stats.reliability.MeanSquares.MeanSquare;

/**
 * Agreement of raters who hardly see a difference between the subjects, where correlations fail: {@code 1 − E/σ²},
 * the variance {@code E} of ratings of one subject against the variance {@code σ²} of ratings by chance. It is r_wg
 * pooled over subjects, and leans on the choice of {@code σ²} as r_wg does. Negative values are shown.
 *
 * <p>Standard error and interval take the ratings of a subject as normal ({@code E} as chi-squared).
 *
 * <p>Reference: Finn (1970), Educational and Psychological Measurement 30.
 */
public enum FinnCoefficient {

    /** {@code E} is the mean variance within subjects: that one rater is more severe counts as disagreement. */
    ONE_WAY {
        @Override
        MeanSquare residual(CrossProducts scores) {
            return MeanSquares.oneWay(scores).residual();
        }
    },

    /** {@code E} is the residual of subjects by raters: that one rater is more severe does not count. */
    TWO_WAY {
        @Override
        MeanSquare residual(CrossProducts scores) {
            return MeanSquares.twoWay(scores).residual();
        }
    };

    abstract MeanSquare residual(CrossProducts scores);

    /**
     * The coefficient. {@link Reason#TOO_FEW} with fewer than 2 subjects.
     *
     * @param chance what ratings by chance look like, in units of the score
     * @param level confidence level in (0, 1)
     */
    public Estimate of(CrossProducts scores, NullDistribution chance, double level) {
        Interval.requireLevel(level);
        if (scores.subjects() < 2) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        var residual = residual(scores);
        double freedom = residual.degreesOfFreedom();
        double ratio = residual.value() / chance.variance();
        var chiSquared = new ChiSquaredDistribution(null, freedom);
        return new Estimate.Defined(
                1 - ratio,
                ratio * Math.sqrt(2 / freedom),
                new Interval(
                        1 - ratio * freedom / chiSquared.inverseCumulativeProbability((1 - level) / 2),
                        1 - ratio * freedom / chiSquared.inverseCumulativeProbability((1 + level) / 2),
                        level));
    }

    /**
     * Is the variance smaller than by chance? The statistic is {@code df E/σ²}, small if raters agree, chi-squared if
     * they rate by chance; the p-value is its lower tail.
     */
    public TestResult test(CrossProducts scores, NullDistribution chance) {
        if (scores.subjects() < 2) {
            return TestResult.untested(Reason.TOO_FEW);
        }
        var residual = residual(scores);
        double freedom = residual.degreesOfFreedom();
        double statistic = freedom * residual.value() / chance.variance();
        return new TestResult.Tested(statistic, freedom, Gamma.regularizedGammaP(freedom / 2, statistic / 2));
    }
}
