package org.thangdo.study.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

class TableWritingTest {

    private static final DataTable UNITS = new DataTable(
            "units",
            "Đơn vị",
            List.of(
                    new Column("unit", "Đơn vị", Format.TEXT),
                    new Column("n", "Số người", Format.WHOLE),
                    new Column("share", "Tỷ lệ", Format.PERCENT)),
            List.of(
                    row(
                            new DataTable.Words("Phòng Nội vụ; tổ 2"),
                            new DataTable.Number(1234),
                            share(0.196428571428571)),
                    row(new DataTable.Words("=1+1"), new DataTable.Number(3), new DataTable.Suppressed()),
                    row(
                            new DataTable.Words("Trường A"),
                            new DataTable.Number(0),
                            new DataTable.Missing("không có ai"))));

    private static List<Cell> row(Cell... cells) {
        return List.of(cells);
    }

    private static Cell share(double value) {
        return new DataTable.Number(value);
    }

    @Nested
    @DisplayName("csv")
    class Csv {

        @Test
        void vietnameseExcelOpensItWithADoubleClick() {
            assertThat(new TableCsv(Language.VI).text(UNITS))
                    .isEqualTo("Đơn vị;Số người;Tỷ lệ (%)\r\n"
                            + "\"Phòng Nội vụ; tổ 2\";1234;19,64285714\r\n"
                            + "'=1+1;3;ẩn (nhóm nhỏ)\r\n"
                            + "Trường A;0;không có ai\r\n");
            assertThat(new TableCsv(Language.VI).bytes(UNITS)).startsWith(0xEF, 0xBB, 0xBF);
        }

        @Test
        void englishHasPointAndComma() {
            assertThat(new TableCsv(Language.EN).text(UNITS)).contains("Phòng Nội vụ; tổ 2,1234,19.64285714\r\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\tx", "\rx"})
        void wordsNeverCalculate(String hostile) {
            assertThat(TableCsv.safe(hostile)).isEqualTo("'" + hostile);
        }

        @Test
        void aNegativeNumberStaysANumber() {
            var table = new DataTable(
                    "t",
                    "t",
                    List.of(new Column("x", "x", Format.DECIMAL_2)),
                    List.of(row(share(-0.5)), row(share(0))));
            assertThat(new TableCsv(Language.VI).text(table)).isEqualTo("x\r\n-0,5\r\n0\r\n");
        }
    }

    @Nested
    @DisplayName("console")
    class Console {

        @Test
        void columnsStandUnderEachOther() {
            assertThat(new TableText(Language.VI, 80, false).render(UNITS))
                    .isEqualTo("Đơn vị\n"
                            + "Đơn vị              Số người          Tỷ lệ\n"
                            + "───────────────────────────────────────────\n"
                            + "Phòng Nội vụ; tổ 2     1.234          19,6%\n"
                            + "=1+1                       3  ẩn (nhóm nhỏ)\n"
                            + "Trường A                   0    không có ai\n");
        }

        @Test
        void decomposedLettersTakeTheSameWidth() {
            String composed = "Hoàn thành xuất sắc nhiệm vụ";
            assertThat(TableText.width(Normalizer.normalize(composed, Normalizer.Form.NFD)))
                    .isEqualTo(TableText.width(composed))
                    .isEqualTo(28);
            assertThat(TableText.width("x\u0323\u0300"))
                    .as("marks without a composed letter")
                    .isEqualTo(1);
        }

        @Test
        void theWidestWordsGiveWayOnANarrowScreen() {
            String text = new TableText(Language.VI, 40, false).render(UNITS);
            assertThat(text.lines().mapToInt(TableText::width)).allMatch(width -> width <= 40);
            assertThat(text).contains("Phòng Nội vụ;…").contains("ẩn (nhóm nhỏ)");
        }
    }

    @Nested
    @DisplayName("Tablesaw")
    class Tablesaw {

        @Test
        void numbersAreNumbersAndGapsAreMissing() {
            var frame = Frames.frame(UNITS);
            assertThat(frame.columnNames()).containsExactly("unit", "n", "share");
            assertThat(frame.longColumn("n").sum()).isEqualTo(1237);
            assertThat(frame.doubleColumn("share").get(0)).isEqualTo(0.196428571428571);
            assertThat(frame.doubleColumn("share").countMissing()).isEqualTo(2);
        }

        @Test
        void andBack() {
            var back = Frames.table("Đơn vị", Frames.frame(UNITS));
            assertThat(back.id()).isEqualTo("units");
            assertThat(back.rows().get(0)).isEqualTo(UNITS.rows().get(0));
            assertThat(back.rows().get(2).get(2)).isEqualTo(new DataTable.Missing(""));
        }

        @Test
        void wordsAmongNumbersAreAMistake() {
            var wrong = new DataTable(
                    "t", "t", List.of(new Column("n", "n", Format.WHOLE)), List.of(row(new DataTable.Words("nhiều"))));
            assertThatThrownBy(() -> Frames.frame(wrong)).hasMessageContaining("nhiều");
        }
    }

    @Test
    void everyWordOfTheTablesIsInBothLanguages() {
        var vi = org.thangdo.criteria.text.Words.of(CellText.class, "tables", Language.VI);
        var en = org.thangdo.criteria.text.Words.of(CellText.class, "tables", Language.EN);
        assertThat(vi.keys()).isEqualTo(en.keys()).isNotEmpty();
        vi.keys().forEach(key -> assertThat(vi.placeholders(key)).as(key).isEqualTo(en.placeholders(key)));
        assertThat(vi.say("suppressed").getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }
}
