package org.thangdo.criteria.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.criteria.weights.Smaa.Plan;
import org.thangdo.criteria.weights.Tornado.Bar;
import org.thangdo.stats.SeededRandom;

class RobustnessTest {

    private static final Plan PLAN = new Plan(200_000, 20);
    private static final double[][] FOUR = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0.4, 0.4, 0.4}};
    private static final List<String> ABCD = List.of("A", "B", "C", "D");

    private static double[][] random(int m, int n, long seed) {
        var random = new SeededRandom(seed);
        var values = new double[m][n];
        for (double[] row : values) {
            for (int j = 0; j < n; j++) {
                row[j] = random.nextDouble();
            }
        }
        return values;
    }

    private static double[][] zeros(int m, int n) {
        return new double[m][n];
    }

    @Nested
    class AgreesWithPublishedNumbers {

        @Test
        void exactly() {
            var reference = Case.of("smaa_analytic_4x3");
            var smaa = Smaa.of(ABCD, FOUR, WeightSpace.free(Case.names(3)), PLAN);
            double exact = reference.node().at("/tolerance/exact").asDouble();

            assertThat(smaa.exact()).isTrue();
            Case.agrees(smaa.results().get(3).ranks(), Case.numbers(reference.expected("D")), exact);
            for (var each : smaa.results()) {
                assertThat(each.first())
                        .isCloseTo(
                                reference
                                        .expected("first")
                                        .get(each.alternative())
                                        .asDouble(),
                                within(exact));
            }
            Case.agrees(
                    smaa.results().get(3).central().orElseThrow().weights(),
                    Case.numbers(reference.expected("central_weight_D")),
                    exact);
            assertThat(smaa.results().get(3).confidence()).isEqualTo(1);
        }

        @Test
        void byDrawing() {
            var reference = Case.of("smaa_analytic_4x3");
            var smaa = Smaa.of(ABCD, FOUR, zeros(4, 3), WeightSpace.free(Case.names(3)), PLAN);
            assertThat(smaa.draws()).isEqualTo(200_000);
            Case.agrees(
                    smaa.results().get(3).ranks(),
                    Case.numbers(reference.expected("D")),
                    reference.node().at("/tolerance/monte_carlo_200k").asDouble());
        }
    }

    @Nested
    class ObeysItsLaws {

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void exactSharesAreThoseOfManyDraws(long seed) {
            var values = random(5, 4, seed);
            var names = List.of("a", "b", "c", "d", "e");
            for (var space : List.of(
                    WeightSpace.free(Case.names(4)),
                    new WeightSpace(Case.names(4), List.of(2, 1, 4, 3)),
                    new WeightSpace(Case.names(4), List.of(1, 2, 2, 4)))) {
                var exact = Smaa.of(names, values, space, PLAN);
                var drawn = Smaa.of(names, values, zeros(5, 4), space, new Plan(100_000, seed));
                assertThat(exact.exact()).isTrue();
                for (int i = 0; i < 5; i++) {
                    var ranks = exact.results().get(i).ranks();
                    assertThat(ranks.stream().mapToDouble(each -> each).sum()).isCloseTo(1, within(1e-12));
                    for (int r = 0; r < 5; r++) {
                        double p = ranks.get(r);
                        assertThat(drawn.results().get(i).ranks().get(r))
                                .isCloseTo(p, within(5 * drawn.simulationError(p) + 1e-4));
                    }
                }
            }
        }

        /** With two criteria the order turns where the scores meet: w₁ = 0.6 for (1, 0) against (0.4, 0.9). */
        @Test
        void twoCriteriaAreALine() {
            var smaa = Smaa.of(
                    List.of("a", "b"), new double[][] {{1, 0}, {0.4, 0.9}}, WeightSpace.free(List.of("x", "y")), PLAN);
            assertThat(smaa.results().get(0).first()).isCloseTo(0.4, within(1e-14));
            assertThat(smaa.leader().alternative()).isEqualTo("b");
            Case.agrees(smaa.results().get(0).central().orElseThrow().weights(), List.of(0.8, 0.2), 1e-14);
        }

        @Test
        void theCentreOfAnOrderIsTheRankOrderCentroid() {
            var smaa = Smaa.of(
                    List.of("a", "b"),
                    new double[][] {{1, 1, 1, 1}, {0, 0, 0, 0}},
                    new WeightSpace(Case.names(4), List.of(3, 1, 2, 4)),
                    PLAN);
            Case.agrees(
                    smaa.results().get(0).central().orElseThrow().weights(),
                    RankWeights.RANK_ORDER_CENTROID
                            .weights(Case.names(4), List.of(3, 1, 2, 4))
                            .weights(),
                    1e-14);
            assertThat(smaa.results().get(1).central()).isEmpty();
            assertThat(smaa.results().get(1).confidence()).isZero();
        }

        @Test
        void equalAlternativesShareTheirPlaces() {
            var smaa = Smaa.of(
                    List.of("a", "b"), new double[][] {{1, 2}, {1, 2}}, WeightSpace.free(List.of("x", "y")), PLAN);
            assertThat(smaa.results())
                    .allSatisfy(each -> assertThat(each.ranks()).containsExactly(0.5, 0.5));
        }

        @Test
        void tooManyPiecesAreDrawnAndSoAreUncertainValues() {
            var values = random(14, 7, 1);
            var names = Case.names(14);
            var many = Smaa.of(names, values, WeightSpace.free(Case.names(7)), new Plan(2_000, 1));
            assertThat(many.exact()).isFalse();
            assertThat(many).isEqualTo(Smaa.of(names, values, WeightSpace.free(Case.names(7)), new Plan(2_000, 1)));

            var uncertain = Smaa.of(
                    List.of("a", "b"),
                    new double[][] {{1, 0.5}, {0.9, 0.5}},
                    new double[][] {{0.2, 0.2}, {0.2, 0.2}},
                    WeightSpace.free(List.of("x", "y")),
                    new Plan(20_000, 1));
            assertThat(uncertain.results().get(0).confidence()).isBetween(0.5, 0.9);
        }

        /** By hand: 0.5 · (1, 0) + 0.5 · (0.4, 0.9) meet where 1·t = 0.4·t + 0.9·(1 − t), t = 0.6. */
        @Test
        void stabilityRangesEndWhereScoresMeet() {
            var stability = WeightStability.of(
                    List.of("a", "b"),
                    new double[][] {{1, 0}, {0.4, 0.9}},
                    CriterionWeights.equal(List.of("x", "y")),
                    List.of(0.6));
            var first = stability.get(0);
            assertThat(first.leader().least()).isZero();
            assertThat(first.leader().greatest()).isCloseTo(0.6, within(1e-14));
            assertThat(first.successor()).isEqualTo(Optional.of("a"));
            // a reaches 0.6 at t = 0.6, b falls below it at t = 0.6.
            assertThat(first.levels().orElseThrow().greatest()).isCloseTo(0.6, within(1e-14));
            assertThat(first.levels().orElseThrow().least()).isZero();
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6})
        void insideARangeNothingChangesAndBeyondItSomethingDoes(long seed) {
            var values = random(6, 4, seed);
            var weights = CriterionWeights.inProportion(Case.names(4), List.of(4.0, 3.0, 2.0, 1.0));
            var cuts = List.of(0.4, 0.6);
            var names = Case.names(6);
            var ranges = WeightStability.of(names, values, weights, cuts);
            for (int j = 0; j < 4; j++) {
                var line = OneWay.of(values, weights.array(), j);
                var leader = ranges.get(j).leader();
                var levels = ranges.get(j).levels().orElseThrow();
                for (double t = 0.0005; t < 1; t += 0.001) {
                    boolean within = t >= leader.least() && t <= leader.greatest();
                    assertThat(leader(line, t) == leader(line, line.adopted()))
                            .as(j + " at " + t)
                            .isEqualTo(within);
                    boolean kept = t >= levels.least() && t <= levels.greatest();
                    if (kept) {
                        assertThat(levels(line, t, cuts)).isEqualTo(levels(line, line.adopted(), cuts));
                    }
                }
                if (levels.greatest() < 0.999) {
                    assertThat(levels(line, levels.greatest() + 1e-6, cuts))
                            .isNotEqualTo(levels(line, line.adopted(), cuts));
                }
                if (levels.least() > 0.001) {
                    assertThat(levels(line, levels.least() - 1e-6, cuts))
                            .isNotEqualTo(levels(line, line.adopted(), cuts));
                }
            }
        }

        private static int leader(OneWay line, double t) {
            int leader = 0;
            for (int i = 1; i < line.rest().length; i++) {
                leader = line.score(i, t) > line.score(leader, t) ? i : leader;
            }
            return leader;
        }

        private static String levels(OneWay line, double t, List<Double> cuts) {
            var levels = new StringBuilder();
            for (int i = 0; i < line.rest().length; i++) {
                double score = line.score(i, t);
                levels.append(cuts.stream().filter(cut -> score >= cut).count());
            }
            return levels.toString();
        }

        @Test
        void tornadoesAreSortedByWhatMovesMost() {
            var weights = CriterionWeights.inProportion(List.of("x", "y", "z"), List.of(0.5, 0.3, 0.2));
            var values = new double[][] {{0.9, 0.2, 0.6}, {0.5, 0.5, 0.5}};
            var tornado = Tornado.of(List.of("a", "b"), values, weights, new Tornado.ScoreOf("a"), 0.05);
            assertThat(tornado.at()).isCloseTo(0.63, within(1e-15));
            assertThat(tornado.bars()).extracting(Bar::criterion).containsExactly("y", "x", "z");
            // y: the others keep 5:2, so the score of a without y is (0.5·0.9 + 0.2·0.6)/0.7.
            double rest = 0.57 / 0.7;
            assertThat(tornado.bars().get(0).atUpper()).isCloseTo(0.05 * (0.2 - rest), within(1e-14));
            assertThat(tornado.bars().get(0).atLower()).isCloseTo(-0.05 * (0.2 - rest), within(1e-14));
            var reaching = Tornado.of(List.of("a", "b"), values, weights, new Tornado.Reaching(0.62), 0.05);
            assertThat(reaching.at()).isEqualTo(1);
            assertThat(reaching.bars())
                    .filteredOn(bar -> bar.criterion().equals("y"))
                    .extracting(Bar::atUpper)
                    .containsExactly(-1.0);
        }
    }

    @Nested
    class SaysWhyItCannotSay {

        @Test
        void refusesWrongShapesAndPlans() {
            assertThatThrownBy(() -> Smaa.of(ABCD, FOUR, WeightSpace.free(Case.names(2)), PLAN))
                    .hasMessage("values are not 4 by 2");
            assertThatThrownBy(() -> new Plan(10, 1)).hasMessage("too few draws: 10");
            var weights = CriterionWeights.equal(Case.names(3));
            assertThatThrownBy(() -> Tornado.of(ABCD, FOUR, weights, new Tornado.ScoreOf("E"), 0.05))
                    .hasMessage("no such alternative: E");
            assertThatThrownBy(() -> Tornado.of(ABCD, FOUR, weights, new Tornado.Reaching(0.5), 5))
                    .hasMessage("step outside (0, 1): 5.0");
        }
    }
}
