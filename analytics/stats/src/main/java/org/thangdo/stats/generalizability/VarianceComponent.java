package org.thangdo.stats.generalizability;

import java.util.List;
import java.util.Optional;
import org.thangdo.stats.Estimate;

/**
 * The component of variance of one effect: how much the scores vary with it, in squared units of the score.
 *
 * @param effect name, as {@link Design#effectNames()} has it; the residual ends in {@code e}
 * @param facets of the effect; for a residual within cells those of the whole design
 * @param cells how many of its elements were observed
 * @param source its row of the analysis of variance, where the design is balanced
 * @param value as estimated, negative if it came out so
 * @param estimate the value with its standard error and interval, the interval cut at 0
 * @param used the value that D studies use: 0 in place of a negative one
 * @param share of {@code used} in the sum over all components
 * @param inMean how often the component counts in the variance of the mean of all scores
 */
public record VarianceComponent(
        String effect,
        List<String> facets,
        int cells,
        Optional<AnovaSource> source,
        double value,
        Estimate estimate,
        double used,
        double share,
        double inMean) {
    public VarianceComponent {
        facets = List.copyOf(facets);
    }
}
