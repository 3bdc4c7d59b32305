package org.thangdo.stats.trend;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * Does one number per period rise or fall steadily? The Mann-Kendall statistic {@code S} is the number of pairs of periods
 * in which the later value is higher, less those in which it is lower.
 *
 * <p>Each period is one observation here, however many people it rests on, and periods are taken as independent. So the
 * test answers for a process that runs on, not for the people rated, and it is weak for short series.
 *
 * <p>References: Mann (1945), Econometrica 13; Kendall (1975), <i>Rank Correlation Methods</i>, 4th ed.
 *
 * @param periods number of values {@code n}
 * @param statistic {@code S}
 * @param variance of {@code S} if there is no trend: {@code (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18} over groups of
 *     {@code t} equal values
 * @param pairs {@code √(n(n−1)/2 · (n(n−1)/2 − Σ t(t−1)/2))}: what {@code S} can reach, ties considered
 */
public record MannKendall(int periods, long statistic, double variance, double pairs) {

    /** Below this the normal approximation is poor and hardly any trend can be told from chance. */
    public static final int LEAST_PERIODS = 8;

    /** The statistic of a series in order of time, finite values. */
    public static MannKendall of(List<Double> series) {
        SortedMap<Double, Integer> ties = new TreeMap<>();
        long statistic = 0;
        for (int i = 0; i < series.size(); i++) {
            double value = series.get(i) + 0.0; // −0 is 0
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a number in the series: " + series);
            }
            ties.merge(value, 1, Integer::sum);
            for (int j = 0; j < i; j++) {
                statistic += Double.compare(value, series.get(j) + 0.0);
            }
        }
        double n = series.size();
        double all = n * (n - 1) / 2;
        double tied = ties.values().stream().mapToDouble(t -> t * (t - 1.0) / 2).sum();
        double spread = ties.values().stream()
                .mapToDouble(t -> t * (t - 1.0) * (2 * t + 5))
                .sum();
        return new MannKendall(
                series.size(), statistic, (n * (n - 1) * (2 * n + 5) - spread) / 18, Math.sqrt(all * (all - tied)));
    }

    /**
     * {@code z = (S − sign S) / √V}, with continuity correction. {@link Reason#TOO_FEW} below {@value #LEAST_PERIODS}
     * periods, {@link Reason#NO_VARIATION} if all values are equal.
     */
    public TestResult test(Alternative alternative) {
        if (periods < LEAST_PERIODS) {
            return TestResult.untested(Reason.TOO_FEW);
        }
        return variance > 0
                ? alternative.test((statistic - Long.signum(statistic)) / Math.sqrt(variance))
                : TestResult.untested(Reason.NO_VARIATION);
    }
}
