package org.thangdo.stats.association;

import org.thangdo.stats.Alternative;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * Do the subjects of one group stand higher than those of another? The Wilcoxon-Mann-Whitney test from counts.
 *
 * <p>{@code U} is the number of pairs of one subject of each group in which the first group's is higher, a tie counting one
 * half. If the groups do not differ, its mean is {@code ab/2} and its variance over all ways of dealing the same levels is
 * {@code ab/12 · (n + 1 − Σ t(t² − 1) / (n(n − 1)))}, with {@code t} subjects at a level and {@code n = a + b}.
 *
 * <p>References: Wilcoxon (1945), Biometrics Bulletin 1; Mann and Whitney (1947), Annals of Mathematical Statistics 18.
 *
 * @param statistic {@code U} of the first group
 * @param expected {@code ab/2}
 * @param variance see above; 0 if nothing varies
 */
public record MannWhitney(double statistic, double expected, double variance) {

    public static MannWhitney of(LevelCounts first, LevelCounts second) {
        double a = first.total();
        double b = second.total();
        double n = a + b;
        var pooled = first.plus(second);
        double pairs = 0;
        double ties = 0;
        double below = 0;
        for (int level = 0; level < first.levels(); level++) {
            pairs += first.at(level) * (below + second.at(level) / 2.0);
            below += second.at(level);
            double tied = pooled.at(level);
            ties += tied * (tied * tied - 1);
        }
        boolean varies = a > 0 && b > 0 && pooled.counts().stream().noneMatch(tied -> tied == pooled.total());
        return new MannWhitney(pairs, a * b / 2, varies ? a * b / 12 * (n + 1 - ties / (n * (n - 1))) : 0);
    }

    /**
     * {@code z = (U − ab/2) / √V}, without continuity correction; {@code z > 0} says that the first group stands higher.
     * {@link Reason#NO_VARIATION} if all subjects have one level, {@link Reason#EMPTY_GROUP} if a group has no subject.
     */
    public TestResult test(Alternative alternative) {
        if (expected == 0) {
            return TestResult.untested(Reason.EMPTY_GROUP);
        }
        return variance > 0
                ? alternative.test((statistic - expected) / Math.sqrt(variance))
                : TestResult.untested(Reason.NO_VARIATION);
    }
}
