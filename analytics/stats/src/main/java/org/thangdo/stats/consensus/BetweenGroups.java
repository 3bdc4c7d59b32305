package org.thangdo.stats.consensus;

import java.math.BigDecimal;

/**
 * One-way analysis of variance of groups, with what its interval for unequal sizes needs.
 *
 * @param size number of scores by group
 * @param mean of each group, less the mean of all scores
 * @param within {@code Σ (x − group mean)²} over all scores
 */
record BetweenGroups(double[] size, double[] mean, double within) {

    static BetweenGroups of(GroupedScores scores) {
        var all = scores.groups().values().stream().reduce(ScoreMoments.empty(), ScoreMoments::merge);
        BigDecimal centre = all.count() == 0 ? BigDecimal.ZERO : all.mean();
        double within = 0;
        for (var group : scores.groups().values()) {
            within += group.squaresAboutMean();
        }
        return new BetweenGroups(
                scores.groups().values().stream()
                        .mapToDouble(ScoreMoments::count)
                        .toArray(),
                scores.groups().values().stream()
                        .mapToDouble(group -> group.mean().subtract(centre).doubleValue())
                        .toArray(),
                within);
    }

    int groups() {
        return size.length;
    }

    /** {@code Σ n^power}. */
    double sizes(int power) {
        double sum = 0;
        for (double n : size) {
            sum += Math.pow(n, power);
        }
        return sum;
    }

    double people() {
        return sizes(1);
    }

    double meanSquareBetween() {
        return between(0) / (groups() - 1);
    }

    double meanSquareWithin() {
        return within / (people() - groups());
    }

    /**
     * Squares between groups if groups themselves vary with {@code R} times the variance within:
     * {@code Σ w (mean − M)²}, {@code w = n/(1 + n R)}, {@code M} the mean weighted by {@code w}. Falls in {@code R};
     * at the true {@code R} it is {@code σ²_within χ²} with {@code G − 1} degrees of freedom whatever the sizes. Wald
     * (1940), Ann. Math. Statist. 11.
     */
    double between(double ratio) {
        double weights = 0;
        double sum = 0;
        for (int g = 0; g < size.length; g++) {
            double w = size[g] / (1 + size[g] * ratio);
            weights += w;
            sum += w * mean[g];
        }
        double centre = sum / weights;
        double squares = 0;
        for (int g = 0; g < size.length; g++) {
            squares += size[g] / (1 + size[g] * ratio) * (mean[g] - centre) * (mean[g] - centre);
        }
        return squares;
    }

    double largest() {
        double largest = 0;
        for (double n : size) {
            largest = Math.max(largest, n);
        }
        return largest;
    }
}
