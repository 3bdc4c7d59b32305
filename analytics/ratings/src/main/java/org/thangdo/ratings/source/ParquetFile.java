package org.thangdo.ratings.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import org.thangdo.ratings.ReadOptions;

/** A Parquet file, read by the store itself. */
final class ParquetFile {

    private ParquetFile() {}

    static List<StagedSheet> stage(Staging staging, Path file, ReadOptions options, Found found)
            throws IOException, SQLException {
        var plain = Files.createTempFile(options.temporaryFolder(), "thangdo-", ".parquet");
        try {
            boolean pattern = TextTable.isPattern(file);
            if (pattern) {
                Files.copy(file, plain, StandardCopyOption.REPLACE_EXISTING);
            }
            return List.of(read(staging, pattern ? plain : file, found));
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private static StagedSheet read(Staging staging, Path file, Found found) throws IOException, SQLException {
        String table = staging.newTable();
        try {
            var headers = staging.parquetColumns(file);
            headers.remove(headers.size() - 1);
            if (headers.size() > SheetSpool.MOST_COLUMNS) {
                throw new HostileFileException("columns");
            }
            long rows = staging.readParquet(table, file, headers);
            return new StagedSheet(
                    found.file(),
                    "",
                    table,
                    headers.size(),
                    rows,
                    0,
                    List.of(),
                    List.of(),
                    Format.of(Format.Kind.PARQUET));
        } catch (SQLException e) {
            staging.drop(table);
            throw new IOException("parquet: " + e.getMessage());
        }
    }
}
