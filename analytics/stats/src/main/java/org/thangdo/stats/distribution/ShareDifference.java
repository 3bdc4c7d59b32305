package org.thangdo.stats.distribution;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Difference {@code p₂ − p₁} of one share in two independent groups, such as two periods, in [−1, 1]. Newcombe's hybrid
 * interval from the Wilson limits {@code (l, u)} of each share:
 *
 * <pre>    [ d − √((p₂ − l₂)² + (u₁ − p₁)²),  d + √((u₂ − p₂)² + (p₁ − l₁)²) ]</pre>
 *
 * <p>Its coverage stays near the nominal level for small groups and shares near 0 or 1, where the normal interval fails.
 *
 * <p>Reference: Newcombe (1998), <i>Interval estimation for the difference between independent proportions</i>, Statistics
 * in Medicine 17, method 10.
 */
public final class ShareDifference {

    private ShareDifference() {}

    /**
     * The difference with standard error {@code √(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂)}. {@link Reason#NO_DATA} if a group is
     * empty.
     *
     * @param x1 subjects with the property in the first group, in [0, n1]
     * @param x2 subjects with the property in the second group, in [0, n2]
     * @param level confidence level in (0, 1)
     */
    public static Estimate newcombe(long x1, long n1, long x2, long n2, double level) {
        var first = ShareInterval.WILSON.of(x1, n1, level);
        var second = ShareInterval.WILSON.of(x2, n2, level);
        if (!(first instanceof Estimate.Defined one && second instanceof Estimate.Defined two)) {
            return Estimate.undefined(Reason.NO_DATA);
        }
        double difference = two.value() - one.value();
        double down =
                Math.hypot(two.value() - two.interval().lower(), one.interval().upper() - one.value());
        double up = Math.hypot(
                two.interval().upper() - two.value(),
                one.value() - one.interval().lower());
        return new Estimate.Defined(
                difference,
                Math.hypot(one.standardError(), two.standardError()),
                new Interval(difference - down, difference + up, level));
    }
}
