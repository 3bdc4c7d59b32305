package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.stats.facets.FacetFit.Fitted;

/**
 * How often two raters give the same level to the same thing, beside how often the model expects it of raters who judge
 * independently at their own severities:
 *
 * <pre>    Rasch-kappa = (observed − expected) / (1 − expected)</pre>
 *
 * It is near 0 if the raters are independent experts; well above 0 they behave as one, by talking or by copying.
 *
 * <p>Reference: Linacre, FACETS manual, "Inter-rater reliability"; Eckes (2015), <i>Introduction to Many-Facet Rasch
 * Measurement</i>, 2nd ed., chapter 4.
 *
 * @param pairs of ratings of the same thing by two raters
 * @param observed share of them that are equal, in [0, 1]; 0 without pairs
 * @param expected share
 */
public record ExpectedAgreement(long pairs, double observed, double expected) {

    /** Rasch-kappa; 0 if the model expects nothing but agreement. */
    public double kappa() {
        return expected == 1 ? 0 : (observed - expected) / (1 - expected);
    }

    /**
     * Agreement of all pairs of ratings that differ in the rater only.
     *
     * @param rater facet of the raters
     */
    public static ExpectedAgreement of(Fitted fit, int rater) {
        return byRater(fit, rater).get(fit.ratings().size(rater));
    }

    /** Agreement of each rater with the others; the last is that of all raters. */
    public static List<ExpectedAgreement> byRater(Fitted fit, int rater) {
        var ratings = fit.calibrated();
        int raters = ratings.size(rater);
        var pairs = new long[raters + 1];
        var sums = new double[raters + 1][2];
        var chances = new ArrayList<double[]>();
        fit.each((row, expected) -> {
            double[] own = expected.byLevel(ratings.categories());
            int first = ratings.start(ratings.element(0, row));
            if (row == first) {
                chances.clear();
            }
            for (int other = first; other < row; other++) {
                if (differInRaterOnly(ratings, rater, row, other)) {
                    double equal = ratings.level(row) == ratings.level(other) ? 1 : 0;
                    double chance = equalChance(own, chances.get(other - first));
                    for (int at : new int[] {ratings.element(rater, row), ratings.element(rater, other), raters}) {
                        pairs[at]++;
                        sums[at][0] += equal;
                        sums[at][1] += chance;
                    }
                }
            }
            chances.add(own);
        });
        var agreements = new ArrayList<ExpectedAgreement>();
        for (int r = 0; r <= raters; r++) {
            double count = Math.max(1, pairs[r]);
            agreements.add(new ExpectedAgreement(pairs[r], sums[r][0] / count, sums[r][1] / count));
        }
        return agreements;
    }

    private static double equalChance(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }

    private static boolean differInRaterOnly(FacetRatings ratings, int rater, int one, int other) {
        for (int f = 1; f < ratings.facets(); f++) {
            if ((f == rater) == (ratings.element(f, one) == ratings.element(f, other))) {
                return false;
            }
        }
        return true;
    }
}
