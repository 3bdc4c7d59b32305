package org.thangdo.ratings.wide;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.thangdo.ratings.proof.DistinctText;
import org.thangdo.ratings.store.Sql;
import org.thangdo.ratings.store.Store;
import org.thangdo.ratings.store.StoreException;

/**
 * Ratings as categories: {@value #NAME}{@code (row, k0, k1, …)} has for each row and rater the index of the category, or
 * {@code NULL}. Few different texts are compared one by one, many are looked up. Where the file has types nothing is copied.
 */
final class CategoryTable {

    static final String NAME = "wide_ratings";

    /** More different texts than this are looked up. */
    private static final int FEW = 24;

    private static final String NUMERAL = "-?\\d+(\\.\\d+)?";

    private final WideTable table;
    private final WideColumns columns;
    private final List<Map<String, Integer>> cells;

    /** @param cells category by text, for each rater */
    CategoryTable(WideTable table, WideColumns columns, List<Map<String, Integer>> cells) {
        this.table = table;
        this.columns = columns;
        this.cells = cells;
    }

    void create() {
        var select = new StringBuilder("SELECT \"row\"");
        var joins = new StringBuilder();
        for (int j = 0; j < cells.size(); j++) {
            if (isLookedUp(j)) {
                lookUp(j);
                joins.append(" LEFT JOIN wide_texts_" + j + " t" + j + " ON t" + j + ".raw = CAST(c"
                        + table.raters().get(j) + " AS VARCHAR)");
                select.append(", t" + j + ".category AS k" + j);
            } else {
                select.append(", CAST(" + compare(j, Integer::toString) + " AS SMALLINT) AS k" + j);
            }
        }
        table.store()
                .run("CREATE " + (table.isTyped() ? "VIEW " : "TABLE ") + NAME + " AS " + select + " FROM "
                        + table.rows() + joins);
    }

    private boolean isLookedUp(int rater) {
        return cells.get(rater).size() > FEW;
    }

    /** Whether everything can be counted from the file itself in one step. */
    private boolean isDirect() {
        return table.isTyped() && table.raterIndices().noneMatch(this::isLookedUp);
    }

    /** The relation over which {@link #value} is computed. */
    String from() {
        return isDirect() ? table.rows() : NAME;
    }

    /** A number for each category of a rater; {@code NULL} where there is no rating or no number. */
    String value(int rater, Map<Integer, String> numbers) {
        if (isDirect()) {
            return compare(rater, numbers::get);
        }
        return numbers.entrySet().stream()
                .map(entry -> " WHEN " + entry.getKey() + " THEN " + entry.getValue())
                .collect(Collectors.joining("", "CASE k" + rater, " END"));
    }

    private String compare(int rater, IntFunction<String> value) {
        int column = table.raters().get(rater);
        boolean numbers =
                columns.isNumber(column) && cells.get(rater).keySet().stream().allMatch(text -> text.matches(NUMERAL));
        String cases = cells.get(rater).entrySet().stream()
                .filter(entry -> value.apply(entry.getValue()) != null)
                .map(entry -> " WHEN " + (numbers ? entry.getKey() : Sql.text(entry.getKey())) + " THEN "
                        + value.apply(entry.getValue()))
                .collect(Collectors.joining());
        String cell = columns.isNumber(column) && !numbers ? "CAST(c" + column + " AS VARCHAR)" : "c" + column;
        return cases.isEmpty() ? "NULL" : "CASE " + cell + cases + " END";
    }

    private void lookUp(int rater) {
        Store store = table.store();
        String name = "wide_texts_" + rater;
        store.run("CREATE TABLE " + name + "(raw VARCHAR, category INTEGER)");
        try (var rows = store.connection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, name)) {
            for (var entry : cells.get(rater).entrySet()) {
                rows.beginRow();
                rows.append(entry.getKey());
                rows.append(entry.getValue());
                rows.endRow();
            }
        } catch (SQLException e) {
            throw new StoreException(name, e);
        }
    }

    /** The texts of a column that are ratings; the same text always means the same, whatever kind of cell holds it. */
    static Map<String, Integer> categories(WideColumn column, Map<DistinctText, Categories.Cell> cells) {
        var categories = new LinkedHashMap<String, Integer>();
        for (DistinctText text : column.texts()) {
            int category = cells.get(text).category();
            if (category >= 0) {
                categories.put(text.text(), category);
            }
        }
        return categories;
    }
}
