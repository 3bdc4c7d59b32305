package org.thangdo.ratings.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.recognise.Field;
import org.thangdo.ratings.recognise.LevelWords;
import org.thangdo.ratings.store.CanonicalTable;
import org.thangdo.ratings.store.InPlace;
import org.thangdo.ratings.store.Sql;
import org.thangdo.ratings.store.Store;

/** Renames units, positions and levels in the canonical tables. Each row is renamed once, by its name in the file. */
final class CrosswalkUpdate {

    private static final int LISTED = 1000;
    private static final String LAST_MONTH = "CASE WHEN length(r.period) = 4 THEN r.period || '-12' WHEN r.period LIKE "
            + "'%Q%' THEN r.period[:5] || lpad(CAST(3 * CAST(right(r.period, 1) AS INTEGER) AS VARCHAR), 2, '0') "
            + "ELSE r.period END";

    private final Store store;
    private final LevelWords levels;

    CrosswalkUpdate(Store store, LevelWords levels) {
        this.store = store;
        this.levels = levels;
    }

    List<Finding> apply(List<Crosswalk> lines) {
        new InPlace(store, CanonicalTable.RATINGS).copy();
        store.run("CREATE TABLE crosswalk(id INTEGER, kind VARCHAR, old VARCHAR, new VARCHAR, since VARCHAR, until "
                + "VARCHAR)");
        store.run("CREATE TABLE crosswalked(id INTEGER, sheet INTEGER, row BIGINT)");
        for (int id = 0; id < lines.size(); id++) {
            Crosswalk line = lines.get(id);
            store.run("INSERT INTO crosswalk VALUES (" + id + ", '"
                    + line.kind().key() + "', lower("
                    + Sql.text(name(line, line.from())) + "), " + Sql.text(name(line, line.to())) + ", '" + line.since()
                    + "', '" + line.until() + "')");
        }
        for (CanonicalTable table : CanonicalTable.values()) {
            rename(table, Field.UNIT, "unit", "true");
            rename(table, Field.POSITION, "position", "true");
            for (String column : List.of("level", "head_choice")) {
                if (table.columns().contains(column)) {
                    rename(table, Field.LEVEL, column, "true");
                }
            }
        }
        rename(CanonicalTable.RATINGS, Field.UNIT, "subject", "r.kind = '" + Kind.ORGANISATION.column() + "'");
        var findings = new ArrayList<>(applied(lines));
        findings.addAll(stillForeign());
        return findings;
    }

    private String name(Crosswalk line, String name) {
        return line.kind() == Field.LEVEL ? Integer.toString(levels.level(name).orElseThrow()) : name;
    }

    private void rename(CanonicalTable table, Field kind, String column, String condition) {
        String holds = "w.kind = '" + kind.key() + "' AND lower(CAST(r." + column + " AS VARCHAR)) = w.old AND "
                + LAST_MONTH + " BETWEEN w.since AND w.until AND " + condition;
        store.run("INSERT INTO crosswalked SELECT w.id, r.sheet, r.row FROM " + table.rows() + " r JOIN crosswalk w ON "
                + holds);
        store.run("UPDATE " + table.rows() + " AS r SET " + column + " = CAST(w.new AS " + table.type(column)
                + ") FROM crosswalk w WHERE " + holds);
    }

    private List<Finding> applied(List<Crosswalk> lines) {
        var rows = new TreeMap<Integer, Long>();
        store.each(
                "SELECT id, count(*) AS n FROM (SELECT DISTINCT * FROM crosswalked) GROUP BY id",
                row -> rows.put(row.getInt("id"), row.getLong("n")));
        var findings = new ArrayList<Finding>();
        rows.forEach((id, n) -> {
            Crosswalk line = lines.get(id);
            findings.add(new Finding(
                    FindingCode.CROSSWALK_APPLIED,
                    line.place(),
                    line.shown(),
                    Map.of("rows", n, "from", line.from(), "to", line.to()),
                    List.of()));
        });
        return findings;
    }

    /** Words that a line makes a level, in periods in which it does not hold: they are unknown there. */
    private List<Finding> stillForeign() {
        var findings = new ArrayList<Finding>();
        int size = levels.scale().size();
        store.run("UPDATE votes_rows SET head_choice = NULL WHERE head_choice >= " + size);
        Arrays.stream(CanonicalTable.values())
                .filter(table -> table.columns().contains("level"))
                .forEach(table -> {
                    for (int level = size; level < size + levels.foreign().size(); level++) {
                        unknown(table, level, levels.foreign().get(level - size))
                                .ifPresent(findings::add);
                    }
                    String left = " FROM " + table.rows() + " WHERE level >= " + size;
                    store.run("INSERT INTO rejected SELECT sheet, row, col, '" + FindingCode.UNKNOWN_LEVEL.name() + "'"
                            + left);
                    store.run("DELETE" + left);
                });
        return findings;
    }

    private Optional<Finding> unknown(CanonicalTable table, int level, String word) {
        var places = store.rows(
                "SELECT s.file, s.sheet AS name, CASE WHEN s.workbook THEN r.col ELSE '' END || r.row AS cell, coalesce("
                        + "h.label, '') AS label FROM " + table.rows() + " r JOIN sheets s ON s.id = r.sheet LEFT JOIN "
                        + "headings h ON h.sheet = r.sheet AND h.col = r.col WHERE level = " + level
                        + " ORDER BY r.sheet, r.row LIMIT " + LISTED,
                row -> new Place(
                        row.getString("file"), row.getString("name"), row.getString("cell"), row.getString("label")));
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var nearest = levels.scale().levels().get(levels.nearest(word));
        return Optional.of(new Finding(
                FindingCode.UNKNOWN_LEVEL,
                places.get(0),
                word,
                Map.of("value", word, "cells", (long) places.size(), "nearest", nearest.name(), "id", nearest.id()),
                places.subList(1, places.size())));
    }
}
