package org.thangdo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/** Writes simulated ratings as files for the comparison with peers. */
public final class RatingFiles {

    private static final double MISSING = 0.2;

    private RatingFiles() {}

    /**
     * Writes {@code ratings.parquet} (subject, r1, r2 …; levels from 1, null where missing) and the same ratings as
     * {@code ratings.bin} (one byte each, subject after subject; levels from 1, 0 where missing).
     *
     * @param args folder, number of subjects, number of raters, seed
     */
    public static void main(String[] args) throws IOException, SQLException {
        if (args.length != 4) {
            System.err.println("usage: RatingFiles FOLDER SUBJECTS RATERS SEED");
            System.exit(3);
        }
        Path folder = Files.createDirectories(Path.of(args[0]));
        int raters = Integer.parseInt(args[2]);
        byte[] levels =
                new SimulatedRatings(Integer.parseInt(args[1]), raters, MISSING, Long.parseLong(args[3])).matrix();
        for (int i = 0; i < levels.length; i++) {
            levels[i]++;
        }
        Files.write(folder.resolve("ratings.bin"), levels);
        writeParquet(folder.resolve("ratings.parquet"), levels, raters);
    }

    private static void writeParquet(Path file, byte[] levels, int raters) throws SQLException {
        String columns = IntStream.rangeClosed(1, raters)
                .mapToObj(j -> "r" + j + " INTEGER")
                .collect(Collectors.joining(", "));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE ratings (subject INTEGER, " + columns + ")");
            try (var rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "ratings")) {
                for (int at = 0; at < levels.length; ) {
                    rows.beginRow().append(at / raters + 1);
                    for (int j = 0; j < raters; j++) {
                        byte level = levels[at++];
                        if (level == 0) {
                            rows.appendNull();
                        } else {
                            rows.append((int) level);
                        }
                    }
                    rows.endRow();
                }
            }
            statement.execute("COPY ratings TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet)");
        }
    }
}
