package org.thangdo.stats;

import java.util.Arrays;

/**
 * How fast the standard error of a statistic changes with its value, read from the values with one subject left out:
 * {@code a = Σ l³ / (6 (Σ l²)^{3/2})}, where
 * {@code l = (n − 1)/n · (mean of the sample's left-out values − left-out value)} and the sums run over the subjects of
 * all samples. Subjects of one cell give one value, so it is computed once per cell.
 */
final class Acceleration {

    private Acceleration() {}

    /** One acceleration per number of the statistic; 0 where leaving one out changes nothing or leaves no value. */
    static double[] of(long[][] samples, Bootstrap.Statistic statistic, int numbers) {
        var squares = new double[numbers];
        var cubes = new double[numbers];
        for (int s = 0; s < samples.length; s++) {
            add(samples, s, statistic, squares, cubes);
        }
        var acceleration = new double[numbers];
        for (int i = 0; i < numbers; i++) {
            double a = cubes[i] / (6 * Math.pow(squares[i], 1.5));
            acceleration[i] = Double.isFinite(a) ? a : 0;
        }
        return acceleration;
    }

    private static void add(long[][] samples, int s, Bootstrap.Statistic statistic, double[] squares, double[] cubes) {
        long[] cells = samples[s];
        double size = Arrays.stream(cells).sum();
        var leftOut = new double[cells.length][];
        var means = new double[squares.length];
        for (int k = 0; k < cells.length; k++) {
            if (cells[k] > 0) {
                leftOut[k] = statistic.of(without(samples, s, k));
                for (int i = 0; i < means.length; i++) {
                    means[i] += cells[k] * leftOut[k][i] / size;
                }
            }
        }
        for (int k = 0; k < cells.length; k++) {
            for (int i = 0; i < means.length && cells[k] > 0; i++) {
                double influence = (size - 1) / size * (means[i] - leftOut[k][i]);
                squares[i] += cells[k] * influence * influence;
                cubes[i] += cells[k] * influence * influence * influence;
            }
        }
    }

    private static long[][] without(long[][] samples, int s, int k) {
        var rest = samples.clone();
        rest[s] = samples[s].clone();
        rest[s][k]--;
        return rest;
    }
}
