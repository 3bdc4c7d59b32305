package org.thangdo.ratings.elicitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.weights.Expert.BestAndWorst;
import org.thangdo.criteria.weights.Expert.Compared;
import org.thangdo.criteria.weights.Expert.Pointed;
import org.thangdo.criteria.weights.Expert.Ranked;
import org.thangdo.criteria.weights.Ratio;
import org.thangdo.criteria.weights.WeightMethod;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.finding.FindingText;

class ElicitationTest {

    @TempDir
    private Path folder;

    /** A workbook with one sheet; cells as {@code "B9=3"}, numbers as text unless they end with {@code #}. */
    private Path workbook(String... cells) throws IOException {
        return workbook(sheet -> {}, cells);
    }

    private Path workbook(Consumer<XSSFSheet> more, String... cells) throws IOException {
        Path file = folder.resolve("form.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("An");
            for (String cell : cells) {
                put(sheet, cell);
            }
            more.accept(sheet);
            workbook.write(out);
        }
        return file;
    }

    private static void put(XSSFSheet sheet, String text) {
        var at = new CellReference(text.substring(0, text.indexOf('=')));
        String value = text.substring(text.indexOf('=') + 1);
        var row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        if (value.endsWith("#")) {
            row.createCell(at.getCol()).setCellValue(Double.parseDouble(value.substring(0, value.length() - 1)));
        } else {
            row.createCell(at.getCol()).setCellValue(value);
        }
    }

    private static Elicitation read(Path file, WeightMethod method) {
        return Elicitation.read(List.of(file), method, ReadOptions.DEFAULT);
    }

    private static String[] with(String[] cells, String... more) {
        return Stream.concat(Stream.of(cells), Stream.of(more)).toArray(String[]::new);
    }

    private static final String[] PAIRS = {"B1=ahp", "B2=Bình", "A9=x", "A10=y", "A11=z", "B9=1#", "C10=1#", "D11=1#"};

    @Test
    void readsMatricesWithTextNumbersAndFormulas() throws IOException {
        var read = read(workbook(with(PAIRS, "B3=2", "C9=3", "D9=0.3333333333333333#", "D10=1/5")), WeightMethod.AHP);
        assertThat(read.findings()).isEmpty();
        assertThat(read.experts()).hasSize(1);
        assertThat(read.experts().get(0).name()).isEqualTo("Bình");
        assertThat(read.experts().get(0).share()).isEqualTo(2);
        var comparisons = ((Compared) read.experts().get(0).answers()).comparisons();
        assertThat(comparisons.ratio(0, 1)).contains(Ratio.times(3));
        assertThat(comparisons.ratio(0, 2)).contains(new Ratio(1, 3));
        assertThat(comparisons.ratio(2, 1)).contains(Ratio.times(5));
    }

    @Test
    void missingComparisonsAreReportedAndNotFilled() throws IOException {
        var read = read(workbook(with(PAIRS, "C9=3")), WeightMethod.AHP);
        assertThat(read.findings()).extracting(Finding::code).containsExactly(FindingCode.COMPARISON_MISSING);
        assertThat(read.findings().get(0).value()).isEqualTo("x – z; y – z");
        assertThat(((Compared) read.experts().get(0).answers()).comparisons().missing())
                .isEqualTo(2);
    }

    @Test
    void aBadCellIsAFindingAndReadingGoesOn() throws IOException {
        var read = read(workbook(with(PAIRS, "C9=3", "D9=nhiều", "D10=12")), WeightMethod.AHP);
        assertThat(read.findings())
                .extracting(Finding::code)
                .containsExactly(
                        FindingCode.COMPARISON_NOT_READ,
                        FindingCode.COMPARISON_NOT_READ,
                        FindingCode.COMPARISON_MISSING);
        assertThat(read.findings().get(0).place().source()).isEqualTo("form.xlsx#An!D9");
        for (Language language : Language.values()) {
            assertThat(FindingText.of(read.findings().get(0), language).why()).contains("1/9", "9");
        }
        assertThat(((Compared) read.experts().get(0).answers()).comparisons().made())
                .hasSize(1);
    }

