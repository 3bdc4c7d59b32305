package org.thangdo.stats.change;

import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.Standing;
import org.thangdo.stats.facets.FacetRatings;

/**
 * By how much the points of a form, one rater's ratings of one ratee in one period, vary more than the model allows:
 *
 * <pre>    φ = Σ (Σ (x − E))² / Σ V  over the forms / (forms − measures),  at least 1</pre>
 *
 * Halo raises or lowers all ratings of a form together, which the model takes as so many independent ratings; errors that
 * ignore it are too small by {@code √φ}. McCullagh and Nelder (1989), <i>Generalized Linear Models</i>, section 4.5.
 */
final class FormDispersion {
    private final FacetRatings ratings;
    private final double[] residual;
    private final double[] variance;
    private int ratee = -1;
    private double sum;
    private int forms;

    private FormDispersion(FacetRatings ratings) {
        this.ratings = ratings;
        residual = new double[ratings.size(PeriodPair.RATER)];
        variance = new double[residual.length];
    }

    static double of(PeriodPair pair, Fitted fit) {
        var dispersion = new FormDispersion(pair.ratings);
        fit.expected(0, (row, mean, variance) -> {
            boolean measured = true;
            for (int f = 0; f < pair.ratings.facets(); f++) {
                measured &= fit.standing(f, pair.ratings.element(f, row)) == Standing.MEASURED;
            }
            if (measured) {
                dispersion.add(row, pair.ratings.level(row) - mean, variance);
            }
        });
        dispersion.close();
        int measures = 0;
        for (int f = 0; f < pair.ratings.facets(); f++) {
            for (int e = 0; e < pair.ratings.size(f); e++) {
                measures += f != PeriodPair.CRITERION && fit.standing(f, e) == Standing.MEASURED ? 1 : 0;
            }
        }
        int free = dispersion.forms - measures;
        return free < 1 ? 1 : Math.max(1, dispersion.sum / free);
    }

    private void add(int row, double left, double expected) {
        if (ratings.element(PeriodPair.RATEE, row) != ratee) {
            close();
            ratee = ratings.element(PeriodPair.RATEE, row);
        }
        int rater = ratings.element(PeriodPair.RATER, row);
        residual[rater] += left;
        variance[rater] += expected;
    }

    /** Adds the forms of the ratee at hand. */
    private void close() {
        if (ratee < 0) {
            return;
        }
        for (int row = ratings.start(ratee); row < ratings.start(ratee + 1); row++) {
            int rater = ratings.element(PeriodPair.RATER, row);
            if (variance[rater] > 0) {
                sum += residual[rater] * residual[rater] / variance[rater];
                forms++;
            }
            residual[rater] = 0;
            variance[rater] = 0;
        }
    }
}
