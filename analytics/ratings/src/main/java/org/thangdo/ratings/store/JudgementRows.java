package org.thangdo.ratings.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.ratings.Roles;
import org.thangdo.ratings.judgement.JudgementBuilder;
import org.thangdo.ratings.judgement.JudgementBuilder.Names;
import org.thangdo.ratings.judgement.JudgementBuilder.Ratee;
import org.thangdo.ratings.judgement.JudgementBuilder.Rater;
import org.thangdo.ratings.judgement.JudgementForms;
import org.thangdo.ratings.judgement.JudgementForms.Listener;
import org.thangdo.ratings.judgement.JudgementOptions;

/**
 * Reads judgements out of relations. The store numbers everything that has a name and brings the rows in order, so that only
 * numbers are read row by row.
 */
public final class JudgementRows {

    private final Store store;
    private final Relations from;
    private final JudgementOptions options;

    /**
     * Where judgements stand.
     *
     * @param rows a table expression of {@code period, subject, role, rater}, a name {@code f0, f1, …} for each facet, the
     *     levels {@code k0, k1, …}, {@code NULL} where there is none, and the number {@code "row"}; names are empty and not
     *     {@code NULL} where nothing is said. A row without a rater is one of its role as a whole
     * @param places a table expression of {@code period, subject, unit, position}, with all of {@code rows} in it
     * @param facets what the facets are called
     * @param criteria criterion of each level; empty if there is one level, and {@code rows} have a column {@code criterion}
     * @param sharedIds whether subjects and raters are named by the same ids, so that equal ids are one person
     */
    public record Relations(String rows, String places, List<String> facets, List<String> criteria, boolean sharedIds) {

        boolean isLong() {
            return criteria.isEmpty();
        }

        int levels() {
            return isLong() ? 1 : criteria.size();
        }
    }

    public JudgementRows(Store store, Relations from, JudgementOptions options) {
        this.store = store;
        this.from = from;
        this.options = options;
    }

    /** Reads everything. @param listener hears of levels that are left out */
    public JudgementForms read(Listener listener) {
        numberRatees();
        numberRaters();
        for (int f = 0; f < from.facets().size(); f++) {
            number("f" + f);
        }
        var names = names();
        long levels = store.number("SELECT coalesce(sum(n), 0)::BIGINT FROM (SELECT " + each("count(k", ")", " + ")
                + " AS n FROM " + from.rows() + ")");
        var forms = new JudgementForms(new JudgementBuilder(names, Math.toIntExact(levels)), order(names), listener);
        visit(forms);
        forms.close();
        for (String table : tables()) {
            store.run("DROP TABLE " + table);
        }
        return forms;
    }

    private void numberRatees() {
        store.run(
                "CREATE OR REPLACE TEMP TABLE judged_ratee AS SELECT CAST(row_number() OVER (ORDER BY period, subject) "
                        + "- 1 AS INTEGER) AS code, *" + rank("period") + rank("subject") + rank("unit")
                        + rank("position")
                        + " FROM (SELECT period, subject, max(unit) AS unit, max(position) AS position FROM "
                        + from.places()
                        + " GROUP BY period, subject)");
    }

    private static String rank(String column) {
        return ", CAST(dense_rank() OVER (ORDER BY " + column + ") - 1 AS INTEGER) AS " + column + "_code";
    }

