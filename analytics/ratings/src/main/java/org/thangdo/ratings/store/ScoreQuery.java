package org.thangdo.ratings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History.Scores;
import org.thangdo.ratings.Selection;

/** How often each score was given. */
final class ScoreQuery {

    private ScoreQuery() {}

    static List<Scores> scores(Store store, Selection where, Set<Dimension> by) {
        var dimensions = Where.ordered(by);
        var counts = new TreeMap<String, TreeMap<Group, SortedMap<Double, Long>>>();
        store.each(
                "SELECT period" + Where.columns(dimensions) + ", score, count(*) AS n FROM ratings_rows WHERE "
                        + "score IS NOT NULL AND " + Where.condition(where) + " GROUP BY ALL",
                row -> counts.computeIfAbsent(row.getString("period"), period -> new TreeMap<>())
                        .computeIfAbsent(Where.group(row, dimensions), group -> new TreeMap<>())
                        .merge(row.getDouble("score"), row.getLong("n"), Long::sum));
        var scores = new ArrayList<Scores>();
        counts.forEach((period, groups) -> groups.forEach((group, n) -> scores.add(new Scores(period, group, n))));
        return scores;
    }
}
