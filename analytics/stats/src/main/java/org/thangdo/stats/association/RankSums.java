package org.thangdo.stats.association;

/**
 * Sums of ranks, and what they are with one subject left out: every subject above it loses one rank and every subject equal
 * to it half a rank.
 */
final class RankSums {
    private final ScoreOrder order;
    private final double products; // Σ r s
    private final double squaresX; // Σ r²
    private final double squaresY;
    private final double[] lostX; // by subject i, Σ r h over the others, h being 1 if higher in x, ½ if equal
    private final double[] lostY; // Σ s g
    private final double[] crossX; // Σ s h
    private final double[] crossY; // Σ r g

    RankSums(ScoreOrder order) {
        this.order = order;
        products = sum(order.rankX, order.rankY);
        squaresX = sum(order.rankX, order.rankX);
        squaresY = sum(order.rankY, order.rankY);
        lostX = above(order.x, order.rankX);
        lostY = above(order.y, order.rankY);
        crossX = above(order.x, order.rankY);
        crossY = above(order.y, order.rankX);
    }

    private static double sum(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** By subject, the sum of a number over the others with a higher code, and half of it over those with the same. */
    private static double[] above(int[] codes, double[] numbers) {
        var ofCode = new double[codes.length];
        for (int i = 0; i < codes.length; i++) {
            ofCode[codes[i]] += numbers[i];
        }
        var higher = new double[codes.length + 1];
        for (int k = codes.length - 1; k >= 0; k--) {
            higher[k] = higher[k + 1] + ofCode[k];
        }
        var above = new double[codes.length];
        for (int i = 0; i < codes.length; i++) {
            above[i] = higher[codes[i] + 1] + (ofCode[codes[i]] - numbers[i]) / 2;
        }
        return above;
    }

    /** Correlation of the ranks without subject {@code i}, or of all. */
    double correlation(int i) {
        double n = order.n;
        if (i == ScoreAssociation.NOBODY) {
            double mean = (n + 1) / 2;
            return ScoreAssociation.ratio(
                    products - n * mean * mean, squaresX - n * mean * mean, squaresY - n * mean * mean);
        }
        double r = order.rankX[i];
        double s = order.rankY[i];
        double together = products - r * s - crossX[i] - crossY[i] + order.above[i];
        double x = squaresX - r * r - 2 * lostX[i] + lost(r, order.sameX[i]);
        double y = squaresY - s * s - 2 * lostY[i] + lost(s, order.sameY[i]);
        double centre = (n - 1) * (n / 2) * (n / 2);
        return ScoreAssociation.ratio(together - centre, x - centre, y - centre);
    }

    /** {@code Σ h²} over the others. */
    private double lost(double rank, double same) {
        return order.n - rank - same / 2 + same / 4;
    }
}
