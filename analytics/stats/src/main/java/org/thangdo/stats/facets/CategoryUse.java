package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.stats.facets.FacetFit.Fitted;

/**
 * How one level of a scale is used, and whether using it means more than using the one below: the mean measure of those
 * rated at it should rise from level to level, and so should the thresholds.
 *
 * <p>Reference: Linacre (2002), <i>Optimizing rating scale category effectiveness</i>, J. Applied Measurement 3.
 *
 * @param group threshold group
 * @param level 0 the lowest
 * @param ratings that the measures rest on, at this level
 * @param share of the group's ratings
 * @param averageMeasure mean of {@code θ − Σ β} over the ratings at this level
 * @param outfit mean square of the ratings at this level
 * @param threshold between the level that occurs before and this one, in logits; 0 for the lowest
 * @param thresholdError its standard error; 0 for the lowest
 */
public record CategoryUse(
        int group,
        int level,
        long ratings,
        double share,
        double averageMeasure,
        double outfit,
        double threshold,
        double thresholdError) {

    /** The same use beside the threshold of another fit. @param error standard error */
    public CategoryUse with(double otherThreshold, double error) {
        return new CategoryUse(group, level, ratings, share, averageMeasure, outfit, otherThreshold, error);
    }

    /** Every level that occurs, by threshold group and level. */
    public static List<CategoryUse> of(Fitted fit) {
        var calibrated = fit.calibrated();
        var unknowns = fit.estimation.unknowns;
        var sums = new double[fit.groups()][calibrated.categories()][3];
        fit.each((row, expected) -> {
            int group = unknowns.group(row);
            double place = fit.extremes.measures.place(calibrated, row);
            double residual = calibrated.level(row) - expected.mean;
            double[] own = sums[group][calibrated.level(row)];
            own[0]++;
            own[1] += place;
            own[2] += residual * residual / expected.variance;
        });
        var uses = new ArrayList<CategoryUse>();
        for (int g = 0; g < sums.length; g++) {
            uses.addAll(uses(fit, g, sums[g]));
        }
        return uses;
    }

    private static List<CategoryUse> uses(Fitted fit, int group, double[][] sums) {
        double all = 0;
        for (double[] level : sums) {
            all += level[0];
        }
        int[] levels = fit.levels(group);
        double[] thresholds = fit.thresholds(group);
        double[] errors = fit.thresholdErrors(group);
        var uses = new ArrayList<CategoryUse>();
        for (int j = 0; j < levels.length; j++) {
            double[] own = sums[levels[j]];
            uses.add(new CategoryUse(
                    group,
                    levels[j],
                    (long) own[0],
                    own[0] / all,
                    own[1] / own[0],
                    own[2] / own[0],
                    j == 0 ? 0 : thresholds[j - 1],
                    j == 0 ? 0 : errors[j - 1]));
        }
        return uses;
    }
}
