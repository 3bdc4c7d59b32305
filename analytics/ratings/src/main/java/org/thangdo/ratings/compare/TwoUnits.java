package org.thangdo.ratings.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.store.Store;

/** The same id with a final level in two units in one period: one person counted twice, or two people with one id. */
final class TwoUnits {

    private static final int LISTED = 1000;
    private static final String FINAL = "subject IS NOT NULL AND kind = 'person' AND role = '" + Selection.DECISION
            + "' AND criterion = '" + Selection.OVERALL + "'";

    private TwoUnits() {}

    static List<Finding> find(Store store) {
        if (store.number("SELECT count(*) FROM repeated_hash") == 0) {
            return List.of();
        }
        store.run("CREATE TABLE twice_hash AS SELECT h FROM (SELECT hash(period, subject) AS h FROM ratings_rows WHERE "
                + FINAL + ") GROUP BY h HAVING count(*) > 1");
        if (store.number("SELECT count(*) FROM twice_hash") == 0) {
            return List.of();
        }
        store.run("CREATE TABLE twice AS SELECT * FROM ratings_rows WHERE " + FINAL
                + " AND hash(period, subject) IN (SELECT h FROM twice_hash) QUALIFY count(DISTINCT coalesce(agency, '') || "
                + "chr(31) || coalesce(unit, '')) OVER (PARTITION BY period, subject) > 1");
        var byPerson = new LinkedHashMap<String, List<Place>>();
        var units = new LinkedHashMap<String, List<String>>();
        store.each(
                "SELECT period, subject, coalesce(unit, agency, '') AS unit, " + Places.COLUMNS + " FROM "
                        + Places.at("unit", "twice") + " r" + Places.JOIN
                        + " ORDER BY subject, period, r.sheet, r.row LIMIT " + LISTED,
                row -> {
                    String key = row.getString("subject") + "\u001f" + row.getString("period");
                    byPerson.computeIfAbsent(key, any -> new ArrayList<>()).add(Places.read(row));
                    units.computeIfAbsent(key, any -> new ArrayList<>()).add(row.getString("unit"));
                });
        long people = store.number("SELECT count(*) FROM (SELECT DISTINCT period, subject FROM twice)");
        var findings = new ArrayList<Finding>();
        byPerson.forEach((key, places) -> findings.add(finding(key, places, units.get(key), people)));
        return findings;
    }

    private static Finding finding(String key, List<Place> places, List<String> units, long people) {
        String[] parts = key.split("\u001f");
        String shown = String.join(" · ", units);
        return new Finding(
                FindingCode.SUBJECT_IN_TWO_UNITS,
                places.get(places.size() - 1),
                parts[0] + ", " + parts[1] + ": " + shown,
                Map.of("subject", parts[0], "period", parts[1], "units", shown, "people", people),
                places.subList(0, places.size() - 1));
    }
}