    @Test
    void aDateIsNoFraction() throws IOException {
        var read = read(
                workbook(
                        sheet -> {
                            var workbook = sheet.getWorkbook();
                            var style = workbook.createCellStyle();
                            style.setDataFormat(workbook.createDataFormat().getFormat("d/m"));
                            var cell = sheet.getRow(8).createCell(3);
                            cell.setCellValue(45_000);
                            cell.setCellStyle(style);
                        },
                        with(PAIRS, "C9=3", "D10=3")),
                WeightMethod.AHP);
        assertThat(read.findings()).extracting(Finding::code).contains(FindingCode.COMPARISON_IS_DATE);
    }

    @Test
    void belowTheDiagonalIsReadOnlyWhereItDoesNotContradict() throws IOException {
        var read = read(workbook(with(PAIRS, "B10=1/3", "D9=2", "B11=2", "D10=4", "C11=1/4")), WeightMethod.AHP);
        assertThat(read.findings())
                .extracting(Finding::code)
                .containsExactly(
                        FindingCode.COMPARISON_BELOW_DIAGONAL,
                        FindingCode.COMPARISON_CONTRADICTS,
                        FindingCode.COMPARISON_MISSING);
        var comparisons = ((Compared) read.experts().get(0).answers()).comparisons();
        assertThat(comparisons.ratio(0, 1)).contains(Ratio.times(3));
        assertThat(comparisons.ratio(0, 2)).isEmpty();
        assertThat(comparisons.ratio(1, 2)).contains(Ratio.times(4));
    }

    @Test
    void readsRanksOfAnyRankMethod() throws IOException {
        Path file = workbook("B1=roc", "A9=x", "A10=y", "B9=2", "B10=1#");
        var read = read(file, WeightMethod.RANKSUM);
        assertThat(read.experts().get(0).name()).isEqualTo("An");
        assertThat(((Ranked) read.experts().get(0).answers()).ranks()).containsExactly(2, 1);
        assertThat(read(file, WeightMethod.SWING).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.NO_ELICITATION);
    }

    @Test
    void refusesRanksAndPointsThatAreNone() throws IOException {
        assertThat(read(workbook("B1=roc", "A9=x", "A10=y", "B9=1.5", "B10=3"), WeightMethod.ROC)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ANSWER_NOT_READ, FindingCode.ANSWER_NOT_READ);
        assertThat(read(workbook("B1=roc", "A9=x", "A10=y", "B9=1"), WeightMethod.ROC)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ANSWER_MISSING);
        assertThat(read(workbook("B1=swing", "A9=x", "A10=y", "B9=80", "B10=40"), WeightMethod.SWING)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.SWING_NOT_100);
        assertThat(read(workbook("B1=roc", "A9=x", "A10=y"), WeightMethod.ROC).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.SHEET_NOT_FILLED);
        var points = read(workbook("B1=direct", "A9=x", "A10=y", "B9=12,5", "B10=0#"), WeightMethod.DIRECT);
        assertThat(((Pointed) points.experts().get(0).answers()).points()).containsExactly(12.5, 0.0);
    }

    @Test
    void readsBestAndWorst() throws IOException {
        String[] cells = {"B1=bwm", "B5=y", "B6=z", "A9=x", "A10=y", "A11=z", "B9=2", "B11=6", "C9=3", "C10=6"};
        var read = read(workbook(cells), WeightMethod.BWM);
        assertThat(read.findings()).isEmpty();
        var answers = ((BestAndWorst) read.experts().get(0).answers()).comparisons();
        assertThat(answers.best()).isEqualTo(1);
        assertThat(answers.bestToOthers()).containsExactly(2.0, 1.0, 6.0);
        assertThat(answers.othersToWorst()).containsExactly(3.0, 6.0, 1.0);

        assertThat(read(workbook(with(cells, "C10=5")), WeightMethod.BWM).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.BEST_WORST_CONTRADICTS);
    }

    @Test
    void expertsMustSpeakOfTheSameCriteria() throws IOException {
        Path first = folder.resolve("first.xlsx");
        Files.move(workbook("B1=roc", "A9=x", "A10=y", "B9=1", "B10=2"), first);
        Path second = workbook("B1=roc", "A9=y", "A10=x", "B9=1", "B10=2");
        var read = Elicitation.read(List.of(first, second), WeightMethod.ROC, ReadOptions.DEFAULT);
        assertThat(read.experts()).hasSize(1);
        assertThat(read.findings()).extracting(Finding::code).containsExactly(FindingCode.CRITERIA_DIFFER);
    }
}
