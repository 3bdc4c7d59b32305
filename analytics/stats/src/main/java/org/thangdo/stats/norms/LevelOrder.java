package org.thangdo.stats.norms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.Replicates;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;

/**
 * Does a better value of a metric go with a higher level? The mean value at each level beside the rising sequence nearest
 * to it ({@link IsotonicFit}); the distance between the two, {@code Σ n (mean − rising)² / s²}, is Robertson, Wright and
 * Dykstra's (1988) statistic against "the means rise". Its p-value is taken where all means are equal, the case of a
 * rising sequence in which the order breaks most easily, by turning the signs of all that is left over of one person
 * together (wild bootstrap by clusters: Cameron, Gelbach and Miller, 2008, Review of Economics and Statistics 90).
 *
 * @param levels what each level holds, lowest first; levels nobody has are left out
 * @param correlation Spearman's correlation of value, better ones first in rank, and level; interval by drawing people
 * @param test of the order
 */
public record LevelOrder(List<Level> levels, Estimate correlation, TestResult test) {

    /**
     * One level.
     *
     * @param level index on the scale, 0 the lowest
     * @param n values at the level
     * @param mean of the values, in their unit
     * @param rising mean after pooling levels whose order breaks
     * @param breaks whether the mean is worse than that of the next lower level that somebody has
     */
    public record Level(int level, long n, double mean, double rising, boolean breaks) {}

    /** With fewer values nothing is said. */
    public static final int FEWEST = 10;

    public LevelOrder {
        levels = List.copyOf(levels);
    }

    /**
     * @param data values of people
     * @param level of each row
     * @param confidence level of the interval, in (0, 1)
     * @param bootstrap draws of people, and number of turned samples
     */
    public static LevelOrder of(
            PersonPeriods data, int[] level, Better better, double confidence, Bootstrap bootstrap) {
        int[] used = Arrays.stream(level).sorted().distinct().toArray();
        if (data.size() < FEWEST || used.length < 2) {
            var reason =
                    data.size() == 0 ? Reason.NO_DATA : data.size() < FEWEST ? Reason.TOO_FEW : Reason.NO_VARIATION;
            return new LevelOrder(List.of(), Estimate.undefined(reason), TestResult.untested(reason));
        }
        int[] at =
                Arrays.stream(level).map(one -> Arrays.binarySearch(used, one)).toArray();
        double sign = better == Better.HIGHER ? 1 : -1;
        double[] y = IntStream.range(0, data.size())
                .mapToDouble(row -> sign * data.value(row))
                .toArray();
        var sums = new LevelMeans(at, used.length, y);
        double[] rising = IsotonicFit.of(sums.mean, sums.count).fitted();
        var levels = new ArrayList<Level>();
        for (int k = 0; k < used.length; k++) {
            boolean breaks = k > 0 && sums.mean[k] < sums.mean[k - 1];
            levels.add(new Level(used[k], (long) sums.count[k], sign * sums.mean[k], sign * rising[k], breaks));
        }
        return new LevelOrder(
                levels, RankCorrelation.of(data, y, at, confidence, bootstrap), test(data, at, sums, y, bootstrap));
    }

    private static TestResult test(PersonPeriods data, int[] at, LevelMeans observed, double[] y, Bootstrap bootstrap) {
        double[] left = IntStream.range(0, y.length)
                .mapToDouble(row -> y[row] - observed.mean[at[row]])
                .toArray();
        if (Arrays.stream(left).allMatch(value -> value == 0)) {
            return TestResult.untested(Reason.NO_VARIATION);
        }
        double statistic = observed.statistic();
        var random = new SeededRandom(bootstrap.seed());
        var draws = new double[bootstrap.replicates()];
        for (int r = 0; r < draws.length; r++) {
            var turned = new double[data.people()];
            Arrays.setAll(turned, person -> random.nextLong() < 0 ? -1 : 1);
            double[] drawn = IntStream.range(0, y.length)
                    .mapToDouble(row -> turned[data.person(row)] * left[row])
                    .toArray();
            draws[r] = new LevelMeans(at, observed.mean.length, drawn).statistic();
        }
        return new TestResult.Tested(
                statistic, observed.mean.length - 1.0, new Replicates(draws).pValueAbove(statistic));
    }

    /** Means by level and the variance within. */
    private static final class LevelMeans {
        private final double[] mean;
        private final double[] count;
        private final double variance;

        LevelMeans(int[] at, int levels, double[] y) {
            mean = new double[levels];
            count = new double[levels];
            for (int row = 0; row < y.length; row++) {
                mean[at[row]] += y[row];
                count[at[row]]++;
            }
            for (int k = 0; k < levels; k++) {
                mean[k] /= count[k];
            }
            double squares = 0;
            for (int row = 0; row < y.length; row++) {
                squares += (y[row] - mean[at[row]]) * (y[row] - mean[at[row]]);
            }
            variance = squares / Math.max(1, y.length - levels);
        }

        double statistic() {
            return variance == 0 ? 0 : IsotonicFit.of(mean, count).distance(mean, count) / variance;
        }
    }
}
