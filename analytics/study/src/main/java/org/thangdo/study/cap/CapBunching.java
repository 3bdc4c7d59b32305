package org.thangdo.study.cap;

import java.util.List;
import org.thangdo.ratings.Group;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;

/**
 * Whether groups fill the cap to the last person more often than chance. The chance model uses a rate that the cap has
 * already pressed down, so this is a screen and a question, nothing more.
 *
 * @param grouping id of the {@link CapGrouping}
 * @param groups each with its number above or below the largest lawful number
 * @param atCap groups whose number equals the largest lawful number
 * @param expected how many such groups chance gives
 * @param test upper tail of the Poisson-binomial distribution
 */
public record CapBunching(
        String period,
        String cap,
        String base,
        String grouping,
        List<Fill> groups,
        long atCap,
        Estimate expected,
        TestResult test) {

    public CapBunching {
        groups = List.copyOf(groups);
    }

    /** @param difference {@code top − lawful}: 0 at the cap, positive over it */
    public record Fill(Group group, long top, long lawful, long difference, long total) {}
}
