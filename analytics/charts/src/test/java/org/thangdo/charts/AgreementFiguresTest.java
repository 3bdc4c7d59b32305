package org.thangdo.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.charts.figure.AgreementGrid;
import org.thangdo.charts.figure.AgreementGrid.Pair;
import org.thangdo.charts.figure.Bands;
import org.thangdo.charts.figure.CoefficientForest;
import org.thangdo.charts.figure.CoefficientForest.Facing;
import org.thangdo.charts.figure.CoefficientForest.Row;
import org.thangdo.charts.figure.LevelGap;
import org.thangdo.charts.scene.Mark;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Numerals;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Format;

/** The figures of agreement: what is drawn, what is said, and what is kept back. */
class AgreementFiguresTest {

    static Stream<Figure> figures() {
        return Stream.of(Language.values()).flatMap(language -> AgreementGallery.all(language).stream());
    }

    private static List<String> texts(Figure figure, Size size) {
        return figure.scene(size).texts().map(Mark.Text::text).toList();
    }

    @Nested
    @DisplayName("shows what its table holds")
    class Shows {

        static Stream<Figure> figures() {
            return AgreementFiguresTest.figures();
        }

        @ParameterizedTest
        @MethodSource("figures")
        @DisplayName(
                "where a sheet has room for all, every number of a known row stands in it, as the language writes it")
        void twin(Figure figure) {
            var sheet = new Size(300, 90, 300, 1, true, false);
            String drawn = String.join("\n", texts(figure, sheet)) + "\n";
            DataTable twin = figure.twin();
            var numerals = new Numerals(figure.frame().language());
            var known = twin.rows().stream()
                    .filter(row -> row.stream().noneMatch(DataTable.Missing.class::isInstance))
                    .toList();
            for (var row : known) {
                for (int k = 0; k < row.size(); k++) {
                    if (row.get(k) instanceof DataTable.Number number) {
                        assertThat(drawn)
                                .contains(written(
                                        numerals,
                                        number.value(),
                                        twin.columns().get(k).format()));
                    }
                }
            }
        }

        private static String written(Numerals numerals, double value, Format format) {
            return switch (format) {
                case WHOLE -> numerals.whole(Math.round(value)).replace("−0", "0");
                case PERCENT -> value == 0 ? "0" : numerals.percent(value, 1);
                default -> numerals.decimal(value, 2);
            };
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        @DisplayName("a cell is the darker the more two sources agree, so that it survives a photocopier")
        void greyscale(Language language) {
            double before = 2;
            for (int i = 0; i <= 100; i++) {
                var paint = Palette.sequential(i / 100.0);
                double white = Palette.contrast(paint, Palette.WHITE);
                assertThat(1 / white).isLessThan(before);
                before = 1 / white;
                assertThat(Palette.contrast(paint, Palette.upon(paint))).isGreaterThanOrEqualTo(4.5);
            }
            for (double band = 0.1; band < 0.8; band += 0.2) {
                assertThat(Palette.contrast(Palette.sequential(band), Palette.sequential(band + 0.2)))
                        .isGreaterThan(1.25);
            }
        }

        @ParameterizedTest
        @MethodSource("figures")
        @DisplayName("the PNG is not blank")
        void notBlank(Figure figure) throws Exception {
            var image = ImageIO.read(new ByteArrayInputStream(figure.png(Size.slide())));
            var colours = new HashSet<Integer>();
            long inked = 0;
            for (int y = 0; y < image.getHeight(); y += 3) {
                for (int x = 0; x < image.getWidth(); x += 3) {
                    colours.add(image.getRGB(x, y));
                    inked += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
                }
            }
            assertThat(colours.size()).isGreaterThan(20);
            assertThat(inked).isGreaterThan(image.getWidth() * image.getHeight() / 9 / 50);
        }

        @Test
        @DisplayName("the words of the bands are called a convention, wherever the legend stands")
        void convention() {
            for (Figure figure : List.of(
                    AgreementGallery.grid(Language.VI, 8, false, ""),
                    AgreementGallery.grid(Language.VI, 5, true, ""))) {
                for (Size size : List.of(Size.document(), Size.slide(), Size.page())) {
                    assertThat(String.join(" ", texts(figure, size)))
                            .contains("Altman (1991), chỉ là quy ước", "<0,20 rất thấp", "≥0,80 cao");
                }
            }
        }

        @Test
        @DisplayName("a long list keeps its ends and the recommended row, and says what is not drawn")
        void longList() {
            var rows = IntStream.range(0, 60)
                    .mapToObj(i -> new Row("Phòng " + i, AgreementGallery.known(0.9 - i / 100.0, 0.1, 50), i == 30))
                    .toList();
            var frame = AgreementGallery.units(Language.VI).frame();
            var forest = new CoefficientForest(frame, "Phòng", Facing.AGREEMENT, rows, Optional.empty(), 5);
            var texts = texts(forest, Size.document());
            long drawn =
                    texts.stream().filter(text -> text.startsWith("Phòng ")).count();
            assertThat(texts).contains("Phòng 0", "Phòng 30", "Phòng 59");
            assertThat(String.join(" ", texts)).contains("Không vẽ " + (60 - drawn) + " hàng");
            assertThat(forest.twin().rows()).hasSize(60);
        }
    }

    @Nested
    @DisplayName("says it in words")
    class Says {

