package org.thangdo.ratings.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.store.Store;

/**
 * Counts of one group in one period that stand in two sheets or files, as when a report and its table are both read. Equal
 * counts are counted once; if any level differs, every count of the group in that period is left out, because nobody but a
 * person can say which source is right.
 */
final class CountsTwice {

    private static final String KEY = "kind, period, agency, unit, position, duty_group, criterion";
    private static final int LISTED = 1000;
    private static final int GROUPS = 200;

    private final Store store;
    private final Scale scale;

    CountsTwice(Store store, Scale scale) {
        this.store = store;
        this.scale = scale;
    }

    /** Takes counts that stand twice out and says what was found. */
    List<Finding> takeOut() {
        if (store.number("SELECT count(DISTINCT sheet) FROM counts_rows") < 2) {
            return List.of();
        }
        mark();
        store.run("INSERT INTO rejected SELECT sheet, row, col, '" + FindingCode.COUNTS_CONTRADICT.name()
                + "' FROM counted_twice WHERE conflict");
        store.run("INSERT INTO merged SELECT DISTINCT sheet, row, '" + FindingCode.COUNTS_TWICE.name()
                + "' FROM counted_twice WHERE NOT conflict AND nth > 1");
        store.run("DELETE FROM counts_rows WHERE (sheet, row, col) IN (SELECT (sheet, row, col) FROM counted_twice "
                + "WHERE conflict OR nth > 1)");
        var findings = new ArrayList<>(contradictions());
        findings.addAll(repeats());
        return findings;
    }

    /**
     * The table {@code counted_twice}: rows of groups with more than one source, the source to keep first ({@code nth} 1):
     * the one with the most printed shares, then the one read first.
     */
    private void mark() {
        store.run("CREATE TABLE counts_by_source AS SELECT *, max(sum_n) OVER w <> min(sum_n) OVER w AS differs, "
                + "dense_rank() OVER (PARTITION BY g, level ORDER BY shares DESC, sheet) AS nth, first_value(sheet) OVER ("
                + "PARTITION BY g, level ORDER BY shares DESC, sheet) AS kept_sheet FROM (SELECT g, level, sheet, sum(n) "
                + "AS sum_n, any_value(shares) AS shares FROM (SELECT *, count(printed_share) OVER (PARTITION BY g, sheet) "
                + "AS shares FROM (" + grouped() + ")) GROUP BY g, level, sheet) WINDOW w AS (PARTITION BY g, level)");
        store.run("CREATE TABLE counted_twice AS SELECT r.*, b.nth, b.kept_sheet, b.differs, bool_or(b.differs) OVER ("
                + "PARTITION BY g) AS conflict FROM (" + grouped()
                + ") r JOIN counts_by_source b USING (g, level, sheet)");
    }

    private static String grouped() {
        return "SELECT *, dense_rank() OVER (ORDER BY " + KEY + ") AS g FROM counts_rows";
    }

    private record Row(long group, String where, String period, int level, long n, boolean differs, Place place) {}

    private List<Finding> contradictions() {
        var rows = store.rows(
                "SELECT g, concat_ws(' · ', agency, unit, position, duty_group) AS place_name, period, level, n, differs, "
                        + Places.COLUMNS
                        + " FROM (SELECT * FROM counted_twice WHERE conflict AND g IN (SELECT DISTINCT "
                        + "g FROM counted_twice WHERE conflict ORDER BY g LIMIT " + GROUPS + ")) r" + Places.JOIN
                        + " ORDER BY g, level DESC, r.sheet, r.row",
                row -> new Row(
                        row.getLong("g"),
                        row.getString("place_name"),
                        row.getString("period"),
                        row.getInt("level"),
                        row.getLong("n"),
                        row.getBoolean("differs"),
                        Places.read(row)));
        var groups = new LinkedHashMap<Long, List<Row>>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.group(), group -> new ArrayList<>()).add(row));
        return groups.values().stream().map(this::contradiction).toList();
    }

    private Finding contradiction(List<Row> group) {
        var differing = group.stream().filter(Row::differs).toList();
        var shown = new ArrayList<String>();
        differing.forEach(
                row -> shown.add(scale.levels().get(row.level()).label().vi() + ": " + row.n() + " ("
                        + row.place().source() + ")"));
        Row last = differing.get(differing.size() - 1);
        String value = String.join(" · ", shown);
        String who = last.where().isEmpty() ? last.period() : last.period() + " · " + last.where();
        return new Finding(
                FindingCode.COUNTS_CONTRADICT,
                last.place(),
                who + ": " + value,
                Map.of("period", last.period(), "group", who, "value", value, "rows", (long) group.size()),
                group.stream().filter(row -> row != last).map(Row::place).toList());
    }

    private record Pair(int sheet, int kept) {}

    private List<Finding> repeats() {
        var places = new LinkedHashMap<Pair, List<Place>>();
        var names = new LinkedHashMap<Integer, String>();
        store.each(
                "SELECT r.sheet AS id, kept_sheet, k.file || CASE WHEN k.sheet = '' THEN '' ELSE '#' || k.sheet END AS "
                        + "kept_name, " + Places.COLUMNS
                        + " FROM (SELECT * FROM counted_twice WHERE NOT conflict AND nth "
                        + "> 1) r" + Places.JOIN
                        + " JOIN sheets k ON k.id = r.kept_sheet ORDER BY r.sheet, kept_sheet, "
                        + "r.row, r.col",
                row -> {
                    var pair = new Pair(row.getInt("id"), row.getInt("kept_sheet"));
                    names.put(pair.kept(), row.getString("kept_name"));
                    places.computeIfAbsent(pair, any -> new ArrayList<>()).add(Places.read(row));
                });
        return places.entrySet().stream()
                .map(entry -> repeat(entry.getValue(), names.get(entry.getKey().kept())))
                .toList();
    }

    private static Finding repeat(List<Place> places, String kept) {
        var distinct = List.copyOf(new LinkedHashSet<>(places));
        return new Finding(
                FindingCode.COUNTS_TWICE,
                distinct.get(0),
                "",
                Map.of("cells", (long) places.size(), "other", kept),
                Stream.of(distinct).flatMap(List::stream).skip(1).limit(LISTED).toList());
    }
}
