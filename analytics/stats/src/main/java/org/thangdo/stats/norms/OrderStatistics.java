package org.thangdo.stats.norms;

import java.util.Optional;
import org.apache.commons.math3.special.Beta;
import org.thangdo.stats.Interval;

/**
 * Intervals whose ends are values of the sample, so that no distribution is assumed. With {@code B} the number of values
 * at or below the quantile, binomial of {@code n} and {@code p}, the interval from the {@code r}-th to the {@code s}-th
 * smallest value holds the quantile with probability {@code P(r ≤ B < s)} at least.
 *
 * <p>References: Thompson (1936), Annals of Mathematical Statistics 7; Wilks (1941), <i>Determination of sample sizes
 * for setting tolerance limits</i>, 12; Woodruff (1952), JASA 47, for samples that are worth less than their size.
 */
final class OrderStatistics {

    private static final double ROUNDING = 1e-9;

    private OrderStatistics() {}

    /**
     * Interval of a quantile; none if the sample is too small to bound it on both sides.
     *
     * @param sorted in ascending order
     * @param worth number of independent values that the sample is worth, in (0, n]; its size if they are independent
     */
    static Optional<Interval> quantile(double[] sorted, double worth, double p, double level) {
        double tail = (1 - level) / 2;
        double lower = count(worth, p, tail);
        double upper = count(worth, p, 1 - tail);
        double scale = sorted.length / worth;
        int r = (int) Math.floor((lower + 0.5) * scale + 0.5 + ROUNDING);
        int s = (int) Math.ceil((upper + 0.5) * scale + 0.5 - ROUNDING);
        return lower < 0 || upper > worth - 1
                ? Optional.empty()
                : Optional.of(new Interval(sorted[r - 1], sorted[s - 1], level));
    }

    /**
     * Interval that holds the share {@code content} of all values with confidence {@code level}: from the {@code r}-th
     * smallest to the {@code r}-th largest, {@code r} the greatest for which this holds.
     */
    static Optional<Interval> tolerance(double[] sorted, double worth, double content, double level) {
        double r = (worth - count(worth, content, level)) / 2;
        r = worth == Math.rint(worth) ? Math.floor(r + ROUNDING) : r;
        int rank = (int) Math.floor((r - 0.5) * sorted.length / worth + 0.5 + ROUNDING);
        return r < 1
                ? Optional.empty()
                : Optional.of(new Interval(sorted[rank - 1], sorted[sorted.length - rank], level));
    }

    /**
     * The number {@code k} with {@code P(B ≤ k) = probability}, on a continuous scale; at whole {@code size} rounded
     * down for the lower tail, up for the upper one. Below 0 if even {@code P(B ≤ 0)} is greater.
     */
    private static double count(double size, double p, double probability) {
        if (atMost(size, 0, p) > probability) {
            return -1;
        }
        double low = 0;
        double high = size;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (atMost(size, middle, p) <= probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        boolean whole = size == Math.rint(size);
        return whole ? probability < 0.5 ? Math.floor(low + ROUNDING) : Math.ceil(low - ROUNDING) : low;
    }

    private static double atMost(double size, double k, double p) {
        return k < 0 ? 0 : k >= size ? 1 : Beta.regularizedBeta(1 - p, size - k, k + 1);
    }
}
