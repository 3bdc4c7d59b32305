package org.thangdo.study.cap;

import java.util.List;
import org.thangdo.ratings.Group;

/**
 * Whether groups fill the cap to the last subject more often than chance. A screen and a question, nothing more: the rate
 * without a cap is not known, so two rates are tried, and only where both speak alike is anything claimed.
 *
 * @param grouping id of the {@link CapGrouping}
 * @param groups each with its number above or below the largest lawful number
 * @param count groups at the cap, beside what chance gives
 */
public record CapBunching(
        String period,
        String cap,
        String base,
        String grouping,
        List<Fill> groups,
        org.thangdo.stats.bunching.CapBunching count) {

    public CapBunching {
        groups = List.copyOf(groups);
    }

    /** @param difference {@code top − lawful}: 0 at the cap, positive over it */
    public record Fill(Group group, long top, long lawful, long difference, long total) {}
}
