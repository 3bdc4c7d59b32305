package org.thangdo.stats.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Estimate.Defined;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult.Tested;
import org.thangdo.stats.facets.FacetFit.Moving;
import org.thangdo.stats.facets.MarginalFit.ExtremeElement;
import org.thangdo.stats.facets.MarginalFit.Fitted;
import org.thangdo.stats.facets.MarginalFit.Refused;

class MarginalFitTest {

    private static final double LEVEL = 0.95;
    private static final FacetModel FACETS = FacetModel.ratingScale(2);
    private static final AppraisalSettings CLEAN = AppraisalSettings.CLEAN.withDesign(
            AppraisalSettings.CLEAN.design().withRatees(60).withRaters(12));

    private static FacetRatings drawn(double halo, int seed) {
        return ratings(
                SimulatedAppraisals.draw(CLEAN.withEffects(CLEAN.effects().withHalo(halo)), seed));
    }

    private static FacetRatings ratings(SimulatedAppraisals drawn) {
        return FacetRatings.of(
                new int[][] {drawn.ratee(), drawn.rater(), drawn.criterion()},
                new int[] {drawn.ratees(), drawn.raters(), 8},
                drawn.level(),
                4);
    }

    private static MarginalModel model(FacetRatings ratings) {
        return MarginalModel.of(FACETS, ratings.size(0));
    }

    private static Fitted fitted(FacetRatings ratings, MarginalModel model) {
        return (Fitted) MarginalFit.of(ratings, model);
    }

    private static Defined rater(Fitted fit, int rater) {
        return (Defined) fit.element(1, rater, ErrorBasis.INFORMATION, LEVEL);
    }

    private static Defined spread(Fitted fit, RandomEffect effect) {
        return (Defined) fit.deviation(effect, ErrorBasis.INFORMATION, LEVEL);
    }

