package org.thangdo.ratings.wide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.ratings.Fixture;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.agreement.AgreementTable;
import org.thangdo.stats.agreement.AgreementTable.Profile;
import org.thangdo.stats.reliability.CrossProducts;

/** What the store counts is what a loop over the cells counts, whatever the file is. */
class WideLawsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"2, 4", "10, 4", "3, 2", "7, 30", "40, 3"})
    void countsWhatALoopCounts(int raters, int categories) throws IOException, SQLException {
        Double[][] cells = cells(raters, categories, 250);
        var declared = IntStream.rangeClosed(1, categories)
                .mapToObj(k -> Double.toString(k / 2.0))
                .toList();
        var scale = new WideScale(declared, Fixture.SCALE);
        Path csv = csv(cells);
        for (Path file : List.of(csv, workbook(cells), Fixture.parquet(csv))) {
            try (var read = WideRatings.read(file, scale, ReadOptions.DEFAULT, Progress.NONE)) {
                assertThat(read.reading().findings().stream().map(Finding::code).map(Enum::name))
                        .isSubsetOf("COLUMN_OF_SUBJECTS", "ROWS_WITHOUT_RATING");
                assertThat(read.profiles()).isEqualTo(table(cells, read.scale()));
                assertPanel(read, cells);
                assertThat(read.crossProducts()).isEqualTo(products(cells));
                assertThat(read.subjects().get(1)).isEqualTo("s1");
                assertPatterns(read, cells);
            }
        }
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() throws IOException {
        Double[][] cells = cells(5, 4, 200);
        var reversed = cells.clone();
        java.util.Collections.reverse(Arrays.asList(reversed));
        var scale = new WideScale(List.of("0.5", "1", "1.5", "2"), Fixture.SCALE);
        try (var one = WideRatings.read(csv(cells), scale, ReadOptions.DEFAULT, Progress.NONE);
                var other = WideRatings.read(csv(reversed), scale, ReadOptions.DEFAULT, Progress.NONE)) {
            assertThat(other.profiles()).isEqualTo(one.profiles());
            assertThat(other.crossProducts()).isEqualTo(one.crossProducts());
        }
    }

    private static Double[][] cells(int raters, int categories, int rows) {
        var random = new Random(31L * raters + categories);
        var cells = new Double[rows][raters];
        for (Double[] row : cells) {
            boolean complete = random.nextInt(4) == 0;
            boolean silent = random.nextInt(40) == 0;
            for (int j = 0; j < raters; j++) {
                boolean missing = silent || !complete && random.nextInt(4) == 0;
                row[j] = missing ? null : (random.nextInt(categories) + 1) / 2.0;
            }
        }
        return cells;
    }

    private static AgreementTable table(Double[][] cells, List<Double> scale) {
        return Arrays.stream(cells)
                .filter(row -> Arrays.stream(row).anyMatch(Objects::nonNull))
                .map(row -> new Profile(scale.stream()
                        .map(score ->
                                (int) Arrays.stream(row).filter(score::equals).count())
                        .toList()))
                .collect(AgreementTable.collector(scale));
    }

    private static void assertPanel(WideRatings read, Double[][] cells) {
        var matrix = Arrays.stream(cells)
                .map(row -> Arrays.stream(row)
                        .mapToDouble(cell -> cell == null ? Double.NaN : cell)
                        .toArray())
                .toArray(double[][]::new);
        assertThat(read.scorePanel()).usingRecursiveComparison().isEqualTo(RatingPanel.of(matrix));
        assertThat(read.categoryPanel().size()).isEqualTo(read.scorePanel().size());
    }

    private static CrossProducts products(Double[][] cells) {
        var complete = Arrays.stream(cells)
                .filter(row -> Arrays.stream(row).allMatch(Objects::nonNull))
                .map(row -> Arrays.stream(row).mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        return complete.length == 0 ? CrossProducts.empty(cells[0].length) : CrossProducts.of(complete);
    }

    private static void assertPatterns(WideRatings read, Double[][] cells) {
        if (read.patterns().isEmpty()) {
            assertThat(cells[0].length).isEqualTo(40);
            return;
        }
        RaterPatterns patterns = read.patterns().orElseThrow();
        assertThat(Arrays.stream(patterns.rows()).sum()).isEqualTo(cells.length);
        for (int j = 0; j < cells[0].length; j++) {
            int rater = j;
            long low = IntStream.range(0, patterns.codes().length)
                    .filter(i -> patterns.category(i, rater) == 0)
                    .mapToLong(i -> patterns.rows()[i])
                    .sum();
            long missing = IntStream.range(0, patterns.codes().length)
                    .filter(i -> patterns.category(i, rater) < 0)
                    .mapToLong(i -> patterns.rows()[i])
                    .sum();
            assertThat(low)
                    .isEqualTo(Arrays.stream(cells)
                            .filter(row -> Double.valueOf(0.5).equals(row[rater]))
                            .count());
            assertThat(missing)
                    .isEqualTo(Arrays.stream(cells)
                            .filter(row -> row[rater] == null)
                            .count());
        }
    }

    private Path csv(Double[][] cells) {
        var lines = new ArrayList<String>();
        lines.add("id"
                + String.join(
                        "",
                        IntStream.range(0, cells[0].length)
                                .mapToObj(j -> ",r" + j)
                                .toList()));
        for (int i = 0; i < cells.length; i++) {
            var line = new StringBuilder("s" + i);
            for (Double cell : cells[i]) {
                line.append(',').append(cell == null ? "" : cell.toString());
            }
            lines.add(line.toString());
        }
        return Fixture.file(folder, "wide" + cells[0][0] + ".csv", lines.toArray(String[]::new));
    }

    private Path workbook(Double[][] cells) throws IOException {
        Path path = folder.resolve("wide.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(path)) {
            var sheet = book.createSheet("Cham");
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("id");
            for (int j = 0; j < cells[0].length; j++) {
                header.createCell(j + 1).setCellValue("r" + j);
            }
            for (int i = 0; i < cells.length; i++) {
                var row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue("s" + i);
                for (int j = 0; j < cells[i].length; j++) {
                    if (cells[i][j] != null) {
                        row.createCell(j + 1).setCellValue(cells[i][j]);
                    }
                }
            }
            book.write(out);
        }
        return path;
    }
}
