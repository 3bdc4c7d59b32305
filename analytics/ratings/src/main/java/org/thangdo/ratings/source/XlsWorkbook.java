package org.thangdo.ratings.source;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.FindingCode;

/** An xls workbook. The format always stores the values of its formulas. */
final class XlsWorkbook {

    private final Staging staging;
    private final ReadOptions options;
    private final Found found;
    private final SheetChoice choice;

    XlsWorkbook(Staging staging, ReadOptions options, Found found) {
        this.staging = staging;
        this.options = options;
        this.found = found;
        this.choice = new SheetChoice(options.sheet(), found);
    }

    List<StagedSheet> stage(POIFSFileSystem container) throws IOException, SQLException {
        try (var workbook = new HSSFWorkbook(container, false)) {
            var staged = new ArrayList<StagedSheet>();
            var names = new ArrayList<String>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                names.add(workbook.getSheetName(i));
                if (choice.includes(workbook.getSheetName(i))) {
                    staged.add(stage(workbook, i));
                }
            }
            return staged.isEmpty() ? choice.missing(names) : choice.tellEmpty(staged);
        }
    }

    private StagedSheet stage(HSSFWorkbook workbook, int index) throws IOException, SQLException {
        var sheet = workbook.getSheetAt(index);
        String name = workbook.getSheetName(index);
        boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        try (var spool = new SheetSpool(staging, found, name, options.temporaryFolder())) {
            for (var row : sheet) {
                spool.row(row.getRowNum() + 1L, row.getZeroHeight(), cells((HSSFRow) row, from1904));
            }
            var staged = spool.stage(staging, Map.of(), merges(sheet), Format.Kind.XLS);
            boolean tell = staged.rows() > 0 && (workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index));
            var hidden = found.sheet(FindingCode.HIDDEN_SHEET, name, Map.of("sheet", name, "rows", staged.rows()));
            return tell ? SheetChoice.withFinding(staged, hidden) : staged;
        }
    }

    private static List<Merge> merges(HSSFSheet sheet) {
        return sheet.getMergedRegions().stream()
                .map(region -> new Merge(region.formatAsString()))
                .filter(merge -> merge.range().contains(":"))
                .toList();
    }

    private static List<Cell> cells(HSSFRow row, boolean from1904) {
        var cells = new ArrayList<Cell>();
        for (var cell : row) {
            int column = cell.getColumnIndex();
            if (column >= cells.size()) {
                cells.addAll(Collections.nCopies(column + 1 - cells.size(), Cell.BLANK));
            }
            cells.set(column, cell((HSSFCell) cell, from1904));
        }
        return cells;
    }

    private static Cell cell(HSSFCell cell, boolean from1904) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell, from1904);
            case STRING -> text(cell);
            case BOOLEAN -> new Cell('b', cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> new Cell('e', error(cell.getErrorCellValue()));
            default -> Cell.BLANK;
        };
    }

    private static Cell number(HSSFCell cell, boolean from1904) {
        double number = cell.getNumericCellValue();
        var style = cell.getCellStyle();
        boolean date = DateUtil.isValidExcelDate(number)
                && DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
        return date ? new Cell('d', CellText.date(number, from1904)) : new Cell('n', CellText.number(number));
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR";
    }

    private static Cell text(HSSFCell cell) {
        var text = cell.getRichStringCellValue();
        if (text.getString().isEmpty()) {
            return Cell.BLANK;
        }
        var workbook = cell.getSheet().getWorkbook();
        char font = FontKind.of(
                workbook.getFontAt(cell.getCellStyle().getFontIndex()).getFontName());
        for (int i = 0; i < text.numFormattingRuns(); i++) {
            char run = FontKind.of(
                    workbook.getFontAt(text.getFontOfFormattingRun(i)).getFontName());
            font = run == 's' ? font : run;
        }
        return new Cell(font, text.getString());
    }
}
