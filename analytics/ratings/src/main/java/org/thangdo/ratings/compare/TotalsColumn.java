package org.thangdo.ratings.compare;

import java.util.List;
import java.util.Map;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.store.Store;

/**
 * A printed total beside the counts of its levels. Levels that are not listed may explain a total that is larger than the
 * sum, so it is wrong only if all are listed; a total that is smaller is always wrong.
 */
final class TotalsColumn {

    private static final int LISTED = 1000;

    private TotalsColumn() {}

    static List<Finding> find(Store store, int levels) {
        String group = "sheet, kind, period, agency, unit, position, duty_group, criterion";
        String groups =
                "(SELECT sheet, arg_min(row, (row, col)) AS row, arg_min(col, (row, col)) AS col, max(total) AS "
                        + "printed, CAST(sum(n) AS BIGINT) AS parts FROM counts_rows GROUP BY " + group
                        + " HAVING min(total) = max(total) AND count(total) = count(*) AND count(*) = count(DISTINCT level) AND "
                        + "(sum(n) > max(total) OR sum(n) < max(total) AND count(*) = " + levels + "))";
        return store.rows(
                "SELECT r.printed, r.parts, " + Places.COLUMNS + " FROM " + Places.at("total", groups) + " r"
                        + Places.JOIN + " ORDER BY r.sheet, r.row LIMIT " + LISTED,
                row -> {
                    var place = Places.read(row);
                    long printed = row.getLong("printed");
                    return new Finding(
                            FindingCode.TOTALS_DIFFER,
                            place,
                            Long.toString(printed),
                            Map.of("printed", printed, "sum", row.getLong("parts"), "column", place.column()),
                            List.of());
                });
    }
}
