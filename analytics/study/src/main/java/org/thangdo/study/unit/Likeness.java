package org.thangdo.study.unit;

import java.util.List;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;

/**
 * How alike the people of units are: units of one level, and the share of the differences that lies between units.
 *
 * @param period empty for all periods together, where units count once in each period
 * @param people in units of two people or more
 * @param units units of two people or more
 * @param ofOneLevel how many of them have everybody at one level
 * @param expected how many would if the levels of the period were dealt at random
 * @param surplus whether there are more; one period at a time
 * @param between ICC(1) of levels read as scores 1, 2, …
 * @param difference whether units differ more than dealt levels; one period at a time
 * @param alike the units of one level, in the order of their names
 */
public record Likeness(
        String period,
        long people,
        long units,
        long ofOneLevel,
        double expected,
        TestResult surplus,
        Estimate between,
        TestResult difference,
        List<OfOneLevel> alike) {

    public Likeness {
        alike = List.copyOf(alike);
    }

    /**
     * A unit whose people all stand at one level.
     *
     * @param level index of the level, 0 for the lowest
     * @param chance probability of it if levels were dealt
     * @param adjusted the same as a p-value, adjusted over the units of the period
     */
    public record OfOneLevel(String unit, long people, int level, double chance, TestResult adjusted) {}
}
