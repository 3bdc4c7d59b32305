package org.thangdo.ratings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History.Cell;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * How many ratings there are at each level, by period and every dimension: one pass over the rows, after which every
 * grouping is a sum over a small table. Where the final levels of people are known one by one, counts printed for the same
 * period are a cross-check and are not added.
 */
final class LevelCube {

    private static final String FINAL =
            "role = '" + Selection.DECISION + "' AND criterion = '" + Selection.OVERALL + "'";

    private final Store store;
    private final int size;

    LevelCube(Store store, int size) {
        this.store = store;
        this.size = size;
        store.run(
                "CREATE TABLE individual_cube AS SELECT kind, period, " + Where.DIMENSIONS
                        + ", level, count(*) AS n, count(subject) AS known FROM ratings_rows WHERE level IS NOT NULL GROUP BY ALL");
        store.run("CREATE TABLE level_cube AS SELECT * FROM individual_cube UNION ALL SELECT kind, period, "
                + Where.DIMENSIONS.replace("coalesce(role, '')", "'" + Selection.DECISION + "'")
                + ", level, CAST(sum(n) AS BIGINT), 0 FROM counts_rows c WHERE NOT EXISTS (FROM individual_cube i WHERE "
                + "i.kind = c.kind AND i.period = c.period AND i.role = '" + Selection.DECISION
                + "' AND i.criterion = c.criterion) GROUP BY ALL");
    }

    List<String> periods(Kind kind) {
        return store.rows(
                "SELECT DISTINCT period FROM level_cube WHERE kind = " + Sql.text(kind.column()) + " AND " + FINAL
                        + " ORDER BY period",
                row -> row.getString(1));
    }

    boolean followsSubjects(Kind kind) {
        return store.number("SELECT CASE WHEN count(*) > 0 AND sum(n) = sum(known) THEN 1 ELSE 0 END FROM level_cube "
                        + "WHERE n > 0 AND kind = " + Sql.text(kind.column()) + " AND " + FINAL)
                == 1;
    }

    List<String> values(Selection where, Dimension dimension) {
        return store
                .rows(
                        "SELECT DISTINCT " + dimension.column() + " FROM level_cube WHERE " + Where.condition(where),
                        row -> row.getString(1))
                .stream()
                .sorted()
                .toList();
    }

    List<Cell> cells(Selection where, Set<Dimension> by) {
        var dimensions = Where.ordered(by);
        var counts = new TreeMap<String, TreeMap<Group, long[]>>();
        store.each(
                "SELECT period" + Where.columns(dimensions)
                        + ", level, CAST(sum(n) AS BIGINT) AS n FROM level_cube WHERE " + Where.condition(where)
                        + " GROUP BY ALL",
                row -> counts.computeIfAbsent(row.getString("period"), period -> new TreeMap<>())
                                .computeIfAbsent(Where.group(row, dimensions), group -> new long[size])[
                                row.getInt("level")] +=
                        row.getLong("n"));
        var cells = new ArrayList<Cell>();
        counts.forEach((period, groups) ->
                groups.forEach((group, n) -> cells.add(new Cell(period, group, LevelCounts.of(n)))));
        return cells;
    }
}
