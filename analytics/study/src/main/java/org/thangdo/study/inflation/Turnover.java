package org.thangdo.study.inflation;

import java.util.List;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.distribution.ShareDifference;
import org.thangdo.stats.transition.Symmetry;
import org.thangdo.stats.transition.TransitionTable;

/**
 * Who changed the distribution between two periods: those rated in both, those who came, those who left.
 *
 * @param stayersThen levels, in the first period, of those rated in both
 * @param stayersNow levels of the same subjects in the second period
 * @param leavers levels, in the first period, of those not rated in the second
 * @param joiners levels, in the second period, of those not rated in the first
 * @param stayersTopChange change of the top-level share among the stayers; bootstrap interval that respects that they are
 *     the same subjects
 * @param stayersTest McNemar's test (1947) of that change, χ²
 * @param joinersAgainstLeavers top-level share of joiners minus that of leavers, Newcombe's interval
 */
public record Turnover(
        String from,
        String to,
        LevelCounts stayersThen,
        LevelCounts stayersNow,
        LevelCounts leavers,
        LevelCounts joiners,
        Estimate stayersTopChange,
        TestResult stayersTest,
        Estimate joinersAgainstLeavers) {

    /**
     * @param moves of those rated in both periods
     * @param leavers levels in the first period
     * @param joiners levels in the second period
     */
    static Turnover of(
            String from,
            String to,
            TransitionTable moves,
            LevelCounts leavers,
            LevelCounts joiners,
            Bootstrap bootstrap,
            double confidence) {
        var then = moves.before();
        var now = moves.after();
        int top = moves.levels() - 1;
        long both = moves.at(top, top);
        long lost = then.top() - both;
        long gained = now.top() - both;
        long below = then.total() - both - lost - gained;
        var topOrNot = TransitionTable.of(new long[][] {{below, gained}, {lost, both}});
        return new Turnover(
                from,
                to,
                then,
                now,
                leavers,
                joiners,
                change(lost, gained, then.total(), bootstrap, confidence),
                Symmetry.bowker(topOrNot),
                ShareDifference.newcombe(leavers.top(), leavers.total(), joiners.top(), joiners.total(), confidence));
    }

    private static Estimate change(long lost, long gained, long total, Bootstrap bootstrap, double confidence) {
        if (total == 0) {
            return Estimate.undefined(Reason.NO_DATA);
        }
        long[][] cells = {{lost, total - lost - gained, gained}};
        List<Estimate> change = bootstrap.percentile(
                cells, drawn -> new double[] {(double) (drawn[0][2] - drawn[0][0]) / total}, confidence);
        return change.get(0);
    }
}
