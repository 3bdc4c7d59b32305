package org.thangdo.stats.generalizability;

import java.util.Arrays;
import java.util.List;

/**
 * What is not random in the scores: their mean, and where asked for the levels of a factor such as the rater's role.
 *
 * @param name of the factor; empty if there is the mean alone
 * @param levels number of fixed effects
 * @param levelOf level of each observation; level 0 is the mean, the others differ from it
 */
record FixedFactor(String name, int levels, int[] levelOf, List<Integer> codes) {

    static FixedFactor mean(FacetScores scores) {
        return new FixedFactor("", 1, new int[scores.observations()], List.of());
    }

    static FixedFactor of(FacetScores scores, String facet) {
        int index = scores.index(facet);
        var codes = Arrays.stream(scores.given(index)).boxed().toList();
        return new FixedFactor(facet, scores.elements(facet), scores.dense(index), codes);
    }
}
