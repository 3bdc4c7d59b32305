package org.thangdo.study.inflation;

import org.thangdo.stats.Estimate;

/**
 * How far the distribution of levels moved between two periods.
 *
 * @param jensenShannon divergence in nats, in [0, ln 2]; 0 when nothing moved
 * @param wasserstein mean number of levels that a subject would have to move
 * @param psi population stability index
 * @param cliff probability that a later rating is higher than an earlier one, minus the reverse, in [−1, 1]
 * @param topChange change of the share of the top level
 */
public record DriftStep(
        String from,
        String to,
        Estimate jensenShannon,
        Estimate wasserstein,
        Estimate psi,
        Estimate cliff,
        Estimate topChange) {}
