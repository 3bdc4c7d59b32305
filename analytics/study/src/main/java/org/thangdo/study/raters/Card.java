package org.thangdo.study.raters;

import java.util.List;
import java.util.Optional;
import org.thangdo.ratings.Roles;
import org.thangdo.study.raters.Effect.Habit;

/**
 * Report card of a rater, or of all raters of a role or a unit together.
 *
 * @param id of the rater, the role or the unit
 * @param role of the rater; empty for a unit
 * @param raters number: 1 for a rater
 * @param ratees number of people rated
 * @param forms number
 * @param effects in the order of {@link Habit}, those that the data can show
 * @param differential severity towards groups of ratees; those that the data can show
 */
public record Card(
        String id,
        String role,
        int raters,
        long ratees,
        long forms,
        List<Effect> effects,
        List<DifferentialSeverity> differential) {
    public Card {
        effects = List.copyOf(effects);
        differential = List.copyOf(differential);
    }

    /** Whether what is shared says nothing of the role of this card; as {@link RoleSeverity#isHidden}. */
    public boolean isHidden(int smallest) {
        return forms < smallest || raters < smallest && Roles.arePersons(role);
    }

    public Optional<Effect> effect(Habit habit) {
        return effects.stream().filter(effect -> effect.habit() == habit).findFirst();
    }
}
