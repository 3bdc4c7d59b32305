package org.thangdo.stats.facets;

import java.util.function.IntUnaryOperator;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.facets.FacetFit.Fitted;

/**
 * How far ratings scatter about what the model expects, beside how far they should: 1 is as expected, above 1 is erratic,
 * below 1 is too regular (halo, restriction of range). With {@code z = (x − E) / √V}
 *
 * <pre>
 *   outfit = mean z²,   infit = Σ (x − E)² / Σ V
 *   ZSTD   = (MS^⅓ − 1) 3 / q + q / 3,   q² the variance of the mean square
 * </pre>
 *
 * Outfit feels single surprising ratings, infit the ratings near the element's own place. ZSTD is nearly standard normal if
 * the model holds; with many ratings it reacts to trifles, so the mean squares are to be read first.
 *
 * <p>Reference: Wright and Masters (1982), <i>Rating Scale Analysis</i>, pp. 99–101; {@code q} is held at √2 as Winsteps does.
 *
 * @param ratings number
 * @param points sum of the levels given
 * @param expected sum of the levels expected
 * @param infit {@code > 0}
 * @param outfit {@code > 0}
 * @param infitZ standardised
 * @param outfitZ standardised
 */
public record MeanSquareFit(
        int ratings, double points, double expected, double infit, double outfit, double infitZ, double outfitZ) {

    private static final double LARGEST_Q = FastMath.sqrt(2);

    /** Fit of every element of a facet; {@code null} where no rating that the measures rest on is the element's. */
    public static MeanSquareFit[] ofElements(Fitted fit, int facet) {
        var ratings = fit.calibrated();
        return of(fit, row -> ratings.element(facet, row), ratings.size(facet));
    }

    /**
     * Fit of any groups of ratings, such as rater × criterion.
     *
     * @param group of each row of the ratings that the measures rest on, in [0, groups); negative for none
     * @return shape (groups); {@code null} for a group without ratings
     */
    public static MeanSquareFit[] of(Fitted fit, IntUnaryOperator group, int groups) {
        var sums = new double[groups][];
        var ratings = fit.calibrated();
        fit.each((row, expected) -> {
            int at = group.applyAsInt(row);
            if (at >= 0) {
                sums[at] = sums[at] == null ? new double[8] : sums[at];
                add(sums[at], ratings.level(row), expected);
            }
        });
        var fits = new MeanSquareFit[groups];
        for (int g = 0; g < groups; g++) {
            fits[g] = sums[g] == null ? null : of(sums[g]);
        }
        return fits;
    }

    private static void add(double[] sums, int level, StepScale.Expectation expected) {
        double residual = level - expected.mean;
        double variance = expected.variance;
        double fourth = expected.moment(4);
        sums[0]++;
        sums[1] += level;
        sums[2] += expected.mean;
        sums[3] += residual * residual;
        sums[4] += variance;
        sums[5] += residual * residual / variance;
        sums[6] += fourth / (variance * variance);
        sums[7] += fourth - variance * variance;
    }

    private static MeanSquareFit of(double[] sums) {
        double n = sums[0];
        double infit = sums[3] / sums[4];
        double outfit = sums[5] / n;
        double infitQ = FastMath.sqrt(sums[7]) / sums[4];
        double outfitQ = FastMath.sqrt(Math.max(0, sums[6] / (n * n) - 1 / n));
        return new MeanSquareFit(
                (int) n, sums[1], sums[2], infit, outfit, standardised(infit, infitQ), standardised(outfit, outfitQ));
    }

    private static double standardised(double meanSquare, double q) {
        double held = Math.min(q, LARGEST_Q);
        return held == 0 ? 0 : (FastMath.cbrt(meanSquare) - 1) * 3 / held + held / 3;
    }
}
