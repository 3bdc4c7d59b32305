package org.thangdo.stats.facets;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.Standing;

/**
 * Ratings by form, with what a fitted model expects of each. A form is what one rater said of one ratee at one time: ratings
 * that are alike in every facet but the criterion. Ratings with an element that has no measure are left out; those of extreme
 * elements are kept, each beside the place given to the element, so that a rater who gives everybody the highest level is
 * still seen.
 *
 * <p>Forms are in the order of ratees, and the ratings of a form in the order of criteria.
 */
public final class FittedForms {
    final Fitted fit;
    final int rater;
    final int criterion;
    /** Row of each rating among all ratings of the fit. */
    final int[] row;
    /** First rating of each form, one more at the end. */
    final int[] start;
    /** Whether no element of the rating is extreme. */
    final boolean[] calibrated;

    final byte[] level;
    /** Place of each rating on the logit scale, before its thresholds. */
    final double[] place;
    /** {@code exp} of the places. */
    final double[] odds;
    /** First three cumulants of each rating. */
    final double[] mean;

    final double[] variance;
    final double[] third;
    /** {@code cov(x, 1[x ≥ s_h])}, shape (ratings, most thresholds of a group), row by row. */
    final double[] slope;
    /** {@code P(x ≥ s_h)}, in the same shape. */
    final double[] above;

    final int steps;

    private FittedForms(Fitted fit, int rater, int criterion, int[] row) {
        this.fit = fit;
        this.rater = rater;
        this.criterion = criterion;
        this.row = row;
        start = starts();
        steps = IntStream.range(0, fit.groups())
                .map(g -> fit.thresholds(g).length)
                .max()
                .orElse(0);
        calibrated = new boolean[row.length];
        level = new byte[row.length];
        place = new double[row.length];
        odds = new double[row.length];
        mean = new double[row.length];
        variance = new double[row.length];
        third = new double[row.length];
        slope = new double[row.length * steps];
        above = new double[row.length * steps];
        expect();
    }

    /**
     * The forms of a fit.
     *
     * @param rater facet of the raters
     * @param criterion facet of the criteria
     */
    public static FittedForms of(Fitted fit, int rater, int criterion) {
        var ratings = fit.ratings();
        if (rater == criterion || !isFacet(ratings, rater) || !isFacet(ratings, criterion)) {
            throw new IllegalArgumentException("no facets of raters and criteria: " + rater + ", " + criterion);
        }
        int[] row = IntStream.range(0, ratings.ratings())
                .filter(at -> isJudged(fit, at))
                .boxed()
                .sorted((a, b) -> order(ratings, criterion, a, b))
                .mapToInt(Integer::intValue)
                .toArray();
        return new FittedForms(fit, rater, criterion, row);
    }

    private static boolean isFacet(FacetRatings ratings, int facet) {
        return facet > 0 && facet < ratings.facets();
    }

    private static boolean isJudged(Fitted fit, int row) {
        for (int f = 0; f < fit.ratings().facets(); f++) {
            if (fit.standing(f, fit.ratings().element(f, row)) == Standing.ABSENT) {
                return false;
            }
        }
        return fit.levels(group(fit, row)).length > 1;
    }

    private static int group(Fitted fit, int row) {
        int facet = fit.estimation.unknowns.model.steps();
        return facet == FacetModel.SHARED ? 0 : fit.ratings().element(facet, row);
    }

    private static int order(FacetRatings ratings, int criterion, int one, int other) {
        for (int f = 0; f < ratings.facets(); f++) {
            int first = Integer.compare(ratings.element(f, one), ratings.element(f, other));
            if (f != criterion && first != 0) {
                return first;
            }
        }
        return Integer.compare(ratings.element(criterion, one), ratings.element(criterion, other));
    }

    private int[] starts() {
        var found = new int[row.length + 1];
        int forms = 0;
        for (int i = 0; i < row.length; i++) {
            if (i == 0 || !isSameForm(i - 1, i)) {
                found[forms++] = i;
            }
        }
        found[forms] = row.length;
        return Arrays.copyOf(found, forms + 1);
    }

    private boolean isSameForm(int one, int other) {
        for (int f = 0; f < fit.ratings().facets(); f++) {
            if (f != criterion && element(f, one) != element(f, other)) {
                return false;
            }
        }
        return true;
    }

    private void expect() {
        var expectations = new StepScale.Expectation[fit.groups()];
        for (int g = 0; g < expectations.length; g++) {
            expectations[g] = fit.estimation.unknowns.scales[g].expectation(fit.estimation.at.steps[g]);
        }
        for (int i = 0; i < row.length; i++) {
            level[i] = (byte) fit.ratings().level(row[i]);
            place[i] = fit.extremes.measures.place(fit.ratings(), row[i]);
            calibrated[i] = isCalibrated(i);
            var expected = expectations[group(i)];
            odds[i] = FastMath.exp(place[i]);
            expected.place(place[i], odds[i]);
            expected.steps();
            mean[i] = expected.mean;
            variance[i] = expected.variance;
            third[i] = expected.moment(3);
            System.arraycopy(expected.slope, 0, slope, i * steps, expected.slope.length);
            System.arraycopy(expected.above, 0, above, i * steps, expected.above.length);
        }
    }

    private boolean isCalibrated(int rating) {
        for (int f = 0; f < fit.ratings().facets(); f++) {
            if (fit.standing(f, element(f, rating)) == Standing.EXTREME) {
                return false;
            }
        }
        return true;
    }

    int group(int rating) {
        return group(fit, row[rating]);
    }

    /** The fit. */
    public Fitted fit() {
        return fit;
    }

    /** Facet of the raters. */
    public int raterFacet() {
        return rater;
    }

    /** Facet of the criteria. */
    public int criterionFacet() {
        return criterion;
    }

    /** Number of forms. */
    public int forms() {
        return start.length - 1;
    }

    /** Number of ratings on all forms. */
    public int ratings() {
        return row.length;
    }

    /** First rating of a form; its last is before the first of the next. */
    public int start(int form) {
        return start[form];
    }

    /** Element of a facet that a rating belongs to. */
    public int element(int facet, int rating) {
        return fit.ratings().element(facet, row[rating]);
    }

    /** Ratings as given with what the model expects of them; the severities are shifts of 0. */
    public ScoredForms given() {
        return new ScoredForms(level, mean, variance, new double[fit.ratings().size(rater)]);
    }
}
