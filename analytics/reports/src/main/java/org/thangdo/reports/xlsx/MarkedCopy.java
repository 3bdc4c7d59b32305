package org.thangdo.reports.xlsx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.source.TextRows;
import org.thangdo.reports.Pack;
import org.thangdo.reports.office.ReproducibleZip;
import org.thangdo.study.table.TableCsv;

/**
 * The user's own workbook with the cells of findings tinted, a note in each, and a sheet that lists them with links. Only
 * the copy is written; the original is opened for reading alone. A text table becomes a workbook first, every field as
 * text.
 */
public final class MarkedCopy {

    /** Largest file that is copied: a workbook in memory takes many times its size on the disk. */
    public static final long MOST_BYTES = 20L << 20;

    private static final List<String> WITH_CELLS = List.of(".xlsx", ".xlsm", ".xls", ".csv", ".tsv");
    private static final int LONGEST_CELL = 32_767;
    private static final int MOST_ROWS = 1_048_576;

    private MarkedCopy() {}

    /** Whether a file is a workbook or a text table, by its ending; a report in words has no cells to mark. */
    public static boolean hasCells(Path original) {
        String name = original.getFileName().toString().toLowerCase(Locale.ROOT);
        return WITH_CELLS.stream().anyMatch(name::endsWith);
    }

    /** Why a file is not copied, in words; empty if it can be. */
    public static Optional<String> refusal(Path original, Language language) throws IOException {
        long bytes = Files.size(original);
        if (bytes <= MOST_BYTES) {
            return Optional.empty();
        }
        var arguments =
                Map.of("file", original.getFileName().toString(), "size", bytes >> 20, "limit", MOST_BYTES >> 20);
        return Optional.of(Pack.words(language).say("marked.too.large", arguments));
    }

    /** Name of the copy of a file: {@code ket_qua_danh_dau.xlsx} for {@code ket_qua.csv}. */
    public static String name(Path original, Language language) {
        String name = original.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String start = dot > 0 ? name.substring(0, dot) : name;
        return start + Pack.words(language).say("marked.suffix") + (isOldWorkbook(name) ? ".xls" : ".xlsx");
    }

    /**
     * Writes the marked copy; {@code out} stays open.
     *
     * @param findings those of other files are left out
     * @throws IOException if the file is too large, cannot be opened, or is no workbook and no text table
     */
    public static void write(
            Path original, ReadOptions options, List<Finding> findings, Language language, OutputStream out)
            throws IOException {
        var refusal = refusal(original, language);
        if (refusal.isPresent()) {
            throw new IOException(refusal.get());
        }
        String name = original.getFileName().toString();
        try (Workbook workbook = open(original, options)) {
            var own = findings.stream()
                    .filter(finding -> finding.place().file().equals(name))
                    .toList();
            new Marking(workbook, language, isWorkbook(name)).mark(own);
            if (isOldWorkbook(name)) {
                workbook.write(out);
            } else {
                ReproducibleZip.write(workbook::write, out);
            }
        }
    }

    private static Workbook open(Path original, ReadOptions options) throws IOException {
        if (!isWorkbook(original.getFileName().toString())) {
            return ofText(original, options);
        }
        try (var stream = new BufferedInputStream(Files.newInputStream(original))) {
            var password = options.password();
            return password.isPresent()
                    ? WorkbookFactory.create(stream, new String(password.get()))
                    : WorkbookFactory.create(stream);
        } catch (EncryptedDocumentException e) {
            throw new IOException(original.getFileName().toString(), e);
        }
    }

    private static Workbook ofText(Path original, ReadOptions options) throws IOException {
        var workbook = new XSSFWorkbook();
        var sheet = workbook.createSheet("1");
        TextRows.read(original, options, (number, fields) -> {
            if (number > MOST_ROWS) {
                return;
            }
            var row = sheet.createRow((int) number - 1);
            for (int i = 0; i < fields.size(); i++) {
                String field = fields.get(i) == null ? "" : fields.get(i);
                row.createCell(i).setCellValue(cut(TableCsv.safe(field)));
            }
        });
        return workbook;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL);
    }

    private static boolean isWorkbook(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.xls[xm]?");
    }

    private static boolean isOldWorkbook(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xls");
    }
}
