package org.thangdo.ratings.source;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The staging tables of a store. Names of tables are made here; no word of a file ever becomes part of a statement. */
final class Staging {

    private static final long LONGEST_LINE = 4L << 20;

    private final Connection store;

    Staging(Connection store) throws SQLException {
        this.store = store;
        run("SET autoinstall_known_extensions = false");
        run("SET autoload_known_extensions = false");
        run("SET preserve_insertion_order = true");
        run("CREATE SEQUENCE IF NOT EXISTS staged_number");
        run("CREATE TABLE IF NOT EXISTS rejected_rows(file VARCHAR, sheet VARCHAR, \"row\" BIGINT, text VARCHAR,"
                + " code VARCHAR)");
    }

    /** A name that no table has yet. */
    String newTable() throws SQLException {
        return "staged_" + number("SELECT nextval('staged_number')");
    }

    /** Reads a file that was proven plain. Row numbers are the places of the rows in the file. */
    long readPlain(String table, Path file, char delimiter, EvenScan.Proof proof) throws SQLException {
        String columns = columns(proof.columns());
        run("CREATE TABLE " + table + "_text AS SELECT * FROM read_csv(" + literal(file.toString()) + ", columns = {"
                + columns + "}, delim = " + literal(String.valueOf(delimiter))
                + dialect(proof.quotedLineEnds(), proof.lineEnd()));
        run("CREATE VIEW " + table + " AS SELECT rowid + 1 AS \"row\", false AS hidden, NULL::VARCHAR AS t, "
                + names(proof.columns()) + " FROM " + table + "_text");
        return number("SELECT count(*) FROM " + table + "_text");
    }

    /** Reads a copy made by {@link CleanCopy}, whose first field is the row number. */
    long readCopy(String table, Path copy, int width, boolean quotedLineEnds) throws SQLException {
        run("CREATE TABLE " + table + " AS SELECT \"row\", false AS hidden, NULL::VARCHAR AS t, " + names(width)
                + " FROM read_csv(" + literal(copy.toString()) + ", columns = {'row': 'BIGINT', " + columns(width)
                + "}, delim = ','" + dialect(quotedLineEnds, "\n"));
        return number("SELECT count(*) FROM " + table);
    }

    /** Where files are kept that the store reads again and again; empty if the store is in memory. */
    Optional<Path> folder() throws SQLException {
        try (var statement = store.createStatement();
                var answer = statement.executeQuery("SELECT path FROM duckdb_databases() WHERE path IS NOT NULL")) {
            return answer.next() ? Optional.of(Path.of(answer.getString(1)).getParent()) : Optional.empty();
        }
    }

    /**
     * Shows a Parquet file as text, the names of its columns as row 1, without copying its values: they are compressed
     * where they are. The view {@code <table>_typed} has the same rows below the names; numbers are numbers in it.
     *
     * @param file stays as it is as long as the store lives
     * @return number of rows, once every value was read
     */
    long readParquet(String table, Path file, List<String> headers) throws SQLException {
        int width = headers.size();
        String from = " FROM (SELECT * FROM " + parquet(file) + ") AS p(" + names(width) + ", position)";
        run("CREATE VIEW " + table + "_typed AS SELECT position + 2 AS \"row\", " + names(width) + from);
        String blank = ", false AS hidden, NULL::VARCHAR AS t, ";
        run("CREATE VIEW " + table + " AS SELECT 1::BIGINT AS \"row\"" + blank
                + each(width, i -> literal(headers.get(i - 1)) + " AS c" + i) + " UNION ALL SELECT \"row\"" + blank
                + each(width, i -> "nullif(CAST(c" + i + " AS VARCHAR), '')") + " FROM " + table + "_typed");
        return number("SELECT count(*), " + each(width, i -> "count(c" + i + ")") + " FROM " + table + "_typed") + 1;
    }

    /** Names of the columns of a Parquet file, in its order. */
    List<String> parquetColumns(Path file) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = store.createStatement();
                var answer = statement.executeQuery("SELECT * FROM " + parquet(file) + " LIMIT 0")) {
            for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                names.add(answer.getMetaData().getColumnName(i));
            }
        }
        return names;
    }

    private static String parquet(Path file) {
        return "read_parquet(" + literal(file.toString()) + ", file_row_number = true, hive_partitioning = false)";
    }

    /** An empty table for the rows of a workbook. */
    void create(String table, int width) throws SQLException {
        run("CREATE TABLE " + table + "(\"row\" BIGINT, hidden BOOLEAN, t VARCHAR"
                + IntStream.rangeClosed(1, width)
                        .mapToObj(i -> ", c" + i + " VARCHAR")
                        .collect(Collectors.joining())
                + ")");
    }

    DuckDBAppender append(String table) throws SQLException {
        return store.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    void drop(String table) throws SQLException {
        for (var name : List.of(table, table + "_text", table + "_typed")) {
            try (var statement =
                    store.prepareStatement("SELECT table_type FROM information_schema.tables WHERE table_name = ?")) {
                statement.setString(1, name);
                try (var answer = statement.executeQuery()) {
                    if (answer.next()) {
                        run((answer.getString(1).equals("VIEW") ? "DROP VIEW " : "DROP TABLE ") + name);
                    }
                }
            }
        }
    }

    private static String dialect(boolean quotedLineEnds, String lineEnd) {
        return ", auto_detect = false, header = false, quote = '\"', escape = '\"', nullstr = '', comment = ''"
                + ", strict_mode = true, null_padding = false, ignore_errors = false, compression = 'none'"
                + ", new_line = '" + (lineEnd.length() == 2 ? "\\r\\n" : "\\n") + "', max_line_size = " + LONGEST_LINE
                + ", parallel = " + !quotedLineEnds + ")";
    }

    private static String columns(int width) {
        return each(width, i -> "'c" + i + "': 'VARCHAR'");
    }

    private static String names(int width) {
        return each(width, i -> "c" + i);
    }

    private static String each(int width, IntFunction<String> column) {
        return IntStream.rangeClosed(1, width).mapToObj(column).collect(Collectors.joining(", "));
    }

    /** A text as SQL writes it. */
    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void run(String sql) throws SQLException {
        try (var statement = store.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = store.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
