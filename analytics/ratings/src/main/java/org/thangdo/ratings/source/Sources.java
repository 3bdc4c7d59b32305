package org.thangdo.ratings.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** The beginning of a file, to find out what it holds without reading all of it; whatever cannot be read is left as it is. */
    public static Beginning beginning(Path file, ReadOptions options) {
        try {
            return Beginning.of(file, options);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
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
        var content = Content.of(file);
        var sheets =
                switch (content) {
                    case XLSX -> new XlsxWorkbook(staging, file, options, found).stage();
                    case OLE -> new OleFile(staging, file, options, found).stage();
                    case PARQUET -> ParquetFile.stage(staging, file, options, found);
                    case DOCX -> Report.stageDocument(staging, file, options, found);
                    case TEXT -> text(staging, file, options, found);
                    case HTML -> refused(found, FindingCode.HTML_AS_XLS, "html");
                    default -> unsupported(found, content);
                };
        return content.fits(found.file()) || sheets.stream().noneMatch(StagedSheet::isStaged)
                ? sheets
                : tellExtension(sheets, found, content);
    }

    private static List<StagedSheet> text(Staging staging, Path file, ReadOptions options, Found found)
            throws IOException, SQLException {
        if (found.file().toLowerCase(Locale.ROOT).endsWith(".txt")) {
            var report = Report.stageText(staging, file, options, found);
            if (report.isPresent()) {
                return List.of(report.get());
            }
        }
        return List.of(new TextTable(staging, file, options).stage());
    }

    private static List<StagedSheet> tellExtension(List<StagedSheet> sheets, Found found, Content content) {
        var told = new ArrayList<>(sheets);
        var finding = found.file(FindingCode.OTHER_EXTENSION, Map.of("format", content.shown()));
        told.set(0, SheetChoice.withFinding(sheets.get(0), finding));
        return told;
    }

    private static List<StagedSheet> unsupported(Found found, Content content) {
        var finding = found.file(FindingCode.FORMAT_NOT_SUPPORTED, Map.of("format", content.shown()));
        return List.of(StagedSheet.refused(found.file(), "", List.of(finding)));
    }

    private static List<StagedSheet> refused(Found found, FindingCode code, String reason) {
        return List.of(StagedSheet.refused(found.file(), "", List.of(found.file(code, Map.of("reason", reason)))));
    }
}
