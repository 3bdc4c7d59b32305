package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.thangdo.charts.figure.UnitMix.Unit;
import org.thangdo.criteria.text.Words;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * Merges units so small that their people could be recognised. If the merged row would itself be small, or stand for one
 * unit only, the smallest of the other units join it, so that it cannot be worked out from the total.
 *
 * @param smallest people below which a unit is not shown by itself
 */
record SmallUnits(int smallest) {

    List<Unit> merged(List<Unit> units, Words words) {
        var bySize = new ArrayList<>(units);
        bySize.sort(
                Comparator.comparingLong((Unit unit) -> unit.counts().total()).thenComparing(Unit::name));
        int taken = 0;
        long people = 0;
        while (taken < bySize.size() && mustJoin(bySize.get(taken), taken, people)) {
            people += bySize.get(taken).counts().total();
            taken++;
        }
        if (taken == 0) {
            return units;
        }
        LevelCounts sum = bySize.subList(0, taken).stream()
                .map(Unit::counts)
                .reduce(LevelCounts::plus)
                .orElseThrow();
        var result = new ArrayList<>(bySize.subList(taken, bySize.size()));
        String name = words.say("small-units", Map.of("units", taken, "smallest", smallest));
        result.add(new Unit(name, sum.total() < smallest ? LevelCounts.empty(sum.levels()) : sum));
        return result;
    }

    private boolean mustJoin(Unit next, int taken, long people) {
        long n = next.counts().total();
        return n < smallest || taken > 0 && (taken < 2 || people < smallest);
    }
}
