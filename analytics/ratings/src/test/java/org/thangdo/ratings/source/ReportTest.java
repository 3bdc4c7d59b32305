package org.thangdo.ratings.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.finding.FindingCode;

class ReportTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @TempDir
    Path folder;

    private static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }

    private List<List<String>> text(String report) throws Exception {
        var path = Files.writeString(folder.resolve("bao_cao.txt"), report, StandardCharsets.UTF_8);
        try (var store = new Store()) {
            var rows = store.cellsOnly(store.only(path));
            assertThat(rows.get(0)).containsExactly("period", "level", "n", "total", "printed_share", "source");
            return rows.subList(1, rows.size());
        }
    }

    @Nested
    @DisplayName("reads the sentences of reports")
    class Sentences {

        @Test
        void figuresOfThePaper() throws Exception {
            assertThat(text("Kết quả xếp loại cán bộ:\n"
                            + "Năm 2018: 112 đồng chí; 22 đồng chí hoàn thành xuất sắc nhiệm vụ (19,64%), 88 đồng chí hoàn thành tốt"
                            + " nhiệm vụ (78,58%), 02 đồng chí hoàn thành nhiệm vụ (1,79%).\n"
                            + "Năm 2019: 92 đồng chí; 20 đồng chí hoàn thành xuất sắc nhiệm vụ (21,7%),\n"
                            + "02 đồng chí không hoàn thành nhiệm vụ (2.2%).\n"
                            + "Năm 2020: 74 đồng chí; 13 đồng chí hoàn thành xuất sắc nhiệm vụ, chiếm 17,56%; 02 đồng chí không hoàn"
                            + " thành nhiệm vụ, chiếm 27,02%.\n"))
                    .containsExactly(
                            row("2018", "hoàn thành xuất sắc nhiệm vụ", "22", "112", "19,64", "2"),
                            row("2018", "hoàn thành tốt nhiệm vụ", "88", "112", "78,58", "2"),
                            row("2018", "hoàn thành nhiệm vụ", "2", "112", "1,79", "2"),
                            row("2019", "hoàn thành xuất sắc nhiệm vụ", "20", "92", "21,7", "3"),
                            row("2019", "không hoàn thành nhiệm vụ", "2", "92", "2.2", "3"),
                            row("2020", "hoàn thành xuất sắc nhiệm vụ", "13", "74", "17,56", "5"),
                            row("2020", "không hoàn thành nhiệm vụ", "2", "74", "27,02", "5"));
        }

        @Test
        void yearAsHeadingLevelFirstAndCountWithoutShare() throws Exception {
            assertThat(
                            text(
                                    "Năm 2021\n\nTổng số 1.096 cán bộ được đánh giá, trong đó:\n"
                                            + "- Hoàn thành xuất sắc nhiệm vụ: 216 cán bộ (19,71%);\n"
                                            + "- Hoàn thành tốt nhiệm vụ có 880 cán bộ, đạt tỷ lệ 80,29%.\n\n"
                                            + "Năm 2022: 10 cán bộ, gồm 10 cán bộ hoàn thành tốt nhiệm vụ (100%), 0 cán bộ hoàn thành xuất sắc nhiệm vụ."))
                    .containsExactly(
                            row("2021", "Hoàn thành xuất sắc nhiệm vụ", "216", "1096", "19,71", "4"),
                            row("2021", "Hoàn thành tốt nhiệm vụ", "880", "1096", "80,29", "5"),
                            row("2022", "hoàn thành tốt nhiệm vụ", "10", "10", "100", "7"),
                            row("2022", "hoàn thành xuất sắc nhiệm vụ", "0", "10", null, "7"));
        }

        @Test
        void withoutAccentsAndInEnglish() throws Exception {
            assertThat(text("Nam 2018: 112 dong chi; 22 dong chi hoan thanh xuat sac nhiem vu (19,64%).\n"
                            + "In 2019, 92 officials were rated: 20 officials outstanding (21.74%).\n"))
                    .containsExactly(
                            row("2018", "hoan thanh xuat sac nhiem vu", "22", "112", "19,64", "1"),
                            row("2019", "outstanding", "20", "92", "21.74", "2"));
        }

        @Test
        void percentWithoutPeopleIsNoStatement() throws Exception {
            var path = Files.writeString(
                    folder.resolve("b.txt"),
                    "Trong 4 năm, tỷ lệ tổ chức đảng đạt loại tốt là 80%. Nghị quyết số 12 đề ra 90%.",
                    StandardCharsets.UTF_8);
            try (var store = new Store()) {
                assertThat(store.only(path).format().kind()).isEqualTo(Format.Kind.TEXT_TABLE);
            }
        }
    }

    @Nested
    @DisplayName("reads Word documents")
    class Documents {

        private Path docx(String body, String notes) throws IOException {
            var path = folder.resolve("bao_cao.docx");
            try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
                part(
                        zip,
                        "word/document.xml",
                        "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "</w:body></w:document>");
                part(zip, "word/footnotes.xml", "<w:footnotes xmlns:w=\"" + WORD + "\">" + notes + "</w:footnotes>");
            }
            return path;
        }

        private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        }

        private static String paragraph(String... runs) {
            var xml = new StringBuilder("<w:p>");
            for (String run : runs) {
                xml.append("<w:r><w:t xml:space=\"preserve\">").append(run).append("</w:t></w:r>");
            }
            return xml + "</w:p>";
        }

        @Test
        void sentencesInFootnotesKeepTheirPlace() throws Exception {
            var path = docx(
                    paragraph("Công tác đánh giá") + "<w:p><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>",
                    "<w:footnote w:type=\"separator\" w:id=\"0\">" + paragraph("x")
                            + "</w:footnote><w:footnote w:id=\"1\">"
                            + paragraph(
                                    "Năm 2020: 74 đồng chí; 13 đồng chí hoàn thành ",
                                    "xuất sắc nhiệm vụ (17,5",
                                    "6%), ")
                            + paragraph("02 đồng chí không hoàn thành nhiệm vụ, chiếm 27,02%") + "</w:footnote>");
            try (var store = new Store()) {
                assertThat(store.cellsOnly(store.only(path)))
                        .contains(
                                row("2020", "hoàn thành xuất sắc nhiệm vụ", "13", "74", "17,56", "footnote 1"),
                                row("2020", "không hoàn thành nhiệm vụ", "2", "74", "27,02", "footnote 1"));
            }
        }

        @Test
        void tablesBecomeSheets() throws Exception {
            var table = new StringBuilder("<w:tbl>");
            for (var cells :
                    List.of(List.of("Năm", "HTXS", "HTT"), List.of("2020", "13", "58"), List.of("2021", "16", "80"))) {
                table.append("<w:tr>");
                cells.forEach(
                        cell -> table.append("<w:tc>").append(paragraph(cell)).append("</w:tc>"));
                table.append("</w:tr>");
            }
            try (var store = new Store()) {
                var sheet = store.only(docx(table + "</w:tbl>", ""));
                assertThat(sheet.sheet()).isEqualTo("table 1");
                assertThat(store.cellsOnly(sheet))
                        .containsExactly(row("Năm", "HTXS", "HTT"), row("2020", "13", "58"), row("2021", "16", "80"));
            }
        }

        @Test
        void documentWithoutFigures() throws Exception {
            try (var store = new Store()) {
                assertThat(store.only(docx(paragraph("Kính gửi"), ""))
                                .findings()
                                .get(0)
                                .code())
                        .isEqualTo(FindingCode.REPORT_WITHOUT_COUNTS);
            }
        }
    }
}
