package org.thangdo.study.inflation;

import java.util.List;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;

/**
 * Which units have more or fewer of the top level than chance gives a unit of their size. Outside the limits is a
 * question, not a verdict.
 *
 * @param by what a unit is
 * @param centre top-level share over all units
 * @param overdispersion variance of the units' shares over what the binomial gives; 1 when units differ by chance only
 * @param beyondChance test that the units differ by chance only, χ²; where it rejects, units are tested against their
 *     common scatter instead of against chance alone
 * @param againstScatter whether units are tested against their common scatter
 * @param units in the order of their labels
 * @param bands limits by size, from the smallest to the largest unit of at least 5
 */
public record Funnel(
        String period,
        Dimension by,
        Estimate centre,
        Estimate overdispersion,
        TestResult beyondChance,
        boolean againstScatter,
        List<Unit> units,
        List<Band> bands) {

    public Funnel {
        units = List.copyOf(units);
        bands = List.copyOf(bands);
    }

    /**
     * One unit.
     *
     * @param share with Wilson's interval
     * @param test two-sided test against the centre, positive above it: binomial mid-p, or normal with the variance between
     *     units added where {@link Funnel#againstScatter}
     * @param adjusted the same, p adjusted over the units (Benjamini and Hochberg, 1995)
     * @param shrunken share drawn toward the centre by as much as the unit's size leaves unsure (beta-binomial)
     * @param place against the limits of chance alone
     */
    public record Unit(
            Group group,
            long top,
            long n,
            Estimate share,
            TestResult test,
            TestResult adjusted,
            Estimate shrunken,
            Place place) {}

    /** Where a unit lies against the limits. */
    public enum Place {
        BELOW_99_8,
        BELOW_95,
        INSIDE,
        ABOVE_95,
        ABOVE_99_8
    }

    /** Exact limits for a unit of {@code n}: a share strictly outside has a two-sided mid-p value below 5 %, or 0.2 %. */
    public record Band(long n, double lower95, double upper95, double lower998, double upper998) {}
}
