package org.thangdo.stats.agreement;

import java.util.List;

/** How far apart every two categories of one scale are, as a symmetric matrix {@code d}, and its products with shares. */
final class DistanceMatrix {

    /** A mean distance below this is 0 but for rounding. */
    private static final double ROUNDING = 1e-12;

    private final double[][] distances; // shape (q, q)

    private DistanceMatrix(double[][] distances) {
        this.distances = distances;
    }

    static DistanceMatrix of(Distance distance, List<Double> scale) {
        return new DistanceMatrix(distance.matrix(scale, new double[scale.size()]));
    }

    /** Refuses a distance that depends on the ratings: it goes with Krippendorff's alpha only. */
    static void requireFixed(Distance distance) {
        if (distance instanceof KrippendorffMetric) {
            throw new IllegalArgumentException("Krippendorff's metric " + distance.id() + " goes with his alpha only");
        }
    }

    int categories() {
        return distances.length;
    }

    double at(int k, int l) {
        return distances[k][l];
    }

    /** {@code d p}: mean distance of each category from a rating drawn from {@code p}, shape (q). */
    double[] times(double[] p) {
        var product = new double[p.length];
        for (int k = 0; k < p.length; k++) {
            for (int l = 0; l < p.length; l++) {
                product[k] += distances[k][l] * p[l];
            }
        }
        return product;
    }

    /** {@code pᵀ d r}: mean distance of a rating drawn from {@code p} and one drawn from {@code r}. */
    double between(double[] p, double[] r) {
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            for (int l = 0; p[k] != 0 && l < r.length; l++) {
                sum += p[k] * distances[k][l] * r[l];
            }
        }
        return sum;
    }

    /** {@code Σ d_kl / q²}. */
    double mean() {
        double sum = 0;
        for (double[] row : distances) {
            for (double distance : row) {
                sum += distance;
            }
        }
        double q = distances.length;
        return sum / (q * q);
    }

    /** {@code 1 − D_o / D_e}, or what the policy says where nothing could disagree; {@code NaN} for no value. */
    static double coefficient(double observed, double expected, WhenNothingVaries nothingVaries) {
        return expected <= ROUNDING ? nothingVaries.value() : 1 - observed / expected;
    }
}
