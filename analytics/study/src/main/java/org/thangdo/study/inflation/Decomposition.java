package org.thangdo.study.inflation;

import java.util.List;
import java.util.Set;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.stats.Estimate;

/**
 * Why the share of the top level moved between two periods: because groups grew or shrank (composition), or because the
 * share moved inside the groups (rate). {@code change = composition + rate = endowments + coefficients + interaction}.
 *
 * @param composition Kitagawa's composition component (1955), shares of the top level averaged over both periods
 * @param rate Kitagawa's rate component
 * @param endowments threefold Oaxaca (1973): groups moved, rates of the first period
 * @param coefficients rates moved, groups of the first period
 * @param interaction both moved together
 * @param groups what each group adds
 * @param groupsInOnePeriodOnly groups that exist in one of the two periods only; a group absent from a period has no
 *     rate there, and the rate of the period in which it exists is used
 */
public record Decomposition(
        String from,
        String to,
        Set<Dimension> by,
        Estimate change,
        Estimate composition,
        Estimate rate,
        Estimate endowments,
        Estimate coefficients,
        Estimate interaction,
        List<Part> groups,
        long groupsInOnePeriodOnly) {

    public Decomposition {
        groups = List.copyOf(groups);
    }

    /**
     * One group in both periods: {@code top} of {@code n} then, {@code topNow} of {@code nNow} now.
     *
     * @param composition what the group adds to the composition component
     * @param rate what the group adds to the rate component
     */
    public record Part(Group group, long top, long n, long topNow, long nNow, double composition, double rate) {}
}
