package org.thangdo.stats.trend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * By how much does one number per period change in one unit of time? The median of the slopes of all pairs of periods, so a
 * few strange years hardly move it.
 *
 * <p>The interval takes the slopes of rank {@code (N − z√V)/2} and {@code (N + z√V)/2 + 1}, rounded, out of {@code N}, with
 * the variance {@code V} of {@link MannKendall}; the standard error is its width divided by {@code 2z}.
 *
 * <p>References: Sen (1968), <i>Estimates of the regression coefficient based on Kendall's tau</i>, JASA 63; Theil (1950).
 */
public final class SenSlope {

    private SenSlope() {}

    /**
     * The slope. {@link Reason#TOO_FEW} below {@value MannKendall#LEAST_PERIODS} periods.
     *
     * @param times strictly increasing, one for each value
     * @param series finite values in order of time
     * @param level confidence level in (0, 1)
     */
    public static Estimate of(List<Double> times, List<Double> series, double level) {
        Interval.requireLevel(level);
        var kendall = MannKendall.of(series);
        var slopes = slopes(times, series);
        if (kendall.periods() < MannKendall.LEAST_PERIODS) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        double half = z * Math.sqrt(kendall.variance());
        int count = slopes.size();
        int lower = (int) Math.max(1, Math.rint((count - half) / 2));
        int upper = (int) Math.min(count, Math.rint((count + half) / 2 + 1));
        var interval = new Interval(slopes.get(lower - 1), slopes.get(upper - 1), level);
        double median = (slopes.get((count - 1) / 2) + slopes.get(count / 2)) / 2;
        return new Estimate.Defined(median, (interval.upper() - interval.lower()) / (2 * z), interval);
    }

    private static List<Double> slopes(List<Double> times, List<Double> series) {
        if (times.size() != series.size()) {
            throw new IllegalArgumentException(times.size() + " times for " + series.size() + " values");
        }
        var slopes = new ArrayList<Double>();
        for (int i = 0; i < times.size(); i++) {
            if (!Double.isFinite(times.get(i)) || i > 0 && !(times.get(i - 1) < times.get(i))) {
                throw new IllegalArgumentException("times are not finite and strictly increasing: " + times);
            }
            for (int j = 0; j < i; j++) {
                slopes.add((series.get(i) - series.get(j)) / (times.get(i) - times.get(j)));
            }
        }
        Collections.sort(slopes);
        return slopes;
    }
}
