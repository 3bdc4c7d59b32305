package org.thangdo.ratings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;

/**
 * The table {@code followed_levels}: one row for each subject, with its final level in every period. One pass over the
 * ratings makes it; after that any two periods are compared without a join. It answers only where no subject has two final
 * levels in one period.
 */
public final class FollowedLevels {

    static final String FINAL = "level IS NOT NULL AND subject IS NOT NULL AND role = '" + Selection.DECISION
            + "' AND criterion = '" + Selection.OVERALL + "'";

    private static final String COUNTED = " FROM ratings_rows WHERE " + FINAL;

    private final List<String> periods;
    private final boolean single;

    private FollowedLevels(List<String> periods, boolean single) {
        this.periods = periods;
        this.single = single;
    }

    /**
     * Follows the subjects of the ratings as they now stand. Ratings that did not change since they were last followed are
     * not read again.
     */
    public static FollowedLevels of(Store store) {
        List<String> periods =
                store.rows("SELECT DISTINCT period" + COUNTED + " ORDER BY period", row -> row.getString(1));
        if (periods.isEmpty()) {
            return new FollowedLevels(periods, false);
        }
        if (store.number("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'followed_levels'") == 0) {
            make(store, periods);
        }
        String levels = IntStream.range(0, periods.size())
                .mapToObj(i -> "count(p" + i + ")")
                .collect(Collectors.joining(" + "));
        long followed = store.number("SELECT " + levels + " FROM followed_levels");
        return new FollowedLevels(periods, followed == store.number("SELECT count(*)" + COUNTED));
    }

    private static void make(Store store, List<String> periods) {
        var columns = new ArrayList<String>();
        for (String period : periods) {
            columns.add("max(level) FILTER (period = " + Sql.text(period) + ") AS p" + columns.size());
        }
        store.run("CREATE TABLE followed_levels AS SELECT kind, subject, " + String.join(", ", columns) + COUNTED
                + " GROUP BY kind, subject");
    }

    /** Forgets what was followed, because ratings are about to change. */
    public static void forget(Store store) {
        store.run("DROP TABLE IF EXISTS followed_levels");
    }

    /** Whether no subject has two final levels in one period. */
    public boolean isSingle() {
        return single;
    }

    /** Rows {@code (level, other_level, n)} of the subjects of a period, or nothing if the table cannot answer. */
    Optional<String> pairs(Kind kind, String period, String other) {
        int now = periods.indexOf(period);
        int then = periods.indexOf(other);
        return single && now >= 0 && then >= 0
                ? Optional.of(
                        "(SELECT p" + now + " AS level, p" + then + " AS other_level, 1 AS n FROM followed_levels "
                                + "WHERE kind = " + Sql.text(kind.column()) + " AND p" + now + " IS NOT NULL)")
                : Optional.empty();
    }
}
