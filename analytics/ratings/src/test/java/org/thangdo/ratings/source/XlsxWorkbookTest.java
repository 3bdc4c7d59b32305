package org.thangdo.ratings.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;

class XlsxWorkbookTest {

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() throws SQLException {
        store = new Store();
    }

    @AfterEach
    void close() throws SQLException {
        store.close();
    }

    private Path workbook(Consumer<XSSFWorkbook> content) throws IOException {
        var path = folder.resolve("a.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(path)) {
            content.accept(workbook);
            workbook.write(out);
        }
        return path;
    }

    private Path sheet(Consumer<XSSFSheet> content) throws IOException {
        return workbook(workbook -> content.accept(workbook.createSheet("KetQua")));
    }

    private String types(StagedSheet sheet) throws SQLException {
        return store.ask("SELECT t FROM " + sheet.table() + " ORDER BY \"row\"")
                .get(0)
                .get(0);
    }

    private static CellStyle style(XSSFSheet sheet, String format, String font) {
        var workbook = sheet.getWorkbook();
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        var face = workbook.createFont();
        face.setFontName(font);
        style.setFont(face);
        return style;
    }

    @Nested
    @DisplayName("gives every cell its text and its type")
    class Cells {

        @Test
        void numbersAreExact() throws Exception {
            double[] numbers = {123456789012.0, 0.1, 87.5, 1e-7, 1.25e20, 1.0 / 3, -4, 0.1 + 0.2, 2e-3, 1e22};
            var staged = store.only(sheet(sheet -> {
                var row = sheet.createRow(0);
                for (int i = 0; i < numbers.length; i++) {
                    row.createCell(i).setCellValue(numbers[i]);
                }
            }));
            var texts = store.cellsOnly(staged).get(0);
            assertThat(texts)
                    .startsWith("123456789012", "0.1", "87.5", "0.0000001", "125000000000000000000")
                    .endsWith("-4", "0.30000000000000004", "0.002", "10000000000000000000000")
                    .noneMatch(text -> text.contains("E"));
            for (int i = 0; i < numbers.length; i++) {
                assertThat(Double.parseDouble(texts.get(i))).isEqualTo(numbers[i]);
            }
            assertThat(types(staged)).isEqualTo("n".repeat(numbers.length));
        }

        @Test
        void typesAndFonts() throws Exception {
            var staged = store.only(sheet(sheet -> {
                var row = sheet.createRow(0);
                row.createCell(0).setCellValue("Tốt");
                row.createCell(1).setCellValue("Hoµn thµnh");
                row.getCell(1).setCellStyle(style(sheet, "General", ".VnTime"));
                row.createCell(2).setCellValue("Hoaøn thaønh");
                row.getCell(2).setCellStyle(style(sheet, "General", "VNI-Times"));
                row.createCell(3).setCellValue(true);
                row.createCell(4).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0);
                row.createCell(6).setCellValue(44197);
                row.getCell(6).setCellStyle(style(sheet, "dd/mm/yyyy", "Calibri"));
                row.createCell(7).setCellValue("HOµN");
                row.getCell(7).setCellStyle(style(sheet, "General", ".VnTimeH"));
            }));
            assertThat(types(staged)).isEqualTo("sTVbe-dH");
            assertThat(store.cellsOnly(staged).get(0))
                    .containsExactly(
                            "Tốt", "Hoµn thµnh", "Hoaøn thaønh", "TRUE", "#DIV/0!", null, "2021-01-01", "HOµN");
        }

        @Test
        void legacyFontOfAPartOfTheText() throws Exception {
            var staged = store.only(sheet(sheet -> {
                var text = sheet.getWorkbook().getCreationHelper().createRichTextString("§¬n vÞ A");
                var face = sheet.getWorkbook().createFont();
                face.setFontName(".VnArial");
                text.applyFont(0, 6, face);
                sheet.createRow(0).createCell(0).setCellValue(text);
            }));
            assertThat(types(staged)).isEqualTo("T");
        }

        @Test
        void yearFormattedAsDateAndDatesWithTime() throws Exception {
            var staged = store.only(sheet(sheet -> {
                var row = sheet.createRow(0);
                row.createCell(0).setCellValue(2020);
                row.createCell(1).setCellValue(LocalDateTime.of(2021, 6, 30, 8, 5));
                row.createCell(2).setCellValue(0.5);
                row.forEach(cell -> cell.setCellStyle(style(sheet, "dd/mm/yyyy hh:mm", "Calibri")));
            }));
            assertThat(store.cellsOnly(staged).get(0)).containsExactly("1905-07-12", "2021-06-30T08:05:00", "12:00:00");
        }

