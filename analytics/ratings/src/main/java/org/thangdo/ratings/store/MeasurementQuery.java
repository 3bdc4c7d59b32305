package org.thangdo.ratings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.thangdo.ratings.judgement.Factor;
import org.thangdo.ratings.judgement.Measurements;

/** What was measured, one value for each metric, subject and period. */
final class MeasurementQuery {

    private static final List<String> COLUMNS = List.of("period", "subject", "unit", "position", "metric");

    private MeasurementQuery() {}

    static Measurements measurements(Store store) {
        var columns = COLUMNS.stream().map(column -> new ArrayList<String>()).toList();
        var values = new ArrayList<Double>();
        var sources = new ArrayList<String>();
        var leftOut = new long[2];
        String said = COLUMNS.stream()
                .map(column -> "coalesce(" + column + ", '') AS " + column)
                .collect(Collectors.joining(", "));
        store.each(
                "SELECT period, subject, max(max(unit)) OVER s, max(max(position)) OVER s, metric, min(value), max(value), "
                        + "count(*), min(source) FROM (SELECT " + said
                        + ", value, source FROM measurements WHERE value IS NOT NULL) GROUP BY "
                        + "period, subject, metric WINDOW s AS (PARTITION BY period, subject) ORDER BY period, subject, "
                        + "metric",
                row -> {
                    boolean same = row.getDouble(6) == row.getDouble(7);
                    leftOut[same ? 1 : 0] += row.getLong(8) - (same ? 1 : 0);
                    if (same) {
                        for (int i = 0; i < columns.size(); i++) {
                            columns.get(i).add(row.getString(i + 1));
                        }
                        values.add(row.getDouble(6));
                        sources.add(row.getString(9));
                    }
                });
        var factors = new ArrayList<Factor>();
        for (int i = 0; i < columns.size(); i++) {
            factors.add(Factor.of(COLUMNS.get(i), columns.get(i)));
        }
        return new Measurements(
                factors.get(0),
                factors.get(1),
                factors.get(2),
                factors.get(3),
                factors.get(4),
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                sources,
                leftOut[0],
                leftOut[1]);
    }
}
