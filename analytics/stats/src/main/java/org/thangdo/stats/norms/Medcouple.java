package org.thangdo.stats.norms;

import java.util.Arrays;

/**
 * Robust skewness in [−1, 1]: the median of {@code ((x_j − m) − (m − x_i)) / (x_j − x_i)} over all {@code x_i ≤ m ≤ x_j}
 * with the median {@code m}; 0 for a symmetric sample. Values at the median are compared by their places. Brys, Hubert and Struyf (2004), <i>A robust measure of
 * skewness</i>, Journal of Computational and Graphical Statistics 13.
 */
final class Medcouple {

    /** Above this size every k-th value stands for k, so that memory stays bounded. */
    private static final int LARGEST = 2000;

    private Medcouple() {}

    /** @param sorted in ascending order */
    static double of(double[] sorted) {
        double[] x = thinned(sorted);
        double median = QuantileType.HYNDMAN_FAN_7.of(x, 0.5);
        double[] lower = Arrays.stream(x).filter(value -> value <= median).toArray();
        double[] upper = Arrays.stream(x).filter(value -> value >= median).toArray();
        int tied = (int) Arrays.stream(x).filter(value -> value == median).count();
        var kernel = new double[lower.length * upper.length];
        int at = 0;
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j < upper.length; j++) {
                double distance = upper[j] - lower[i];
                kernel[at++] = distance > 0
                        ? ((upper[j] - median) - (median - lower[i])) / distance
                        : Math.signum(i - (lower.length - tied) + j + 1 - tied);
            }
        }
        Arrays.sort(kernel);
        return QuantileType.HYNDMAN_FAN_7.of(kernel, 0.5);
    }

    private static double[] thinned(double[] sorted) {
        int step = (sorted.length + LARGEST - 1) / LARGEST;
        if (step <= 1) {
            return sorted;
        }
        var kept = new double[sorted.length / step];
        Arrays.setAll(kept, k -> sorted[k * step + step / 2]);
        return kept;
    }
}
