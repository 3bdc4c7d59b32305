package org.thangdo.stats.norms;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Values far from the rest, by the boxplot adjusted for skewness: those outside
 *
 * <pre>    [Q1 − 1.5 e^(−4 M) IQR, Q3 + 1.5 e^(3 M) IQR] if M ≥ 0,  [Q1 − 1.5 e^(−3 M) IQR, Q3 + 1.5 e^(4 M) IQR] if not</pre>
 *
 * with the medcouple {@code M}. They are named, never removed: whether a value is wrong is seen at its source. Where the
 * quartiles are equal nothing can be called far, and there are none.
 *
 * <p>Hubert and Vandervieren (2008), <i>An adjusted boxplot for skewed distributions</i>, Computational Statistics &
 * Data Analysis 52.
 *
 * @param lowerFence values below it are outliers
 * @param upperFence values above it are outliers
 * @param rows of the outliers, ascending
 */
public record Outliers(double medcouple, double lowerFence, double upperFence, List<Integer> rows) {

    public Outliers {
        rows = List.copyOf(rows);
    }

    /** @param values at least one, in any order */
    public static Outliers of(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        double skew = Medcouple.of(sorted);
        double lower = QuantileType.HYNDMAN_FAN_7.of(sorted, 0.25);
        double upper = QuantileType.HYNDMAN_FAN_7.of(sorted, 0.75);
        double range = upper - lower;
        double below = lower - 1.5 * FastMath.exp((skew >= 0 ? -4 : -3) * skew) * range;
        double above = upper + 1.5 * FastMath.exp((skew >= 0 ? 3 : 4) * skew) * range;
        return new Outliers(
                skew,
                below,
                above,
                IntStream.range(0, values.length)
                        .filter(row -> range > 0 && (values[row] < below || values[row] > above))
                        .boxed()
                        .toList());
    }
}
