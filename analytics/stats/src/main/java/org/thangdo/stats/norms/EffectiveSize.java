package org.thangdo.stats.norms;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * How many independent values the values of people are worth when one asks which share of them lies at or below a
 * number.
 *
 * <pre>    deff = max(1, V / (p (1 − p) / (n − 1))),  V = m / (m − 1) · Σ (Σ (1[x ≤ q] − p))² / n²
 *     effective size = n / deff · (t(n − 1) / t(m − 1))²</pre>
 *
 * the inner sum over the values of one of the {@code m} people; the ratio of Student's quantiles allows for {@code V}
 * being known from {@code m} people only. Korn and Graubard (1998), <i>Confidence intervals for proportions with small
 * expected number of positive counts estimated from survey data</i>, Survey Methodology 24.
 *
 * <p>In the tails {@code V} rests on the few people who are there and is often far too small; where people differ in
 * level, values are no more alike in the tails than in the middle. So the design effect is the greatest of those at the
 * number, just below it, and at the median.
 *
 * @param designEffect {@code >= 1}
 * @param size in (0, n]
 */
record EffectiveSize(double designEffect, double size) {

    private static final double ROUNDING = 1e-9;

    /**
     * @param median of the values
     * @param level confidence level in (0, 1)
     */
    static EffectiveSize at(PersonPeriods data, double quantile, double median, double level) {
        double effect = Math.max(
                Math.max(effect(data, quantile, false), effect(data, quantile, true)),
                Math.max(effect(data, median, false), effect(data, median, true)));
        double ratio = student(data.size() - 1, level) / student(data.people() - 1, level);
        return new EffectiveSize(effect, data.size() / effect * ratio * ratio);
    }

    private static double effect(PersonPeriods data, double number, boolean below) {
        int n = data.size();
        int people = data.people();
        var counted = new double[people];
        var sizes = new double[people];
        double all = 0;
        for (int row = 0; row < n; row++) {
            boolean in = below ? data.value(row) < number : data.value(row) <= number;
            counted[data.person(row)] += in ? 1 : 0;
            sizes[data.person(row)]++;
            all += in ? 1 : 0;
        }
        double share = all / n;
        double squares = 0;
        for (int i = 0; i < people; i++) {
            double sum = counted[i] - share * sizes[i];
            squares += sum * sum;
        }
        double independent = n * share * (1 - share) * n / (n - 1.0);
        double effect = independent == 0 ? 1 : squares * people / (people - 1.0) / independent;
        return effect < 1 + ROUNDING ? 1 : effect;
    }

    static double student(int degreesOfFreedom, double level) {
        return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability((1 + level) / 2);
    }
}
