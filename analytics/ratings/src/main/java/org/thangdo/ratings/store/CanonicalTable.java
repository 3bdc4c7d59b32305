package org.thangdo.ratings.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables every layout is brought into. Each is a view over rows that remember sheet, row and column; the view adds
 * {@code source}, which is {@code file#sheet!cell}.
 */
public enum CanonicalTable {
    /** One row is one judgement of a person or an organisation. */
    RATINGS(
            "kind VARCHAR",
            "subject VARCHAR",
            "criterion VARCHAR",
            "role VARCHAR",
            "rater VARCHAR",
            "level TINYINT",
            "score DOUBLE"),
    /** Histories that exist only as counts. */
    COUNTS("kind VARCHAR", "criterion VARCHAR", "level TINYINT", "n BIGINT", "total BIGINT", "printed_share VARCHAR"),
    PRODUCTS(
            "subject VARCHAR",
            "product VARCHAR",
            "coefficient DOUBLE",
            "assigned DOUBLE",
            "completed DOUBLE",
            "meets_quality DOUBLE",
            "on_time DOUBLE",
            "major_faults DOUBLE",
            "delays DOUBLE",
            "hours DOUBLE"),
    MEASUREMENTS("subject VARCHAR", "metric VARCHAR", "value DOUBLE"),
    VOTES("subject VARCHAR", "level TINYINT", "votes BIGINT", "head_choice TINYINT"),
    COMMITMENTS("subject VARCHAR", "text VARCHAR", "done BOOLEAN"),
    WEIGHTS("criterion VARCHAR", "weight DOUBLE");

    /** Columns that every canonical table has. */
    public static final List<String> WHERE = List.of("period", "agency", "unit", "position", "duty_group");

    private final List<String> declared;

    CanonicalTable(String... declared) {
        this.declared = List.of(declared);
    }

    /** Name of the view. */
    public String view() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of the table behind the view, with {@code sheet}, {@code row} and {@code col} instead of {@code source}. */
    public String rows() {
        return view() + "_rows";
    }

    /** Names of the columns, without the place. */
    public List<String> columns() {
        return Stream.concat(WHERE.stream(), declared.stream().map(column -> column.split(" ")[0]))
                .toList();
    }

    /** Type of a column in the store. */
    public String type(String column) {
        return declared.stream()
                .filter(text -> text.startsWith(column + " "))
                .map(text -> text.split(" ")[1])
                .findFirst()
                .orElse("VARCHAR");
    }

    static void createAll(Store store) {
        store.run("CREATE TABLE sheets(id INTEGER, file VARCHAR, sheet VARCHAR, workbook BOOLEAN)");
        store.run("CREATE TABLE passages(sheet INTEGER, row BIGINT, place VARCHAR)");
        store.run("CREATE TABLE headings(sheet INTEGER, col VARCHAR, label VARCHAR, field VARCHAR)");
        store.run(
                "CREATE TABLE people(name VARCHAR, birth VARCHAR, unit VARCHAR, id VARCHAR, sheet INTEGER, row BIGINT, "
                        + "col VARCHAR)");
        store.run("CREATE TABLE rejected(sheet INTEGER, row BIGINT, col VARCHAR, code VARCHAR)");
        store.run("CREATE TABLE merged(sheet INTEGER, row BIGINT, code VARCHAR)");
        Arrays.stream(values()).forEach(table -> table.create(store));
    }

    private void create(Store store) {
        String columns =
                columns().stream().map(column -> column + " " + type(column)).collect(Collectors.joining(", "));
        store.run("CREATE TABLE " + rows() + "(" + columns + ", sheet INTEGER, row BIGINT, col VARCHAR)");
        store.run("CREATE VIEW " + view() + " AS SELECT " + String.join(", ", columns()) + ", " + source()
                + " AS source FROM " + rows() + " r JOIN sheets s ON s.id = r.sheet");
    }

    private static String source() {
        return "s.file || CASE WHEN s.sheet = '' THEN '' ELSE '#' || s.sheet END || '!'"
                + " || CASE WHEN s.workbook THEN r.col ELSE '' END || r.row";
    }
}
