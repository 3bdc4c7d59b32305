package org.thangdo.study.inflation;

import org.thangdo.stats.bunching.DensityBreak;
import org.thangdo.stats.bunching.Heaping;
import org.thangdo.stats.bunching.ScoreHistogram;

/**
 * Whether scores gather at a cut score of the rule.
 *
 * @param level id of the level given from the cut on
 * @param cut score from which the level may be given
 * @param scores how many subjects have each score in the period, on the grid of all scores
 * @param justBelow subjects in the cell below the cut
 * @param justAbove subjects in the cell from the cut on
 * @param density whether the density jumps at the cut
 * @param heaping whether more have exactly the cut than its neighbours let expect
 */
public record ScoreBunching(
        String period,
        String level,
        double cut,
        ScoreHistogram scores,
        long justBelow,
        long justAbove,
        DensityBreak density,
        Heaping heaping) {}
