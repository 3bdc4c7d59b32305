package org.thangdo.ratings.source;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thangdo.ratings.ReadOptions;

/** An empty store in memory, and what tests ask of it. */
final class Store implements AutoCloseable {

    private final Connection connection;

    Store() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    Connection connection() {
        return connection;
    }

    List<StagedSheet> stage(Path file) throws SQLException {
        return Sources.stage(connection, file, ReadOptions.DEFAULT);
    }

    List<StagedSheet> stage(Path file, ReadOptions options) throws SQLException {
        return Sources.stage(connection, file, options);
    }

    /** The only sheet of a file. */
    StagedSheet only(Path file) throws SQLException {
        var sheets = stage(file);
        if (sheets.size() != 1) {
            throw new AssertionError("one sheet expected: " + sheets);
        }
        return sheets.get(0);
    }

    /** Rows of a staged sheet in the order of the file: row number, then the cells; {@code null} is blank. */
    List<List<String>> rows(StagedSheet sheet) throws SQLException {
        return ask("SELECT \"row\", " + cells(sheet) + " FROM " + sheet.table() + " ORDER BY \"row\"");
    }

    List<List<String>> cellsOnly(StagedSheet sheet) throws SQLException {
        return ask("SELECT " + cells(sheet) + " FROM " + sheet.table() + " ORDER BY \"row\"");
    }

    List<List<String>> rejected() throws SQLException {
        return ask("SELECT \"row\", text, code FROM rejected_rows ORDER BY \"row\"");
    }

    private static String cells(StagedSheet sheet) {
        var names = new ArrayList<String>();
        for (int i = 1; i <= sheet.columns(); i++) {
            names.add("c" + i);
        }
        return String.join(", ", names);
    }

    List<List<String>> ask(String sql) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            while (answer.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                    row.add(answer.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    static ReadOptions options(String encoding) {
        return options(Optional.empty(), Optional.of(encoding), Optional.empty());
    }

    static ReadOptions options(Optional<String> sheet, Optional<String> encoding, Optional<char[]> password) {
        var options = ReadOptions.DEFAULT;
        options = sheet.map(options::withSheet).orElse(options);
        options = encoding.map(options::withEncoding).orElse(options);
        return password.map(options::withPassword).orElse(options);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