        @Test
        void datesOf1904() throws Exception {
            var staged = store.only(workbook(workbook -> {
                workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
                var sheet = workbook.createSheet("A");
                var cell = sheet.createRow(0).createCell(0);
                cell.setCellValue(42735.0);
                cell.setCellStyle(style(sheet, "yyyy-mm-dd", "Calibri"));
            }));
            assertThat(store.cellsOnly(staged).get(0)).containsExactly("2021-01-01");
        }

        @Test
        void formulasWithAndWithoutStoredValue() throws Exception {
            var staged = store.only(sheet(sheet -> {
                var row = sheet.createRow(0);
                row.createCell(0).setCellValue(2);
                row.createCell(1).setCellFormula("A1*21");
                row.createCell(2).setCellFormula("A1*21");
                row.createCell(3).setCellFormula("A1/0");
                row.createCell(4).setCellFormula("NOSUCH(A1)");
                sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(1));
            }));
            assertThat(types(staged)).isEqualTo("nnfef");
            assertThat(store.cellsOnly(staged).get(0)).containsExactly("2", "42", "42", "#DIV/0!", null);
        }

        @Test
        void formulaThatLooksAtTheWholeSheetIsLeftAlone() throws Exception {
            var staged = store.only(sheet(sheet -> {
                var row = sheet.createRow(0);
                row.createCell(0).setCellValue(2);
                row.createCell(1).setCellFormula("SUM(B2:XFD1048576)");
            }));
            assertThat(types(staged)).isEqualTo("nf");
        }
    }

    @Nested
    @DisplayName("keeps what a person sees of a sheet")
    class Sheets {

        @Test
        void rowNumbersHiddenRowsAndMerges() throws Exception {
            var staged = store.only(sheet(sheet -> {
                sheet.createRow(3).createCell(1).setCellValue("a");
                sheet.createRow(6).createCell(0).setCellValue("b");
                sheet.getRow(6).setZeroHeight(true);
                sheet.createRow(9).createCell(0).setCellValue("  ");
                sheet.addMergedRegion(CellRangeAddress.valueOf("B4:D4"));
            }));
            assertThat(store.ask("SELECT \"row\", hidden, t, c1, c2 FROM " + staged.table() + " ORDER BY 1"))
                    .containsExactly(
                            Arrays.asList("4", "false", "-s", null, "a"), Arrays.asList("7", "true", "s-", "b", null));
            assertThat(staged.merges()).containsExactly(new Merge("B4:D4"));
        }

        @Test
        void allSheetsInOrderAndHiddenOnesAreTold() throws Exception {
            var sheets = store.stage(workbook(workbook -> {
                for (var name : List.of("2020", "2021", "DanhMuc", "Sheet9")) {
                    workbook.createSheet(name);
                }
                workbook.getSheet("2020").createRow(0).createCell(0).setCellValue("x");
                workbook.getSheet("DanhMuc").createRow(0).createCell(0).setCellValue("y");
                workbook.setSheetHidden(2, true);
            }));
            assertThat(sheets).extracting(StagedSheet::sheet).containsExactly("2020", "2021", "DanhMuc", "Sheet9");
            assertThat(sheets.stream().flatMap(sheet -> sheet.findings().stream()))
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.EMPTY_SHEET, FindingCode.HIDDEN_SHEET);
        }

        @Test
        void oneSheetByName() throws Exception {
            var path = workbook(workbook -> {
                workbook.createSheet("Một").createRow(0).createCell(0).setCellValue("x");
                workbook.createSheet("x'; DROP TABLE x; --")
                        .createRow(0)
                        .createCell(0)
                        .setCellValue("y");
            });
            var one = store.stage(
                    path, Store.options(Optional.of("X'; drop table x; --"), Optional.empty(), Optional.empty()));
            assertThat(one).hasSize(1);
            assertThat(store.cellsOnly(one.get(0))).containsExactly(List.of("y"));
            var none = store.stage(path, Store.options(Optional.of("Ba"), Optional.empty(), Optional.empty()));
            assertThat(none.get(0).findings().get(0).code()).isEqualTo(FindingCode.SHEET_NOT_FOUND);
        }

        @Test
        void streamedWorkbookComesBackWhole() throws Exception {
            var random = new Random(7);
            var expected = new ArrayList<List<String>>();
            var path = folder.resolve("big.xlsx");
            try (var workbook = new SXSSFWorkbook(100);
                    var out = Files.newOutputStream(path)) {
                var sheet = workbook.createSheet("S");
                for (int i = 0; i < 3000; i++) {
                    var row = sheet.createRow(i);
                    var texts = new ArrayList<String>();
                    for (int j = 0; j < 6; j++) {
                        long number = random.nextInt(1000);
                        row.createCell(j).setCellValue(j % 2 == 0 ? "đ" + number : "" + number);
                        texts.add(j % 2 == 0 ? "đ" + number : "" + number);
                    }
                    expected.add(texts);
                }
                workbook.write(out);
            }
            assertThat(store.cellsOnly(store.only(path))).isEqualTo(expected);
        }
    }
}
