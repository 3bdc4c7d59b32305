package org.thangdo.study.inflation;

import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.association.CrossTable;
import org.thangdo.stats.association.Independence;
import org.thangdo.stats.association.LinearByLinear;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.distribution.ShareDifference;
import org.thangdo.stats.trend.CochranArmitage;
import org.thangdo.stats.trend.JonckheereTerpstra;
import org.thangdo.stats.trend.MannKendall;
import org.thangdo.stats.trend.PeriodCounts;
import org.thangdo.stats.trend.ProportionalOdds;
import org.thangdo.stats.trend.SenSlope;
import org.thangdo.study.Periods;

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
 * @param oddsRatio the same as a ratio of odds, {@code e^slope}
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
        Estimate oddsRatio,
        TestResult mannKendall,
        Estimate sen,
        Estimate topChange) {

    /** Tests and sizes over the periods in which somebody was rated; places in time are years, so gaps count as gaps. */
    static Trend of(List<Profile> profiles, double confidence) {
        var filled = profiles.stream().filter(profile -> profile.total() > 0).toList();
        if (filled.size() < 2) {
            return refused(filled.isEmpty() ? Reason.NO_DATA : Reason.TOO_FEW);
        }
        var times =
                filled.stream().map(profile -> Periods.years(profile.period())).toList();
        var counts = filled.stream().map(Profile::counts).toList();
        var periods = new PeriodCounts(times, counts);
        int top = periods.levels() - 1;
        var topTrend = CochranArmitage.test(periods, top, Alternative.TWO_SIDED);
        var levels = new CrossTable(counts);
        var ranks = IntStream.rangeClosed(1, periods.levels())
                .mapToObj(Double::valueOf)
                .toList();
        var levelTrend = LinearByLinear.test(levels, times, ranks, Alternative.TWO_SIDED);
        var odds = ProportionalOdds.fit(periods, confidence);
        var means = counts.stream().map(Trend::meanLevel).toList();
        var first = counts.get(0);
        var last = counts.get(counts.size() - 1);
        return new Trend(
                Independence.PEARSON.test(
                        new CrossTable(counts.stream().map(Trend::topOrNot).toList())),
                Independence.PEARSON.test(levels),
                topTrend,
                topTrend,
                levelTrend,
                levelTrend,
                JonckheereTerpstra.of(periods).test(Alternative.TWO_SIDED),
                odds.logOdds(),
                odds.oddsRatio(),
                MannKendall.of(means).test(Alternative.TWO_SIDED),
                SenSlope.of(times, means, confidence),
                ShareDifference.newcombe(first.top(), first.total(), last.top(), last.total(), confidence));
    }

    static Trend refused(Reason reason) {
        var test = TestResult.untested(reason);
        var none = Estimate.undefined(reason);
        return new Trend(test, test, test, test, test, test, test, none, none, test, none, none);
    }

    private static LevelCounts topOrNot(LevelCounts counts) {
        return LevelCounts.of(counts.total() - counts.top(), counts.top());
    }

    private static double meanLevel(LevelCounts counts) {
        double sum = 0;
        for (int k = 0; k < counts.levels(); k++) {
            sum += (k + 1.0) * counts.at(k);
        }
        return sum / counts.total();
    }

    /** The same with p-values adjusted over the groups of a grouping. */
    Trend adjusted(TestResult ofTop, TestResult ofLevels) {
        return new Trend(
                topDifferences,
                levelDifferences,
                topTrend,
                ofTop,
                levelTrend,
                ofLevels,
                jonckheere,
                slope,
                oddsRatio,
                mannKendall,
                sen,
                topChange);
    }
}