    /** The ratings with the elements of one facet numbered anew. */
    private static FacetRatings renumbered(FacetRatings ratings, int facet, int[] number, int size) {
        var elements = new int[ratings.facets()][ratings.ratings()];
        var levels = new byte[ratings.ratings()];
        int[] sizes = new int[ratings.facets()];
        for (int f = 0; f < sizes.length; f++) {
            sizes[f] = f == facet ? size : ratings.size(f);
            for (int row = 0; row < levels.length; row++) {
                int element = ratings.element(f, row);
                elements[f][row] = f == facet ? number[element] : element;
                levels[row] = (byte) ratings.level(row);
            }
        }
        return FacetRatings.of(elements, sizes, levels, ratings.categories());
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {
        private final FacetRatings halo = drawn(0.7, 1);
        private final Offset<Double> exact = within(1e-6);

        @Test
        void equalRatingsGiveEqualBits() {
            var one = fitted(halo, model(halo).withHalo(1));
            var other = fitted(halo, model(halo).withHalo(1));
            assertThat(one.deviance()).isEqualTo(other.deviance());
            assertThat(one.ratees(ErrorBasis.CLUSTERED, LEVEL)).isEqualTo(other.ratees(ErrorBasis.CLUSTERED, LEVEL));
            assertThat(one.impressions(LEVEL)).isEqualTo(other.impressions(LEVEL));
        }

        @Test
        void namesDoNotMatter() {
            int raters = halo.size(1);
            int ratees = halo.size(0);
            int[] backward = IntStream.range(0, raters).map(r -> raters - 1 - r).toArray();
            int[] inverted = IntStream.range(0, ratees).map(n -> ratees - 1 - n).toArray();
            var renamed = renumbered(renumbered(halo, 1, backward, raters), 0, inverted, ratees);
            var one = fitted(halo, model(halo).withHalo(1));
            var other = fitted(renamed, model(renamed).withHalo(1));

            assertThat(other.deviance()).isCloseTo(one.deviance(), exact);
            for (int r = 0; r < raters; r++) {
                assertThat(rater(other, backward[r]).value())
                        .isCloseTo(rater(one, r).value(), exact);
                assertThat(rater(other, backward[r]).standardError())
                        .isCloseTo(rater(one, r).standardError(), exact);
            }
        }

        /** Every ratee once more: the same top, twice the information, by model and by scores. */
        @Test
        void twiceTheRateesIsTwiceTheInformation() {
            int ratees = halo.size(0);
            var elements = new int[3][2 * halo.ratings()];
            var levels = new byte[2 * halo.ratings()];
            for (int row = 0; row < levels.length; row++) {
                int from = row % halo.ratings();
                for (int f = 0; f < 3; f++) {
                    elements[f][row] = halo.element(f, from) + (f == 0 && from < row ? ratees : 0);
                }
                levels[row] = (byte) halo.level(from);
            }
            var twice = FacetRatings.of(elements, new int[] {2 * ratees, halo.size(1), 8}, levels, 4);
            var one = fitted(halo, model(halo).withHalo(1));
            var two = fitted(twice, model(twice).withHalo(1));

            assertThat(two.deviance()).isCloseTo(2 * one.deviance(), exact);
            for (var basis : ErrorBasis.values()) {
                var error = (Defined) one.element(1, 3, basis, LEVEL);
                var halved = (Defined) two.element(1, 3, basis, LEVEL);
                assertThat(halved.value()).isCloseTo(error.value(), exact);
                assertThat(halved.standardError()).isCloseTo(error.standardError() / Math.sqrt(2), exact);
            }
            assertThat(spread(two, RandomEffect.HALO).standardError())
                    .isCloseTo(spread(one, RandomEffect.HALO).standardError() / Math.sqrt(2), exact);
        }

        @Test
        void constraintsHold() {
            var fit = fitted(halo, model(halo).withHalo(1));
            var sum = fit.contrast();
            for (int r = 0; r < halo.size(1); r++) {
                sum = sum.plus(1, r, 1);
            }
            var zero = (Defined) sum.estimate(ErrorBasis.INFORMATION, LEVEL);
            assertThat(zero.value()).isCloseTo(0, exact);
            assertThat(zero.standardError()).isCloseTo(0, exact);
        }

        /** A unit more of an anchor on everybody is a unit less of the population. */
        @Test
        void anchorsMoveTheOrigin() {
            var free = fitted(halo, model(halo));
            double measure = rater(free, 2).value();
            var anchored = fitted(
                    halo,
                    MarginalModel.of(FACETS.with(1, new FacetModel.Anchored(Map.of(2, measure + 1))), halo.size(0)));

            assertThat(anchored.deviance()).isCloseTo(free.deviance(), exact);
            assertThat(rater(anchored, 2))
                    .isEqualTo(new Defined(
                            measure + 1, 0, new org.thangdo.stats.Interval(measure + 1, measure + 1, LEVEL)));
            assertThat(rater(anchored, 5).value()).isCloseTo(rater(free, 5).value() + 1, exact);
            assertThat(((Defined) anchored.coefficient(0, ErrorBasis.INFORMATION, LEVEL)).value())
                    .isCloseTo(((Defined) free.coefficient(0, ErrorBasis.INFORMATION, LEVEL)).value() + 1, exact);
        }

        @Test
        void haloIsFoundAndItsTestIsOneSided() {
            var simple = fitted(halo, model(halo));
            var full = fitted(halo, model(halo).withHalo(1));
            var test = (Tested) full.against(simple);

            assertThat(test.statistic()).isCloseTo(simple.deviance() - full.deviance(), exact);
            assertThat(test.pValue()).isLessThan(1e-6);
            assertThat(spread(full, RandomEffect.HALO).interval().contains(0.7)).isTrue();
            assertThat(full.parameters()).isEqualTo(simple.parameters() + 1);
            assertThat(full.impressions(LEVEL)).hasSize((int) IntStream.range(0, halo.ratings())
                    .mapToObj(row -> halo.element(0, row) + " " + halo.element(1, row))
                    .distinct()
                    .count());
        }

        /** Where forms agree more than chance would have them, the best halo is none. */
        @Test
        void noHaloIsAnAnswer() {
            var clean = drawn(0, 4);
            var simple = fitted(clean, model(clean));
            var full = fitted(clean, model(clean).withHalo(1));
            var spread = spread(full, RandomEffect.HALO);

            assertThat(spread.value()).isZero();
            assertThat(spread.interval().lower()).isZero();
            assertThat(spread.interval().upper()).isBetween(0.01, 0.4);
            assertThat(full.deviance()).isCloseTo(simple.deviance(), exact);
            assertThat(((Tested) full.against(simple)).pValue()).isEqualTo(1);
        }

        @Test
        void errorsOfEverythingElseWidenARateesInterval() {
            var fit = fitted(halo, model(halo).withHalo(1));
            for (var measure : fit.ratees(ErrorBasis.INFORMATION, LEVEL)) {
                var whole = (Defined) measure.expected();
                var own = (Defined) measure.posterior();
                assertThat(whole.value()).isEqualTo(own.value());
                assertThat(whole.standardError()).isGreaterThan(own.standardError());
            }
        }

        /** Doubling the points of the covariate halves its coefficient and changes nothing else. */
        @Test
        void unitsOfACovariateDoNotMatter() {
            var drawn = SimulatedAppraisals.draw(CLEAN, 3);
            var ratings = ratings(drawn);
            var one =
                    Arrays.stream(drawn.unit()).mapToObj(u -> new double[] {u}).toArray(double[][]::new);
            var two = Arrays.stream(drawn.unit())
                    .mapToObj(u -> new double[] {2 * u})
                    .toArray(double[][]::new);
            var narrow = fitted(ratings, model(ratings).with(new RateeCovariates(List.of("unit"), one)));
            var wide = fitted(ratings, model(ratings).with(new RateeCovariates(List.of("unit"), two)));
            var gap = (Defined) narrow.coefficient(1, ErrorBasis.CLUSTERED, LEVEL);
            var half = (Defined) wide.coefficient(1, ErrorBasis.CLUSTERED, LEVEL);

            assertThat(wide.deviance()).isCloseTo(narrow.deviance(), exact);
            assertThat(half.value()).isCloseTo(gap.value() / 2, exact);
            assertThat(half.standardError()).isCloseTo(gap.standardError() / 2, exact);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {
        private final FacetRatings clean = drawn(0, 1);

        /** Two units, six raters each, nobody in both: ratees 0 to 9 and 10 to 19. */
        private FacetRatings apart() {
            var drawn = SimulatedAppraisals.draw(
                    CLEAN.withDesign(CLEAN.design().withRatees(60).withRaters(12)), 5);
            var all = ratings(drawn);
            return all.where(row -> drawn.truth().raterUnit()[all.element(1, row)] != SimulatedAppraisals.BOTH);
        }

        private RateeCovariates unit(FacetRatings ratings) {
            int[] unit = IntStream.range(0, ratings.size(0)).map(n -> n % 2).toArray();
            return RateeCovariates.groups(List.of("first", "second"), unit);
        }

        @Test
        void noRatingsAndNoVariation() {
            var none = clean.where(row -> false);
            assertThat(reason(none, model(none))).isEqualTo(Reason.NO_DATA);
            var one = clean.where(row -> clean.level(row) == 2);
            assertThat(reason(one, model(one))).isEqualTo(Reason.NO_VARIATION);
        }

        @Test
        void unitsWithoutACommonRaterTogetherWithTheirCoefficient() {
            var apart = apart();
            var refused = (Refused) MarginalFit.of(apart, model(apart).with(unit(apart)));

            assertThat(refused.reason()).isEqualTo(Reason.NOT_CONNECTED);
            assertThat(refused.confounded()).hasSize(1);
            var free = refused.confounded().get(0);
            assertThat(free.columns()).containsExactly("second");
            assertThat(free.direction().moving()).extracting(Moving::facet).containsOnly(1);
            assertThat(free.direction().moving()).hasSize(2);
        }

        /** One population for both units stands in for a common rater, and that is said. */
        @Test
        void unitsWithoutACommonRaterRestOnThePopulation() {
            var apart = apart();
            var fit = fitted(apart, model(apart));
            assertThat(fit.assumed()).hasSize(1);
            assertThat(fitted(clean, model(clean)).assumed()).isEmpty();
        }

        @Test
        void covariatesThatSayTheSame() {
            var values = new double[clean.size(0)][];
            for (int n = 0; n < values.length; n++) {
                values[n] = new double[] {n % 2, n % 3, 1 - n % 2};
            }
            var model = model(clean).with(new RateeCovariates(List.of("odd", "third", "even"), values));
            var refused = (Refused) MarginalFit.of(clean, model);

            assertThat(refused.reason()).isEqualTo(Reason.NOT_CONNECTED);
            assertThat(refused.confounded().get(0).columns()).containsExactly("odd", "even");
            assertThat(refused.confounded().get(0).direction().moving()).isEmpty();
        }

        @Test
        void aRaterWithNothingButTheHighest() {
            var levels = new byte[clean.ratings()];
            var elements = new int[3][clean.ratings()];
            for (int row = 0; row < levels.length; row++) {
                for (int f = 0; f < 3; f++) {
                    elements[f][row] = clean.element(f, row);
                }
                levels[row] = (byte) (clean.element(1, row) == 3 ? 3 : clean.level(row));
            }
            var generous = FacetRatings.of(elements, new int[] {clean.size(0), clean.size(1), 8}, levels, 4);
            var refused = (Refused) MarginalFit.of(generous, model(generous));
            assertThat(refused.reason()).isEqualTo(Reason.ON_THE_BOUNDARY);
            assertThat(refused.extremes()).containsExactly(new ExtremeElement(1, 3));
        }

        @Test
        void peopleWithoutRatings() {
            int[] same = IntStream.range(0, clean.size(0)).toArray();
            var one = renumbered(clean, 0, same, clean.size(0) + 1);
            var more = renumbered(one, 1, IntStream.range(0, clean.size(1)).toArray(), clean.size(1) + 1);
            var fit = fitted(more, model(more));
            var none = Estimate.undefined(Reason.NO_DATA);

            assertThat(fit.deviance()).isCloseTo(fitted(clean, model(clean)).deviance(), within(1e-6));
            assertThat(fit.bic()).isCloseTo(fitted(clean, model(clean)).bic(), within(1e-6));
            assertThat(fit.element(1, clean.size(1), ErrorBasis.INFORMATION, LEVEL))
                    .isEqualTo(none);
            assertThat(fit.ratees(ErrorBasis.INFORMATION, LEVEL).get(clean.size(0)))
                    .isEqualTo(new RateeMeasure(none, none, none, none));
        }

        @Test
        void mistakes() {
            var fit = fitted(clean, model(clean));
            var other = fitted(drawn(0, 2), model(clean));
            assertThatThrownBy(() -> MarginalFit.of(clean, MarginalModel.of(FACETS, 3)))
                    .hasMessageContaining("3 ratees");
            assertThatThrownBy(() -> model(clean).withHalo(7)).hasMessageContaining("[7]");
            assertThatThrownBy(() -> fit.against(other)).hasMessageContaining("same ratings");
            assertThatThrownBy(() -> fit.against(fit)).hasMessageContaining("parameters");
            assertThatThrownBy(() -> fit.deviation(RandomEffect.HALO, ErrorBasis.INFORMATION, LEVEL))
                    .hasMessageContaining("HALO");
            assertThatThrownBy(() -> new RateeCovariates(List.of("a", "a"), new double[0][]))
                    .hasMessageContaining("two columns");
            assertThatThrownBy(() -> new RateeCovariates(List.of("a"), new double[][] {{Double.NaN}}))
                    .hasMessageContaining("ratee 0");
        }

        private Reason reason(FacetRatings ratings, MarginalModel model) {
            return ((Refused) MarginalFit.of(ratings, model)).reason();
        }
    }
}
