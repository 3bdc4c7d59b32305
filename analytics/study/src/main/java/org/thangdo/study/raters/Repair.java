package org.thangdo.study.raters;

import java.util.List;
import java.util.Optional;

/**
 * What levels people would have if everybody had been rated by the same raters, all of them, on all criteria: the fair average,
 * on the numbers from 0 of the levels. Beside it stand the levels by what people were given.
 *
 * @param sureFrom probability of a level from which it is called sure; a choice
 * @param supportedFrom probability from which ratings are said to support a level; a choice
 * @param last people of the last period
 * @param all people of every period, if there are several
 * @param units people of the last period by unit
 * @param without what hangs on single raters
 * @param people of every period one by one, for the analyst alone
 */
public record Repair(
        double sureFrom,
        double supportedFrom,
        RepairedLevels last,
        Optional<RepairedLevels> all,
        List<RepairedUnit> units,
        LeftOutRaters without,
        List<RepairedPerson> people) {

    public Repair {
        units = List.copyOf(units);
        people = List.copyOf(people);
    }

    /** People of one unit; those whose level goes up and down. */
    public record RepairedUnit(String unit, int people, int up, int down, int unsure) {}
}
