package org.thangdo.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Uncertainty by resampling subjects with replacement. The subjects come in one or more independent samples, and each
 * sample is summarised by how many subjects are in each cell (level, group × level, level then × level now): drawing
 * the cells from a multinomial <em>is</em> drawing the subjects, so 100 million subjects cost as much as a hundred.
 *
 * <p>Equal counts, seed and number of replicates give equal results to the last bit, on any machine. When the ratings
 * are a full count of an agency, the interval speaks of the process that produced them, not of people not asked.
 *
 * <p>The bootstrap cannot see what never happened: where all draws give one value, as when everybody has one level, it
 * answers {@link Reason#NO_VARIATION} instead of an interval of no width.
 *
 * <p>Reference: Efron and Tibshirani (1993), <i>An Introduction to the Bootstrap</i>, chapters 13 and 14.
 *
 * @param replicates number of draws, {@code >= 100}; 2,000 for a 95 % interval
 * @param seed of the generator
 */
public record Bootstrap(int replicates, long seed) {

    /** Largest share of draws in which the statistic may have no value before the estimate is refused. */
    private static final double LARGEST_UNDEFINED_SHARE = 0.05;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    public Bootstrap {
        if (replicates < 100) {
            throw new IllegalArgumentException("too few replicates for an interval: " + replicates);
        }
    }

    /** One or more numbers computed from the cells of all samples. */
    @FunctionalInterface
    public interface Statistic {
        /**
         * @param samples shape (samples, cells); not to be modified
         * @return the numbers, always as many; {@code NaN} where the counts leave one undefined
         */
        double[] of(long[][] samples);
    }

    /**
     * Percentile intervals: the {@code (1 ± level) / 2} quantiles of the draws. They stay within the range of the
     * statistic and are first-order accurate; a biased statistic wants {@link #bca}.
     *
     * @param samples shape (samples, cells)
     * @param level confidence level in (0, 1)
     */
    public List<Estimate> percentile(long[][] samples, Statistic statistic, double level) {
        Interval.requireLevel(level);
        double[] observed = statistic.of(samples);
        var draws = resample(samples, statistic);
        return IntStream.range(0, observed.length)
                .mapToObj(i -> estimate(observed[i], draws.get(i), (1 - level) / 2, (1 + level) / 2, level))
                .toList();
    }

    /**
     * Bias-corrected and accelerated intervals: as {@link #percentile}, with the quantiles moved by the median bias
     * {@code z₀} of the draws and by the acceleration {@code a} that leaving out one subject at a time shows. Efron
     * (1987); for several samples Davison and Hinkley (1997), equation 5.23 and section 5.3.2.
     */
    public List<Estimate> bca(long[][] samples, Statistic statistic, double level) {
        Interval.requireLevel(level);
        double[] observed = statistic.of(samples);
        var draws = resample(samples, statistic);
        double[] acceleration = Acceleration.of(samples, statistic, observed.length);
        return IntStream.range(0, observed.length)
                .mapToObj(i -> {
                    double bias = medianBias(observed[i], draws.get(i));
                    double lower = moved((1 - level) / 2, bias, acceleration[i]);
                    double upper = moved((1 + level) / 2, bias, acceleration[i]);
                    return estimate(observed[i], draws.get(i), lower, upper, level);
                })
                .toList();
    }

    /** The draws: every sample again, with its own size, from its own cells. */
    public List<Replicates> resample(long[][] samples, Statistic statistic) {
        return draw(samples, samples, statistic);
    }

    /**
     * Draws under the hypothesis that nothing changed: every sample again, with its own size, from the cells of all
     * samples together. It shows which value of a divergence chance alone produces.
     *
     * @param samples shape (samples, cells), all with equally many cells
     */
    public List<Replicates> resamplePooled(long[][] samples, Statistic statistic) {
        var pooled = new long[samples[0].length];
        for (long[] sample : samples) {
            for (int k = 0; k < pooled.length; k++) {
                pooled[k] = Math.addExact(pooled[k], sample[k]);
            }
        }
        var from = new long[samples.length][];
        Arrays.fill(from, pooled);
        return draw(samples, from, statistic);
    }

    private List<Replicates> draw(long[][] sizes, long[][] from, Statistic statistic) {
        var random = new SeededRandom(seed);
        long[] totals = Arrays.stream(sizes)
                .mapToLong(cells -> Arrays.stream(cells).sum())
                .toArray();
        var values = new double[replicates][];
        var drawn = new long[from.length][];
        for (int r = 0; r < replicates; r++) {
            for (int s = 0; s < from.length; s++) {
                drawn[s] = random.multinomial(totals[s], from[s]);
            }
            values[r] = statistic.of(drawn);
        }
        return IntStream.range(0, values[0].length)
                .mapToObj(i -> new Replicates(
                        Arrays.stream(values).mapToDouble(value -> value[i]).toArray()))
                .toList();
    }

    private Estimate estimate(double observed, Replicates draws, double lower, double upper, double level) {
        if (Double.isNaN(observed)) {
            return Estimate.undefined(Reason.EMPTY_GROUP);
        }
        if (draws.undefined() > LARGEST_UNDEFINED_SHARE * replicates) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        if (draws.constant()) {
            return Estimate.undefined(Reason.NO_VARIATION);
        }
        var interval = new Interval(draws.quantile(lower), draws.quantile(upper), level);
        return new Estimate.Defined(observed, draws.standardDeviation(), interval);
    }

    /** {@code z₀}, held inside what the number of draws can resolve. */
    private static double medianBias(double observed, Replicates draws) {
        double half = 0.5 / Math.max(1, draws.size());
        double share = draws.size() == 0 ? 0.5 : draws.shareBelow(observed);
        return NORMAL.inverseCumulativeProbability(Math.max(half, Math.min(1 - half, share)));
    }

    private static double moved(double p, double bias, double acceleration) {
        double z = bias + NORMAL.inverseCumulativeProbability(p);
        return NORMAL.cumulativeProbability(bias + z / (1 - acceleration * z));
    }
}
