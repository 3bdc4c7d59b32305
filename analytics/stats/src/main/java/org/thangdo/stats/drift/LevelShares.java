package org.thangdo.stats.drift;

import java.util.Arrays;

/**
 * Shares of the levels in two periods. Measures with a logarithm of {@code p/q} are infinite when a level is used in
 * one period only. The declared policy for them: if there is such a level, ½ is added to every level that is used at
 * all, in both periods (Anscombe 1956, Haldane 1956); levels that nobody ever has are left out; without such a level
 * nothing is added.
 *
 * @param before shape (levels), sums to 1
 * @param after shape (levels), sums to 1
 */
record LevelShares(double[] before, double[] after) {

    private static final double ADDED = 0.5;

    static LevelShares asCounted(long[][] samples) {
        return new LevelShares(
                shares(samples[0], new double[samples[0].length]), shares(samples[1], new double[samples[1].length]));
    }

    static LevelShares onEveryLevel(long[][] samples) {
        var added = new double[samples[0].length];
        boolean needed = false;
        for (int k = 0; k < added.length; k++) {
            added[k] = samples[0][k] + samples[1][k] > 0 ? ADDED : 0;
            needed |= samples[0][k] == 0 ^ samples[1][k] == 0;
        }
        return needed ? new LevelShares(shares(samples[0], added), shares(samples[1], added)) : asCounted(samples);
    }

    private static double[] shares(long[] counts, double[] added) {
        double total = Arrays.stream(counts).sum() + Arrays.stream(added).sum();
        var shares = new double[counts.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = (counts[k] + added[k]) / total;
        }
        return shares;
    }
}
