package org.thangdo.study.unit;

import java.util.OptionalInt;
import org.thangdo.stats.association.WithinGroups;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * One unit in one period.
 *
 * @param unit its name, with that of the agency where several agencies have units of the name
 * @param level of the unit as an organisation
 * @param heads levels of its heads
 * @param members levels of everybody else
 */
record UnitYear(String period, String unit, OptionalInt level, LevelCounts heads, LevelCounts members) {

    LevelCounts people() {
        return heads.plus(members);
    }

    /** Heads beside the others of the unit. */
    WithinGroups.Group besideMembers() {
        return new WithinGroups.Group(unit, heads, members);
    }

    /** Heads beside the level of the unit, which must be known. */
    WithinGroups.Group besideUnit() {
        long[] one = new long[heads.levels()];
        one[level.getAsInt()] = 1;
        return new WithinGroups.Group(unit, heads, LevelCounts.of(one));
    }
}
