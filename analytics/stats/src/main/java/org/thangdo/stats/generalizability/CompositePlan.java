package org.thangdo.stats.generalizability;

import java.util.List;
import org.thangdo.stats.Interval;

/**
 * A composite of strata: how each counts, and how many raters and criteria it averages over.
 *
 * @param weights by stratum, finite, not all 0
 * @param strata D study of each stratum, all with the same object; a linked facet has the same size in all
 * @param level confidence level in (0, 1)
 */
public record CompositePlan(List<Double> weights, List<DStudyPlan> strata, double level) {
    public CompositePlan {
        weights = List.copyOf(weights);
        strata = List.copyOf(strata);
        Interval.requireLevel(level);
        if (weights.size() != strata.size() || weights.stream().noneMatch(weight -> weight != 0)) {
            throw new IllegalArgumentException("weights " + weights + " of " + strata.size() + " strata");
        }
    }

    /** D studies of the numbers seen in each stratum, all facets random. */
    public static CompositePlan of(MultivariateGStudy.Estimated study, List<Double> weights, double level) {
        return new CompositePlan(
                weights,
                study.strata().stream()
                        .map(stratum -> DStudyPlan.of(stratum.study(), study.object()))
                        .toList(),
                level);
    }
}
