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
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return refused(found, FindingCode.NOT_READABLE, Files.exists(file) ? "not a file" : "missing");
            }
            if (Files.size(file) == 0) {
                return refused(found, FindingCode.EMPTY_FILE, "empty");
            }
            return stage(staging, file.toAbsolutePath(), options, found);
        } catch (HostileFileException e) {
            return refused(found, FindingCode.HOSTILE_FILE, e.getMessage());
        } catch (IOException | RuntimeException e) {
            throwIfStoreFailed(e);
            return refused(found, FindingCode.NOT_READABLE, "damaged");
        }
    }

    /** A full disk is not the fault of the file. */
    private static void throwIfStoreFailed(Throwable failure) throws SQLException {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException store) {
                throw store;
            }
        }
    }

    private static List<StagedSheet> stage(Staging staging, Path file, ReadOptions options, Found found)
            throws IOException, SQLException {
        return switch (Content.of(file)) {
            case XLSX -> new XlsxWorkbook(staging, file, options, found).stage();
            case TEXT -> List.of(new TextTable(staging, file, options).stage());
            case HTML -> refused(found, FindingCode.HTML_AS_XLS, "html");
            case PDF -> refused(found, FindingCode.FORMAT_NOT_SUPPORTED, "PDF");
            default -> refused(found, FindingCode.FORMAT_NOT_SUPPORTED, "?");
        };
    }

    private static List<StagedSheet> refused(Found found, FindingCode code, String reason) {
        return List.of(StagedSheet.refused(found.file(), "", List.of(found.file(code, Map.of("reason", reason)))));
    }
}
