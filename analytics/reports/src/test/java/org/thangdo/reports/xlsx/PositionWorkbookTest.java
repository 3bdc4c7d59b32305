package org.thangdo.reports.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.position.Curve;
import org.thangdo.criteria.position.Fault;
import org.thangdo.criteria.position.Label;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Norms;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.PositionText;
import org.thangdo.criteria.position.Positions;
import org.thangdo.criteria.position.Version;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.finding.FindingText;
import org.thangdo.ratings.position.PositionFile;

/** A definition goes into a workbook and comes back; what people break in it is found cell by cell. */
class PositionWorkbookTest {

    private static final Position SHIPPED = Positions.shipped().get("cong-chuc-tu-phap-ho-tich");

    @TempDir
    private Path folder;

    static Stream<Arguments> shippedInBothLanguages() {
        return Positions.shipped().positions().stream().flatMap(position -> Stream.of(Language.values())
                .map(language -> Arguments.of(position.id(), language)));
    }

    private static byte[] bytes(Position position, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        PositionWorkbook.write(position, language, out);
        return out.toByteArray();
    }

    private PositionFile read(byte[] workbook) throws IOException {
        return read("vị trí.xlsx", workbook);
    }

    private PositionFile read(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        return PositionFile.read(file, RulePacks.shipped(), ReadOptions.DEFAULT);
    }

