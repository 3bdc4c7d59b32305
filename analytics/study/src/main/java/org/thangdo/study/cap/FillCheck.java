package org.thangdo.study.cap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thangdo.stats.bunching.CappedGroup;

/** Puts the groups of each period, cap, base and grouping beside their largest lawful numbers. */
final class FillCheck {

    private FillCheck() {}

    private record Key(String grouping, String cap, String base, String period) {}

    static List<CapBunching> of(List<CapReading> readings) {
        Map<Key, List<CapReading>> sets = new LinkedHashMap<>();
        readings.forEach(reading -> sets.computeIfAbsent(
                        new Key(reading.grouping(), reading.cap(), reading.base(), reading.period()),
                        key -> new ArrayList<>())
                .add(reading));
        var checks = new ArrayList<CapBunching>();
        sets.forEach((key, groups) -> {
            if (groups.size() > 1) {
                checks.add(check(key, groups));
            }
        });
        return checks;
    }

    private static CapBunching check(Key key, List<CapReading> groups) {
        var fills = groups.stream()
                .map(group -> new CapBunching.Fill(
                        group.group(), group.top(), group.lawful(), group.top() - group.lawful(), group.total()))
                .toList();
        var capped = groups.stream()
                .map(group -> new CappedGroup(group.group().label(), group.total(), group.top(), group.lawful()))
                .toList();
        return new CapBunching(
                key.period(),
                key.cap(),
                key.base(),
                key.grouping(),
                fills,
                org.thangdo.stats.bunching.CapBunching.of(capped));
    }
}
