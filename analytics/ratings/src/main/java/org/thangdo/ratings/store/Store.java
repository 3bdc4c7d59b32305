package org.thangdo.ratings.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The embedded database in which files are staged, proven and counted. It lives in a folder of its own that is deleted on
 * closing; what does not fit into memory goes there.
 */
public final class Store implements AutoCloseable {

    private final Path folder;
    private final Connection connection;

    private Store(Path folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /**
     * An empty store.
     *
     * @param temporaryFolder where its own folder is made
     * @param memoryLimit as DuckDB writes it, for example {@code "1200MB"}
     */
    public static Store open(Path temporaryFolder, String memoryLimit) {
        try {
            Files.createDirectories(temporaryFolder);
            Path folder = Files.createTempDirectory(temporaryFolder, "thangdo-store-");
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("store.duckdb"));
            var store = new Store(folder, connection);
            store.run("SET memory_limit = " + Sql.text(memoryLimit));
            store.run("SET temp_directory = " + Sql.text(folder.resolve("spill").toString()));
            store.run("SET preserve_insertion_order = false");
            store.run("PRAGMA disable_checkpoint_on_shutdown");
            store.run("SET autoinstall_known_extensions = false");
            store.run("SET autoload_known_extensions = false");
            CanonicalTable.createAll(store);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(temporaryFolder.toString(), e);
        } catch (SQLException e) {
            throw new StoreException("open", e);
        }
    }

    public Connection connection() {
        return connection;
    }

    /** Runs a statement and says how many rows it changed. */
    public long run(String sql) {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getLargeUpdateCount();
        } catch (SQLException e) {
            throw new StoreException(sql, e);
        }
    }

    /** The only number of a query. */
    public long number(String sql) {
        return rows(sql, row -> row.getLong(1)).get(0);
    }

    /** What one row of a query says. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Every row of a query, in its order. */
    public <T> List<T> rows(String sql, RowReader<T> reader) {
        var list = new ArrayList<T>();
        each(sql, row -> list.add(reader.read(row)));
        return list;
    }

    /** What is done with one row of a query. */
    @FunctionalInterface
    public interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    /** Visits every row of a query, in its order, without holding them. */
    public void each(String sql, RowVisitor visitor) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                visitor.visit(row);
            }
        } catch (SQLException e) {
            throw new StoreException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("close", e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }
}
