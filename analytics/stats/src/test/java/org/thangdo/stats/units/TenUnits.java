package org.thangdo.stats.units;

import java.util.List;
import java.util.stream.IntStream;

/** The ten units of case dist.eb_betabinomial_units. */
final class TenUnits {
    private static final long[] TOP = {12, 30, 55, 8, 90, 41, 22, 17, 63, 28};
    private static final long[] PEOPLE = {60, 110, 160, 55, 410, 150, 130, 44, 240, 150};

    private TenUnits() {}

    static List<UnitShare> all() {
        return IntStream.range(0, TOP.length)
                .mapToObj(i -> new UnitShare("unit " + i, PEOPLE[i], TOP[i]))
                .toList();
    }
}
