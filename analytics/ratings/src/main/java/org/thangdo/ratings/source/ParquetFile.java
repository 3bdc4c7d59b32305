package org.thangdo.ratings.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import org.thangdo.ratings.ReadOptions;

/**
 * A Parquet file, read by the store itself from a copy that lives as long as the store: what was read cannot change when
 * somebody writes to the file.
 */
final class ParquetFile {

    private ParquetFile() {}

    static List<StagedSheet> stage(Staging staging, Path file, ReadOptions options, Found found)
            throws IOException, SQLException {
        var folder = staging.folder();
        var copy = Files.createTempFile(folder.orElse(options.temporaryFolder()), "thangdo-", ".parquet");
        if (folder.isEmpty()) {
            copy.toFile().deleteOnExit();
        }
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        return List.of(read(staging, copy, found));
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
