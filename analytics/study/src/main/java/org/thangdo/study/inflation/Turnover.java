package org.thangdo.study.inflation;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * Who changed the distribution between two periods: those rated in both, those who came, those who left.
 *
 * @param stayersThen levels, in the first period, of those rated in both
 * @param stayersNow levels of the same people in the second period
 * @param leavers levels, in the first period, of those not rated in the second
 * @param joiners levels, in the second period, of those not rated in the first
 * @param stayersTopChange change of the top-level share among the stayers; the interval respects that they are the same
 *     people
 * @param joinersAgainstLeavers top-level share of joiners minus that of leavers
 */
public record Turnover(
        String from,
        String to,
        LevelCounts stayersThen,
        LevelCounts stayersNow,
        LevelCounts leavers,
        LevelCounts joiners,
        Estimate stayersTopChange,
        Estimate joinersAgainstLeavers) {}
