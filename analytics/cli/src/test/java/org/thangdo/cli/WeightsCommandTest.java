package org.thangdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.criteria.position.Positions;

/** From an empty form to weights, their consistency and what follows from them. */
class WeightsCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CRITERIA = "Khối lượng; Chất lượng; Tiến độ";
    private static final String ALTERNATIVES =
            """
            unit;Khối lượng;Chất lượng;Tiến độ
            A;120;0,9;10
            B;100;0,95;12
            C;110;0,85;9
            """;

    @TempDir
    private Path folder;

    private Path form(String method, String... options) {
        var arguments = new java.util.ArrayList<>(
                List.of("weights", method, "--template", "--criteria", CRITERIA, "--lang", "vi"));
        arguments.addAll(List.of("--out", folder.resolve("form-" + method).toString()));
        arguments.addAll(List.of(options));
        assertThat(Run.of(arguments.toArray(String[]::new)).exitCode()).isEqualTo(ExitCode.FINE);
        return folder.resolve("form-" + method).resolve("weights-" + method + ".xlsx");
    }

    /** Fills the first sheet: cells as {@code row:column=value}, rows and columns from 1. */
    private String filled(Path form, String... cells) throws IOException {
        Path filled = folder.resolve("filled.xlsx");
        try (var in = Files.newInputStream(form);
                var workbook = new XSSFWorkbook(in);
                var out = Files.newOutputStream(filled)) {
            for (String cell : cells) {
                put(workbook.getSheetAt(0), cell);
            }
            workbook.write(out);
        }
        return filled.toString();
    }

    private static void put(XSSFSheet sheet, String cell) {
        String[] parts = cell.split("[:=]");
        sheet.getRow(Integer.parseInt(parts[0]) - 1)
                .getCell(Integer.parseInt(parts[1]) - 1)
                .setCellValue(parts[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"roc", "direct", "swing", "ahp", "bwm"})
    void formsAreTheSameBytesTwice(String method) throws IOException {
        Path first = form(method);
        byte[] bytes = Files.readAllBytes(first);
        Files.delete(first);
        assertThat(Files.readAllBytes(form(method))).isEqualTo(bytes);
    }

    @Test
    void theMatrixAsksOnlyAboveTheDiagonalFromAList() throws IOException {
        try (var in = Files.newInputStream(form("ahp", "--experts", "2"));
                var workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            var sheet = workbook.getSheetAt(0);
            var lists = sheet.getDataValidations();
            assertThat(lists).hasSize(2);
            assertThat(lists.get(0).getValidationConstraint().getExplicitListValues())
                    .startsWith("9", "8")
                    .endsWith("1/8", "1/9")
                    .hasSize(17);
            assertThat(lists.get(0).getRegions().getCellRangeAddress(0).formatAsString())
                    .isEqualTo("C9:D9");
            assertThat(sheet.getRow(8).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
        }
    }

    @Test
    void comparisonsBecomeWeightsAndARecord() throws IOException {
        String file = filled(form("ahp"), "2:2=An", "9:3=3", "9:4=5", "10:4=3");
        Path alternatives = Files.writeString(folder.resolve("alternatives.csv"), ALTERNATIVES);
        Path out = folder.resolve("out");
        var run = Run.of(
                "trong-so",
                "ahp",
                file,
                "--alternatives",
                alternatives.toString(),
                "--date",
                "2026-03-01",
                "--out",
                out.toString(),
                "--lang",
                "vi");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.result())
                .contains("63,7%", "25,8%", "10,5%")
                .contains("tỷ số nhất quán 0,033")
                .contains("A đứng đầu dưới ", "bộ trọng số hợp lý")
                .contains("Ngày: 2026-03-01.");
        assertThat(run.messages()).contains("LT-88");
        for (String name :
                List.of("weights.json", "weights.txt", "weights.xlsx", "tornado.png", "tornado.csv", "tornado.txt")) {
            assertThat(out.resolve(name)).isNotEmptyFile();
        }
    }

    @Test
    void jsonIsTheResultAndNothingElse() throws IOException {
        String file = filled(form("ahp"), "9:3=3", "9:4=5", "10:4=3");
        var run = Run.of("weights", "ahp", file, "--json");
        JsonNode result = JSON.readTree(run.result());
        assertThat(result.at("/record/weights/weights/0").asDouble()).isEqualTo(0.636985571745);
        assertThat(result.at("/record/experts/0/consistency/ratio/value").asDouble())
                .isBetween(0.0331, 0.0333);
        assertThat(Run.of("weights", "ahp", file, "--json").result()).isEqualTo(run.result());
    }

    @Test
    void inconsistentComparisonsNeedAPerson() throws IOException {
        var run = Run.of("weights", "ahp", filled(form("ahp"), "9:3=3", "9:4=1/3", "10:4=3"), "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        assertThat(run.result().replaceAll("\\s+", " ")).contains("would be 9, but 1/3 was said");
    }

    @ParameterizedTest
    @CsvSource({
        "roc, 61.1%, 9:2=1 10:2=2 11:2=3",
        "swing, 50.0%, 9:2=100 10:2=60 11:2=40",
        "direct, 40.0%, 9:2=40 10:2=30 11:2=30",
        "bwm, 60.0%, 5:2=Khối_lượng 6:2=Tiến_độ 10:2=2 11:2=6 9:3=6 10:3=3"
    })
    void everyFormIsReadBack(String method, String weight, String cells) throws IOException {
        String[] put = cells.replace("_", "\u00A0").split(" ");
        for (int i = 0; i < put.length; i++) {
            put[i] = put[i].replace('\u00A0', ' ');
        }
        var run = Run.of("weights", method, filled(form(method), put), "--lang", "en");
        assertThat(run.exitCode()).as(run.messages()).isEqualTo(ExitCode.FINE);
        assertThat(run.result()).contains("Khối lượng", weight);
    }

    @Test
    void aBadCellIsToldAndTheExpertIsLeftOut() throws IOException {
        var run = Run.of("weights", "swing", filled(form("swing"), "9:2=100", "10:2=nhiều", "11:2=5"), "--lang", "vi");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_READABLE);
        assertThat(run.messages()).contains("LT-95", "B10", "nhiều");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entropy", "std", "critic"})
    void weightsOfDataAreNeverOfficial(String method) throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), "unit,x,y\nA,1,5\nB,2,5\nC,3,5\n");
        var run = Run.of("weights", method, table.toString(), "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.result())
                .contains("never official weights")
                .contains("“y” is the same for all: it does not discriminate.");
    }

    @Test
    void refusalsSayWhatToDo() throws IOException {
        assertThat(Run.of("weights", "ahp").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(Run.of("weights", "critic", "--template", "--criteria", "a;b")
                        .exitCode())
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(Run.of("weights", "ahp", "--template", "--criteria", "a;a").exitCode())
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(Run.of("weights", "ahp", folder.resolve("none.xlsx").toString())
                        .exitCode())
                .isEqualTo(ExitCode.NOT_READABLE);
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        var noForm = Run.of("weights", "ahp", other.toString(), "--lang", "en");
        assertThat(noForm.exitCode()).isEqualTo(ExitCode.NOT_READABLE);
        assertThat(noForm.messages()).contains("LT-98");
        var missing = Run.of(
                "weights",
                "direct",
                filled(form("direct"), "9:2=40", "10:2=30", "11:2=30"),
                "--alternatives",
                other.toString(),
                "--lang",
                "en");
        assertThat(missing.exitCode()).isEqualTo(ExitCode.NOT_READABLE);
        assertThat(missing.messages()).contains("Chất lượng");
    }

    /** Levels that follow the first criterion alone contradict weights of 40, 30 and 30. */
    @Test
    void pastLevelsStandBesideTheWeights() throws IOException {
        var rows = new StringBuilder("code,Khối lượng,Chất lượng,Tiến độ,level\n");
        for (int i = 0; i < 120; i++) {
            int first = i % 5;
            int level = Math.min(3, Math.max(1, (first + (i * 7 % 3)) / 2));
            rows.append("P" + i + "," + first + "," + i * 3 % 4 + "," + i * 5 % 7 + "," + level + "\n");
        }
        Path history = Files.writeString(folder.resolve("history.csv"), rows);
        String file = filled(form("direct"), "9:2=40", "10:2=30", "11:2=30");
        var run = Run.of("weights", "direct", file, "--history", history.toString(), "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.result())
                .contains("Which weights do past levels follow?", "120 past levels")
                .containsPattern("“Khối lượng”: \\d+% .*but 40% is adopted: was it meant to change\\?");
        assertThat(Run.of("weights", "direct", file, "--history", history.toString(), "--level-column", "none")
                        .exitCode())
                .isEqualTo(ExitCode.NOT_READABLE);
    }

    @Test
    void criteriaMayComeFromAForm() throws IOException {
        Path criteria = Files.writeString(folder.resolve("form.txt"), "1. Nộp báo cáo đúng hạn\n2. Không sai sót\n");
        Path out = folder.resolve("from-form");
        var run = Run.of("weights", "roc", "--template", "--for", criteria.toString(), "--out", out.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        try (var in = Files.newInputStream(out.resolve("weights-roc.xlsx"));
                var workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheetAt(0).getRow(8).getCell(0).getStringCellValue())
                    .isEqualTo("Nộp báo cáo đúng hạn");
        }
    }

    @Test
    void weightsGoIntoTheDefinitionTheyWereAskedFor() throws IOException {
        String officer = "cong-chuc-tu-phap-ho-tich";
        Path form = folder.resolve("asked").resolve("weights-swing.xlsx");
        Run.of(
                "weights",
                "swing",
                "--template",
                "--for",
                officer,
                "--lang",
                "vi",
                "--out",
                form.getParent().toString());
        String file = filled(form, "2:2=An", "9:2=100", "10:2=80", "11:2=60", "12:2=40", "13:2=20");
        Path out = folder.resolve("weighed");
        var run = Run.of("weights", "swing", file, "--into", officer, "--out", out.toString(), "--lang", "en");
        var other = Run.of("weights", "swing", file, "--into", "hieu-truong", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        var weighed = Positions.read(out.resolve(officer + ".json"));
        assertThat(weighed.metrics().stream().limit(5).map(metric -> metric.points()))
                .containsExactly(23.0, 19.0, 14.0, 9.0, 5.0);
        assertThat(weighed.points()).isEqualTo(100);
        assertThat(other.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(other.messages()).contains("HT1");
    }
}
