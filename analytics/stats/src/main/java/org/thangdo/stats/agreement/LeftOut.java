package org.thangdo.stats.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/**
 * A coefficient with every subject and with one left out.
 *
 * @param value with all; {@code NaN} where there is none
 * @param without one subject, by its profile; {@code NaN} where nothing is left to compute it from
 * @param refusal why there is no value
 */
record LeftOut(double value, Map<Profile, Double> without, Optional<Reason> refusal) {

    static LeftOut of(AgreementTable table, AgreementCoefficient coefficient) {
        var sums = new AgreementFamily(table, List.of(coefficient)).sums(0);
        var refusal = coefficient.refusal(sums, WhenNothingVaries.UNDEFINED);
        double value = refusal.isPresent() ? Double.NaN : coefficient.value(sums.all(), WhenNothingVaries.UNDEFINED);
        var without = new TreeMap<Profile, Double>();
        int p = 0;
        for (var profile : table.subjects().keySet()) {
            boolean counts = refusal.isEmpty() && sums.categories().subjects(p) > 0;
            without.put(profile, counts ? coefficient.value(sums.changed(p, -1), WhenNothingVaries.UNDEFINED) : value);
            p++;
        }
        return new LeftOut(value, without, refusal);
    }

    /** The jackknife over the subjects of the table that the coefficient was computed from. */
    Jackknife jackknife(AgreementTable table, AgreementCoefficient coefficient) {
        var jackknife = new Jackknife();
        table.subjects().forEach((profile, subjects) -> {
            if (coefficient.chance().averaging().weight(profile.ratings()) > 0) {
                jackknife.add(without.get(profile), subjects);
            }
        });
        return jackknife;
    }
}
