package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.Reason;

class RaterCoefficientTest {

    static List<RaterCoefficient> family() {
        return RaterCoefficient.family();
    }

    /** Published figures of many studies are in {@link IdentifiedReproductions}. */
    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.RaterCoefficientTest#family")
        void doesNotDependOnTheNamesOfTheRaters(RaterCoefficient coefficient) {
            int[][] ratings = TwoSources.randomRatings(new Random(41), 80, 4, 4, 0.15);
            int[][] renamed = Arrays.stream(ratings)
                    .map(row -> new int[] {row[2], row[0], row[3], row[1]})
                    .toArray(int[][]::new);

            var there = estimate(coefficient, TwoSources.raters(ratings, 4));
            var back = estimate(coefficient, TwoSources.raters(renamed, 4));

            assertThat(back.value()).isCloseTo(there.value(), within(1e-13));
            assertThat(back.standardError()).isCloseTo(there.standardError(), within(1e-12));
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.RaterCoefficientTest#family")
        void twoRatersGiveCohensKappa(RaterCoefficient coefficient) {
            var table = TwoSources.raters(TwoSources.randomRatings(new Random(42), 70, 2, 4, 0), 4);
            var cohen = SourceCoefficient.of(SourceChance.OWN, coefficient.distance());
            for (var method : StandardError.values()) {
                var inference = Inference.at(0.95).with(method);
                var expected = (Estimate.Defined)
                        cohen.estimate(table.pair(0, 1), inference).estimate();
                var estimate = (Estimate.Defined)
                        coefficient.estimate(table, inference).estimate();

                assertThat(estimate.value()).isCloseTo(expected.value(), within(1e-13));
                assertThat(estimate.standardError()).isCloseTo(expected.standardError(), within(1e-12));
            }
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.RaterCoefficientTest#family")
        void doesNotDependOnHowTheStudyWasCut(RaterCoefficient coefficient) {
            var ratings = new ArrayList<>(Arrays.asList(TwoSources.randomRatings(new Random(43), 200, 3, 4, 0.2)));
            var whole = coefficient.estimate(TwoSources.raters(ratings.toArray(int[][]::new), 4), 0.95);

            Collections.shuffle(ratings, new Random(44));
            var merged = Stream.of(ratings.subList(0, 1), ratings.subList(1, 90), ratings.subList(90, 200))
                    .map(part -> TwoSources.raters(part.toArray(int[][]::new), 4))
                    .reduce(RaterTable.empty(TwoSources.scale(4), 3), RaterTable::merge);

            assertThat(coefficient.estimate(merged, 0.95)).isEqualTo(whole);
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.RaterCoefficientTest#family")
        void jackknifeFollowsItsDefinition(RaterCoefficient coefficient) {
            int[][] ratings = TwoSources.randomRatings(new Random(45), 40, 4, 3, 0.3);
            var table = TwoSources.raters(ratings, 3);
            var used = coefficient.combination() == RaterCombination.LIGHT ? table.complete() : table;
            var leftOut = new ArrayList<Double>();
            used.subjects().forEach((pattern, n) -> {
                var rest = new TreeMap<>(used.subjects());
                rest.computeIfPresent(pattern, (same, times) -> times == 1 ? null : times - 1);
                double value = estimate(coefficient, new RaterTable(used.scale(), 4, rest))
                        .value();
                leftOut.addAll(Collections.nCopies(n.intValue(), value));
            });
            double n = leftOut.size();
            double mean = leftOut.stream().mapToDouble(x -> x).average().orElseThrow();
            double squares =
                    leftOut.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();

            assertThat(estimate(coefficient, table).standardError())
                    .isCloseTo(Math.sqrt((n - 1) / n * squares), within(1e-12));
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.RaterCoefficientTest#family")
        void isOneWhenRatersAlwaysAgree(RaterCoefficient coefficient) {
            var table = TwoSources.raters(new int[][] {{0, 0, 0}, {3, 3, 3}, {0, 0, 0}, {3, 3, 3}}, 4);

            assertThat(estimate(coefficient, table).value()).isEqualTo(1);
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.RaterCoefficientTest#family")
        void errorsMeetInLargeSamples(RaterCoefficient coefficient) {
            var table = TwoSources.raters(TwoSources.randomRatings(new Random(46), 4000, 3, 4, 0.2), 4);
            double jackknife = estimate(coefficient, table).standardError();

            var linearised = coefficient.estimate(table, Inference.at(0.95).with(StandardError.LINEARISED));

            assertThat(((Estimate.Defined) linearised.estimate()).standardError())
                    .isCloseTo(jackknife, within(3e-3 * jackknife));
        }

        /** A rater who rated one subject only disappears when it is left out, and the mean goes over the other pairs. */
        @Test
        void aRaterOfOneSubjectIsLeftOutWithIt() {
            int[][] ratings = {{0, 0, -1}, {1, 1, -1}, {2, 1, 2}, {0, 1, -1}, {2, 2, -1}};
            var table = TwoSources.raters(ratings, 3);
            var sums = CongerSums.of(table, DistanceMatrix.of(Weighting.LINEAR, table.scale()));
            var rest = TwoSources.raters(new int[][] {{0, 0, -1}, {1, 1, -1}, {0, 1, -1}, {2, 2, -1}}, 3);

            double leftOut = sums.leftOut(sums.rows() - 2, WhenNothingVaries.UNDEFINED);

            assertThat(table.subjects().keySet().stream()
                            .skip(3)
                            .findFirst()
                            .orElseThrow()
                            .category(2))
                    .isEqualTo(2);
            assertThat(leftOut)
                    .isCloseTo(
                            estimate(RaterCoefficient.of(RaterCombination.CONGER, Weighting.LINEAR), rest)
                                    .value(),
                            within(1e-14));
        }

        @Test
        void anUnusedCategoryChangesNothingWhereDistancesDoNotDependOnIt() {
            int[][] ratings = TwoSources.randomRatings(new Random(47), 50, 3, 3, 0.1);
            for (var coefficient : List.of(RaterCoefficient.CONGER_KAPPA, RaterCoefficient.LIGHT_KAPPA)) {
                assertThat(estimate(coefficient, TwoSources.raters(ratings, 6)).value())
                        .isCloseTo(
                                estimate(coefficient, TwoSources.raters(ratings, 3))
                                        .value(),
                                within(1e-14));
            }
        }

        @Test
        void whatTheRatersShareIsTheTableOfExchangeableRaters() {
            int[][] ratings = {{0, -1, 1}, {1, 0, -1}, {2, 2, 2}, {-1, -1, 1}};

            var forgotten = TwoSources.raters(ratings, 3).forgetRaters();

            assertThat(forgotten.subjects())
                    .containsEntry(TwoSources.profile(3, 0, 1), 2L)
                    .containsEntry(TwoSources.profile(3, 2, 2, 2), 1L)
                    .containsEntry(TwoSources.profile(3, 1), 1L)
                    .hasSize(3);
        }

        /** Tens of thousands of different patterns of ten raters: time grows with patterns × raters. */
        @Test
        void manyPatternsAreFeasible() {
            var table = TwoSources.raters(TwoSources.randomRatings(new Random(48), 60_000, 10, 4, 0.2), 4);
            assertThat(table.subjects().size()).isGreaterThan(30_000);

            assertThat(estimate(RaterCoefficient.CONGER_KAPPA, table).standardError())
                    .isBetween(1e-4, 1e-2);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void nobodyRatedTwice() {
            assertUndefined(Reason.NO_PAIRABLE_SUBJECT, RaterCoefficient.CONGER_KAPPA, new int[][] {{0, -1}, {-1, 1}});
            assertUndefined(Reason.NO_PAIRABLE_SUBJECT, RaterCoefficient.LIGHT_KAPPA, new int[][] {{0, -1}, {-1, 1}});
            assertUndefined(Reason.NO_PAIRABLE_SUBJECT, RaterCoefficient.LIGHT_KAPPA, new int[][] {{0}, {1}});
        }

        @Test
        void everythingInOneCategory() {
            for (var coefficient : List.of(RaterCoefficient.CONGER_KAPPA, RaterCoefficient.LIGHT_KAPPA)) {
                assertUndefined(
                        Reason.NO_EXPECTED_DISAGREEMENT, coefficient, new int[][] {{2, 2, 2}, {2, 2, 2}, {2, 2, 2}});
            }
        }

        /** Raters 1 and 2 only ever use category 0: their pair has no kappa, though the others do. */
        @Test
        void onePairWithoutKappa() {
            int[][] ratings = {{0, 0, 0}, {0, 0, 1}, {0, 0, 1}, {0, 0, 0}};

            assertUndefined(Reason.NO_EXPECTED_DISAGREEMENT, RaterCoefficient.LIGHT_KAPPA, ratings);
            assertThat(estimate(RaterCoefficient.CONGER_KAPPA, TwoSources.raters(ratings, 3))
                            .value())
                    .isCloseTo(0, within(1e-15));
        }

        @Test
        void oneSubjectMakesTheDifference() {
            for (var coefficient : List.of(RaterCoefficient.CONGER_KAPPA, RaterCoefficient.LIGHT_KAPPA)) {
                assertUndefined(Reason.RESTS_ON_ONE_SUBJECT, coefficient, new int[][] {{0, 0}, {0, 0}, {1, 1}});
                assertUndefined(Reason.RESTS_ON_ONE_SUBJECT, coefficient, new int[][] {{0, 1}});
            }
        }

        @Test
        void whatIsNoCategory() {
            assertThatThrownBy(() -> RaterTable.of(RatingPanel.of(new double[][] {{0.5, 1}}), TwoSources.scale(2)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("0.5");
            assertThatThrownBy(() -> RaterPattern.of(-1, -1)).isInstanceOf(IllegalArgumentException.class);
        }

        private void assertUndefined(Reason reason, RaterCoefficient coefficient, int[][] ratings) {
            assertThat(coefficient.estimate(TwoSources.raters(ratings, 3), 0.95).estimate())
                    .isEqualTo(Estimate.undefined(reason));
        }
    }

    private static Estimate.Defined estimate(RaterCoefficient coefficient, RaterTable table) {
        return (Estimate.Defined) coefficient.estimate(table, 0.95).estimate();
    }
}
