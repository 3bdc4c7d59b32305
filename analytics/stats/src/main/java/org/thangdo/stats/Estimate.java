package org.thangdo.stats;

import java.util.Objects;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * What the data say about one unknown number: either a value with its uncertainty, or the reason why the data cannot
 * say it. There is no third case: a bare number, {@code NaN} and {@code null} are not estimates.
 *
 * <p>Callers must treat both cases. Tables and charts print an {@link Undefined} as its reason, so that a committee never
 * reads an empty cell as zero.
 */
public sealed interface Estimate {

    /**
     * A value with its uncertainty.
     *
     * @param value point estimate, in the unit of the statistic
     * @param standardError standard error of {@code value}, same unit, {@code >= 0}
     * @param interval confidence interval for the unknown number
     */
    record Defined(double value, double standardError, Interval interval) implements Estimate {
        public Defined {
            if (!Double.isFinite(value) || !(standardError >= 0)) {
                throw new IllegalArgumentException("not an estimate: " + value + " ± " + standardError);
            }
            Objects.requireNonNull(interval, "interval");
        }
    }

    /** No value can be given, for the stated reason. */
    record Undefined(Reason reason) implements Estimate {
        public Undefined {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * A value whose error is normal: the interval is {@code value ± z · se}.
     *
     * @param level confidence level in (0, 1)
     */
    static Defined normal(double value, double standardError, double level) {
        Interval.requireLevel(level);
        double half = standardError * new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
        return new Defined(value, standardError, new Interval(value - half, value + half, level));
    }

    static Estimate undefined(Reason reason) {
        return new Undefined(reason);
    }
}
