package org.thangdo.stats.facets.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Reason;
import org.thangdo.stats.facets.Appraisals;
import org.thangdo.stats.facets.FacetFit;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetModel;
import org.thangdo.stats.facets.FacetRatings;
import org.thangdo.stats.facets.FairAverage;

class FairLevelsTest {
    private static final double[] CUTS = {0.5, 1.5, 2.5};
    private static final FacetModel MODEL = FacetModel.ratingScale(2);

    private final Fitted fit = Appraisals.small(0, 81).fit();
    private final FairLevels levels = FairLevels.of(fit, CUTS, 1);

    @Test
    void aCutIsTheMeasureWhoseFairAverageItIs() {
        var average = FairAverage.of(fit, true);
        for (int c = 0; c < CUTS.length; c++) {
            assertThat(average.at(0, levels.cuts().get(c))).isCloseTo(CUTS[c], within(1e-9));
        }
        for (var person : levels.people()) {
            assertThat(person.byFair()).isEqualTo((int) Math.floor(person.fair() + 0.5));
            assertThat(person.byMean()).isEqualTo((int) Math.floor(person.mean() + 0.5));
            assertThat(person.chances().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void certaintyIsTheMeanOfThatOfPeople() {
        assertThat(levels.certainty().accuracy())
                .isCloseTo(
                        levels.people().stream()
                                .mapToDouble(FairLevels.Person::sure)
                                .average()
                                .orElseThrow(),
                        within(1e-12));
        assertThat(FairLevels.of(fit, CUTS, 2).certainty().accuracy())
                .isLessThan(levels.certainty().accuracy());
    }

    @Test
    void whoIsRatedBySevereRatersGoesUp() {
        assertThat(levels.changed()).isBetween(1, levels.people().size() / 2);
        var ratings = fit.ratings();
        var moved = levels.people().stream()
                .filter(person -> person.byFair() > person.byMean())
                .mapToDouble(person -> IntStream.range(ratings.start(person.ratee()), ratings.start(person.ratee() + 1))
                        .mapToDouble(row -> fit.measure(1, ratings.element(1, row)))
                        .average()
                        .orElseThrow())
                .average();
        assertThat(moved.orElse(1)).isPositive();
    }

    @Test
    void leavingARaterOutIsAFitWithoutTheRater() {
        var without = WithoutRater.each(fit, MODEL, 1, levels);
        assertThat(without).hasSize(fit.ratings().size(1));
        assertThat(without).anySatisfy(each -> assertThat(((WithoutRater.Refitted) each).changed())
                .isNotEmpty());
        var first = (WithoutRater.Refitted) without.get(0);
        var ratings = fit.ratings();
        var unseen = IntStream.range(0, ratings.size(0))
                .filter(n -> IntStream.range(ratings.start(n), ratings.start(n + 1))
                        .noneMatch(row -> ratings.element(1, row) == 0))
                .boxed()
                .toList();
        assertThat(unseen).isNotEmpty();
        assertThat(first.largestMove()).isPositive();
        assertThat(first.changed())
                .allSatisfy(change -> assertThat(change.level()).isNotEqualTo(change.without()));
    }

    /** Rater 2 alone has seen the people of raters 0 and 1. */
    @Test
    void aRaterWhoHoldsAllTogetherCannotBeLeftOut() {
        int[] ratee = new int[48];
        int[] rater = new int[48];
        int[] criterion = new int[48];
        byte[] level = new byte[48];
        for (int i = 0; i < 48; i++) {
            ratee[i] = i / 4;
            rater[i] = i % 4 < 2 ? (i < 24 ? 0 : 1) : 2;
            criterion[i] = i % 2;
            level[i] = (byte) ((i * 7 / 3 + i / 5) % 3);
        }
        var ratings = FacetRatings.of(new int[][] {ratee, rater, criterion}, new int[] {12, 3, 2}, level, 3);
        var bridged = (Fitted) FacetFit.of(ratings, MODEL);
        var without = WithoutRater.each(bridged, MODEL, 1, FairLevels.of(bridged, new double[] {1}, 1));
        assertThat(without.get(2)).isEqualTo(new WithoutRater.Untold(2, Reason.NOT_CONNECTED));
    }

    @Test
    void refusesCutsThatAreNone() {
        assertThatThrownBy(() -> FairLevels.of(fit, new double[] {2, 1}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ascend");
        assertThatThrownBy(() -> FairLevels.of(fit, new double[] {3}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3.0");
    }
}
