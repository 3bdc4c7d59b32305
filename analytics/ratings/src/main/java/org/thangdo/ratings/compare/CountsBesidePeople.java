package org.thangdo.ratings.compare;

import java.util.List;
import java.util.Map;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.store.Store;

/** A summary beside the list it sums up: the list is used, and a level of which the summary has another number is named. */
final class CountsBesidePeople {

    private static final int LISTED = 200;

    private CountsBesidePeople() {}

    static List<Finding> find(Store store, Scale scale) {
        if (store.number("SELECT count(*) FROM counts_rows") == 0) {
            return List.of();
        }
        String key = "kind, period, criterion";
        String people =
                "SELECT " + key + ", level, count(*) AS people FROM ratings_rows WHERE level IS NOT NULL AND role = '"
                        + Selection.DECISION + "' GROUP BY ALL";
        String printed =
                "SELECT *, CAST(sum(n) OVER (PARTITION BY " + key + ", level) AS BIGINT) AS counts FROM counts_rows";
        return store.rows(
                "SELECT r.*, " + Places.COLUMNS + " FROM (SELECT c.*, coalesce(p.people, 0) AS people FROM (" + printed
                        + ") c SEMI JOIN (" + people + ") l USING (" + key + ") LEFT JOIN (" + people + ") p USING ("
                        + key
                        + ", level) WHERE counts <> coalesce(p.people, 0) QUALIFY row_number() OVER (PARTITION BY c.kind, "
                        + "c.period, c.criterion, c.level ORDER BY c.sheet, c.row, c.col) = 1) r" + Places.JOIN
                        + " ORDER BY r.sheet, r.row, r.col LIMIT " + LISTED,
                row -> finding(
                        scale.levels().get(row.getInt("level")),
                        row.getString("period"),
                        row.getLong("counts"),
                        row.getLong("people"),
                        Places.read(row)));
    }

    private static Finding finding(Scale.Level level, String period, long counts, long people, Place place) {
        return new Finding(
                FindingCode.COUNTS_BESIDE_PEOPLE,
                place,
                Long.toString(counts),
                Map.of("period", period, "level", level.name(), "counts", counts, "people", people),
                List.of());
    }
}
