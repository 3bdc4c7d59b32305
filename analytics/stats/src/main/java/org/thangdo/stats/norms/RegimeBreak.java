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
 * which needs no large sample; it takes periods as exchangeable if nothing changed, so seasons are to be taken out
 * before, and a slow trend is called a break too.
 *
 * @param at index of the first period of the later regime where the test is greatest; 0 if no test was made
 * @param before mean of the periods before
 * @param after mean of the periods from it on
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
     * @param orders number of random orders, for example 999
     */
    public static RegimeBreak of(double[] means, int orders, long seed) {
        double mean = Arrays.stream(means).average().orElse(0);
        if (means.length < FEWEST_PERIODS) {
            return refused(mean, means.length == 0 ? Reason.NO_DATA : Reason.TOO_FEW);
        }
        if (Arrays.stream(means).allMatch(value -> value == means[0])) {
            return refused(mean, Reason.NO_VARIATION);
        }
        int least = Math.max(FEWEST_BESIDE, (int) Math.floor(TRIMMING * means.length));
        double[] observed = statistics(means, least);
        int best = greatest(observed);
        var draws = new double[orders];
        var shuffled = means.clone();
        var random = new SeededRandom(seed);
        for (int r = 0; r < orders; r++) {
            Orders.shuffle(shuffled, 0, shuffled.length, random);
            double[] drawn = statistics(shuffled, least);
            draws[r] = drawn[greatest(drawn)];
        }
        int at = best + least;
        return new RegimeBreak(
                at,
                Arrays.stream(means, 0, at).average().getAsDouble(),
                Arrays.stream(means, at, means.length).average().getAsDouble(),
                Arrays.stream(observed).boxed().toList(),
                new TestResult.Tested(
                        observed[best], means.length - 2.0, new Replicates(draws).pValueAbove(observed[best])));
    }

    private static RegimeBreak refused(double mean, Reason reason) {
        return new RegimeBreak(0, mean, mean, List.of(), TestResult.untested(reason));
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
