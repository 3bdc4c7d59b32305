package org.thangdo.stats.norms;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Reason;
import org.thangdo.stats.Replicates;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;

/**
 * Does the level of a metric change once and stay changed? For every period that leaves at least a share
 * {@value #TRIMMING} of the periods on either side, the F statistic of two means against one; the greatest is the sup-F
 * statistic of Andrews (1993), <i>Econometrica</i> 61. Its p-value comes from putting the periods in other orders,
 * which needs no large sample; it takes periods as exchangeable if nothing changed, so a slow trend is called a break too.
 * Where there is a season, only periods of one month of the year are exchanged, and what their means differ by is taken
 * out first.
 *
 * @param at index of the first period of the later regime where the test is greatest; 0 if no test was made
 * @param before mean of the periods before, without season
 * @param after mean of the periods from it on, without season
 * @param statistics F by first period of the later regime, those of the trimmed ends left out
 * @param test the greatest F
 */
public record RegimeBreak(int at, double before, double after, List<Double> statistics, TestResult test) {

    /** Share of the periods that each regime has at least. */
    public static final double TRIMMING = 0.15;

    /** With fewer periods nothing is said. */
    public static final int FEWEST_PERIODS = 8;

    private static final int FEWEST_BESIDE = 2;

    public RegimeBreak {
        statistics = List.copyOf(statistics);
    }

    /**
     * @param means mean of each period, in the order of time
     * @param season of each period: those of one number may be exchanged; all the same where there is no season
     * @param orders number of random orders, for example 999
     */
    public static RegimeBreak of(double[] means, int[] season, int orders, long seed) {
        double mean = Arrays.stream(means).average().orElse(0);
        if (means.length < FEWEST_PERIODS) {
            return refused(mean, means.length == 0 ? Reason.NO_DATA : Reason.TOO_FEW);
        }
        if (Arrays.stream(means).allMatch(value -> value == means[0])) {
            return refused(mean, Reason.NO_VARIATION);
        }
        int least = Math.max(FEWEST_BESIDE, (int) Math.floor(TRIMMING * means.length));
        double[] y = withoutSeason(means, season, mean);
        double[] observed = statistics(y, least);
        int best = greatest(observed);
        var draws = new double[orders];
        var shuffled = y.clone();
        var random = new SeededRandom(seed);
        for (int r = 0; r < orders; r++) {
            Orders.shuffleWithin(shuffled, season, random);
            double[] drawn = statistics(shuffled, least);
            draws[r] = drawn[greatest(drawn)];
        }
        int at = best + least;
        return new RegimeBreak(
                at,
                Arrays.stream(y, 0, at).average().getAsDouble(),
                Arrays.stream(y, at, y.length).average().getAsDouble(),
                Arrays.stream(observed).boxed().toList(),
                new TestResult.Tested(
                        observed[best], means.length - 2.0, new Replicates(draws).pValueAbove(observed[best])));
    }

    private static RegimeBreak refused(double mean, Reason reason) {
        return new RegimeBreak(0, mean, mean, List.of(), TestResult.untested(reason));
    }

    private static double[] withoutSeason(double[] means, int[] season, double mean) {
        int[] seasons = Arrays.stream(season).sorted().distinct().toArray();
        var y = means.clone();
        for (int one : seasons) {
            int[] own =
                    IntStream.range(0, y.length).filter(t -> season[t] == one).toArray();
            double ownMean =
                    Arrays.stream(own).mapToDouble(t -> means[t]).average().getAsDouble();
            for (int t : own) {
                y[t] += mean - ownMean;
            }
        }
        return y;
    }

    private static int greatest(double[] values) {
        return IntStream.range(0, values.length)
                .reduce((one, other) -> values[other] > values[one] ? other : one)
                .getAsInt();
    }

    /** F of each place of the break; without noise left over, as large as doubles tell. */
    private static double[] statistics(double[] y, int least) {
        int n = y.length;
        double mean = 0;
        for (double value : y) {
            mean += value / n;
        }
        double all = 0;
        for (double value : y) {
            all += (value - mean) * (value - mean);
        }
        var statistics = new double[n - 2 * least + 1];
        double sum = 0;
        for (int at = 1; at <= n - least; at++) {
            sum += y[at - 1] - mean;
            if (at >= least) {
                double between = sum * sum * n / ((double) at * (n - at));
                statistics[at - least] = between / Math.max((all - between) / (n - 2), 1e-12 * all);
            }
        }
        return statistics;
    }
}
