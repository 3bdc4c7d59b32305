package org.thangdo.stats.change;

import org.thangdo.stats.facets.FacetRatings;

/**
 * The mean rating of the later period less that of the earlier, in levels, for ratees and raters like these: variance by two
 * ways of clustering, ratees plus raters less their pairs. Cameron, Gelbach and Miller (2011), J. Business & Economic
 * Statistics 29.
 */
final class ObservedChange {
    final double value;
    final Spread spread;

    private final PeriodPair pair;
    private final double[] mean = new double[2];
    private final int[] count = new int[2];

    ObservedChange(PeriodPair pair) {
        this.pair = pair;
        FacetRatings ratings = pair.ratings;
        for (int row = 0; row < ratings.ratings(); row++) {
            mean[pair.time(row)] += ratings.level(row);
            count[pair.time(row)]++;
        }
        mean[0] /= count[0];
        mean[1] /= count[1];
        value = mean[1] - mean[0];
        spread = spread();
    }

    private Spread spread() {
        var ratings = pair.ratings;
        var ofRater = new double[ratings.size(PeriodPair.RATER) / 2];
        var ofPair = new double[ofRater.length];
        double ratees = 0;
        double raters = 0;
        double pairs = 0;
        int clusters = 0;
        for (int n = 0; n < ratings.size(PeriodPair.RATEE) / 2; n++) {
            int start = ratings.start(2 * n);
            int end = ratings.start(2 * n + 2);
            double sum = 0;
            for (int row = start; row < end; row++) {
                double part = influence(row);
                sum += part;
                ofPair[ratings.element(PeriodPair.RATER, row) / 2] += part;
            }
            for (int row = start; row < end; row++) {
                int rater = ratings.element(PeriodPair.RATER, row) / 2;
                ofRater[rater] += ofPair[rater];
                pairs += ofPair[rater] * ofPair[rater];
                ofPair[rater] = 0;
            }
            ratees += sum * sum;
            clusters += end > start ? 1 : 0;
        }
        int active = 0;
        for (double sum : ofRater) {
            raters += sum * sum;
            active += sum != 0 ? 1 : 0;
        }
        double variance = Math.max(ratees + raters - pairs, Math.max(ratees, raters));
        return new Spread(variance, Math.max(1, Math.min(clusters, active) - 1));
    }

    private double influence(int row) {
        int time = pair.time(row);
        double left = (pair.ratings.level(row) - mean[time]) / count[time];
        return time == 0 ? -left : left;
    }
}
