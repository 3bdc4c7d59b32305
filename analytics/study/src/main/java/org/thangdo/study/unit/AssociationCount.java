package org.thangdo.study.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.thangdo.stats.association.ClusteredAssociation;
import org.thangdo.stats.association.ClusteredTable;
import org.thangdo.stats.association.CrossTable;
import org.thangdo.stats.distribution.LevelCounts;

/** Sets the level of each unit against the levels of its head and of its other members. */
final class AssociationCount {

    private static final int PARTS_OF_A_LEVEL = 10;

    private final UnitYears units;
    private final double confidence;

    AssociationCount(UnitYears units, double confidence) {
        this.units = units;
        this.confidence = confidence;
    }

    Association in(String period) {
        var years = units.in(period).stream()
                .filter(year -> year.level().isPresent())
                .toList();
        var heads = table(years, UnitYear::heads);
        var members = table(years, UnitYear::members);
        return new Association(
                period,
                ClusteredAssociation.of(heads, confidence),
                ClusteredAssociation.of(members, confidence),
                ClusteredAssociation.of(table(years, AssociationCount::mean), confidence),
                ClusteredAssociation.difference(heads, members, confidence));
    }

    private static ClusteredTable table(List<UnitYear> years, Function<UnitYear, LevelCounts> columns) {
        var clusters = new TreeMap<String, SortedMap<String, CrossTable>>();
        for (UnitYear year : years) {
            var counts = columns.apply(year);
            var rows = new ArrayList<LevelCounts>();
            for (int level = 0; level < year.heads().levels(); level++) {
                rows.add(level == year.level().getAsInt() ? counts : LevelCounts.empty(counts.levels()));
            }
            clusters.computeIfAbsent(year.unit(), unit -> new TreeMap<>()).put(year.period(), new CrossTable(rows));
        }
        return new ClusteredTable(clusters);
    }

    /** One at the mean level of the other members, to a tenth of a level; nobody if there are none. */
    private static LevelCounts mean(UnitYear year) {
        var members = year.members();
        long[] tenths = new long[PARTS_OF_A_LEVEL * (members.levels() - 1) + 1];
        long sum = 0;
        for (int level = 0; level < members.levels(); level++) {
            sum += level * members.at(level);
        }
        if (members.total() > 0) {
            tenths[(int) Math.round((double) PARTS_OF_A_LEVEL * sum / members.total())] = 1;
        }
        return LevelCounts.of(tenths);
    }
}
