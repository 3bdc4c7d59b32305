package org.thangdo.study.simulation;

import java.util.EnumSet;
import java.util.Set;
import org.thangdo.study.simulation.Scenario.CriterionModel;
import org.thangdo.study.simulation.Scenario.PositionModel;

/**
 * What one criterion of a scenario is about, with the faults that are planted in it. Faults need no random numbers of their own:
 * people, raters and noise are the same with and without them.
 *
 * @param place of the criterion in the scenario
 * @param discrimination what a difference between people is multiplied by
 * @param general how far content is lost
 * @param repeats place of the criterion whose content is repeated, −1 if none
 * @param repeated correlation of the two contents
 * @param halo share of the rater's own overall impression
 * @param group for which the criterion is harder by {@code extra}; empty if none
 */
record Content(
        String id,
        int place,
        double discrimination,
        double difficulty,
        double general,
        int repeats,
        double repeated,
        double halo,
        String group,
        double extra) {

    /** Difficulty of a criterion without content: most people have the highest level. */
    private static final double EASY = -1.3;

    private static final Set<Effect> FAULTS = EnumSet.of(
            Effect.SOUND_CRITERIA,
            Effect.GENERAL_CRITERION,
            Effect.REDUNDANT_CRITERION,
            Effect.HALO_CRITERION,
            Effect.DIFFERENTIAL_CRITERION);

    /** Whether anything is planted in criteria. */
    static boolean isPlanted(Scenario scenario) {
        return scenario.planted().keySet().stream().anyMatch(FAULTS::contains);
    }

    static Content[] of(Scenario scenario) {
        int size = scenario.criteria().size();
        var contents = new Content[size];
        for (int c = 0; c < size; c++) {
            contents[c] = of(scenario, c, size);
        }
        return contents;
    }

    private static Content of(Scenario scenario, int c, int size) {
        CriterionModel model = scenario.criteria().get(c);
        double general = c == 0 ? scenario.size(Effect.GENERAL_CRITERION) : 0;
        double sound = Math.max(model.discrimination(), scenario.size(Effect.SOUND_CRITERIA));
        double repeated = c > 0 && c == size - 2 ? scenario.size(Effect.REDUNDANT_CRITERION) : 0;
        double extra = c == size / 2 ? scenario.size(Effect.DIFFERENTIAL_CRITERION) : 0;
        var positions = scenario.structure().positions();
        PositionModel last = positions.get(positions.size() - 1);
        return new Content(
                model.id(),
                c,
                (1 - general) * sound,
                general == 0 ? model.difficulty() : (1 - general) * model.difficulty() + general * EASY,
                general,
                repeated > 0 ? c - 1 : -1,
                repeated,
                c == size - 1 ? scenario.size(Effect.HALO_CRITERION) : 0,
                extra == 0 ? "" : last.dutyGroup(),
                extra);
    }

    /** What a rater with this halo sees of a person, before impression and leniency. */
    double seen(Person person, double ofRater) {
        double own = discrimination * (person.now + (1 - ofRater) * particular(person));
        return halo == 0 ? own : (1 - halo) * own + halo * person.now;
    }

    /** What is particular to a person on this criterion. */
    private double particular(Person person) {
        double own = person.specific[place];
        return repeats < 0 ? own : repeated * person.specific[repeats] + Math.sqrt(1 - repeated * repeated) * own;
    }

    /** Chance in units of the rater's noise: a criterion full of halo has that of the overall impression. */
    double noise(double own, double ofOverall) {
        return halo == 0 ? own : (1 - halo) * own + halo * ofOverall;
    }

    /** Difficulty for the people of a duty group. */
    double difficulty(String dutyGroup) {
        return dutyGroup.equals(group) ? difficulty + extra : difficulty;
    }

    Row.Criterion truth() {
        return new Row.Criterion(id, discrimination, difficulty, general, repeats, repeated, halo, group, extra);
    }
}
