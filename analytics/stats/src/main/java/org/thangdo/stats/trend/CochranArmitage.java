package org.thangdo.stats.trend;

import org.thangdo.stats.Alternative;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * Does the share of subjects at a level or above rise or fall with the periods? The Cochran-Armitage test for a linear
 * trend in shares. With {@code x_i} of {@code n_i} subjects in the period of score {@code s_i}, {@code p = Σx_i / n} and
 * {@code s̄ = Σ n_i s_i / n},
 *
 * <pre>    z = Σ x_i (s_i − s̄) / √( p(1 − p) Σ n_i (s_i − s̄)² )</pre>
 *
 * approximately standard normal if the share is the same in all periods; {@code z²} is the chi-squared of one degree of
 * freedom. {@code z > 0} says that the share rises. Only the relative distances of the scores matter. It is the score test
 * of a logistic regression on the scores, and {@code z² (n − 1)/n} is {@link LinearByLinear} on two levels.
 *
 * <p>References: Cochran (1954), Biometrics 10; Armitage (1955), Biometrics 11.
 */
public final class CochranArmitage {

    private CochranArmitage() {}

    /**
     * The test of the share at {@code level} or above, statistic {@code z}. {@link Reason#NO_DATA} if nothing was counted,
     * {@link Reason#TOO_FEW} if fewer than 2 periods hold subjects, {@link Reason#NO_VARIATION} if all subjects are on one
     * side of the cut.
     *
     * @param level level from which on a subject counts, in 1 … q − 1 (0 is the lowest)
     */
    public static TestResult test(PeriodCounts periods, int level, Alternative alternative) {
        if (!(level >= 1 && level < periods.levels())) {
            throw new IllegalArgumentException("no cut of " + periods.levels() + " levels: " + level);
        }
        var cut = periods.cutAt(level);
        double n = cut.total();
        if (n == 0) {
            return TestResult.untested(Reason.NO_DATA);
        }
        if (cut.filledPeriods() < 2) {
            return TestResult.untested(Reason.TOO_FEW);
        }
        double share = cut.pooled().top() / n;
        if (share == 0 || share == 1) {
            return TestResult.untested(Reason.NO_VARIATION);
        }
        double mean = cut.meanScore();
        double covered = 0;
        double spread = 0;
        for (int i = 0; i < cut.periods(); i++) {
            double distance = cut.scores().get(i) - mean;
            covered += cut.counts().get(i).top() * distance;
            spread += cut.counts().get(i).total() * distance * distance;
        }
        return alternative.test(covered / Math.sqrt(share * (1 - share) * spread));
    }
}
