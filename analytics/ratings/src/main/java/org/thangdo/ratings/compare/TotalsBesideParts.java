package org.thangdo.ratings.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.store.Store;

/**
 * Counts of a whole beside the counts of its parts: a state beside its districts, an agency beside its units. The whole is
 * no further group: it is set aside and checked against the sum of the parts. A blank position or duty group within one
 * sheet may be a group of its own, so there it is a whole only if it is equal to the sum.
 */
final class TotalsBesideParts {

    private static final List<String> DIMENSIONS = List.of("agency", "unit", "position", "duty_group");
    /** The dimensions, as bits, in which a blank always means the whole. */
    private static final int BODIES = 0b11;

    private static final int LISTED = 1000;
    private static final String MASK = IntStream.range(0, DIMENSIONS.size())
            .mapToObj(i -> "CASE WHEN " + DIMENSIONS.get(i) + " IS NULL THEN 0 ELSE " + (1 << i) + " END")
            .collect(Collectors.joining(" + "));

    private final Store store;
    private final Scale scale;

    TotalsBesideParts(Store store, Scale scale) {
        this.store = store;
        this.scale = scale;
    }

    /** Sets wholes aside, the finest first, and says what was found. */
    List<Finding> takeOut() {
        List<Integer> masks = store.rows("SELECT DISTINCT " + MASK + " FROM counts_rows", row -> row.getInt(1));
        var findings = new ArrayList<Finding>();
        masks.stream()
                .filter(mask -> masks.stream().anyMatch(fine -> isPart(fine, mask)))
                .sorted(Comparator.<Integer>comparingInt(mask -> -Integer.bitCount(mask))
                        .thenComparing(mask -> mask))
                .forEach(mask -> findings.addAll(takeOut(mask)));
        return findings;
    }

    private static boolean isPart(int fine, int coarse) {
        return fine != coarse && (fine & coarse) == coarse;
    }

    private List<Finding> takeOut(int mask) {
        String totals = "totals_" + mask;
        compare(totals, mask);
        store.run("INSERT INTO merged SELECT DISTINCT sheet, row, '" + FindingCode.TOTALS_BESIDE_PARTS.name()
                + "' FROM " + totals);
        store.run("DELETE FROM counts_rows WHERE (sheet, row, col) IN (SELECT (sheet, row, col) FROM " + totals + ")");
        var findings = new ArrayList<>(differing(totals));
        findings.addAll(agreeing(totals));
        return findings;
    }

    /** A table of the rows that are wholes, each with what is printed for its group and level, and the sum of the parts. */
    private void compare(String name, int mask) {
        String key = IntStream.range(0, DIMENSIONS.size())
                .filter(i -> (mask >> i & 1) == 1)
                .mapToObj(i -> ", " + DIMENSIONS.get(i))
                .collect(Collectors.joining("", "kind, period, criterion", ""));
        String masked = "(SELECT *, " + MASK + " AS mask FROM counts_rows)";
        String fine = "mask <> " + mask + " AND (mask & " + mask + ") = " + mask;
        String sums = "SELECT " + key + ", level, CAST(sum(n) AS BIGINT) AS parts FROM " + masked + " WHERE " + fine
                + " GROUP BY ALL";
        String keys = "SELECT " + key + ", list(DISTINCT sheet) AS sheets, bool_or((mask & ~" + mask + " & " + BODIES
                + ") <> 0) AS bodies FROM " + masked + " WHERE " + fine + " GROUP BY ALL";
        String printed = "SELECT *, CAST(sum(n) OVER (PARTITION BY " + key + ", level) AS BIGINT) AS printed FROM "
                + masked + " WHERE mask = " + mask;
        store.run("CREATE TABLE " + name
                + " AS SELECT *, printed <> parts AS differs FROM (SELECT w.*, k.bodies, k.sheets, "
                + "coalesce(p.parts, 0) AS parts FROM (" + printed + ") w JOIN (" + keys + ") k USING (" + key
                + ") LEFT JOIN (" + sums + ") p USING (" + key
                + ", level)) QUALIFY bodies OR NOT bool_or(differs) OVER ("
                + "PARTITION BY " + key + ") OR NOT list_contains(sheets, sheet)");
    }

    private record Row(String group, int level, long printed, long parts, Place place) {}

    private List<Finding> differing(String totals) {
        return rows(totals, "differs").stream().map(this::differs).toList();
    }

    private Finding differs(Row row) {
        String level = scale.levels().get(row.level()).label().vi();
        return new Finding(
                FindingCode.TOTALS_DIFFER,
                row.place(),
                row.group() + " · " + level + ": " + row.printed(),
                Map.of(
                        "printed",
                        row.printed(),
                        "sum",
                        row.parts(),
                        "column",
                        row.place().column()),
                List.of());
    }

    private List<Row> rows(String totals, String condition) {
        return store.rows(
                "SELECT concat_ws(' · ', period, agency, unit, position, duty_group) AS place_name, level, printed, parts, "
                        + Places.COLUMNS + " FROM (SELECT * FROM " + totals + " WHERE " + condition + ") r"
                        + Places.JOIN
                        + " ORDER BY r.sheet, r.row, r.col LIMIT " + LISTED,
                row -> new Row(
                        row.getString("place_name"),
                        row.getInt("level"),
                        row.getLong("printed"),
                        row.getLong("parts"),
                        Places.read(row)));
    }

    /** One finding for each sheet. */
    private List<Finding> agreeing(String totals) {
        var bySheet = new LinkedHashMap<String, List<Row>>();
        rows(totals, "NOT differs").forEach(row -> bySheet.computeIfAbsent(
                        row.place().file() + "\u001f" + row.place().sheet(), sheet -> new ArrayList<>())
                .add(row));
        return bySheet.values().stream().map(TotalsBesideParts::agrees).toList();
    }

    private static Finding agrees(List<Row> same) {
        Row first = same.get(0);
        return new Finding(
                FindingCode.TOTALS_BESIDE_PARTS,
                first.place(),
                "",
                Map.of("checked", (long) same.size(), "group", first.group()),
                same.stream().skip(1).map(Row::place).toList());
    }
}
