package org.thangdo.study.raters;

import java.util.List;
import java.util.Optional;

/**
 * Habits of those who rate beside what chance shows.
 *
 * @param raters report cards of the raters
 * @param roles of all raters of a role together
 * @param units of all raters of a unit together
 * @param selfOther what people say of themselves beside others; nothing if too few did
 */
public record Habits(List<Card> raters, List<Card> roles, List<Card> units, Optional<SelfOtherFound> selfOther) {
    public Habits {
        raters = List.copyOf(raters);
        roles = List.copyOf(roles);
        units = List.copyOf(units);
    }

    /** What people say of themselves alone: there are no report cards. */
    public static Habits without(Optional<SelfOtherFound> selfOther) {
        return new Habits(List.of(), List.of(), List.of(), selfOther);
    }
}
