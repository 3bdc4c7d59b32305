package org.thangdo.study.raters;

import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.facets.ErrorBasis;
import org.thangdo.stats.facets.FacetModel;
import org.thangdo.stats.facets.FacetRatings;
import org.thangdo.stats.facets.MarginalFit.Fitted;

/**
 * Thresholds of a marginal fit for the groups of ratings that were asked for. Where the fit has more groups than these, for
 * raters use the scale in their own ways, a threshold is the mean of theirs, weighted by ratings.
 */
final class MarginalThresholds {
    private final Fitted fit;
    private final double confidence;
    /** Ratings, shape (groups asked for, groups of the fit). */
    private final int[][] ratings;
    /** Ratings, shape (groups of the fit, levels). */
    private final int[][] used;

    /** @param steps facet by which thresholds are asked for, or {@link FacetModel#SHARED} */
    MarginalThresholds(Fitted fit, int steps, double confidence) {
        this.fit = fit;
        this.confidence = confidence;
        var all = fit.ratings();
        int own = fit.model().facets().steps();
        ratings = new int[groups(all, steps)][groups(all, own)];
        used = new int[groups(all, own)][all.categories()];
        for (int row = 0; row < all.ratings(); row++) {
            ratings[group(all, steps, row)][group(all, own, row)]++;
            used[group(all, own, row)][all.level(row)]++;
        }
    }

    private static int groups(FacetRatings all, int steps) {
        return steps == FacetModel.SHARED ? 1 : all.size(steps);
    }

    private static int group(FacetRatings all, int steps, int row) {
        return steps == FacetModel.SHARED ? 0 : all.element(steps, row);
    }

    /** Between a level and the next lower one that occurs; {@link Reason#NO_DATA} if none does, or the level does not. */
    Estimate below(int group, int level) {
        var own = IntStream.range(0, used.length)
                .filter(g -> ratings[group][g] > 0 && step(g, level) >= 0)
                .toArray();
        if (own.length == 0) {
            return Estimate.undefined(Reason.NO_DATA);
        }
        double all = IntStream.of(own).map(g -> ratings[group][g]).sum();
        var contrast = fit.contrast();
        for (int g : own) {
            contrast = contrast.plusThreshold(g, step(g, level), ratings[group][g] / all);
        }
        return contrast.estimate(ErrorBasis.INFORMATION, confidence);
    }

    /** Number of the threshold below a level; negative if there is none. */
    private int step(int group, int level) {
        return used[group][level] == 0
                ? -1
                : (int) IntStream.range(0, level)
                                .filter(k -> used[group][k] > 0)
                                .count()
                        - 1;
    }
}
