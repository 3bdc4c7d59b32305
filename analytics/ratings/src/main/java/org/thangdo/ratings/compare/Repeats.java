package org.thangdo.ratings.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.store.CanonicalTable;
import org.thangdo.ratings.store.FollowedLevels;
import org.thangdo.ratings.store.InPlace;
import org.thangdo.ratings.store.Store;

/**
 * The same person judged twice in the same capacity. Equal rows become one; rows that differ are all left out, because nobody
 * but a person can say which is right. Hashes are compared first, so the cost is one number per row.
 */
final class Repeats {

    private static final String KEY = "kind, period, agency, unit, subject, criterion, role, rater";
    /** The same without the unit: one pass that also serves {@link TwoUnits}. */
    private static final String PERSON = "kind, period, subject, criterion, role, rater";

    private static final String SAYS = "position, duty_group, level, score";
    private static final int LISTED = 1000;

    private final Store store;
    private final Scale scale;

    Repeats(Store store, Scale scale) {
        this.store = store;
        this.scale = scale;
    }

    /** Takes repeats out of the ratings and says what was found. */
    List<Finding> takeOut() {
        if (everybodyHasOneLevel()) {
            store.run("CREATE TABLE repeated_hash(h UBIGINT)");
            return List.of();
        }
        store.run("CREATE TABLE repeated_hash AS SELECT h FROM (SELECT hash(" + PERSON
                + ") AS h FROM ratings_rows WHERE "
                + "subject IS NOT NULL AND (role = '" + Selection.DECISION + "' OR rater IS NOT NULL)) GROUP BY h "
                + "HAVING count(*) > 1");
        if (store.number("SELECT count(*) FROM repeated_hash") == 0) {
            return List.of();
        }
        FollowedLevels.forget(store);
        new InPlace(store, CanonicalTable.RATINGS).copy();
        store.run("CREATE TABLE repeats AS SELECT *, dense_rank() OVER (ORDER BY " + KEY
                + ") AS person, min(says) OVER w <> "
                + "max(says) OVER w AS conflict, row_number() OVER (PARTITION BY " + KEY
                + " ORDER BY sheet, row, col) AS "
                + "nth, count(*) OVER w AS n FROM (SELECT *, CAST(row(" + SAYS
                + ") AS VARCHAR) AS says FROM ratings_rows "
                + "WHERE subject IS NOT NULL AND (role = '" + Selection.DECISION + "' OR rater IS NOT NULL) AND hash("
                + PERSON
                + ") IN (SELECT h FROM repeated_hash)) WINDOW w AS (PARTITION BY " + KEY + ") QUALIFY n > 1");
        store.run("INSERT INTO rejected SELECT sheet, row, col, '" + FindingCode.CONFLICTING_ROWS.name()
                + "' FROM repeats WHERE conflict");
        store.run("INSERT INTO merged SELECT DISTINCT sheet, row, '" + FindingCode.DUPLICATE_ROW.name()
                + "' FROM repeats WHERE NOT conflict AND nth > 1");
        store.run(
                "DELETE FROM ratings_rows WHERE (sheet, row, col) IN (SELECT (sheet, row, col) FROM repeats WHERE conflict "
                        + "OR nth > 1)");
        var findings = new ArrayList<>(conflicts());
        findings.addAll(duplicates());
        return findings;
    }

    /** Whether the ratings are final levels and nothing else, one for each subject and period. */
    private boolean everybodyHasOneLevel() {
        long other = store.number("SELECT count(*) FROM ratings_rows WHERE subject IS NOT NULL AND (role = '"
                + Selection.DECISION + "' OR rater IS NOT NULL) AND NOT coalesce(role = '" + Selection.DECISION
                + "' AND criterion = '" + Selection.OVERALL + "' AND level IS NOT NULL, false)");
        return other == 0 && FollowedLevels.of(store).isSingle();
    }

    private record Row(long person, String subject, String period, String says, Place place) {}

    private List<Finding> conflicts() {
        var rows = store.rows(
                "SELECT person, subject, period, level, score, " + Places.COLUMNS
                        + " FROM (SELECT * FROM repeats WHERE "
                        + "conflict AND person IN (SELECT DISTINCT person FROM repeats WHERE conflict ORDER BY person LIMIT "
                        + LISTED + ")) r" + Places.JOIN + " ORDER BY person, r.sheet, r.row",
                row -> new Row(
                        row.getLong("person"),
                        row.getString("subject"),
                        row.getString("period"),
                        says(row.getObject("level"), row.getObject("score")),
                        Places.read(row)));
        long people = store.number("SELECT count(DISTINCT person) FROM repeats WHERE conflict");
        var byPerson = new LinkedHashMap<Long, List<Row>>();
        rows.forEach(row -> byPerson.computeIfAbsent(row.person(), person -> new ArrayList<>())
                .add(row));
        return byPerson.values().stream().map(same -> conflict(same, people)).toList();
    }

    private static Finding conflict(List<Row> same, long people) {
        Row first = same.get(0);
        var shown = new ArrayList<String>();
        same.forEach(row -> shown.add("“" + row.says() + "” (" + row.place().cell() + ")"));
        String value = String.join(" · ", shown);
        var arguments = new HashMap<String, Object>(
                Map.of("subject", first.subject(), "period", first.period(), "value", value, "people", people));
        arguments.put(
                "rows",
                String.join(", ", same.stream().map(row -> row.place().cell()).toList()));
        int last = same.size() - 1;
        return new Finding(
                FindingCode.CONFLICTING_ROWS,
                same.get(last).place(),
                first.subject() + ", " + first.period() + ": " + value,
                arguments,
                same.stream().limit(last).map(Row::place).toList());
    }

    private String says(Object level, Object score) {
        if (level == null) {
            return score == null ? "" : score.toString();
        }
        Text name = scale.levels().get(((Number) level).intValue()).label();
        return name.vi() + (score == null ? "" : ", " + score);
    }

    private List<Finding> duplicates() {
        var places = store.rows(
                "SELECT " + Places.COLUMNS
                        + ", first_row FROM (SELECT sheet, row, 'A' AS col, min(first_row) AS "
                        + "first_row FROM (SELECT *, min(row) OVER (PARTITION BY person) AS first_row FROM repeats WHERE NOT "
                        + "conflict) WHERE nth > 1 GROUP BY sheet, row) r" + Places.JOIN
                        + " ORDER BY r.sheet, r.row LIMIT "
                        + (LISTED + 1),
                row -> new Object[] {Places.read(row), row.getLong("first_row")});
        if (places.isEmpty()) {
            return List.of();
        }
        long rows = store.number(
                "SELECT count(*) FROM (SELECT DISTINCT sheet, row FROM repeats WHERE NOT conflict AND nth > 1)");
        var first = (Place) places.get(0)[0];
        return List.of(new Finding(
                FindingCode.DUPLICATE_ROW,
                first,
                "",
                Map.of("rows", rows, "row", first.cell(), "same", Long.toString((Long) places.get(0)[1])),
                places.stream().skip(1).map(place -> (Place) place[0]).toList()));
    }
}
