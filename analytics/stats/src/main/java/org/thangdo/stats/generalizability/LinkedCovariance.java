package org.thangdo.stats.generalizability;

import java.util.List;

/**
 * How an effect goes along between strata.
 *
 * @param effect of facets that are the same in all strata
 * @param facets of the effect
 * @param covariances shape (strata, strata); on the diagonal the components of the strata, 0 where a stratum has no such
 *     component of its own
 */
public record LinkedCovariance(String effect, List<String> facets, List<List<Double>> covariances) {
    public LinkedCovariance {
        facets = List.copyOf(facets);
        covariances = covariances.stream().map(List::copyOf).toList();
    }
}
