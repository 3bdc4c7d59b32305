package org.thangdo.stats.transition;

import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Who stayed, rose and fell, as shares of all subjects in the table, with percentile bootstrap intervals.
 *
 * @param stayed share that kept its level
 * @param up share that rose
 * @param down share that fell
 * @param net {@code up − down}, in [−1, 1]; positive when more rise than fall
 */
public record Mobility(Estimate stayed, Estimate up, Estimate down, Estimate net) {

    /** @param level confidence level in (0, 1) */
    public static Mobility of(TransitionTable table, Bootstrap bootstrap, double level) {
        Interval.requireLevel(level);
        if (table.total() == 0) {
            var none = Estimate.undefined(Reason.NO_DATA);
            return new Mobility(none, none, none, none);
        }
        long[][] cells = {{table.down(), table.stayed(), table.up()}};
        var estimates = bootstrap.percentile(cells, Mobility::shares, level);
        return new Mobility(estimates.get(0), estimates.get(1), estimates.get(2), estimates.get(3));
    }

    private static double[] shares(long[][] samples) {
        long[] cells = samples[0];
        double total = cells[0] + cells[1] + cells[2];
        return new double[] {cells[1] / total, cells[2] / total, cells[0] / total, (cells[2] - cells[0]) / total};
    }
}
