package org.thangdo.stats.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/**
 * Agreement in a study of units, such as agencies, each with its people: the coefficient is that of all people together,
 * but what another study would draw anew are units. People of one unit are judged in one meeting and resemble each other,
 * so 500 people of 10 units tell less than 500 people of 500. The raters are taken as fixed; where they vary too, see
 * {@link SampledAgreement}.
 *
 * @param units ratings of each unit, at least one, on one scale; a unit without ratings does not count
 */
public record UnitAgreement(List<AgreementTable> units) {

    public UnitAgreement {
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("no units");
        }
        for (var unit : units) {
            if (!unit.scale().equals(units.get(0).scale())) {
                throw new IllegalArgumentException(
                        "different scales: " + units.get(0).scale() + " and " + unit.scale());
            }
        }
    }

    /** The ratings of all units together. */
    public AgreementTable whole() {
        return units.stream().reduce(AgreementTable::merge).orElseThrow();
    }

    /**
     * Estimates a coefficient from its values with one unit left out.
     *
     * @param level confidence level in (0, 1)
     */
    public Estimate jackknife(AgreementCoefficient coefficient, double level) {
        Interval.requireLevel(level);
        var whole = whole();
        var family = new AgreementFamily(whole, List.of(coefficient));
        var refusal = coefficient.refusal(family.sums(0), WhenNothingVaries.UNDEFINED);
        if (refusal.isPresent()) {
            return Estimate.undefined(refusal.get());
        }
        long[][] all = family.samples();
        var jackknife = new Jackknife();
        var counted = counted(whole, coefficient.chance().averaging());
        for (var unit : counted) {
            long[] rest = all[0].clone();
            unit.addTo(rest, -1);
            jackknife.add(family.statistic().of(new long[][] {rest})[0], 1);
        }
        if (counted.size() < 2 || Double.isNaN(jackknife.standardError())) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        double value = family.statistic().of(all)[0];
        return SampledAgreement.estimate(Jackknife.together(value, List.of(jackknife)), level);
    }

    /**
     * Estimates coefficients with the percentile intervals of one bootstrap that draws units with replacement.
     *
     * @param level confidence level in (0, 1)
     */
    public List<Estimate> bootstrap(List<AgreementCoefficient> coefficients, Bootstrap bootstrap, double level) {
        Interval.requireLevel(level);
        var whole = whole();
        var family = new AgreementFamily(whole, coefficients);
        var counted = counted(whole, Averaging.BY_SUBJECT);
        if (counted.size() < 2) {
            var reason = counted.isEmpty() ? Reason.NO_DATA : Reason.TOO_FEW;
            return coefficients.stream().map(each -> Estimate.undefined(reason)).toList();
        }
        var once = new long[counted.size()];
        Arrays.fill(once, 1);
        return bootstrap.percentile(
                new long[][] {once},
                drawn -> {
                    var subjects = new long[whole.subjects().size()];
                    for (int u = 0; u < once.length; u++) {
                        counted.get(u).addTo(subjects, drawn[0][u]);
                    }
                    return family.statistic().of(new long[][] {subjects});
                },
                level);
    }

    /** The units with a subject in the averages, as numbers of subjects by pattern of the whole. */
    private List<Counts> counted(AgreementTable whole, Averaging averaging) {
        var patternOf = new TreeMap<Profile, Integer>();
        whole.subjects().keySet().forEach(profile -> patternOf.put(profile, patternOf.size()));
        return units.stream()
                .filter(unit ->
                        unit.subjects().keySet().stream().anyMatch(profile -> averaging.weight(profile.ratings()) > 0))
                .map(unit -> new Counts(
                        unit.subjects().keySet().stream()
                                .mapToInt(patternOf::get)
                                .toArray(),
                        unit.subjects().values().stream()
                                .mapToLong(Long::longValue)
                                .toArray()))
                .toList();
    }

    /** The subjects of one unit: how many have each of its patterns. */
    private record Counts(int[] pattern, long[] subjects) {

        void addTo(long[] counts, long times) {
            for (int i = 0; i < pattern.length && times != 0; i++) {
                counts[pattern[i]] += times * subjects[i];
            }
        }
    }
}
