package org.thangdo.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.finding.FindingText;

/** What a person says about a file is obeyed: each option does what the sentence that offers it promises. */
class ReadOptionsTest {

    private static final ReadOptions NOTHING_SAID = ReadOptions.DEFAULT;

    @TempDir
    Path folder;

    private History read(ReadOptions options, String... lines) {
        return read(options, Fixture.file(folder, "bang.csv", lines));
    }

    private static History read(ReadOptions options, Path file) {
        return Histories.read(List.of(file), Fixture.SCALE, options, Progress.NONE);
    }

    private static List<String> levels(History history) {
        return history.levels(Selection.finalLevels(Kind.PERSON), Set.of()).stream()
                .map(cell -> cell.period() + cell.counts().counts())
                .toList();
    }

    @Nested
    @DisplayName("where the table is")
    class Place {

        @Test
        void sheet() throws IOException {
            Path file = folder.resolve("so.xlsx");
            try (var workbook = new XSSFWorkbook();
                    var out = Files.newOutputStream(file)) {
                for (String name : List.of("Cu", "Moi")) {
                    var sheet = workbook.createSheet(name);
                    write(sheet.createRow(0), "Mã", "Năm", "Mức");
                    write(sheet.createRow(1), "CB1", "Cu".equals(name) ? "2020" : "2021", "Tốt");
                }
                workbook.write(out);
            }
            try (History history = read(NOTHING_SAID.withSheet("Moi"), file)) {
                assertThat(levels(history)).containsExactly("2021[0, 0, 1, 0]");
            }
        }

        private static void write(org.apache.poi.ss.usermodel.Row row, String... cells) {
            for (int i = 0; i < cells.length; i++) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }

        @Test
        void headerRowAndDataRow() {
            String[] lines = {"Mã,Năm,Mức,Đơn vị", "Mã,Năm,Mức,Phòng", "CB0,2021,HTXS,A", "CB1,2021,Tốt,A"};
            try (History history = read(NOTHING_SAID.withHeaderRow(2).withDataRow(4), lines)) {
                assertThat(levels(history)).containsExactly("2021[0, 0, 1, 0]");
                assertThat(history.reading().sheets().get(0).rowsIn()).isEqualTo(1);
            }
        }

        @Test
        void headerRowFarDown() {
            var lines = new String[82];
            java.util.Arrays.fill(lines, "ghi chú,-,-");
            lines[80] = "Mã,Năm,Mức";
            lines[81] = "CB1,2021,Tốt";
            try (History history = read(NOTHING_SAID.withHeaderRow(81), lines)) {
                assertThat(levels(history)).containsExactly("2021[0, 0, 1, 0]");
            }
        }

        @Test
        void mapping() {
            String[] lines = {"Mã,Năm,Chốt,Khối", "CB1,2021,Tốt,A"};
            try (History history = read(NOTHING_SAID.withMapping("Chốt=level", "khoi=unit"), lines)) {
                assertThat(history.reading().findings()).isEmpty();
                assertThat(levels(history)).containsExactly("2021[0, 0, 1, 0]");
                assertThat(history.values(Selection.finalLevels(Kind.PERSON), Dimension.UNIT))
                        .containsExactly("A");
            }
            assertThatThrownBy(() -> read(NOTHING_SAID.withMapping("Chốt=muc"), lines))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("muc");
        }
    }

    @Nested
    @DisplayName("what cells mean")
    class Cells {

        @Test
        void level() {
            String[] lines = {"Mã,Năm,Mức", "CB1,2021,HTT NV"};
            try (History history = read(NOTHING_SAID, lines)) {
                assertThat(Fixture.codes(history)).containsExactly(FindingCode.UNKNOWN_LEVEL);
            }
            try (History history = read(NOTHING_SAID.withLevels("HTT NV=good"), lines)) {
                assertThat(history.reading().findings()).isEmpty();
                assertThat(levels(history)).containsExactly("2021[0, 0, 1, 0]");
            }
        }

        @ParameterizedTest
        @CsvSource({"comma, 87.5 | 1.25", "point, 92.5 | 1250.0"})
        void decimalMark(String mark, String expected) {
            String[] lines = {"Mã;Năm;Điểm", "CB1;2021;" + ("comma".equals(mark) ? "87,5" : "92.5"), "CB2;2021;1,250"};
            try (History history = read(NOTHING_SAID.withDecimalMark(mark), lines)) {
                assertThat(history.reading().findings()).isEmpty();
                assertThat(String.join(
                                " | ",
                                history.table("ratings").doubleColumn("score").asList().stream()
                                        .map(Object::toString)
                                        .toList()))
                        .isEqualTo(expected);
            }
        }

        @Test
        void yearFromDate() {
            String[] lines = {"Mã,Năm,Mức", "CB1,2021-12-31,Tốt", "CB2,1905-07-12,Tốt"};
            try (History history = read(NOTHING_SAID.withYearFromDate(), lines)) {
                assertThat(Fixture.codes(history)).containsExactly(FindingCode.YEAR_FROM_DATE);
                assertThat(levels(history)).containsExactly("2020[0, 0, 1, 0]", "2021[0, 0, 1, 0]");
            }
        }

        @ParameterizedTest
        @CsvSource({"2021, 2021", "Quý 3/2021, 2021-Q3", "tháng 7 năm 2021, 2021-07"})
        void period(String said, String canonical) {
            try (History history = read(NOTHING_SAID.withPeriod(said), "Mã,Mức", "CB1,Tốt")) {
                assertThat(history.reading().findings()).isEmpty();
                assertThat(levels(history)).containsExactly(canonical + "[0, 0, 1, 0]");
            }
        }

        @Test
        void periodThatIsNone() {
            assertThatThrownBy(() -> read(NOTHING_SAID.withPeriod("hôm nay"), "Mã,Mức", "CB1,Tốt"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("hôm nay");
        }

        @ParameterizedTest
        @CsvSource({"tcvn3, Hoµn thµnh xuÊt s¾c nhiÖm vô", "vni, Hoaøn thaønh xuaát saéc nhieäm vuï"})
        void encoding(String name, String text) {
            String[] lines = {"Mã,Năm,Mức", "CB1,2021," + text, "CB2,2021," + text};
            try (History history = read(NOTHING_SAID, lines)) {
                assertThat(history.reading().needsAPerson()).isTrue();
            }
            try (History history = read(NOTHING_SAID.withEncoding(name), lines)) {
                assertThat(history.reading().needsAPerson()).isFalse();
                assertThat(levels(history)).containsExactly("2021[0, 0, 0, 2]");
            }
        }
    }

    @Test
    void dropIncompleteLeavesFormsWithoutARaterOutAndCountsThem() {
        String[] lines = {
            "Mã,Năm,Vai trò,Người chấm,Mức",
            "CB1,2021,Cấp trên,R1,Tốt",
            "CB1,2021,Tập thể,,Tốt",
            "CB1,2021,Quyết định,,Tốt"
        };
        try (History history = read(NOTHING_SAID.withDropIncomplete(), lines)) {
            var finding = Fixture.finding(history, FindingCode.INCOMPLETE_DROPPED);

            assertThat(Fixture.codes(history)).containsExactly(FindingCode.INCOMPLETE_DROPPED);
            assertThat(history.reading().needsAPerson()).isFalse();
            assertThat(FindingText.of(finding, Language.EN).why()).startsWith("1 of 3 forms");
            assertThat(history.reading().sheets().get(0))
                    .isEqualTo(new Reading.Sheet("bang.csv", "", "ratings", 3, 2, 1, 0));
        }
    }
}
