package org.thangdo.ratings.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.store.Store;

/** Weights of criteria that do not add up to 100, or to 1 if they are written as parts of one. */
final class Weights {

    private static final double ROUNDING = 1e-6;

    private Weights() {}

    static List<Finding> find(Store store) {
        var findings = new ArrayList<Finding>();
        store.each(
                "SELECT s.file, s.sheet AS sheet_name, s.workbook, sum(r.weight) AS sum, min(r.row) AS first, max(r.row) AS "
                        + "last, min(r.col) AS col, min(h.label) AS label, coalesce(r.position, '') AS position FROM "
                        + "weights_rows r" + Places.JOIN + " GROUP BY ALL ORDER BY s.file, s.sheet, position",
                row -> {
                    double sum = row.getDouble("sum");
                    double hundred = sum <= 1.5 ? 100 * sum : sum;
                    if (Math.abs(hundred - 100) > ROUNDING) {
                        String col = row.getBoolean("workbook") ? row.getString("col") : "";
                        var place = new Place(
                                row.getString("file"),
                                row.getString("sheet_name"),
                                col + row.getLong("first") + ":" + col + row.getLong("last"),
                                row.getString("label"));
                        findings.add(
                                new Finding(FindingCode.WEIGHTS_NOT_100, place, "", Map.of("sum", hundred), List.of()));
                    }
                });
        return findings;
    }
}
