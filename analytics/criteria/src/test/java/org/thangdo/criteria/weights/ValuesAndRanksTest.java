package org.thangdo.criteria.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.criteria.weights.DecisionMatrix.Direction;
import org.thangdo.criteria.weights.Discrimination.Measure;
import org.thangdo.criteria.weights.Preference.Additive;
import org.thangdo.criteria.weights.Preference.Topsis;
import org.thangdo.criteria.weights.Ranking.Place;
import org.thangdo.criteria.weights.Ranking.Tie;
import org.thangdo.stats.Reason;

/** Weights from ranks and points, weights of data, scores of alternatives. */
class ValuesAndRanksTest {

    private static final CriterionWeights QUARTERS = CriterionWeights.equal(Case.names(4));

    private static DecisionMatrix table(double[]... rows) {
        int n = rows[0].length;
        return new DecisionMatrix(
                IntStream.rangeClosed(1, rows.length).mapToObj(i -> "A" + i).toList(),
                Case.names(n),
                IntStream.range(0, n).mapToObj(j -> Direction.HIGHER_IS_BETTER).toList(),
                Arrays.stream(rows)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList());
    }

    @Nested
    class AgreesWithPublishedNumbers {

        @ParameterizedTest
        @CsvSource({
            "roc_3, RANK_ORDER_CENTROID", "roc_4, RANK_ORDER_CENTROID", "roc_5, RANK_ORDER_CENTROID",
            "roc_6, RANK_ORDER_CENTROID", "rank_sum_4, RANK_SUM", "rank_reciprocal_4, RANK_RECIPROCAL"
        })
        void ofRanks(String id, RankWeights method) {
            var reference = Case.of(id);
            int n = reference.data("n").asInt();
            var ranks = IntStream.rangeClosed(1, n).boxed().toList();
            reference.agrees("weights", method.weights(Case.names(n), ranks).weights());
        }

        @Test
        void ofSwings() {
            var reference = Case.of("swing_4");
            reference.agrees(
                    "weights",
                    Points.swing(Case.names(4), Case.numbers(reference.data("points")))
                            .weights());
        }

        @ParameterizedTest
        @CsvSource({
            "entropy_raw, ENTROPY",
            "entropy_cost_inverted, ENTROPY_INVERTED",
            "std_weights, STANDARD_DEVIATION",
            "critic_cost_inverted, CRITIC"
        })
        void ofDataWeights(String id, Measure measure) {
            var reference = Case.of(id);
            var measured = (Discrimination.Measured) Discrimination.of(reference.matrix(), measure);
            reference.agrees("weights", measured.weights().weights());
            if (reference.node().get("expected").has("entropy")) {
                reference.agrees(
                        "entropy", measured.raw().stream().map(each -> 1 - each).toList());
            }
        }

        @Test
        void ofTopsis() {
            var reference = Case.of("topsis_5x4");
            var matrix = reference.matrix();
            reference.agrees("closeness", new Topsis().scores(matrix, QUARTERS));
            var distances = Topsis.distances(matrix, QUARTERS);
            reference.agrees(
                    "dplus", Arrays.stream(distances).map(each -> each[0]).toList());
            reference.agrees(
                    "dminus", Arrays.stream(distances).map(each -> each[1]).toList());

            var ranking = Ranking.of(matrix, QUARTERS, new Topsis());
            assertThat(ranking.places()).extracting(Place::alternative).containsExactly("A3", "A4", "A1", "A5", "A2");
            assertThat(ranking.ties()).containsExactly(new Tie("A4", "A1"));
        }

        @Test
        void ofSimpleAdditiveWeighting() {
            var reference = Case.of("saw_5x4");
            var matrix = reference.matrix();
            reference.agrees("max_normalised", new Additive(ValueScale.SHARE_OF_BEST).scores(matrix, QUARTERS));
            reference.agrees("minmax", new Additive(ValueScale.MIN_MAX).scores(matrix, QUARTERS));

            var ranking = Ranking.of(matrix, QUARTERS, new Additive(ValueScale.SHARE_OF_BEST));
            assertThat(ranking.places()).extracting(Place::alternative).containsExactly("A3", "A1", "A4", "A5", "A2");
            assertThat(ranking.ties()).containsExactly(new Tie("A1", "A4"));
            assertThat(ranking.leaderIsTied()).isFalse();
        }
    }

    @Nested
    class ObeysItsLaws {

