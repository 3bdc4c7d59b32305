package org.thangdo.ratings.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History.Flow;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * People followed from one period to another. Everybody together is read from {@link FollowedLevels}; groups of people, and
 * people with two levels in one period, take one join for each pair of periods, kept by every dimension.
 */
final class FlowCube {

    private final Store store;
    private final int size;
    private final Map<Pair, String> made = new HashMap<>();
    private FollowedLevels followed;

    private record Pair(Kind kind, String period, String other) {}

    FlowCube(Store store, int size) {
        this.store = store;
        this.size = size;
    }

    List<Flow> flows(Selection where, String from, String to, Set<Dimension> by) {
        var dimensions = Where.ordered(by);
        var counts = new TreeMap<Group, long[][]>();
        store.each(
                "SELECT level, other_level" + Where.columns(dimensions) + ", CAST(sum(n) AS BIGINT) AS n FROM "
                        + people(where, from, to, by) + " WHERE other_level IS NOT NULL GROUP BY ALL",
                row -> counts.computeIfAbsent(Where.group(row, dimensions), group -> new long[size][size])[
                                row.getInt("level")][row.getInt("other_level")] +=
                        row.getLong("n"));
        var flows = new ArrayList<Flow>();
        counts.forEach((group, matrix) -> flows.add(new Flow(from, to, group, rows(matrix))));
        return flows;
    }

    SortedMap<Boolean, LevelCounts> presence(Selection where, String period, String other) {
        var counts = new TreeMap<Boolean, long[]>(Map.of(false, new long[size], true, new long[size]));
        store.each(
                "SELECT other_level IS NOT NULL AS present, level, CAST(sum(n) AS BIGINT) AS n FROM "
                        + people(where, period, other, Set.of()) + " GROUP BY ALL",
                row -> counts.get(row.getBoolean("present"))[row.getInt("level")] += row.getLong("n"));
        var presence = new TreeMap<Boolean, LevelCounts>();
        counts.forEach((present, n) -> presence.put(present, LevelCounts.of(n)));
        return presence;
    }

    private String people(Selection where, String period, String other, Set<Dimension> by) {
        boolean everybody = by.isEmpty() && where.equals(Selection.finalLevels(where.kind()));
        Optional<String> pairs = everybody ? followed().pairs(where.kind(), period, other) : Optional.empty();
        return pairs.orElseGet(
                () -> "(SELECT * FROM " + cube(where.kind(), period, other) + " WHERE " + Where.condition(where) + ")");
    }

    private FollowedLevels followed() {
        if (followed == null) {
            followed = FollowedLevels.of(store);
        }
        return followed;
    }

    /** Where a subject was in {@code period}, its level then, and its level in {@code other} or none. */
    private String cube(Kind kind, String period, String other) {
        return made.computeIfAbsent(new Pair(kind, period, other), pair -> {
            String name = "flow_cube_" + made.size();
            store.run("CREATE TABLE " + name + " AS SELECT a.kind, " + dimensions()
                    + ", a.level, b.level AS other_level, "
                    + "count(*) AS n FROM (SELECT * FROM ratings_rows WHERE " + finals(kind, period) + ") a LEFT JOIN ("
                    + "SELECT subject, max(level) AS level FROM ratings_rows WHERE " + finals(kind, other)
                    + " GROUP BY subject) b ON b.subject = a.subject GROUP BY ALL");
            return name;
        });
    }

    private static String finals(Kind kind, String period) {
        return "kind = " + Sql.text(kind.column()) + " AND period = " + Sql.text(period) + " AND "
                + FollowedLevels.FINAL;
    }

    private static String dimensions() {
        return String.join(
                ", ",
                Arrays.stream(Dimension.values())
                        .map(d -> "coalesce(a." + d.column() + ", '') AS " + d.column())
                        .toList());
    }

    private static List<List<Long>> rows(long[][] matrix) {
        return Arrays.stream(matrix)
                .map(row -> LongStream.of(row).boxed().toList())
                .toList();
    }
}
