package org.thangdo.stats.norms;

import java.util.Arrays;

/**
 * The rising sequence nearest to given values by weighted least squares, by pooling neighbours that fall (PAVA). Ayer,
 * Brunk, Ewing, Reid and Silverman (1955), Annals of Mathematical Statistics 26.
 */
public final class IsotonicFit {

    private final double[] fitted;

    private IsotonicFit(double[] fitted) {
        this.fitted = fitted;
    }

    /**
     * @param values shape (n)
     * @param weights shape (n), {@code > 0}
     */
    public static IsotonicFit of(double[] values, double[] weights) {
        int n = values.length;
        var mean = new double[n];
        var weight = new double[n];
        var size = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            mean[blocks] = values[i];
            weight[blocks] = weights[i];
            size[blocks++] = 1;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                double both = weight[blocks - 2] + weight[blocks - 1];
                mean[blocks - 2] += (mean[blocks - 1] - mean[blocks - 2]) * weight[blocks - 1] / both;
                weight[blocks - 2] = both;
                size[blocks - 2] += size[--blocks];
            }
        }
        var fitted = new double[n];
        for (int b = 0, at = 0; b < blocks; at += size[b++]) {
            Arrays.fill(fitted, at, at + size[b], mean[b]);
        }
        return new IsotonicFit(fitted);
    }

    /** The rising values, shape (n). */
    public double[] fitted() {
        return fitted.clone();
    }

    /** Weighted sum of squared distances of the values from the rising ones. */
    double distance(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * (values[i] - fitted[i]) * (values[i] - fitted[i]);
        }
        return sum;
    }
}
