package org.thangdo.stats.units;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * How many people of each unit stand at each level, in one period: what the levels of people say about units.
 *
 * @param units by name, all on one scale; units of nobody are left out
 */
public record UnitLevels(SortedMap<String, LevelCounts> units) {

    public UnitLevels {
        var filled = new TreeMap<>(units);
        filled.values().removeIf(counts -> counts.total() == 0);
        units = Collections.unmodifiableSortedMap(filled);
    }

    /** Everybody; there is at least one unit. */
    LevelCounts everybody() {
        return units.values().stream().reduce(LevelCounts::plus).orElseThrow();
    }

    /** Whether all people of a unit stand at one level. */
    static boolean isOfOneLevel(LevelCounts unit) {
        return unit.counts().contains(unit.total());
    }
}
