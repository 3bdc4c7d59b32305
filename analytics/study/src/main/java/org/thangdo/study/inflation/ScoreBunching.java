package org.thangdo.study.inflation;

import java.util.SortedMap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;

/**
 * Whether scores gather at a cut score of the rule.
 *
 * @param cut score from which a level may be given
 * @param scores how many subjects have each score, all of the period
 * @param justBelow subjects in the window below the cut
 * @param justAbove subjects in the window from the cut on
 * @param density test of a jump of the density at the cut, z; positive when more lie above than the sides suggest
 * @param heaping share of scores exactly at the cut against its neighbours; the statistic is the excess in subjects
 */
public record ScoreBunching(
        String period,
        double cut,
        SortedMap<Double, Long> scores,
        long justBelow,
        long justAbove,
        TestResult density,
        TestResult heaping,
        Estimate shareAtCut) {}
