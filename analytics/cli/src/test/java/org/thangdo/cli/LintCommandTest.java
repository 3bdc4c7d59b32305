package org.thangdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FORM =
            """
            position,text,points
            kế toán,"Hoàn thành tốt nhiệm vụ được giao.",30
            kế toán,"Nộp báo cáo quyết toán trước ngày 31/01, không quá 1 lần phải sửa.",50
            viên chức một cửa,"Hoàn thành tốt nhiệm vụ được giao.",20
            """;

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void printsOneObjectForEachRowAndTheSameBytesTwice() throws IOException {
        String form = file("form.csv", FORM);
        var run = Run.of("lint", form, "--json", "--lang", "vi");
        JsonNode rows = JSON.readTree(run.result());

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).path("row").asInt()).isEqualTo(2);
        assertThat(rows.get(1).path("source").asText()).isEqualTo("form.csv!3");
        assertThat(rows.get(1).path("verdict").asText()).isEqualTo("measurable");
        assertThat(rows.get(1).path("score").asInt()).isBetween(55, 100);
        assertThat(rows.get(1).path("missing").toString()).isEqualTo("[\"source\"]");
        assertThat(rows.get(1).path("reason").asText()).contains("trước ngày 31/01");
        assertThat(rows.get(0).path("verdict").asText()).isNotEqualTo("measurable");
        String text = rows.get(1).path("text").asText();
        rows.get(1).path("spans").forEach(span -> assertThat(text.substring(
                        span.path("start").asInt(), span.path("end").asInt()))
                .isNotBlank());
        assertThat(Run.of("soat", form, "--json", "--lang", "vi").result()).isEqualTo(run.result());
    }

    @Test
    void saysTheWeakestFirstAndWhatTheFormRestsOn() throws IOException {
        var run = Run.of("lint", file("form.csv", FORM), "--lang", "en");

        assertThat(run.result())
                .contains("50.0% of the points rest on measurable criteria")
                .contains("The same sentence for several positions (rows 1, 3)")
                .contains("WHY, AND HOW IT COULD BE WRITTEN");
        assertThat(run.result().indexOf("general ")).isLessThan(run.result().indexOf("measurable  "));
        assertThat(Run.of("lint", file("form.csv", FORM), "--strict").exitCode())
                .isEqualTo(ExitCode.NEEDS_A_PERSON);
    }

    @Test
    void readsAColumnOfTextsAloneAndLinesOfAPlainText() throws IOException {
        String one = file("one.csv", "text\n\"Nộp báo cáo, biên bản trước ngày 5 hằng tháng.\"\nCó uy tín.\n");
        String plain = file("plain.txt", "1. Nộp báo cáo trước ngày 5 hằng tháng.\n\n- Có uy tín, được tín nhiệm.\n");

        for (String form : new String[] {one, plain}) {
            JsonNode rows = JSON.readTree(Run.of("lint", form, "--json").result());
            assertThat(rows.findValuesAsText("verdict")).containsExactly("measurable", "qualitative");
        }
    }

    @Test
    void refusesInOneSentenceWhatItCannotRead() throws IOException {
        var header = Run.of("lint", file("a.csv", "ten,diem\nA,1\n"), "--lang", "vi");
        var empty = Run.of("lint", file("b.csv", ""), "--lang", "en");
        var none = Run.of("lint", file("c.txt", "\n\n"), "--lang", "en");
        Path latin = Files.write(folder.resolve("d.csv"), "text,x\ngröße,ÿþ\n".getBytes(StandardCharsets.ISO_8859_1));
        var encoding = Run.of("lint", latin.toString(), "--lang", "vi");

        assertThat(header.exitCode()).isEqualTo(ExitCode.NOT_READABLE);
        assertThat(header.messages()).contains("Các cột: ten, diem");
        assertThat(empty.exitCode()).isEqualTo(ExitCode.NOT_READABLE);
        assertThat(empty.messages()).contains("File is empty");
        assertThat(none.messages()).contains("no criteria in c.txt");
        assertThat(encoding.exitCode()).isEqualTo(ExitCode.NOT_READABLE);
        assertThat(encoding.messages()).contains("Không rõ bảng mã");
    }

    @Test
    void readsByWordsOfTheUserAndNamesTheFieldThatIsWrong() throws IOException {
        String own = file(
                "own.json",
                """
                {"version": "mine", "language": "EN", "numbers": {}, "vague": {}, "terms": {}, "patterns": {}, "positions": {}}
                """);
        String form = file("form.csv", "text,position\nIssues 95% of permits within 10 days.,any\n");
        var run = Run.of("lint", form, "--lexicon", own, "--json");
        var wrong = Run.of("lint", form, "--lexicon", file("wrong.json", "{\"words\": 1}"), "--lang", "en");

        assertThat(JSON.readTree(run.result()).get(0).path("lexicon").asText()).isEqualTo("mine");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.NOT_READABLE);
        assertThat(wrong.messages()).contains("wrong.json: version");
    }

    @Test
    void readsAWordFormAndLeavesHeadingsAndTotalsOut() throws IOException {
        Path shipped = Path.of("../../data/phieu-danh-gia.docx");
        var run = Run.of("lint", shipped.toString(), "--json", "--lang", "vi");
        JsonNode rows = JSON.readTree(run.result());

        assertThat(rows.findValuesAsText("verdict"))
                .hasSize(8)
                .doesNotContain("measurable")
                .contains("qualitative", "incomplete");
        assertThat(rows.get(0).path("position").asText()).isEqualTo("Công chức Tư pháp – Hộ tịch");
        assertThat(rows.get(0).path("source").asText()).isEqualTo("phieu-danh-gia.docx#table 1!3");
        assertThat(rows.get(4).path("frame").asText()).contains("chứng thực");
        assertThat(Run.of("lint", shipped.toString(), "--lang", "en").result())
                .contains("11 rows = 8 criteria + 3 headings and totals")
                .contains("0.0% of the points rest on measurable criteria");
    }

    @Test
    void readsItemsOfAWordDocumentWithoutATable() throws IOException {
        Path list = folder.resolve("list.docx");
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(list)) {
            for (String line : new String[] {
                "TIÊU CHÍ ĐÁNH GIÁ", "- Nộp báo cáo trước ngày 5 hằng tháng.", "2. Có uy tín, được nhân dân tín nhiệm."
            }) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
        }
        JsonNode rows = JSON.readTree(Run.of("lint", list.toString(), "--json").result());

        assertThat(rows.findValuesAsText("text"))
                .containsExactly("Nộp báo cáo trước ngày 5 hằng tháng.", "Có uy tín, được nhân dân tín nhiệm.");
        assertThat(rows.get(1).path("source").asText()).isEqualTo("list.docx!paragraph 3");
    }

    @Test
    void readsAWorkbookWithATitleAboveTheHeader() throws IOException {
        Path workbook = folder.resolve("form.xlsx");
        String[][] cells = {
            {"Tiêu chí đánh giá cán bộ năm 2025"},
            {"STT", "Nội dung tiêu chí", "Vị trí", "Điểm tối đa"},
            {"I", "Kết quả công việc", "", "100"},
            {"1", "Nộp báo cáo, biên bản trước ngày 5 hằng tháng.", "Kế toán", "60"},
            {"2", "Có uy tín, được tín nhiệm.", "Kế toán", "40"},
            {"", "Tổng điểm", "", "100"}
        };
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(workbook)) {
            var sheet = book.createSheet("Phiếu");
            for (int i = 0; i < cells.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < cells[i].length; j++) {
                    row.createCell(j).setCellValue(cells[i][j]);
                }
            }
            book.write(out);
        }
        var run = Run.of("lint", workbook.toString(), "--json");
        JsonNode rows = JSON.readTree(run.result());

        assertThat(rows.findValuesAsText("verdict")).containsExactly("measurable", "qualitative");
        assertThat(rows.get(0).path("source").asText()).isEqualTo("form.xlsx#Phiếu!4");
        assertThat(Run.of("lint", workbook.toString(), "--lang", "vi").result())
                .contains("60,0% số điểm dựa trên tiêu chí đo được");
    }

    @Test
    void writesWhatItSaysOfTheFormAsAWhole() throws IOException {
        String out = folder.resolve("said").toString();
        Run.of("lint", file("form.csv", FORM), "--out", out, "--lang", "en");
        JsonNode said = JSON.readTree(Path.of(out, "lint.json").toFile());

        assertThat(said.path("criteria")).hasSize(3);
        assertThat(said.path("form").path("basis").asText()).isEqualTo("points");
        assertThat(said.path("form").path("shares").path("measurable").asDouble())
                .isEqualTo(0.5);
        assertThat(said.path("form").path("repeated").get(0).path("rows").toString())
                .isEqualTo("[1,3]");
        try (var book = new XSSFWorkbook(Files.newInputStream(Path.of(out, "lint.xlsx")))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isGreaterThanOrEqualTo(3);
        }
    }
}
