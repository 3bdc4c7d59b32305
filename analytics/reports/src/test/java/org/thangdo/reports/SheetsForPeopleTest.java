package org.thangdo.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.recognise.Field;
import org.thangdo.ratings.recognise.Vocabulary;
import org.thangdo.reports.xlsx.MarkedCopy;
import org.thangdo.reports.xlsx.Template;
import org.thangdo.reports.xlsx.Templates;

/** Workbooks that people open and fill in: marked copies and templates. */
class SheetsForPeopleTest {

    @TempDir
    Path folder;

    private static XSSFWorkbook read(OutputFile.Content content) throws IOException {
        var out = new ByteArrayOutputStream();
        content.writeTo(out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Finding unknownLevel(Place place, Place... others) {
        return new Finding(FindingCode.HTML_AS_XLS, place, "=1+1", Map.of(), List.of(others));
    }

    @Nested
    @DisplayName("a marked copy")
    class Marked {

        @Test
        void tintsNotesAndLinksAndLeavesTheOriginalAlone() throws IOException {
            Path original = folder.resolve("kết quả.xlsx");
            try (var workbook = new XSSFWorkbook();
                    var out = Files.newOutputStream(original)) {
                var sheet = workbook.createSheet("Kết 'A' quả");
                sheet.createRow(1).createCell(5).setCellValue("HTT NV");
                workbook.write(out);
            }
            byte[] before = Files.readAllBytes(original);
            var place = new Place("kết quả.xlsx", "Kết 'A' quả", "F2", "Mức");
            var beyond = new Place("kết quả.xlsx", "Kết 'A' quả", "B4:C5", "Mức");

            try (var copy = read(out -> MarkedCopy.write(
                    original, ReadOptions.DEFAULT, List.of(unknownLevel(place, beyond)), Language.VI, out))) {
                var cell = copy.getSheetAt(0).getRow(1).getCell(5);
                assertThat(cell.getStringCellValue()).isEqualTo("HTT NV");
                assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
                assertThat(cell.getCellComment().getString().getString()).contains("LT-34");
                assertThat(copy.getSheetAt(0)
                                .getRow(4)
                                .getCell(2)
                                .getCellStyle()
                                .getFillPattern())
                        .isEqualTo(FillPatternType.SOLID_FOREGROUND);
                var list = copy.getSheet("Lỗi");
                assertThat(list.getRow(1).getCell(3).getHyperlink().getAddress())
                        .isEqualTo("'Kết ''A'' quả'!F2");
                assertThat(list.getRow(1).getCell(4).getStringCellValue()).isEqualTo("'=1+1");
                assertThat(list.getLastRowNum()).isEqualTo(2);
            }
            assertThat(Files.readAllBytes(original)).isEqualTo(before);
        }

        @Test
        void aTextTableBecomesAWorkbookOfTextFirst() throws IOException {
            Path original = folder.resolve("a.csv");
            Files.writeString(original, "Mã;Mức\n007;HTT NV\n008;=1+1\n", StandardCharsets.UTF_8);
            var place = new Place("a.csv", "", "2", "Mức");

            try (var copy = read(out ->
                    MarkedCopy.write(original, ReadOptions.DEFAULT, List.of(unknownLevel(place)), Language.EN, out))) {
                var sheet = copy.getSheetAt(0);
                assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("007");
                assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("'=1+1");
                assertThat(sheet.getRow(1).getCell(1).getCellComment()).isNotNull();
                assertThat(sheet.getRow(1).getCell(0).getCellComment()).isNull();
                assertThat(MarkedCopy.name(original, Language.VI)).isEqualTo("a_danh_dau.xlsx");
            }
        }

        @Test
        void aHugeFileIsRefusedInWords() throws IOException {
            Path original = folder.resolve("lớn.csv");
            try (var file = new java.io.RandomAccessFile(original.toFile(), "rw")) {
                file.setLength(MarkedCopy.MOST_BYTES + 1);
            }
            var out = new ByteArrayOutputStream();

            assertThatThrownBy(() -> MarkedCopy.write(original, ReadOptions.DEFAULT, List.of(), Language.VI, out))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("findings.json");
            assertThat(out.size()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a template has lists, notes and a guide in both languages")
    void template(Template template) throws IOException {
        var vocabulary = new Vocabulary(List.of());
        var scale = RulePacks.shipped().get("nd335-2025").scale();
        for (Language language : Language.values()) {
            try (var workbook = read(out -> Templates.write(template, scale, language, out))) {
                var data = workbook.getSheetAt(0);
                assertThat((int) data.getRow(0).getLastCellNum())
                        .isEqualTo(template.columns().size());
                assertThat((Iterable<Cell>) data.getRow(0))
                        .allSatisfy(cell -> assertThat(cell.getCellComment()).isNotNull());
                assertThat(data.getLastRowNum()).isZero();
                for (int i = 0; i < template.columns().size(); i++) {
                    String header = data.getRow(0).getCell(i).getStringCellValue();
                    assertThat(vocabulary.header(header).map(Field::name))
                            .as(header)
                            .hasValue(template.columns().get(i).toUpperCase(Locale.ROOT));
                }
                assertThat(vocabulary.isDictionary(workbook.getSheetName(1))).isTrue();
                long lists = template.columns().stream()
                        .filter(List.of("level", "head_choice", "role", "done", "kind")::contains)
                        .count();
                assertThat(data.getDataValidations()).hasSize((int) lists);
                assertThat(workbook.getNumberOfSheets()).isEqualTo(lists > 0 ? 3 : 2);
                if (lists > 0) {
                    assertThat(vocabulary.isDictionary(workbook.getSheetName(2)))
                            .isTrue();
                }
                assertThat(workbook.getSheetAt(1).getLastRowNum())
                        .isEqualTo(template.columns().size());
            }
        }
    }
}
