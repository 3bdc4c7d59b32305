package org.thangdo.stats.drift;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.Replicates;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * How far the levels moved between two periods, beside what chance alone would show.
 *
 * <p>Every distance between two samples is biased upward: with nothing changed it is still above 0, and the more so the
 * fewer the people. For the Jensen-Shannon divergence the excess is about {@code (q − 1)(1/n₀ + 1/n₁)/8}. So the value
 * is never given alone: {@link NoChange} holds the level that it reaches when both periods are drawn from one
 * distribution. The interval is bias-corrected (BCa). For a distance, which the bootstrap never lets reach 0, both ends
 * are guarded: the lower one is 0 exactly when the test of no change does not reject at its level, and the upper one is
 * not below that of the percentile interval, because near 0 the correction takes away too much there. Measured coverage
 * of 95 % intervals with 200 and 600 people a period: .94 to .96 when nothing moved, .94 to .98 when the top level
 * grew.
 *
 * @param measure which distance
 * @param estimate its value with a bootstrap interval
 * @param noChange what the measure shows when nothing changed; empty when the estimate is undefined
 */
public record Drift(DriftMeasure measure, Estimate estimate, Optional<NoChange> noChange) {

    /** With fewer people in a period nothing is said. */
    public static final int FEWEST_PEOPLE = 5;

    /**
     * The measure under no change; of a signed measure, its size without the sign.
     *
     * @param mean mean over draws of both periods from the pooled distribution
     * @param upper what it exceeds only with probability {@code 1 − level}
     * @param pValue probability of a value as large as the one observed, {@code > 0}
     */
    public record NoChange(double mean, double upper, double pValue) {}

    /**
     * Every measure between two periods, from the same draws.
     *
     * @param before counts of the earlier period
     * @param after counts of the later period, on the same scale
     * @param level confidence level in (0, 1)
     */
    public static SortedMap<DriftMeasure, Drift> between(
            LevelCounts before, LevelCounts after, Bootstrap bootstrap, double level) {
        Interval.requireLevel(level);
        if (before.levels() != after.levels()) {
            throw new IllegalArgumentException(
                    "different scales: " + before.levels() + " and " + after.levels() + " levels");
        }
        if (Math.min(before.total(), after.total()) < FEWEST_PEOPLE) {
            boolean nobody = before.total() == 0 || after.total() == 0;
            return refused(nobody ? Reason.NO_DATA : Reason.TOO_FEW);
        }
        long[][] samples = {cells(before), cells(after)};
        List<Estimate> estimates = bootstrap.bca(samples, Drift::values, level);
        List<Replicates> again = bootstrap.resample(samples, Drift::values);
        List<Replicates> unchanged = bootstrap.resamplePooled(samples, Drift::sizes);
        var drifts = new TreeMap<DriftMeasure, Drift>();
        for (DriftMeasure measure : DriftMeasure.values()) {
            int i = measure.ordinal();
            drifts.put(measure, drift(measure, estimates.get(i), again.get(i), unchanged.get(i), level));
        }
        return Collections.unmodifiableSortedMap(drifts);
    }

    private static Drift drift(
            DriftMeasure measure, Estimate estimate, Replicates again, Replicates unchanged, double level) {
        if (!(estimate instanceof Estimate.Defined defined)) {
            return new Drift(measure, estimate, Optional.empty());
        }
        double pValue = unchanged.pValueAbove(Math.abs(defined.value()));
        var noChange = new NoChange(unchanged.mean(), unchanged.quantile(level), pValue);
        if (measure.signed()) {
            return new Drift(measure, defined, Optional.of(noChange));
        }
        double lower = pValue < 1 - level ? Math.max(0, defined.interval().lower()) : 0;
        double upper = Math.max(defined.value(), Math.max(defined.interval().upper(), again.quantile((1 + level) / 2)));
        var joined = new Estimate.Defined(defined.value(), defined.standardError(), new Interval(lower, upper, level));
        return new Drift(measure, joined, Optional.of(noChange));
    }

    private static SortedMap<DriftMeasure, Drift> refused(Reason reason) {
        var drifts = new TreeMap<DriftMeasure, Drift>();
        for (DriftMeasure measure : DriftMeasure.values()) {
            drifts.put(measure, new Drift(measure, Estimate.undefined(reason), Optional.empty()));
        }
        return Collections.unmodifiableSortedMap(drifts);
    }

    /** Every measure, in the order of {@link DriftMeasure}. */
    private static double[] values(long[][] samples) {
        var asCounted = LevelShares.asCounted(samples);
        var onEveryLevel = LevelShares.onEveryLevel(samples);
        var values = new double[DriftMeasure.values().length];
        for (DriftMeasure measure : DriftMeasure.values()) {
            var shares = measure.needsEveryLevel() ? onEveryLevel : asCounted;
            values[measure.ordinal()] = measure.between(shares.before(), shares.after());
        }
        return values;
    }

    private static double[] sizes(long[][] samples) {
        double[] values = values(samples);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(values[i]);
        }
        return values;
    }

    private static long[] cells(LevelCounts counts) {
        return counts.counts().stream().mapToLong(Long::longValue).toArray();
    }
}
