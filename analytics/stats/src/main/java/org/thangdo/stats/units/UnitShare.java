package org.thangdo.stats.units;

import java.util.Objects;

/**
 * One unit: how many people were rated and how many of them are at the top level (or have any other property).
 *
 * @param unit its name
 * @param people number of people, {@code >= 0}
 * @param top how many of them, at most {@code people}
 */
public record UnitShare(String unit, long people, long top) {

    public UnitShare {
        Objects.requireNonNull(unit, "unit");
        if (!(0 <= top && top <= people)) {
            throw new IllegalArgumentException("unit " + unit + ": " + top + " of " + people + " at the top");
        }
    }
}
