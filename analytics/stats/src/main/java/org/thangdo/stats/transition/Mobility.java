package org.thangdo.stats.transition;

import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.distribution.ShareInterval;

/**
 * Who stayed, rose and fell, as shares of all subjects in the table.
 *
 * @param stayed share that kept its level, Wilson interval
 * @param up share that rose, Wilson interval
 * @param down share that fell, Wilson interval
 * @param net {@code up − down}, in [−1, 1], percentile bootstrap interval; positive when more rise than fall
 */
public record Mobility(Estimate stayed, Estimate up, Estimate down, Estimate net) {

    /** @param level confidence level in (0, 1) */
    public static Mobility of(TransitionTable table, Bootstrap bootstrap, double level) {
        return new Mobility(
                ShareInterval.WILSON.of(table.stayed(), table.total(), level),
                ShareInterval.WILSON.of(table.up(), table.total(), level),
                ShareInterval.WILSON.of(table.down(), table.total(), level),
                net(table, bootstrap, level));
    }

    private static Estimate net(TransitionTable table, Bootstrap bootstrap, double level) {
        if (table.total() == 0) {
            return Estimate.undefined(Reason.NO_DATA);
        }
        long[][] samples = {{table.down(), table.stayed(), table.up()}};
        double total = table.total();
        return bootstrap
                .percentile(samples, drawn -> new double[] {(drawn[0][2] - drawn[0][0]) / total}, level)
                .get(0);
    }
}
