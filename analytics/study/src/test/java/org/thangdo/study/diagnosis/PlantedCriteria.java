package org.thangdo.study.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.thangdo.ratings.Kind;
import org.thangdo.study.Plan;
import org.thangdo.study.simulation.Effect;
import org.thangdo.study.simulation.Planting;
import org.thangdo.study.simulation.Scenario;
import org.thangdo.study.simulation.Scenarios;

/** Simulated appraisals whose criteria are sound, but for what is planted, and what is found in them. */
final class PlantedCriteria {

    static final List<String> YEARS = List.of("2018", "2019", "2020", "2021");

    private PlantedCriteria() {}

    /** The city of the seed paper (374 person-years), every criterion discriminating. */
    static Scenario sound(long seed) {
        return Planting.in(Scenarios.seedPaper(seed), Effect.SOUND_CRITERIA, Effect.SOUND_CRITERIA.usual());
    }

    /** As many people in each of four years. */
    static Scenario sound(long seed, int people) {
        var scenario = Scenarios.seedPaper(seed).withPeople(seed, people, YEARS);
        return Planting.in(scenario, Effect.SOUND_CRITERIA, Effect.SOUND_CRITERIA.usual());
    }

    /** The same city with every habit of raters that can be planted, at its usual size. */
    static Scenario withHabits(long seed) {
        var scenario = sound(seed);
        for (Effect effect : Effect.values()) {
            if (effect.compareTo(Effect.MEASUREMENTS) < 0 && effect != Effect.STRAIGHT_LINED_FORMS) {
                scenario = Planting.in(scenario, effect, effect.usual());
            }
        }
        return scenario;
    }

    static CriteriaStudy study(Scenario scenario) {
        var simulated = SimulatedJudgements.of(scenario);
        return CriteriaStudy.of(
                simulated.judgements(), Optional.of(simulated.decisions()), Kind.PERSON, Plan.standard());
    }

    /**
     * What many seeds show.
     *
     * @param sets data sets
     * @param criteria in all of them
     * @param flagged criteria with a flag, the planted ones not counted
     * @param alarmed data sets with such a criterion
     * @param found data sets in which all planted criteria have the flag
     * @param faults how often each fault was found
     */
    record Tally(int sets, int criteria, int flagged, int alarmed, int found, TreeMap<String, Integer> faults) {}

    /** Criteria of {@code planted} ought to have a flag, all others none. */
    static Tally tally(int seeds, LongFunction<Scenario> scenario, Flag flag, List<String> planted) {
        int criteria = 0;
        int flagged = 0;
        int alarmed = 0;
        int found = 0;
        var faults = new TreeMap<String, Integer>();
        for (long seed = 1; seed <= seeds; seed++) {
            var study = study(scenario.apply(seed));
            long alarms = study.criteria().stream()
                    .filter(each ->
                            !planted.contains(each.criterion()) && !each.flags().isEmpty())
                    .count();
            criteria += study.criteria().size() - planted.size();
            flagged += (int) alarms;
            alarmed += alarms > 0 ? 1 : 0;
            boolean all = study.criteria().stream()
                    .filter(each -> planted.contains(each.criterion()))
                    .allMatch(each -> each.flags().contains(flag));
            found += all ? 1 : 0;
            study.criteria().forEach(each -> each.found()
                    .forEach(one -> faults.merge(each.criterion() + " " + one.fault(), 1, Integer::sum)));
        }
        return new Tally(seeds, criteria, flagged, alarmed, found, faults);
    }
}
