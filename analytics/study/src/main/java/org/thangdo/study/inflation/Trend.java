package org.thangdo.study.inflation;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;

/**
 * Whether the ratings of a group moved over the periods. Signs are positive when ratings rise. The p-values of
 * {@code topTrend} and {@code levelTrend} are also given adjusted over the groups of a grouping (Benjamini and Hochberg,
 * 1995); where there is one group only, both are the same.
 *
 * @param topDifferences Pearson χ² of the top-level share over the periods: do they differ at all?
 * @param levelDifferences Pearson χ² of the level distribution over the periods
 * @param topTrend Cochran-Armitage test of the top-level share, z
 * @param topTrendAdjusted the same, p adjusted over the groups
 * @param levelTrend linear-by-linear association of level and period, signed root of the χ²
 * @param jonckheere Jonckheere-Terpstra test with tie-corrected variance, z
 * @param slope log odds of a higher level per year, from the proportional-odds model
 * @param mannKendall of the mean level, from 8 periods on, z
 * @param sen Sen's slope of the mean level per year, from 8 periods on
 * @param topChange share of the top level in the last period minus the first, with Newcombe's interval
 */
public record Trend(
        TestResult topDifferences,
        TestResult levelDifferences,
        TestResult topTrend,
        TestResult topTrendAdjusted,
        TestResult levelTrend,
        TestResult levelTrendAdjusted,
        TestResult jonckheere,
        Estimate slope,
        TestResult mannKendall,
        Estimate sen,
        Estimate topChange) {}
