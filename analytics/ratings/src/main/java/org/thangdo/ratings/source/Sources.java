package org.thangdo.ratings.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.FindingCode;

/** The door for files: whatever a file is, it becomes staged text in the store, or findings that say why not and what to do. */
public final class Sources {

    private Sources() {}

    /**
     * Stages every sheet of a file.
     *
     * @param store a DuckDB connection; staging tables, {@code rejected_rows} and a sequence are made in it
     * @return one element for each sheet read or refused, in the order of the file; never empty
     * @throws SQLException if the store itself fails
     */
    public static List<StagedSheet> stage(Connection store, Path file, ReadOptions options) throws SQLException {
        var found = new Found(file.getFileName().toString());
        var staging = new Staging(store);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return List.of(StagedSheet.refused(
                    found.file(), "", List.of(found.file(FindingCode.NOT_READABLE, Map.of("reason", "missing")))));
        }
        try {
            if (Files.size(file) == 0) {
                return List.of(
                        StagedSheet.refused(found.file(), "", List.of(found.file(FindingCode.EMPTY_FILE, Map.of()))));
            }
            return List.of(new TextTable(staging, file.toAbsolutePath(), options).stage());
        } catch (IOException e) {
            return List.of(StagedSheet.refused(
                    found.file(), "", List.of(found.file(FindingCode.NOT_READABLE, Map.of("reason", "unreadable")))));
        }
    }
}
