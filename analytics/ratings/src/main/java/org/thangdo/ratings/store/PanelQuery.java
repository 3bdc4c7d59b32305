package org.thangdo.ratings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Measure;
import org.thangdo.ratings.Panel;
import org.thangdo.ratings.Roles;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.RatingPanel;

/** Ratings one by one. The store numbers subjects and raters, so that only numbers are read rating by rating. */
final class PanelQuery {

    private static final String RATER = "coalesce(role, '') AS role, coalesce(nullif(rater, ''), role, '') AS rater";

    private final Store store;
    private final JudgedThings things;
    private final Selection where;
    private final String measure;

    PanelQuery(Store store, Selection where, Measure measure) {
        this.store = store;
        this.things = new JudgedThings(where, Set.of(Dimension.UNIT));
        this.where = where;
        this.measure = measure.column();
    }

    private record Rater(String role, String id) {}

    Panel read() {
        String rows =
                "(SELECT period, subject, coalesce(criterion, '') AS criterion, " + RATER + ", any_value(" + measure
                        + ") AS value, count(*) AS n FROM ratings_rows WHERE " + measure + " IS NOT NULL AND "
                        + things.ratings() + " GROUP BY ALL)";
        store.run(
                "CREATE OR REPLACE TEMP TABLE panel AS SELECT period, subject, criterion, unit, role, rater, value, n "
                        + "FROM " + things.placed(rows));
        long leftOut = store.number("SELECT coalesce(CAST(sum(n) AS BIGINT), 0) FROM panel WHERE n > 1");
        var panel = ratings(leftOut);
        store.run("DROP TABLE panel");
        return panel;
    }

    private Panel ratings(long leftOut) {
        var subjects = new ArrayList<String>();
        var units = new ArrayList<String>();
        boolean oneCriterion = where.fixed().containsKey(Dimension.CRITERION);
        store.run("CREATE OR REPLACE TEMP TABLE panel_subject AS SELECT row_number() OVER (ORDER BY period, subject, "
                + "criterion) - 1 AS number, * FROM (SELECT DISTINCT period, subject, criterion, unit FROM panel WHERE n "
                + "= 1)");
        store.each("SELECT period, subject, criterion, unit FROM panel_subject ORDER BY number", row -> {
            String name = row.getString(1) + " " + row.getString(2);
            subjects.add(oneCriterion ? name : name + " " + row.getString(3));
            units.add(row.getString(4));
        });
        var raters = raters();
        var cells = cells(store.number("SELECT count(*) FROM panel WHERE n = 1"), subjects.size(), raters.size());
        store.run("DROP TABLE panel_subject");
        store.run("DROP TABLE panel_rater");
        return new Panel(
                subjects,
                units,
                raters.stream().map(Rater::id).toList(),
                raters.stream().map(Rater::role).toList(),
                cells,
                leftOut);
    }

    /** The raters in their order; the store learns their numbers. */
    private List<Rater> raters() {
        var roles = new ArrayList<>(store.rows("SELECT DISTINCT role FROM panel WHERE n = 1", row -> row.getString(1)));
        roles.sort(Roles.CANONICAL);
        String ranks = roles.stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]::VARCHAR[]"));
        store.run("CREATE OR REPLACE TEMP TABLE panel_rater AS SELECT row_number() OVER (ORDER BY list_position("
                + ranks + ", role), rater) - 1 AS number, * FROM (SELECT DISTINCT role, rater FROM panel WHERE n = 1)");
        return store.rows(
                "SELECT role, rater FROM panel_rater ORDER BY number",
                row -> new Rater(row.getString(1), row.getString(2)));
    }

    private RatingPanel cells(long size, int subjects, int raters) {
        var subject = new int[Math.toIntExact(size)];
        var rater = new int[subject.length];
        var value = new double[subject.length];
        int[] next = {0};
        store.each(
                "SELECT s.number, r.number, p.value FROM panel p JOIN panel_subject s USING (period, subject, criterion) "
                        + "JOIN panel_rater r USING (role, rater) WHERE p.n = 1 ORDER BY s.number, r.number",
                row -> {
                    subject[next[0]] = row.getInt(1);
                    rater[next[0]] = row.getInt(2);
                    value[next[0]++] = row.getDouble(3);
                });
        return new RatingPanel(subjects, raters, subject, rater, value);
    }
}
