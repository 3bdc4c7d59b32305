package org.thangdo.reports.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.table.Choices;
import org.thangdo.criteria.position.table.PositionRows;
import org.thangdo.criteria.position.table.Sheet;
import org.thangdo.criteria.position.table.SheetRow;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.reports.office.ReproducibleZip;

/**
 * A position as a workbook that a committee fills in and the program reads back without loss: a sheet for each kind of row,
 * drop-down lists where there is a choice, a guide that says what each column means, and the lists. Equal positions give equal
 * bytes.
 */
public final class PositionWorkbook {

    private static final int LAST_ROW = 500;
    private static final int COLUMNS_A_PAGE = 9;
    private static final float LINE_POINTS = 15;
    private static final int NARROW = 14 * 256;
    private static final int WIDE = 34 * 256;

    private final Words words;
    private final Language language;
    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final Map<String, String> lists = new LinkedHashMap<>();

    private PositionWorkbook(Language language, XSSFWorkbook workbook) {
        this.words = Choices.words(language);
        this.language = language;
        this.workbook = workbook;
        this.styles = new SheetStyles(workbook);
    }

    /** Writes a position; {@code out} stays open. @param language of headers, guide and choices */
    public static void write(Position position, Language language, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            new PositionWorkbook(language, workbook).compose(PositionRows.of(position, language));
            ReproducibleZip.write(workbook::write, out);
        }
    }

    private void compose(Map<Sheet, List<SheetRow>> rows) {
        for (Sheet sheet : Sheet.values()) {
            workbook.createSheet(words.say("sheet." + sheet.name()));
        }
        guide(workbook.createSheet(words.say("sheet.guide")));
        choices(workbook.createSheet(words.say("sheet.lists")));
        rows.forEach(this::fill);
        workbook.setActiveSheet(0);
        workbook.getProperties().getCoreProperties().setCreator("Thangdo");
    }

    private void fill(Sheet kind, List<SheetRow> rows) {
        XSSFSheet sheet = workbook.getSheet(words.say("sheet." + kind.name()));
        Row header = sheet.createRow(0);
        header.setHeightInPoints(2 * LINE_POINTS);
        for (int i = 0; i < kind.columns().size(); i++) {
            String column = kind.columns().get(i);
            Cell cell = header.createCell(i);
            cell.setCellValue(words.say("column." + column));
            cell.setCellStyle(styles.header());
            sheet.setColumnWidth(i, isNarrow(column) ? NARROW : WIDE);
            if (lists.containsKey(column)) {
                dropDown(sheet, i, lists.get(column));
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            Row target = sheet.createRow(i + 1);
            int lines = 1;
            for (int at = 0; at < kind.columns().size(); at++) {
                String column = kind.columns().get(at);
                String text = rows.get(i).cells().get(column);
                if (text != null) {
                    write(target.createCell(at), column, text);
                    lines = Math.max(lines, text.length() * 256 / (isNarrow(column) ? NARROW : WIDE) + 1);
                }
            }
            target.setHeightInPoints(lines * LINE_POINTS);
        }
        sheet.createFreezePane(kind == Sheet.POSITION ? 0 : 2, 1);
        int printed = (int) kind.columns().stream()
                .filter(column -> language == Language.EN || !column.endsWith("_en"))
                .count();
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, printed - 1, 0, rows.size());
        printable(sheet, (printed + COLUMNS_A_PAGE - 1) / COLUMNS_A_PAGE);
    }

    /** A4 across, the header on every page. */
    private static void printable(XSSFSheet sheet, int pagesWide) {
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) pagesWide);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    }

    private static boolean isNarrow(String column) {
        return Sheet.isNumber(column)
                || Sheet.isChoice(column)
                || List.of("id", "part", "metric", "from", "until", "rules").contains(column);
    }

    private void write(Cell cell, String column, String text) {
        if (Sheet.isNumber(column)) {
            cell.setCellValue(Double.parseDouble(text));
            cell.setCellStyle(styles.words());
        } else {
            cell.setCellValue(text);
            cell.setCellStyle(styles.wrapped());
        }
    }

    private void dropDown(XSSFSheet sheet, int column, String range) {
        var helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint(range), new CellRangeAddressList(1, LAST_ROW, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox(words.say("guide.wrong"), words.say("guide.choose"));
        sheet.addValidationData(validation);
    }

    /** The words of each choice in a column of their own; remembers where they stand. */
    private void choices(XSSFSheet sheet) {
        int at = 0;
        for (Sheet kind : Sheet.values()) {
            for (String column : kind.columns()) {
                if (Sheet.isChoice(column) && !lists.containsKey(column)) {
                    var choices = Choices.words(column, language);
                    for (int i = 0; i < choices.size(); i++) {
                        Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
                        row.createCell(at).setCellValue(choices.get(i));
                    }
                    sheet.setColumnWidth(at, WIDE);
                    String letter = CellReference.convertNumToColString(at++);
                    lists.put(
                            column,
                            "'" + sheet.getSheetName() + "'!$" + letter + "$1:$" + letter + "$" + choices.size());
                }
            }
        }
    }

    /** What each column means, so that nobody needs another document. */
    private void guide(XSSFSheet sheet) {
        Row head = sheet.createRow(0);
        String[] heads = {"sheet", "column", "needed", "meaning"};
        for (int i = 0; i < heads.length; i++) {
            Cell cell = head.createCell(i);
            cell.setCellValue(words.say("guide." + heads[i]));
            cell.setCellStyle(styles.header());
            sheet.setColumnWidth(i, i == heads.length - 1 ? 3 * WIDE : WIDE);
        }
        int at = 1;
        for (Sheet kind : Sheet.values()) {
            for (String column : kind.columns()) {
                Row row = sheet.createRow(at++);
                row.createCell(0).setCellValue(words.say("sheet." + kind.name()));
                row.createCell(1).setCellValue(words.say("column." + column));
                row.createCell(2).setCellValue(words.say(kind.needs(column) ? "guide.yes" : "guide.no"));
                Cell meaning = row.createCell(3);
                meaning.setCellValue(words.say("note." + column));
                meaning.setCellStyle(styles.wrapped());
            }
        }
        sheet.createFreezePane(2, 1);
        printable(sheet, 1);
    }
}
