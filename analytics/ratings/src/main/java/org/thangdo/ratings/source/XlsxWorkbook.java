package org.thangdo.ratings.source;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.FindingCode;

/** An xlsx workbook, streamed: memory does not grow with its rows. */
final class XlsxWorkbook {

    static {
        // the archive was checked before; the limits of the library would refuse large tables that repeat themselves
        ZipSecureFile.setMinInflateRatio(1e-3);
        ZipSecureFile.setMaxFileCount(Archive.MOST_ENTRIES);
    }

    private final Staging staging;
    private final Path file;
    private final ReadOptions options;
    private final Found found;
    private final SheetChoice choice;

    /** @param found names the file as the person knows it; {@code file} may be a decrypted copy */
    XlsxWorkbook(Staging staging, Path file, ReadOptions options, Found found) {
        this.staging = staging;
        this.file = file;
        this.options = options;
        this.found = found;
        this.choice = new SheetChoice(options.sheet(), found);
    }

    List<StagedSheet> stage() throws IOException, SQLException {
        try (var opc = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(opc);
            var workbook = WorkbookPart.read(reader.getWorkbookData());
            var styles = new CellStyles(reader.getStylesTable(), workbook.from1904());
            var part = reader.getSharedStringsData();
            try (var strings =
                    part == null ? SharedStrings.none() : SharedStrings.read(part, options.temporaryFolder())) {
                return sheets(reader, workbook, strings, styles);
            }
        } catch (OpenXML4JException e) {
            throw new IOException("workbook", e);
        }
    }

    private List<StagedSheet> sheets(XSSFReader reader, WorkbookPart workbook, SharedStrings strings, CellStyles styles)
            throws IOException, SQLException, OpenXML4JException {
        var staged = new ArrayList<StagedSheet>();
        for (var sheet : workbook.sheets()) {
            if (choice.includes(sheet.name())) {
                stage(reader, sheet, strings, styles, staged);
            }
        }
        if (staged.isEmpty()) {
            return choice.missing(
                    workbook.sheets().stream().map(WorkbookPart.Sheet::name).toList());
        }
        return choice.tellEmpty(staged);
    }

    private void stage(
            XSSFReader reader,
            WorkbookPart.Sheet sheet,
            SharedStrings strings,
            CellStyles styles,
            List<StagedSheet> staged)
            throws IOException, SQLException, OpenXML4JException {
        try (var spool = new SheetSpool(staging, found, sheet.name(), options.temporaryFolder())) {
            var part = new SheetPart(spool, strings, styles);
            SafeXml.read(reader.getSheet(sheet.part()), part);
            if (!part.isWorksheet()) {
                return;
            }
            var evaluated = part.withoutValue() == 0 ? Map.<String, Cell>of() : Formulas.evaluate(file, sheet.name());
            var result = spool.stage(staging, evaluated, part.merges(), Format.Kind.XLSX);
            boolean tell = sheet.hidden() && result.rows() > 0;
            var hidden = found.sheet(
                    FindingCode.HIDDEN_SHEET, sheet.name(), Map.of("sheet", sheet.name(), "rows", result.rows()));
            staged.add(tell ? SheetChoice.withFinding(result, hidden) : result);
        }
    }
}
