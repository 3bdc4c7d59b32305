package org.thangdo.stats.norms;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;

/**
 * How many person-periods sit exactly at the best possible value of a metric, such as 100 %. Where more do than are to
 * exceed the stretch value, the metric no longer tells the better from the rest.
 *
 * @param cap best possible value
 * @param n person-periods
 * @param at of these, how many at the cap
 * @param share of those at the cap; interval by drawing people
 */
public record CapPile(double cap, long n, long at, Estimate share) {

    public static CapPile of(PersonPeriods data, double cap, NormsPlan plan) {
        long at = 0;
        for (int row = 0; row < data.size(); row++) {
            at += data.value(row) == cap ? 1 : 0;
        }
        if (data.size() < plan.fewest() || data.people() < plan.fewestPeople()) {
            return new CapPile(
                    cap, data.size(), at, Estimate.undefined(data.size() == 0 ? Reason.NO_DATA : Reason.TOO_FEW));
        }
        var drawn = PeopleDrawn.estimates(plan.bootstrap(), data.people(), plan.confidence(), times -> {
                    double sum = 0;
                    double all = 0;
                    for (int row = 0; row < data.size(); row++) {
                        all += times[data.person(row)];
                        sum += data.value(row) == cap ? times[data.person(row)] : 0;
                    }
                    return new double[] {sum / all};
                })
                .get(0);
        return new CapPile(cap, data.size(), at, drawn);
    }

    /** Whether surely more than this share sit at the cap. */
    public boolean exceeds(double largest) {
        return share instanceof Estimate.Defined defined && defined.interval().lower() > largest;
    }
}