        @Test
        @DisplayName("a matrix: highest, lowest, hidden, missing, lenient")
        void grid() {
            assertThat(AgreementGallery.grid(Language.VI, 8, false, "").altText())
                    .startsWith("Ma trận nhất trí của 8 nguồn. Tập thể và cấp trên khá thống nhất;")
                    .contains("Cao nhất: Tự đánh giá – Cơ quan theo dõi 0,79;")
                    .contains("Ẩn vì quá ít: Cấp ủy nơi cư trú – Cấp dưới.")
                    .contains("Không tính được: Tập thể – Đoàn thể, Cấp dưới – Đoàn thể.")
                    .contains("Tự đánh giá – Cấp ủy nơi cư trú: Cấp ủy nơi cư trú chấm cao hơn có hệ thống.");
            assertThat(AgreementGallery.grid(Language.EN, 8, false, "").altText())
                    .contains("Highest: Self – Monitoring body 0.79; lowest: ");
        }

        @Test
        @DisplayName("a gap: who is higher, by how much, with the mean in the subtitle")
        void gap() {
            LevelGap gap = AgreementGallery.gap(Language.VI, List.of(0L, 6L, 9L, 47L, 26L, 8L, 0L), "");
            assertThat(gap.frame().subtitle())
                    .endsWith("Chênh lệch bình quân +0,22 mức (khoảng tin cậy 95%: +0,03 đến +0,41).");
            assertThat(gap.altText()).endsWith("Ở −2: 6. Ở −1: 9. Ở 0: 47. Ở +1: 26. Ở +2: 8.");
            assertThat(texts(gap, Size.document()))
                    .contains("cấp trên cao hơn: 15 người (15,6%)", "tự đánh giá cao hơn: 34 người (35,4%)");
        }

        @Test
        @DisplayName("a forest: every row with its interval or its reason")
        void forest() {
            assertThat(AgreementGallery.coefficients(Language.EN).altText())
                    .contains("Gwet AC2, quadratic (to be read first): 0.83 (0.80 to 0.86).")
                    .endsWith("ICC(2,1): at the boundary, cannot be estimated.");
        }
    }

    @Test
    @DisplayName("Office gets one column for each difference, in the colour of its direction")
    void office() {
        var counts = List.of(0L, 6L, 9L, 47L, 26L, 8L, 0L);
        OfficeChart chart =
                AgreementGallery.gap(Language.EN, counts, "").office().orElseThrow();
        assertThat(chart.kind()).isEqualTo(OfficeChart.Kind.COLUMNS);
        assertThat(chart.categories()).containsExactly("−3", "−2", "−1", "0", "+1", "+2", "+3");
        assertThat(chart.series())
                .extracting(OfficeChart.Series::name)
                .containsExactly("superior higher", "same level", "self higher");
        for (int i = 0; i < counts.size(); i++) {
            int at = i;
            int side = i < 3 ? 0 : i == 3 ? 1 : 2;
            assertThat(chart.series().get(side).values().get(i)).isEqualTo((double) counts.get(i));
            assertThat(chart.series().stream()
                            .mapToDouble(series -> series.values().get(at))
                            .sum())
                    .isEqualTo((double) counts.get(i));
        }
    }

    @Nested
    @DisplayName("says why it cannot")
    class Refuses {

        @Test
        @DisplayName("pairs that are missing, doubled or not of the sources")
        void pairs() {
            AgreementGrid grid = AgreementGallery.grid(Language.EN, 4, false, "");
            var pairs = grid.pairs();
            var bands = Bands.altman(Language.EN);
            assertThatThrownBy(() -> new AgreementGrid(grid.frame(), grid.sources(), pairs.subList(1, 6), bands, 5))
                    .hasMessageContaining("5 pairs of 4 sources");
            assertThatThrownBy(
                            () -> new AgreementGrid(grid.frame(), grid.sources().subList(0, 3), pairs, bands, 5))
                    .hasMessageContaining("not a pair of 3 sources");
            assertThatThrownBy(() -> new Pair(1, 2, pairs.get(0).coefficient(), OptionalInt.of(0)))
                    .hasMessageContaining("source 0 is not one of two");
        }

        @Test
        @DisplayName("differences that are no differences, and nobody")
        void differences() {
            var frame = AgreementGallery.units(Language.EN).frame();
            assertThatThrownBy(() -> new LevelGap(frame, "a", "b", List.of(1L, 2L), 5))
                    .hasMessageContaining("not the differences");
            assertThatThrownBy(() -> new LevelGap(frame, "a", "b", List.of(0L, 0L, 0L), 5))
                    .hasMessageContaining("not numbers of people");
        }

        @Test
        @DisplayName("two recommended rows, limits that do not rise")
        void rows() {
            var row = new Row("a", AgreementGallery.known(0.5, 0.1, 9), true);
            var frame = AgreementGallery.units(Language.EN).frame();
            assertThatThrownBy(() ->
                            new CoefficientForest(frame, "", Facing.AGREEMENT, List.of(row, row), Optional.empty(), 5))
                    .hasMessageContaining("more than one coefficient is recommended");
            assertThatThrownBy(() -> new Bands("x", List.of(0.4, 0.2), List.of("a", "b", "c")))
                    .hasMessageContaining("limits do not rise");
        }
    }
}
