package org.thangdo.ratings.store;

/** Pieces of SQL with values from files in them, quoted. */
public final class Sql {

    private Sql() {}

    /** A text literal. */
    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A text literal, or {@code NULL}. */
    public static String textOrNull(String value) {
        return value == null ? "CAST(NULL AS VARCHAR)" : text(value);
    }

    /** An identifier. */
    public static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
