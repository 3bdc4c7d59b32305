package org.thangdo.stats.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.facets.FacetFit.Fitted;

class NullModelTest {
    private static final int DRAWS = 400;

    private final Appraisals drawn = Appraisals.small(0, 5);
    private final FittedForms forms = drawn.forms();

    private static double[] column(double[][] draws, int column) {
        return Arrays.stream(draws).mapToDouble(draw -> draw[column]).toArray();
    }

    @Nested
    @DisplayName("fits every draw again")
    class Refits {

        @Test
        void severitiesScatterAsTheInformationSays() {
            double[][] draws = new NullModel(forms, 0)
                    .draw(DRAWS, 1, scored -> scored.severity().clone());
            var ratios = IntStream.range(0, drawn.raters())
                    .mapToDouble(r -> StatUtils.variance(column(draws, r))
                            / Math.pow(forms.fit().standardError(1, r), 2))
                    .toArray();
            assertThat(StatUtils.mean(ratios)).isCloseTo(1, within(4 * Math.sqrt(2.0 / DRAWS)));
        }

        /** What is left of the way from the fit to that of the ratings drawn. */
        @Test
        void threeStepsAreAWholeFit() {
            var levels = new ArrayList<byte[]>();
            double[][] draws = new NullModel(forms, 0.5).draw(5, 2, scored -> {
                levels.add(scored.level().clone());
                return IntStream.range(0, scored.mean().length)
                        .mapToDouble(i -> scored.mean()[i])
                        .toArray();
            });
            for (int b = 0; b < draws.length; b++) {
                var again = refitted(levels.get(b)).forms.mean;
                double left = 0;
                double whole = 0;
                for (int i = 0; i < again.length; i++) {
                    left += Math.pow(again[i] - draws[b][i], 2);
                    whole += Math.pow(again[i] - forms.mean[i], 2);
                }
                assertThat(Math.sqrt(left / whole)).isLessThan(0.1);
            }
        }

        private record Again(FittedForms forms) {}

        private Again refitted(byte[] level) {
            var ratings = forms.fit().ratings();
            var elements = new int[3][level.length];
            for (int i = 0; i < level.length; i++) {
                for (int f = 0; f < 3; f++) {
                    elements[f][i] = forms.element(f, i);
                }
            }
            int[] sizes = {ratings.size(0), ratings.size(1), ratings.size(2)};
            var again = (Fitted) FacetFit.of(FacetRatings.of(elements, sizes, level, 4), FacetModel.ratingScale(2));
            return new Again(FittedForms.of(again, 1, 2));
        }
    }

    @Test
    void impressionsLeaveTheTotalsAsTheyAre() {
        var places = new ImpressionPlaces(forms, new OneStep(forms), 0.8);
        var regression = new SimpleRegression();
        for (int i = 0; i < forms.place.length; i++) {
            regression.addData(forms.place[i], places.place[i]);
        }
        assertThat(regression.getSlope()).isBetween(1.1, 1.4);
        double[] given = new double[drawn.raters()];
        double[] expected = new double[drawn.raters()];
        var random = new SeededRandom(3);
        var draw = new LevelDraw(forms, places.thresholds, random);
        for (int b = 0; b < DRAWS; b++) {
            for (int form = 0; form < forms.forms(); form++) {
                double impression = 0.8 * draw.normal();
                for (int i = forms.start(form); i < forms.start(form + 1); i++) {
                    given[forms.element(1, i)] += (double) draw.at(0, places.place[i] + impression) / DRAWS;
                    expected[forms.element(1, i)] += b == 0 ? forms.mean[i] : 0;
                }
            }
        }
        for (int r = 0; r < given.length; r++) {
            assertThat(given[r]).isCloseTo(expected[r], within(expected[r] * 0.01));
        }
    }

    @Test
    void anAddedTermIsWhatAFitWithItSays() {
        var deferring = Appraisals.haloed(0, 0.8, 11);
        var with = deferring.forms();
        int[] own = IntStream.range(0, with.forms())
                .filter(form -> deferring.roles()[with.element(1, with.start(form))] == SimulatedAppraisals.SUBORDINATE
                        && deferring.seniors()[with.element(0, with.start(form))])
                .toArray();
        var ones = new double[own.length];
        Arrays.fill(ones, 1);
        var terms = new AddedTerms(with, List.of(new FormCovariate(own, ones)));

        var ratings = deferring.ratings();
        var column = IntStream.range(0, ratings.ratings())
                .map(row -> deferring.roles()[ratings.element(1, row)] == SimulatedAppraisals.SUBORDINATE
                                && deferring.seniors()[ratings.element(0, row)]
                        ? 1
                        : 0)
                .toArray();
        var whole = (Fitted) FacetFit.of(ratings.with(column, 2), FacetModel.ratingScale(3));
        double shift = whole.measure(3, 0) - whole.measure(3, 1);
        double error = 2 * whole.standardError(3, 0);
        assertThat(shift).isBetween(0.6, 1.0);
        assertThat(terms.estimate(0)).isCloseTo(shift, within(0.01));
        assertThat(terms.modelError(0)).isCloseTo(error, within(0.05 * error));
    }

    @Test
    void aTermThatTheMeasuresHoldIsNotKnown() {
        int[] ofFirst = IntStream.range(0, forms.forms())
                .filter(form -> forms.element(1, forms.start(form)) == 0)
                .toArray();
        var ones = new double[ofFirst.length];
        Arrays.fill(ones, 1);
        assertThat(new AddedTerms(forms, List.of(new FormCovariate(ofFirst, ones))).isKnown(0))
                .isFalse();
    }

    @Test
    void sameSeedSameDraws() {
        double[][] one =
                new NullModel(forms, 0.5).draw(3, 9, scored -> scored.mean().clone());
        double[][] other =
                new NullModel(forms, 0.5).draw(3, 9, scored -> scored.mean().clone());
        assertThat(one).isDeepEqualTo(other);
    }

    @Test
    void refusesWhatIsNone() {
        assertThatThrownBy(() -> new NullModel(forms, -0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-0.1");
        assertThatThrownBy(() -> FittedForms.of(forms.fit(), 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
