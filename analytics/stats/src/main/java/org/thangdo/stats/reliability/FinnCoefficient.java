package org.thangdo.stats.reliability;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Gamma;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.consensus.NullDistribution;

/**
 * Agreement of raters who hardly see a difference between the subjects, where correlations fail: {@code 1 − E/σ²}, the
 * variance {@code E} of ratings of one subject against the variance {@code σ²} of ratings by chance. It is r_wg pooled over
 * subjects, and leans on the choice of {@code σ²} as r_wg does. Negative values are shown.
 *
 * <p>Standard error and interval take the ratings of a subject as normal ({@code E} as chi-squared).
 *
 * <p>Reference: Finn (1970), Educational and Psychological Measurement 30.
 */
public enum FinnCoefficient {

    /** {@code E} is the mean variance within subjects: that one rater is more severe counts as disagreement. */
    ONE_WAY {
        @Override
        double squares(double residual, double raters) {
            return residual + raters;
        }

        @Override
        double freedom(double n, double k) {
            return n * (k - 1);
        }
    },

    /** {@code E} is the residual of subjects by raters: that one rater is more severe does not count. */
    TWO_WAY {
        @Override
        double squares(double residual, double raters) {
            return residual;
        }

        @Override
        double freedom(double n, double k) {
            return (n - 1) * (k - 1);
        }
    };

    private static final MathContext DIGITS = new MathContext(40);

    abstract double squares(double residual, double raters);

    abstract double freedom(double n, double k);

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
        double freedom = freedom(scores.subjects(), scores.raters());
        double ratio = squares(scores) / chance.variance();
        var chiSquared = new ChiSquaredDistribution(null, freedom);
        return new Estimate.Defined(
                1 - ratio / freedom,
                ratio / freedom * Math.sqrt(2 / freedom),
                new Interval(
                        1 - ratio / chiSquared.inverseCumulativeProbability((1 - level) / 2),
                        1 - ratio / chiSquared.inverseCumulativeProbability((1 + level) / 2),
                        level));
    }

    /**
     * Is the variance smaller than by chance? The statistic is {@code df E/σ²}, small if raters agree, chi-squared if they
     * rate by chance; the p-value is its lower tail.
     */
    public TestResult test(CrossProducts scores, NullDistribution chance) {
        if (scores.subjects() < 2) {
            return TestResult.untested(Reason.TOO_FEW);
        }
        double freedom = freedom(scores.subjects(), scores.raters());
        double statistic = squares(scores) / chance.variance();
        return new TestResult.Tested(statistic, freedom, Gamma.regularizedGammaP(freedom / 2, statistic / 2));
    }

    private double squares(CrossProducts scores) {
        double k = scores.raters();
        double[][] covariances = Covariances.of(scores);
        double residual = Covariances.trace(covariances) - Covariances.total(covariances) / k;
        return squares(Math.max(0, residual) * (scores.subjects() - 1), betweenRaters(scores));
    }

    /** {@code n Σ_j (mean_j − mean)²}, from exact sums. */
    private static double betweenRaters(CrossProducts scores) {
        var k = BigDecimal.valueOf(scores.raters());
        var total = BigDecimal.ZERO;
        var squares = BigDecimal.ZERO;
        for (var sum : scores.sums()) {
            total = total.add(sum);
            squares = squares.add(sum.multiply(sum));
        }
        return k.multiply(squares)
                .subtract(total.multiply(total))
                .divide(k.multiply(BigDecimal.valueOf(scores.subjects())), DIGITS)
                .doubleValue();
    }
}