        @ParameterizedTest
        @EnumSource(RankWeights.class)
        void tiedCriteriaShareAndTheSumStays(RankWeights method) {
            var strict = method.weights(Case.names(4), List.of(1, 2, 3, 4)).weights();
            var tied = method.weights(Case.names(4), List.of(5, 7, 7, 9)).weights();
            assertThat(tied.get(1)).isEqualTo(tied.get(2));
            assertThat(tied.get(1)).isCloseTo((strict.get(1) + strict.get(2)) / 2, within(1e-15));
            assertThat(tied.get(0)).isEqualTo(strict.get(0));
            assertThat(method.weights(Case.names(4), List.of(1, 1, 1, 1)).weights())
                    .allSatisfy(each -> assertThat(each).isCloseTo(0.25, within(1e-15)));
        }

        @ParameterizedTest
        @EnumSource(RankWeights.class)
        void permutingCriteriaPermutesWeights(RankWeights method) {
            var weights = method.weights(Case.names(4), List.of(3, 1, 4, 2));
            var sorted = method.weights(List.of("C2", "C4", "C1", "C3"), List.of(1, 2, 3, 4));
            for (String name : Case.names(4)) {
                assertThat(weights.of(name)).isEqualTo(sorted.of(name));
            }
        }

        @ParameterizedTest
        @EnumSource(Measure.class)
        void aConstantCriterionDoesNotDiscriminate(Measure measure) {
            var measured = (Discrimination.Measured) Discrimination.of(
                    table(new double[] {0.7, 1, 5}, new double[] {0.7, 4, 2}, new double[] {0.7, 9, 9}), measure);
            assertThat(measured.constant()).containsExactly("C1");
            assertThat(measured.weights().of("C1")).isZero();
            assertThat(measured.hardlyDiscriminating()).contains("C1");
        }

        /** A copy of a criterion halves what CRITIC gives to conflict, by hand: σ equal, r = 1, −1. */
        @Test
        void criticCountsRepetitionOnce() {
            var measured = (Discrimination.Measured)
                    Discrimination.of(table(new double[] {0, 0, 1}, new double[] {1, 1, 0}), Measure.CRITIC);
            Case.agrees(measured.weights().weights(), List.of(0.25, 0.25, 0.5), 1e-12);
        }

        @Test
        void anAlternativeAsGoodEverywhereIsTied() {
            var ranking = Ranking.of(
                    table(new double[] {1, 2, 3, 4}, new double[] {4, 3, 2, 9}, new double[] {4, 3, 2, 9}),
                    QUARTERS,
                    new Topsis());
            assertThat(ranking.ties()).contains(new Tie("A2", "A3"));
        }

        @Test
        void anAlternativeBetterEverywhereIsNotTied() {
            var ranking = Ranking.of(
                    table(new double[] {1, 2, 3, 4}, new double[] {1.001, 2.001, 3.001, 4.001}),
                    QUARTERS,
                    new Additive(ValueScale.SHARE_OF_BEST));
            assertThat(ranking.leader()).isEqualTo("A2");
            assertThat(ranking.ties()).isEmpty();
        }
    }

    @Nested
    class SaysWhyItCannotSay {

        @ParameterizedTest
        @EnumSource(Measure.class)
        void whereNothingVaries(Measure measure) {
            assertThat(Discrimination.of(table(new double[] {1, 2}, new double[] {1, 2}), measure))
                    .isEqualTo(new Discrimination.Unmeasured(measure, Reason.NO_VARIATION));
        }

        @Test
        void whereThereAreNoShares() {
            assertThat(Discrimination.of(table(new double[] {-1, 2}, new double[] {1, 3}), Measure.ENTROPY))
                    .isEqualTo(new Discrimination.Unmeasured(Measure.ENTROPY, Reason.ON_THE_BOUNDARY));
        }

        @Test
        void refusesWhatAreNoWeights() {
            assertThatThrownBy(() -> new CriterionWeights(Case.names(2), List.of(0.5, 0.6)))
                    .hasMessage("weights sum to 1.1, not to 1");
            assertThatThrownBy(() -> Points.swing(Case.names(2), List.of(80.0, 40.0)))
                    .hasMessageContaining("100 points");
            assertThatThrownBy(() -> Points.direct(Case.names(2), List.of(0.0, 0.0)))
                    .hasMessage("no criterion has points");
            assertThatThrownBy(() -> Points.direct(List.of("a", "a"), List.of(1.0, 2.0)))
                    .hasMessageContaining("name of its own");
            assertThatThrownBy(() -> new Additive(ValueScale.SHARE_OF_BEST)
                            .scores(table(new double[] {0, 1, 1, 1}, new double[] {1, 1, 1, 1}), QUARTERS))
                    .hasMessageContaining("above 0");
        }
    }
}
