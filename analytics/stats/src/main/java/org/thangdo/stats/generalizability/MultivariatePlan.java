package org.thangdo.stats.generalizability;

import java.util.List;
import java.util.Objects;

/**
 * How a multivariate G study is made.
 *
 * @param strata facet whose elements are the fixed strata, such as the rater's role or the part of a test
 * @param object facet that is measured; its elements are seen in several strata
 * @param facets the random facets other than the object, such as rater and criterion
 * @param linked those of {@code facets} whose elements are the same in every stratum, such as the criteria on which all
 *     roles rate; elements of the other facets belong to one stratum, whatever their codes
 * @param parts groups of objects that are left out in turn for the intervals; as many as there are objects if fewer
 * @param within how the components of each stratum are estimated
 */
public record MultivariatePlan(
        String strata, String object, List<String> facets, List<String> linked, int parts, GStudyPlan within) {
    public MultivariatePlan {
        facets = List.copyOf(facets);
        linked = List.copyOf(linked);
        Objects.requireNonNull(within, "within");
        if (facets.contains(object) || facets.contains(strata) || !facets.containsAll(linked) || parts < 2) {
            throw new IllegalArgumentException("strata " + strata + ", object " + object + ", facets " + facets
                    + ", linked " + linked + ", " + parts + " parts");
        }
    }

    /** 40 parts; components by the analogous analysis of variance, which on balanced scores is that of mean squares. */
    public static MultivariatePlan of(String strata, String object, List<String> facets, List<String> linked) {
        return new MultivariatePlan(
                strata, object, facets, linked, 40, GStudyPlan.DEFAULT.by(Estimator.ANALOGOUS_ANOVA));
    }
}
