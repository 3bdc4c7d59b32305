package org.thangdo.study.unit;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;

/**
 * Where heads stand beside the level of their unit.
 *
 * @param period empty for all periods together
 * @param above heads above it
 * @param equal heads at it
 * @param below heads below it
 * @param net {@code (above − below) / heads}, in [−1, 1]; units are left out one at a time
 * @param test of signs: whether heads are as often above as below; units are clusters
 */
public record HeadPlace(String period, long above, long equal, long below, Estimate net, TestResult test) {

    /** Number of heads. */
    public long heads() {
        return above + equal + below;
    }
}
