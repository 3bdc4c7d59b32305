package org.thangdo.study.unit;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.association.ClusteredAssociation;

/**
 * How far the level of a unit goes with the levels of its people, within periods, units being the clusters.
 *
 * @param period empty for all periods together
 * @param heads level of a unit (rows) and of its head (columns)
 * @param members level of a unit and of one other member
 * @param memberMean level of a unit and mean level of its other members, to a tenth of a level
 * @param difference Somers' d of {@code heads} less that of {@code members}: like is compared with like, one person each
 */
public record Association(
        String period,
        ClusteredAssociation heads,
        ClusteredAssociation members,
        ClusteredAssociation memberMean,
        Estimate difference) {}
