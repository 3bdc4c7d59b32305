package org.thangdo.stats.norms;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.Replicates;

/**
 * Intervals by drawing people, with all that is theirs, with replacement. Few people make plain percentile intervals too
 * short; they are taken at {@code Φ(± √(m / (m − 1)) t(m − 1))} instead of at {@code (1 ± level) / 2}, the expanded
 * percentile interval of Hesterberg (2015), <i>What teachers should know about the bootstrap</i>, The American
 * Statistician 69.
 */
final class PeopleDrawn {

    private static final double LARGEST_UNDEFINED_SHARE = 0.05;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private PeopleDrawn() {}

    /**
     * @param statistic numbers from how often each person was drawn; {@code NaN} where they have no value
     */
    static List<Replicates> draws(Bootstrap bootstrap, int people, Function<long[], double[]> statistic) {
        return bootstrap.resample(new long[][] {once(people)}, samples -> statistic.apply(samples[0]));
    }

    /** Everybody once: the sample itself. */
    static long[] once(int people) {
        var once = new long[people];
        Arrays.fill(once, 1);
        return once;
    }

    /** Numbers with their intervals. */
    static List<Estimate> estimates(
            Bootstrap bootstrap, int people, double level, Function<long[], double[]> statistic) {
        double[] observed = statistic.apply(once(people));
        var draws = draws(bootstrap, people, statistic);
        return IntStream.range(0, observed.length)
                .mapToObj(i -> estimate(observed[i], draws.get(i), people, level))
                .toList();
    }

    static Estimate estimate(double observed, Replicates draws, int people, double level) {
        if (Double.isNaN(observed)) {
            return Estimate.undefined(Reason.EMPTY_GROUP);
        }
        if (people < 2 || draws.undefined() > LARGEST_UNDEFINED_SHARE * (draws.size() + draws.undefined())) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        double z = Math.sqrt(people / (people - 1.0)) * EffectiveSize.student(people - 1, level);
        double tail = NORMAL.cumulativeProbability(-z);
        var interval = new Interval(
                Math.min(observed, draws.quantile(tail)), Math.max(observed, draws.quantile(1 - tail)), level);
        return new Estimate.Defined(observed, draws.standardDeviation(), interval);
    }
}
