package org.thangdo.stats.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The greatest standard deviation that one subject, rated twice, can contribute to Gwet's coefficient
 * {@code 1 − D_o/D_e}, over all distributions of the two answers. Shares are moved between two kinds of subjects at a
 * time, as far as it helps, from several starts; the variance is not concave, so the search may miss a greater one,
 * and the test holds it against random distributions.
 */
final class GreatestGwetError {

    private static final int STEPS = 12; // of a line search
    private static final int ZOOMS = 4;
    private static final int STARTS = 4; // from two kinds of subjects
    private static final int MOST_ROUNDS = 30;

    private final double[][] distance;
    private final double weights; // Σ (1 − d) / (q (q − 1))
    private final int[][] pairs;

    private GreatestGwetError(double[][] distance) {
        int q = distance.length;
        this.distance = distance;
        double agreement = 0;
        pairs = new int[q * (q + 1) / 2][];
        int next = 0;
        for (int k = 0; k < q; k++) {
            for (int l = 0; l < q; l++) {
                agreement += 1 - distance[k][l];
            }
            for (int l = 0; l <= k; l++) {
                pairs[next++] = new int[] {k, l};
            }
        }
        weights = agreement / (q * (q - 1.0));
    }

    /** @param distance of categories, shape (q, q) */
    static double of(double[][] distance) {
        var search = new GreatestGwetError(distance);
        double greatest = search.climb(search.even(true));
        greatest = Math.max(greatest, search.climb(search.even(false)));
        var two = new ArrayList<double[]>();
        for (int one = 0; one < search.pairs.length; one++) {
            for (int other = 0; other < one; other++) {
                var halves = new double[search.pairs.length];
                halves[one] = 0.5;
                halves[other] = 0.5;
                two.add(halves);
            }
        }
        two.sort(Comparator.comparingDouble(search::variance).reversed());
        for (double[] halves : two.subList(0, Math.min(STARTS, two.size()))) {
            greatest = Math.max(greatest, search.climb(halves));
        }
        return Math.sqrt(greatest);
    }

    /** All kinds of subjects alike, or half of them at full agreement. */
    private double[] even(boolean halfAgree) {
        int q = distance.length;
        var shares = new double[pairs.length];
        for (int c = 0; c < shares.length; c++) {
            double apart = pairs[c][0] == pairs[c][1] ? 0.5 / q : 1.0 / (q * (q - 1));
            shares[c] = halfAgree ? apart : 1.0 / shares.length;
        }
        return shares;
    }

    private double climb(double[] shares) {
        double variance = variance(shares);
        double before = 0;
        for (int round = 0; round < MOST_ROUNDS && variance > before * (1 + 1e-6); round++) {
            before = variance;
            for (int one = 0; one < shares.length; one++) {
                for (int other = 0; other < one; other++) {
                    variance = divide(shares, one, other, variance);
                }
            }
        }
        return variance;
    }

    /** Divides what two kinds of subjects have between them in the best way: on a grid, then between its points. */
    private double divide(double[] shares, int one, int other, double variance) {
        double both = shares[one] + shares[other];
        if (both == 0) {
            return variance;
        }
        double best = shares[one];
        double greatest = variance;
        double from = 0;
        double to = both;
        for (int zoom = 0; zoom < ZOOMS; zoom++) {
            double step = (to - from) / STEPS;
            for (int i = 0; i <= STEPS; i++) {
                shares[one] = from + i * step;
                shares[other] = both - shares[one];
                double here = variance(shares);
                if (here > greatest) {
                    greatest = here;
                    best = shares[one];
                }
            }
            from = Math.max(0, best - step);
            to = Math.min(both, best + step);
        }
        shares[one] = best;
        shares[other] = both - best;
        return greatest;
    }

    /** Variance of {@code d/D_e − D_o D_e'/D_e²} over the kinds of subjects; {@code D_e'} is their effect on chance. */
    double variance(double[] shares) {
        var used = new double[distance.length];
        double observed = 0;
        for (int c = 0; c < shares.length; c++) {
            used[pairs[c][0]] += shares[c] / 2;
            used[pairs[c][1]] += shares[c] / 2;
            observed += shares[c] * distance[pairs[c][0]][pairs[c][1]];
        }
        double expected = 1
                - weights
                        * Arrays.stream(used).map(share -> share * (1 - share)).sum();
        double mean = 0;
        double squares = 0;
        for (int c = 0; c < shares.length; c++) {
            double effect = weights * (used[pairs[c][0]] + used[pairs[c][1]] - 1);
            double term = (distance[pairs[c][0]][pairs[c][1]] - observed / expected * effect) / expected;
            mean += shares[c] * term;
            squares += shares[c] * term * term;
        }
        return squares - mean * mean;
    }

    static double deviation(double[][] distance, double[] shares) {
        return Math.sqrt(Math.max(0, new GreatestGwetError(distance).variance(shares)));
    }
}
