package org.thangdo.stats.norms;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Interval;

/**
 * How norms are read from a history.
 *
 * @param shares share of comparable person-periods that do no better than each mark, in (0, 1), ascending from floor to
 *     stretch
 * @param quantile how a quantile lies between two values
 * @param fewest person-periods below which nothing is said
 * @param fewestPeople people below which nothing is said, {@code >= 2}
 * @param confidence level of the intervals, in (0, 1)
 * @param bootstrap draws of people
 */
public record NormsPlan(
        Map<NormMark, Double> shares,
        QuantileType quantile,
        int fewest,
        int fewestPeople,
        double confidence,
        Bootstrap bootstrap) {

    public NormsPlan {
        shares = Collections.unmodifiableMap(new EnumMap<>(shares));
        double[] ordered =
                shares.values().stream().mapToDouble(Double::doubleValue).toArray();
        boolean ascending = shares.size() == NormMark.values().length && ordered[0] > 0 && ordered[3] < 1;
        for (int i = 1; i < ordered.length && ascending; i++) {
            ascending = ordered[i - 1] < ordered[i];
        }
        if (!ascending) {
            throw new IllegalArgumentException("shares of the marks do not rise within (0, 1): " + shares);
        }
        if (fewest < 2 || fewestPeople < 2) {
            throw new IllegalArgumentException(
                    "too few to speak of: " + fewest + " values, " + fewestPeople + " people");
        }
        Interval.requireLevel(confidence);
    }

    /**
     * 10th, 50th, 70th and 90th percentile, {@link QuantileType#HYNDMAN_FAN_8}, from 20 person-periods of 5 people on,
     * 95 % intervals.
     */
    public static NormsPlan standard() {
        return new NormsPlan(
                shares(0.1, 0.5, 0.7, 0.9), QuantileType.HYNDMAN_FAN_8, 20, 5, 0.95, new Bootstrap(1000, 2021));
    }

    /** Shares of floor, norm, target and stretch, in this order. */
    public static Map<NormMark, Double> shares(double... four) {
        var shares = new EnumMap<NormMark, Double>(NormMark.class);
        Arrays.stream(NormMark.values())
                .filter(mark -> mark.ordinal() < four.length)
                .forEach(mark -> shares.put(mark, four[mark.ordinal()]));
        return shares;
    }

    public NormsPlan withBootstrap(Bootstrap bootstrap) {
        return new NormsPlan(shares, quantile, fewest, fewestPeople, confidence, bootstrap);
    }

    public NormsPlan withConfidence(double confidence) {
        return new NormsPlan(shares, quantile, fewest, fewestPeople, confidence, bootstrap);
    }
}
