package org.thangdo.reports.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.reports.Pack;
import org.thangdo.reports.office.ColumnWidths;
import org.thangdo.reports.office.ReproducibleZip;
import org.thangdo.study.table.CellText;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Format;
import org.thangdo.study.table.TableCsv;

/**
 * Tables as a workbook, one sheet each: numbers are numbers, heads stay in sight and can be filtered, pages print on A4.
 * A last sheet says where the numbers come from. Rows are streamed; equal tables give equal bytes. Text that a spreadsheet
 * would take for a formula has an apostrophe before it.
 */
public final class TablesWorkbook {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int WIDTH_UNIT = 256;
    private static final int SOURCE_WIDTH = 110;
    private static final double MARGIN_INCHES = 0.5;

    private final SXSSFWorkbook workbook;
    private final SheetStyles styles;
    private final SheetNames names = new SheetNames();
    private final CellText text;
    private final Words words;

    private TablesWorkbook(SXSSFWorkbook workbook, Language language) {
        this.workbook = workbook;
        this.styles = new SheetStyles(workbook);
        this.text = CellText.in(language);
        this.words = Pack.words(language);
    }

    /** Writes all tables of a pack; {@code out} stays open. */
    public static void write(Pack pack, OutputStream out) throws IOException {
        write(pack.tables(), pack.provenance(), pack.language(), out);
    }

    /**
     * Writes tables; {@code out} stays open.
     *
     * @param provenance lines of the last sheet
     */
    public static void write(List<DataTable> tables, List<String> provenance, Language language, OutputStream out)
            throws IOException {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            new TablesWorkbook(workbook, language).compose(tables, provenance);
            ReproducibleZip.write(workbook::write, out);
        }
    }

    private void compose(List<DataTable> tables, List<String> provenance) {
        var contents = new ArrayList<String>();
        String sources = names.next(words.say("sheet.sources"));
        for (DataTable table : tables) {
            String name = names.next(table.id());
            contents.add(name + ": " + table.title());
            sheet(workbook.createSheet(name), table);
        }
        sources(workbook.createSheet(sources), contents, provenance);
        workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreator("Thangdo");
    }

    private void sheet(SXSSFSheet sheet, DataTable table) {
        int[] letters = ColumnWidths.letters(table, text);
        Row header = sheet.createRow(0);
        for (int i = 0; i < letters.length; i++) {
            sheet.setColumnWidth(i, (letters[i] + 3) * WIDTH_UNIT);
            words(header.createCell(i), table.columns().get(i).header()).setCellStyle(styles.header());
        }
        int at = 1;
        for (var row : table.rows()) {
            Row target = sheet.createRow(at++);
            for (int i = 0; i < row.size(); i++) {
                fill(target.createCell(i), row.get(i), table.columns().get(i).format());
            }
        }
        var area = new CellRangeAddress(0, Math.max(at - 1, 0), 0, letters.length - 1);
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(area);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.getHeader().setLeft(table.title().replace("&", "&&"));
        print(sheet, letters.length);
    }

    private static void print(SXSSFSheet sheet, int columns) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setLandscape(columns > 6);
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        sheet.getFooter().setCenter("&P / &N");
    }

    private void fill(Cell target, DataTable.Cell cell, Format format) {
        if (cell instanceof DataTable.Number number) {
            target.setCellValue(number.value());
            target.setCellStyle(styles.number(format));
        } else {
            boolean plain = cell instanceof DataTable.Words;
            words(target, text.of(cell, format)).setCellStyle(plain ? styles.words() : styles.reason());
        }
    }

    private static Cell words(Cell cell, String text) {
        cell.setCellValue(TableCsv.safe(text));
        return cell;
    }

    private void sources(SXSSFSheet sheet, List<String> contents, List<String> provenance) {
        sheet.setColumnWidth(0, SOURCE_WIDTH * WIDTH_UNIT);
        int at = line(sheet, 0, words.say("sources"), true);
        for (String line : provenance) {
            at = line(sheet, at, line, false);
        }
        at = line(sheet, at + 1, words.say("sheet.contents"), true);
        for (String line : contents) {
            at = line(sheet, at, line, false);
        }
        print(sheet, 1);
    }

    private int line(SXSSFSheet sheet, int at, String text, boolean head) {
        words(sheet.createRow(at).createCell(0), text).setCellStyle(head ? styles.header() : styles.wrapped());
        return at + 1;
    }
}
