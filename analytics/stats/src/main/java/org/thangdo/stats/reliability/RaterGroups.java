package org.thangdo.stats.reliability;

import java.util.stream.IntStream;

/** The raters who have ratings, in groups that share subjects, directly or by way of other raters. */
final class RaterGroups {
    private final int[] parent; // union-find over the pairs
    private final boolean[] rates;

    RaterGroups(CrossedSums sums) {
        parent = IntStream.range(0, sums.raters()).toArray();
        rates = new boolean[parent.length];
        sums.sizes().values().forEach(size -> size.pairs().forEach((first, second, together) -> {
            rates[first] |= together > 0;
            rates[second] |= together > 0;
            parent[root(first)] = root(second);
        }));
    }

    private int root(int rater) {
        int at = rater;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Number of raters who have ratings. */
    long raters() {
        return IntStream.range(0, rates.length).filter(j -> rates[j]).count();
    }

    /** Number of groups. */
    long groups() {
        return IntStream.range(0, rates.length)
                .filter(j -> rates[j] && root(j) == j)
                .count();
    }
}