    private void numberRaters() {
        store.run("CREATE OR REPLACE TEMP TABLE judged_name AS SELECT DISTINCT role, rater FROM " + judged());
        var roles = new ArrayList<>(store.rows("SELECT DISTINCT role FROM judged_name", row -> row.getString(1)));
        roles.sort(Roles.CANONICAL);
        String ranks = roles.stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]::VARCHAR[]"));
        store.run("CREATE OR REPLACE TEMP TABLE judged_rater AS SELECT CAST(row_number() OVER (ORDER BY list_position("
                + ranks + ", role), rater) - 1 AS INTEGER) AS code, * FROM judged_name");
        if (from.isLong()) {
            number("criterion");
        }
    }

    /** The rows with the ratee's number, and with raters as they are told apart. */
    private String judged() {
        String role = from.sharedIds()
                ? "CASE WHEN r.role = '' AND r.rater = r.subject THEN '" + Roles.SELF + "' ELSE r.role END"
                : "r.role";
        String self = options.selfByUnit() ? "'" + Roles.SELF + ":' || t.unit" : Sql.text(sharedSelf());
        return "(SELECT * REPLACE (CASE WHEN role = '" + Roles.SELF
                + "' THEN own WHEN rater = '' THEN role ELSE rater END AS "
                + "rater) FROM (SELECT r.* REPLACE (" + role + " AS role), t.code AS ratee, " + self + " AS own FROM "
                + from.rows() + " r JOIN judged_ratee t ON t.period = r.period AND t.subject = r.subject))";
    }

    /** The one name under which all people judge themselves, if the data have such a name. */
    private String sharedSelf() {
        var names = new ArrayList<String>();
        store.each(
                "SELECT min(rater) FROM " + from.rows() + " WHERE role = '" + Roles.SELF
                        + "' HAVING count(DISTINCT rater) = 1 AND min(rater) <> '' AND count(DISTINCT subject) > 1",
                row -> names.add(row.getString(1)));
        return names.isEmpty() ? Roles.SELF : names.get(0);
    }

    private void number(String column) {
        store.run("CREATE OR REPLACE TEMP TABLE judged_" + column
                + " AS SELECT CAST(row_number() OVER (ORDER BY name) - 1 "
                + "AS INTEGER) AS code, name FROM (SELECT DISTINCT " + column + " AS name FROM " + from.rows() + ")");
    }

    private List<String> tables() {
        var tables = new ArrayList<>(List.of("judged_ratee", "judged_name", "judged_rater"));
        numbered().forEach(column -> tables.add("judged_" + column));
        return tables;
    }

    /** Columns whose names have a table of numbers. */
    private List<String> numbered() {
        var columns = new ArrayList<String>();
        IntStream.range(0, from.facets().size()).forEach(f -> columns.add("f" + f));
        if (from.isLong()) {
            columns.add("criterion");
        }
        return columns;
    }

    private Names names() {
        return new Names(
                rateeNames("period"),
                rateeNames("subject"),
                rateeNames("unit"),
                rateeNames("position"),
                store.rows(
                        "SELECT period_code, subject_code, unit_code, position_code FROM judged_ratee ORDER BY code",
                        row -> new Ratee(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4))),
                store.rows(
                        "SELECT role, rater FROM judged_rater ORDER BY code",
                        row -> new Rater(row.getString(1), row.getString(2))),
                from.isLong()
                        ? names("criterion")
                        : from.criteria().stream().sorted().toList(),
                facets());
    }

    private List<String> rateeNames(String column) {
        return store.rows(
                "SELECT DISTINCT " + column + ", " + column + "_code AS code FROM judged_ratee ORDER BY code",
                row -> row.getString(1));
    }

    private List<String> names(String column) {
        return store.rows("SELECT name FROM judged_" + column + " ORDER BY code", row -> row.getString(1));
    }

    private Map<String, List<String>> facets() {
        var facets = new LinkedHashMap<String, List<String>>();
        for (int f = 0; f < from.facets().size(); f++) {
            facets.put(from.facets().get(f), names("f" + f));
        }
        return facets;
    }

    /** Criterion of each column of levels; none if it stands in the rows. */
    private int[] order(Names names) {
        return from.criteria().stream().mapToInt(names.criteria()::indexOf).toArray();
    }

    private void visit(JudgementForms forms) {
        var joins = new StringBuilder();
        var codes = new StringBuilder();
        for (String column : numbered()) {
            joins.append(" JOIN judged_" + column + " d_" + column + " ON d_" + column + ".name = r." + column);
            codes.append(", d_" + column + ".code");
        }
        int facets = from.facets().size();
        int levels = from.levels();
        int keys = 2 + numbered().size();
        var cells = new int[levels];
        var values = new int[facets];
        String order =
                IntStream.rangeClosed(1, keys + 1).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        store.each(
                "SELECT r.ratee, w.code" + codes + ", r.\"row\", " + each("coalesce(CAST(k", " AS INTEGER), -1)", ", ")
                        + " FROM " + judged() + " r JOIN judged_rater w ON w.role = r.role AND w.rater = r.rater"
                        + joins
                        + " ORDER BY " + order,
                row -> {
                    for (int f = 0; f < facets; f++) {
                        values[f] = row.getInt(3 + f);
                    }
                    for (int j = 0; j < levels; j++) {
                        cells[j] = row.getInt(keys + 2 + j);
                    }
                    forms.open(row.getInt(1), row.getInt(2), values);
                    long place = row.getLong(keys + 1);
                    if (from.isLong()) {
                        forms.judge(row.getInt(keys), cells[0], place);
                    } else {
                        forms.judge(cells, place);
                    }
                });
    }

    private String each(String before, String after, String between) {
        return IntStream.range(0, from.levels())
                .mapToObj((IntFunction<String>) j -> before + j + after)
                .collect(Collectors.joining(between));
    }
}
