package org.thangdo.ratings.proof;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.recognise.Field.Reads;
import org.thangdo.ratings.store.Sql;
import org.thangdo.ratings.store.Store;
import org.thangdo.ratings.store.StoreException;

/** Proves a column of a staged sheet on its distinct texts, and says how SQL turns a text into its value. */
public final class ColumnProof {

    private final SheetContext sheet;
    private final ColumnReader reader;
    private final Map<String, Reading> proven = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * How a column is read in SQL.
     *
     * @param join clause that brings the readings in; may be empty
     * @param value canonical value, as text; {@code NULL} if there is none
     * @param code name of the finding for which the row is left out, or {@code NULL}; empty if no cell has one
     */
    public record Reading(String join, String value, String code) {

        /** Whether every cell has a value that stands in a table, so that nothing is computed to read it. */
        public boolean isLookedUp() {
            return code.isEmpty() && value.matches("\\w+\\.\\w+");
        }
    }

    public ColumnProof(SheetContext sheet, ColumnReader reader) {
        this.sheet = sheet;
        this.reader = reader;
    }

    public List<Finding> findings() {
        return findings;
    }

    /** The reading of a column, proven when first asked for. */
    public Reading reading(int column, Reads reads) {
        return proven.computeIfAbsent(column + " " + reads, key -> prove(column, reads));
    }

    private Reading prove(int column, Reads reads) {
        if (reads == Reads.ID) {
            return new IdColumn(sheet, column).prove(findings);
        }
        ProvenColumn read = reader.read(reads, distinct(column));
        addFindings(column, read);
        boolean asItStands = read.cells().entrySet().stream()
                .allMatch(cell -> cell.getKey().text().equals(cell.getValue().value()));
        if (asItStands) {
            return new Reading("", "s.c" + column, "");
        }
        String map = "read_" + sheet.id() + "_" + column + "_" + reads.name().toLowerCase(java.util.Locale.ROOT);
        write(map, read);
        String alias = "m" + column + reads.ordinal();
        return new Reading(
                " LEFT JOIN " + map + " " + alias + " ON " + alias + ".raw = " + sheet.key(column, "s"),
                alias + ".value",
                read.hasProblems() ? alias + ".code" : "");
    }

    /** The distinct texts of a column, in their order. */
    public List<DistinctText> distinct(int column) {
        return sheet.store()
                .rows(
                        "SELECT " + sheet.type(column) + " AS type, c" + column + " AS text, count(*) AS n FROM "
                                + sheet.staged().table() + " WHERE " + sheet.isData() + " AND c" + column
                                + " IS NOT NULL GROUP BY ALL ORDER BY text, type",
                        row -> new DistinctText(
                                row.getString("type").charAt(0), row.getString("text"), row.getLong("n")));
    }

    private void write(String map, ProvenColumn read) {
        Store store = sheet.store();
        store.run("CREATE TABLE " + map + "(raw VARCHAR, value VARCHAR, code VARCHAR)");
        try (var rows = store.connection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, map)) {
            for (var entry : read.cells().entrySet()) {
                DistinctText text = entry.getKey();
                Cell cell = entry.getValue();
                rows.beginRow();
                rows.append(sheet.workbook() ? text.type() + text.text() : text.text());
                rows.append(cell.value());
                rows.append(cell.problem() == null ? null : cell.problem().name());
                rows.endRow();
            }
        } catch (SQLException e) {
            throw new StoreException(map, e);
        }
    }

    private void addFindings(int column, ProvenColumn read) {
        read.remarks().forEach((code, texts) -> {
            if (code == FindingCode.UNKNOWN_LEVEL
                    || code == FindingCode.UNKNOWN_ROLE
                    || code == FindingCode.UNKNOWN_KIND) {
                byWord(texts).values().forEach(same -> findings.add(finding(column, code, same, read)));
            } else {
                findings.add(finding(column, code, texts, read));
            }
        });
    }

    /** Places in order of row; where two marks are mixed, the rarer one first. */
    private List<Place> places(int column, String condition, FindingCode code, Map<String, Object> arguments) {
        List<Place> places = sheet.places(column, condition);
        if (code == FindingCode.MIXED_DECIMAL_MARK) {
            boolean points = (Long) arguments.get("point") < (Long) arguments.get("comma");
            var rare =
                    sheet.places(column, condition + " AND contains(c" + column + ", '" + (points ? '.' : ',') + "')");
            places.removeAll(rare);
            places.addAll(0, rare);
        }
        return places;
    }

    private static Map<String, List<DistinctText>> byWord(List<DistinctText> texts) {
        return texts.stream()
                .collect(Collectors.groupingBy(DistinctText::text, LinkedHashMap::new, Collectors.toList()));
    }

    private Finding finding(int column, FindingCode code, List<DistinctText> texts, ProvenColumn read) {
        var arguments = new HashMap<>(read.arguments(code));
        long cells = texts.stream().mapToLong(DistinctText::count).sum();
        arguments.put("cells", cells);
        arguments.put("column", sheet.label(column));
        arguments.put("spellings", (long) texts.size());
        if (code == FindingCode.UNKNOWN_LEVEL) {
            arguments.putAll(reader.nearest(texts.get(0).text()));
        }
        String condition = texts.stream()
                .limit(SheetContext.LISTED)
                .map(text -> Sql.text(text.text()))
                .collect(Collectors.joining(", ", "c" + column + " IN (", ")"));
        List<Place> places = places(column, condition, code, arguments);
        String shown =
                texts.stream().limit(3).map(text -> Visible.of(text.text())).collect(Collectors.joining(" · "));
        arguments.put("value", shown);
        return new Finding(code, places.get(0), shown, arguments, places.subList(1, places.size()));
    }
}
