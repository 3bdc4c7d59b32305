package org.thangdo.stats.trend;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * Do the levels rise with the periods, whatever the distances between levels? The Jonckheere-Terpstra statistic counts the
 * pairs of subjects of two different periods in which the later one has the higher level; a tie counts one half.
 *
 * <p>Only the order of the periods and of the levels matters. Ordered categories are full of ties, so the variance must be
 * corrected for them (Hollander and Wolfe, 1973, section 6.2); the R packages clinfun and DescTools do not correct it.
 * With two periods the test is the Wilcoxon-Mann-Whitney test.
 *
 * <p>References: Terpstra (1952), Indagationes Mathematicae 14; Jonckheere (1954), Biometrika 41.
 *
 * @param statistic number of such pairs, {@code J}
 * @param expected its mean if the periods do not differ, {@code (n² − Σ n_i²) / 4}
 * @param variance its variance over all ways of dealing the same levels to the periods; 0 if nothing varies
 * @param varianceWithoutTies the variance if no two subjects had one level
 */
public record JonckheereTerpstra(double statistic, double expected, double variance, double varianceWithoutTies) {

    public static JonckheereTerpstra of(PeriodCounts periods) {
        var sizes = periods.counts().stream().map(LevelCounts::total).toList();
        var ties = periods.pooled().counts();
        double n = periods.total();
        double squares =
                sizes.stream().mapToDouble(size -> (double) size * size).sum();
        double untied = n * (n - 1) * (2 * n + 5) - sum(sizes, m -> m * (m - 1) * (2 * m + 5));
        double variance = (untied - sum(ties, m -> m * (m - 1) * (2 * m + 5))) / 72;
        if (n > 2) {
            variance += sum(sizes, m -> m * (m - 1) * (m - 2))
                    * sum(ties, m -> m * (m - 1) * (m - 2))
                    / (36 * n * (n - 1) * (n - 2));
        }
        if (n > 1) {
            variance += sum(sizes, m -> m * (m - 1)) * sum(ties, m -> m * (m - 1)) / (8 * n * (n - 1));
        }
        boolean varies = periods.filledPeriods() > 1 && ties.stream().noneMatch(tied -> tied == periods.total());
        return new JonckheereTerpstra(
                pairs(periods), (n * n - squares) / 4, varies ? variance : 0, varies ? untied / 72 : 0);
    }

    /** {@code z = (J − E) / √V} with the variance corrected for ties. {@link Reason#NO_VARIATION} if {@code V = 0}. */
    public TestResult test(Alternative alternative) {
        return test(variance, alternative);
    }

    /** The test as clinfun and DescTools make it, with the variance for untied data: only to compare with them. */
    public TestResult testIgnoringTies(Alternative alternative) {
        return test(varianceWithoutTies, alternative);
    }

    private TestResult test(double ofVariance, Alternative alternative) {
        return ofVariance > 0
                ? alternative.test((statistic - expected) / Math.sqrt(ofVariance))
                : TestResult.untested(Reason.NO_VARIATION);
    }

    private static double pairs(PeriodCounts periods) {
        double pairs = 0;
        var earlier = LevelCounts.empty(periods.levels());
        for (var period : periods.counts()) {
            double below = 0;
            for (int level = 0; level < periods.levels(); level++) {
                pairs += period.at(level) * (below + earlier.at(level) / 2.0);
                below += earlier.at(level);
            }
            earlier = earlier.plus(period);
        }
        return pairs;
    }

    private static double sum(List<Long> counts, DoubleUnaryOperator term) {
        return counts.stream().mapToDouble(m -> term.applyAsDouble(m)).sum();
    }
}
