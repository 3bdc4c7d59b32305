package org.thangdo.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.thangdo.charts.figure.AgreementGrid;
import org.thangdo.charts.figure.AgreementGrid.Pair;
import org.thangdo.charts.figure.Coefficient;
import org.thangdo.charts.figure.CoefficientForest;
import org.thangdo.charts.figure.CoefficientForest.Row;
import org.thangdo.charts.figure.LevelGap;
import org.thangdo.criteria.text.Language;
import org.thangdo.stats.Reason;

/** A figure of agreement tells nothing of what it hides: what is hidden may be anything, the files are the same. */
@DisplayName("tells nothing of what it hides")
class AgreementHidingTest {

    private static AgreementGrid change(AgreementGrid grid, UnaryOperator<Pair> change) {
        return new AgreementGrid(
                grid.frame(),
                grid.sources(),
                grid.pairs().stream().map(change).toList(),
                grid.bands(),
                grid.smallest());
    }

    /** Everything that leaves the house with a figure. */
    private static List<String> shared(Figure figure) {
        return List.of(
                figure.svg(Size.document()),
                figure.svg(Size.slide()),
                figure.svg(Size.page()),
                figure.csv(Language.VI),
                figure.altText(),
                figure.office().toString());
    }

    @Test
    @DisplayName("another coefficient of a hidden pair, another small number, another bias: not a byte differs")
    void grid() {
        for (boolean diagonal : new boolean[] {false, true}) {
            AgreementGrid grid = AgreementGallery.grid(Language.VI, 8, diagonal, "");
            AgreementGrid other = change(
                    grid,
                    pair -> pair.coefficient().n() == 3
                            ? new Pair(
                                    pair.first(),
                                    pair.second(),
                                    AgreementGallery.none(Reason.TOO_FEW, 1),
                                    OptionalInt.of(pair.second()))
                            : pair);
            assertThat(other).isNotEqualTo(grid);
            assertThat(shared(other)).isEqualTo(shared(grid));
        }
    }

    @Test
    @DisplayName("another coefficient or number of a hidden row, another number of the row hidden with it")
    void forest() {
        CoefficientForest forest = AgreementGallery.units(Language.VI);
        var rows = forest.rows().stream()
                .map(row -> row.coefficient().n() == 4
                        ? new Row(row.name(), AgreementGallery.known(-0.7, 0.9, 2))
                        : row.coefficient().n() == 8
                                ? new Row(
                                        row.name(),
                                        new Coefficient(row.coefficient().estimate(), 7))
                                : row)
                .toList();
        var other = new CoefficientForest(
                forest.frame(), forest.rowsAre(), forest.facing(), rows, forest.whole(), forest.smallest());
        assertThat(shared(other)).isEqualTo(shared(forest));
        assertThat(forest.csv(Language.VI)).contains("Ban Tuyên giáo Thành uỷ;0,91;0,83;0,99;ẩn (nhóm nhỏ)");
    }

    @Test
    @DisplayName("other small numbers with the same total and the same rounded mean")
    void gap() {
        LevelGap gap = AgreementGallery.gap(Language.VI, List.of(0L, 1L, 6L, 52L, 31L, 4L, 2L), "");
        LevelGap other = AgreementGallery.gap(Language.VI, List.of(0L, 2L, 6L, 52L, 31L, 2L, 3L), "");
        assertThat(shared(other)).isEqualTo(shared(gap));
        assertThat(gap.office()).isEmpty();
    }
}
