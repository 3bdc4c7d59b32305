package org.thangdo.ratings.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;

class OtherFilesTest {

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

    private static List<FindingCode> codes(StagedSheet sheet) {
        return sheet.findings().stream().map(Finding::code).toList();
    }

    private static ReadOptions password(String password) {
        return Store.options(Optional.empty(), Optional.empty(), Optional.of(password.toCharArray()));
    }

    private static <W extends Workbook> W filled(W workbook) {
        var sheet = workbook.createSheet("KetQua");
        var row = sheet.createRow(1);
        row.createCell(0).setCellValue("Hoµn thµnh");
        var style = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setFontName(".VnTime");
        style.setFont(font);
        row.getCell(0).setCellStyle(style);
        row.createCell(1).setCellValue(87.5);
        var date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        row.createCell(2).setCellValue(44197);
        row.getCell(2).setCellStyle(date);
        row.createCell(3).setCellFormula("B2*2");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(3));
        row.createCell(4).setCellValue(false);
        sheet.createRow(4).createCell(0).setCellValue("x");
        sheet.getRow(4).setZeroHeight(true);
        sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
        return workbook;
    }

    private Path write(Workbook workbook, String name) throws IOException {
        var path = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(path)) {
            workbook.write(out);
        }
        workbook.close();
        return path;
    }

    private void assertFilled(StagedSheet sheet) throws SQLException {
        assertThat(store.ask("SELECT \"row\", hidden, t, c1, c2, c3, c4, c5 FROM " + sheet.table() + " ORDER BY 1"))
                .containsExactly(
                        List.of("2", "false", "Tndnb", "Hoµn thµnh", "87.5", "2021-01-01", "175", "FALSE"),
                        Arrays.asList("5", "true", "s----", "x", null, null, null, null));
        assertThat(sheet.merges()).containsExactly(new Merge("A2:A3"));
    }

    @Nested
    @DisplayName("reads workbooks by their content")
    class Workbooks {

        @Test
        void xlsAndXlsxComeOutAlike() throws Exception {
            assertFilled(store.only(write(filled(new HSSFWorkbook()), "a.xls")));
            assertFilled(store.only(write(filled(new XSSFWorkbook()), "a.xlsx")));
        }

        @Test
        void xlsxAndCsvNamedXls() throws Exception {
            var xlsx = store.only(write(filled(new XSSFWorkbook()), "b.xls"));
            assertFilled(xlsx);
            assertThat(codes(xlsx)).containsExactly(FindingCode.OTHER_EXTENSION);
            var csv = store.only(Files.writeString(folder.resolve("c.xls"), "a\tb\n1\t2\n"));
            assertThat(store.cellsOnly(csv)).containsExactly(List.of("a", "b"), List.of("1", "2"));
            assertThat(codes(csv)).containsExactly(FindingCode.OTHER_EXTENSION);
        }

        @Test
        void webPageNamedXlsIsRefusedWithAdvice() throws Exception {
            var html = "<html><body><table><tr><td>1</td></tr></table></body></html>";
            assertThat(codes(store.only(Files.writeString(folder.resolve("d.xls"), html))))
                    .containsExactly(FindingCode.HTML_AS_XLS);
        }

        @Test
        void encryptedXlsxAsksForItsPassword() throws Exception {
            var plain = write(filled(new XSSFWorkbook()), "plain.xlsx");
            var path = folder.resolve("secret.xlsx");
            try (var container = new POIFSFileSystem();
                    var out = Files.newOutputStream(path)) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("bí mật");
                try (var encrypted = encryptor.getDataStream(container)) {
                    Files.copy(plain, encrypted);
                }
                container.writeFilesystem(out);
            }
            assertThat(codes(store.only(path))).containsExactly(FindingCode.PASSWORD);
            assertThat(codes(store.stage(path, password("sai")).get(0))).containsExactly(FindingCode.PASSWORD);
            assertFilled(store.stage(path, password("bí mật")).get(0));
        }

        @Test
        void encryptedXlsAsksForItsPassword() throws Exception {
            Biff8EncryptionKey.setCurrentUserPassword("abc");
            Path path;
            try {
                path = write(filled(new HSSFWorkbook()), "secret.xls");
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
            assertThat(codes(store.only(path))).containsExactly(FindingCode.PASSWORD);
            assertFilled(store.stage(path, password("abc")).get(0));
        }
    }

    @Nested
    @DisplayName("reads Parquet")
    class Parquet {

        @Test
        void valuesBecomeTextBelowTheirNames() throws Exception {
            var path = folder.resolve("a[1].parquet");
            store.ask("SELECT 1");
            try (var statement = store.connection().createStatement()) {
                statement.execute(
                        "COPY (SELECT 2021 AS \"Năm\", 'Tốt' AS \"a'; DROP TABLE x\", 0.1::DOUBLE AS d, DATE '2021-01-02' AS e,"
                                + " NULL::VARCHAR AS f) TO '" + path + "' (FORMAT parquet)");
            }
            assertThat(store.rows(store.only(path)))
                    .containsExactly(
                            List.of("1", "Năm", "a'; DROP TABLE x", "d", "e", "f"),
                            Arrays.asList("2", "2021", "Tốt", "0.1", "2021-01-02", null));
        }

        @Test
        void damaged() throws Exception {
            var path =
                    Files.writeString(folder.resolve("a.parquet"), "PAR1 and nothing more", StandardCharsets.US_ASCII);
            assertThat(codes(store.only(path))).containsExactly(FindingCode.NOT_READABLE);
        }
    }
}
