package org.thangdo.stats.change;

import java.util.List;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.bunching.Heaping;

/**
 * What one metric says about two periods.
 *
 * @param name of the metric
 * @param standing whether it was used
 * @param before people with it and with ratings in the earlier period
 * @param after the same in the later
 * @param worth {@code κ}: logits of ability per unit of the metric, high being good
 * @param sameWorth whether {@code κ} is the same in both periods: Wald's test, by person
 * @param heaping at the targets of the metric, the earlier period first; empty if none was declared, and then nothing is known
 * @param shift {@code c}, shown also where it was not used: logits by which the measures of the later period have to move to lie on the line of the earlier
 */
public record MetricLink(
        String name,
        MetricStanding standing,
        int before,
        int after,
        Estimate worth,
        TestResult sameWorth,
        List<Heaping> heaping,
        Estimate shift) {
    public MetricLink {
        heaping = List.copyOf(heaping);
    }
}