    private PositionFile changed(Position position, Consumer<XSSFWorkbook> change) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(position, Language.VI)))) {
            change.accept(workbook);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return read(out.toByteArray());
        }
    }

    private static Cell cell(XSSFWorkbook workbook, String sheet, String name) {
        var at = new CellReference(name);
        Row row = workbook.getSheet(sheet).getRow(at.getRow());
        return row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    @Nested
    class ComesBackAsItWas {

        @ParameterizedTest
        @MethodSource("org.thangdo.reports.xlsx.PositionWorkbookTest#shippedInBothLanguages")
        void everyShippedPosition(String id, Language language) throws IOException {
            var position = Positions.shipped().get(id);

            var back = read(bytes(position, language));

            assertThat(back.findings()).isEmpty();
            assertThat(Json.write(back.position().orElseThrow())).isEqualTo(Json.write(position));
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void everyCurveOriginAndOptionalField(Language language) throws IOException {
            var position = everything();

            var back = read(bytes(position, language));

            assertThat(back.findings()).isEmpty();
            assertThat(back.position()).contains(position);
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void theSameBytesTwice(Language language) throws IOException {
            assertThat(bytes(SHIPPED, language)).isEqualTo(bytes(SHIPPED, language));
        }

        @Test
        void asJsonToo() throws IOException {
            var back = read("position.json", Json.bytes(SHIPPED));

            assertThat(back.position()).contains(SHIPPED);
        }

        @Test
        void withACurveThatTheProgramMakes() throws IOException {
            var back = changed(SHIPPED, workbook -> {
                cell(workbook, "Chỉ tiêu đo được", "P2").setCellValue("theo các mốc");
                cell(workbook, "Chỉ tiêu đo được", "Q2").setBlank();
            });

            assertThat(back.findings()).isEmpty();
            assertThat(back.position()).contains(SHIPPED);
        }

        @Test
        void withNumbersAndDaysAsVietnamesePeopleTypeThem() throws IOException {
            var back = changed(SHIPPED, workbook -> {
                cell(workbook, "Chỉ tiêu đo được", "K2").setCellValue("90,0");
                cell(workbook, "Vị trí", "G2").setCellValue("1/1/2026");
            });

            assertThat(back.position()).contains(SHIPPED);
        }
    }

    private static Position everything() {
        var origins = List.of(
                new Norms.Decided("QĐ 12/QĐ-UBND ngày 05/01/2026: theo số liệu năm 2025"),
                new Norms.FromHistory(
                        34,
                        408,
                        "2025-01",
                        "2025-12",
                        0.95,
                        List.of(
                                new Norms.Range(0.125, 0.5),
                                new Norms.Range(-1.5, 1.5),
                                new Norms.Range(1, 2),
                                new Norms.Range(1e-7, 1e9))),
                new Norms.Illustrative());
        var curves = List.of(
                new Curve.Linear(90, 150),
                new Curve.Steps(List.of(new Curve.Point(90, 12.5), new Curve.Point(120.125, 100))),
                new Curve.Saturating(90, 150, 2.5));
        var metrics = new java.util.ArrayList<>(SHIPPED.metrics());
        var first = (Measured) metrics.get(0);
        for (int i = 0; i < curves.size(); i++) {
            var norms = new Norms(90.125, 120, 130, 150, origins.get(i));
            metrics.set(
                    i,
                    new Measured(
                            "E" + i,
                            Label.vi("Chỉ tiêu " + i),
                            "results",
                            i == 0 ? 20 : 15,
                            first.aspect(),
                            first.evidence(),
                            Label.vi("hồ sơ"),
                            Optional.of(Label.vi("tổng số")),
                            Measured.Direction.HIGHER,
                            norms,
                            curves.get(i),
                            first.source(),
                            Metric.Every.SCHOOL_YEAR,
                            Optional.of(0.125),
                            Label.vi("đếm"),
                            Optional.of(Label.of("Luật", "Law"))));
        }
        var range = (Measured) metrics.get(3);
        metrics.set(
                3,
                new Measured(
                        range.id(),
                        range.name(),
                        range.part(),
                        range.points(),
                        range.aspect(),
                        range.evidence(),
                        range.unit(),
                        range.denominator(),
                        Measured.Direction.RANGE,
                        new Norms(10, 20, 30, 45.5, new Norms.Illustrative()),
                        new Curve.TargetRange(10, 20, 30, 45.5),
                        range.source(),
                        range.every(),
                        Optional.empty(),
                        range.formula(),
                        Optional.empty()));
        var adopted = new Version(
                3,
                LocalDate.of(2026, 1, 31),
                Optional.of(LocalDate.of(2026, 12, 31)),
                Version.Status.ADOPTED,
                Optional.of("QĐ 12"));
        return SHIPPED.withMetrics(metrics).withVersion(adopted);
    }

    @Nested
    class IsMarkedCellByCell {

        @ParameterizedTest(name = "{0}!{1} = {2}")
        @CsvSource(
                delimiter = '#',
                value = {
                    "Vị trí # A2 # tư pháp # BAD_ID # A2",
                    "Vị trí # B2 # # MISSING # B2",
                    "Vị trí # E2 # nd0 # UNKNOWN_WORD # E2",
                    "Vị trí # F2 # 1.5 # NOT_WHOLE # F2",
                    "Vị trí # G2 # hôm nay # NOT_A_DATE # G2",
                    "Vị trí # H2 # 2025-12-31 # DATES # H2",
                    "Vị trí # I2 # đã ban hành # NO_DECISION # J2",
                    "Phần điểm # C2 # 31 # PART_SUM # C2",
                    "Phần điểm # C3 # 0 # POINTS # C3",
                    "Chỉ tiêu đo được # B3 # TP1 # SAME_ID # B3",
                    "Chỉ tiêu đo được # D2 # kết quả # UNKNOWN_PART # D2",
                    "Chỉ tiêu đo được # E2 # -1 # POINTS # E2",
                    "Chỉ tiêu đo được # E2 # 500.000 # NOT_A_NUMBER # E2",
                    "Chỉ tiêu đo được # F2 # nhiều # UNKNOWN_WORD # F2",
                    "Chỉ tiêu đo được # I3 # # NO_DENOMINATOR # I3",
                    "Chỉ tiêu đo được # J2 # thấp hơn là tốt hơn # NORM_ORDER # L2",
                    "Chỉ tiêu đo được # L2 # 89 # NORM_ORDER # L2",
                    "Chỉ tiêu đo được # L2 # 120 hồ sơ # NOT_A_NUMBER # L2",
                    "Chỉ tiêu đo được # O2 # ai đó # UNKNOWN_WORD # O2",
                    "Chỉ tiêu đo được # O2 # số liệu: 0 | 0 | 2025 | 2025 | 0,95 | 1 … 2 | 1 … 2 | 1 … 2 | 1 … 2 # NO_HISTORY # O2",
                    "Chỉ tiêu đo được # Q2 # 90 → 0; 80 → 100 # CURVE_POINTS # Q2",
                    "Chỉ tiêu đo được # Q2 # 90 → 100; 150 → 0 # CURVE_DIRECTION # Q2",
                    "Chỉ tiêu đo được # T2 # 0 # COEFFICIENT # T2",
                    "Chỉ tiêu chấm theo hành vi # G2 # 1 # TOO_FEW_RATERS # G2",
                    "Chỉ tiêu chấm theo hành vi # G2 # 2.5 # NOT_WHOLE # G2",
                    "Mốc hành vi # B2 # 10 # ANCHOR_ORDER # B2",
                    "Mốc hành vi # C3 # từ chối tiếp, không nêu căn cứ # ANCHOR_SAME # B2",
                    "Mốc hành vi # A2 # TP9 # ANCHOR_WITHOUT_METRIC # A2",
                })
        void withReasonAndRemedyInBothLanguages(String sheet, String at, String value, Fault fault, String shownAt)
                throws IOException {
            var read = changed(SHIPPED, workbook -> set(cell(workbook, sheet, at), value));

            assertThat(read.position()).isEmpty();
            assertThat(read.findings()).anySatisfy(finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.DEFINITION_CELL);
                assertThat(finding.place().file()).isEqualTo("vị trí.xlsx");
                assertThat(finding.place().cell()).isEqualTo(shownAt);
                for (Language language : Language.values()) {
                    var text = FindingText.of(finding, language);
                    var words = new PositionText(language);
                    assertThat(text.why()).isEqualTo(words.why(fault, finding.value()));
                    assertThat(text.fix()).isEqualTo(words.fix(fault));
                }
            });
        }

        private static void set(Cell cell, String value) {
            if (value == null) {
                cell.setBlank();
            } else if (value.matches("-?\\d+(\\.\\d{1,2})?")) {
                cell.setCellValue(Double.parseDouble(value));
            } else {
                cell.setCellValue(value);
            }
        }

        @Test
        void allAtOnce() throws IOException {
            var read = changed(SHIPPED, workbook -> {
                cell(workbook, "Vị trí", "B2").setBlank();
                cell(workbook, "Chỉ tiêu đo được", "K2").setCellValue("chín mươi");
                cell(workbook, "Chỉ tiêu đo được", "J4").setCellValue("ngược");
                cell(workbook, "Chỉ tiêu chấm theo hành vi", "G3").setCellValue(1);
            });

            assertThat(read.findings())
                    .extracting(finding ->
                            finding.place().sheet() + "!" + finding.place().cell())
                    .containsExactly(
                            "Vị trí!B2", "Chỉ tiêu đo được!K2", "Chỉ tiêu đo được!J4", "Chỉ tiêu chấm theo hành vi!G3");
        }

        @Test
        void aSheetOrColumnThatIsNotThere() throws IOException {
            var sheet = changed(SHIPPED, workbook -> workbook.removeSheetAt(workbook.getSheetIndex("Phần điểm")));
            var column = changed(SHIPPED, workbook -> cell(workbook, "Chỉ tiêu đo được", "K1")
                    .setCellValue("Sàn sàn"));

            assertThat(sheet.findings()).extracting(Finding::value).contains("Phần điểm / Parts");
            assertThat(column.findings()).extracting(Finding::value).containsExactly("Mức sàn / Floor");
        }

        @Test
        void aSecondPosition() throws IOException {
            var read = changed(SHIPPED, workbook -> {
                workbook.getSheet("Vị trí").createRow(2).createCell(0).setCellValue("khac");
            });

            assertThat(read.findings())
                    .extracting(finding -> finding.place().cell())
                    .containsExactly("A3");
        }

        @Test
        void aFieldOfAJsonFile() throws IOException {
            String json = Json.write(SHIPPED);

            var points = read(
                    "sai.json",
                    json.replaceFirst("\"points\" : 20.0", "\"points\" : -1").getBytes());
            var unknown =
                    read("sai.json", json.replaceFirst("\"tier\"", "\"teir\"").getBytes());

            assertThat(points.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.place().file()).isEqualTo("sai.json");
                assertThat(finding.place().cell()).isEqualTo("metrics[1]");
                assertThat(finding.place().column()).isEqualTo("TP1");
                assertThat(finding.value()).isEqualTo("-1.0");
            });
            assertThat(unknown.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.DEFINITION_JSON);
                assertThat(FindingText.of(finding, Language.VI).why()).contains("tier");
            });
        }

        @Test
        void aFileThatIsNoWorkbook() throws IOException {
            assertThat(read("vi-tri.xlsx", new byte[] {1, 2, 3}).findings()).isNotEmpty();
        }
    }
}
