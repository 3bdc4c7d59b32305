package org.thangdo.study.unit;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;

/**
 * Where the levels of heads stand beside something of their unit: its level, or those of its other members.
 *
 * @param period empty for all periods together
 * @param above heads who stand above it; beside members: above more of them than below
 * @param equal heads who do neither
 * @param below heads who stand below it
 * @param net how much more often a head stands above than below, in [−1, 1]; beside members, above or below one of them;
 *     units are left out one at a time
 * @param test beside the unit's level, of the signs of units; beside members, whether the head might be anybody of the
 *     unit, one period at a time
 */
public record HeadPlace(String period, long above, long equal, long below, Estimate net, TestResult test) {

    /** Number of heads. */
    public long heads() {
        return above + equal + below;
    }
}
