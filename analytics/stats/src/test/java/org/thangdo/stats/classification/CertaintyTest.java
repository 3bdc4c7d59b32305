package org.thangdo.stats.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertaintyTest {

    static JsonNode published(String name) throws IOException {
        try (var stream = CertaintyTest.class.getResourceAsStream("certainty.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(stream)).required(name);
        }
    }

    static double[] numbers(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).asDouble())
                .toArray();
    }

    @Nested
    @DisplayName("agrees with cacIRT")
    class Published {
        private final JsonNode published = published("rudner_lee");
        private final double[] nodes = numbers(published.required("quad_nodes"));
        private final double[] weights = numbers(published.required("quad_weights"));
        private final double[] difficulties = numbers(published.required("b"));

        Published() throws IOException {}

        /** The logits of this peer are scaled by 1.7. */
        private double correct(double ability, double difficulty, double scale) {
            return 1 / (1 + Math.exp(-scale * (ability - difficulty)));
        }

        private double error(double ability) {
            double information = 0;
            for (double difficulty : difficulties) {
                double correct = correct(ability, difficulty, 1.7);
                information += 1.7 * 1.7 * correct * (1 - correct);
            }
            return 1 / Math.sqrt(information);
        }

        private double[][] items(double ability) {
            return Arrays.stream(difficulties)
                    .map(difficulty -> correct(ability, difficulty, 1.7))
                    .mapToObj(correct -> new double[] {1 - correct, correct})
                    .toArray(double[][]::new);
        }

        private double expected(double ability, double scale) {
            return Arrays.stream(difficulties)
                    .map(difficulty -> correct(ability, difficulty, scale))
                    .sum();
        }

        private double[][] cuts(String name) {
            double[] both = numbers(published.required(name));
            return new double[][] {{both[0]}, {both[1]}, both};
        }

        private Certainty lee(double[] cuts, double scale) {
            return Certainty.of(
                    Arrays.stream(nodes)
                            .mapToObj(node -> Certainty.lee(items(node), cuts))
                            .toArray(double[][]::new),
                    Arrays.stream(nodes)
                            .mapToInt(node -> Certainty.level(expected(node, scale), cuts))
                            .toArray(),
                    weights);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2})
        void rudnerOverAPopulation(int which) {
            double[] cuts = cuts("rudner_cut_theta")[which];
            var certainty = Certainty.of(
                    Arrays.stream(nodes)
                            .mapToObj(node -> Certainty.rudner(node, error(node), cuts))
                            .toArray(double[][]::new),
                    Arrays.stream(nodes)
                            .mapToInt(node -> Certainty.level(node, cuts))
                            .toArray(),
                    weights);
            double[] figures = numbers(
                    published.required("expected").required("rudner_quad").get(which));
            assertThat(certainty.accuracy()).isCloseTo(figures[0], within(1e-5));
            assertThat(certainty.consistency()).isCloseTo(figures[1], within(1e-5));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2})
        void rudnerOfSinglePeople(int which) {
            var published = this.published.required("expected").required("rudner_ability");
            double[] abilities = numbers(published.required("theta"));
            double[] cuts = cuts("rudner_cut_theta")[which];
            for (int i = 0; i < abilities.length; i++) {
                var one = Certainty.of(
                        new double[][] {Certainty.rudner(abilities[i], 0.4, cuts)},
                        new int[] {Certainty.level(abilities[i], cuts)},
                        new double[] {1});
                var figures = published.required("conditional");
                assertThat(one.accuracy())
                        .isCloseTo(
                                figures.required("Accuracy").get(i).get(which).asDouble(), within(1e-5));
                assertThat(one.consistency())
                        .isCloseTo(
                                figures.required("Consistency")
                                        .get(i)
                                        .get(which)
                                        .asDouble(),
                                within(1e-5));
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2})
        void leeConsistency(int which) {
            double[] figures =
                    numbers(published.required("expected").required("lee_quad").get(which));
            assertThat(lee(cuts("lee_cut_raw")[which], 1.7).consistency()).isCloseTo(figures[1], within(1e-5));
        }

        /**
         * The peer's accuracies are those of items without the scale 1.7 for the true level, beside items with it for the scores:
         * with one and the same scale, 0.91725 and 0.80796 for the second cut and both, where it prints 0.90196 and 0.79265.
         */
        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2})
        void leeAccuracyIsThatOfTwoDifferentScalesInThePeer(int which) {
            double[] cuts = cuts("lee_cut_raw")[which];
            double[] figures =
                    numbers(published.required("expected").required("lee_quad").get(which));
            assertThat(lee(cuts, 1).accuracy()).isCloseTo(figures[0], within(1e-5));
            double[] oneScale = {0.890591921, 0.917253287, 0.807957743};
            assertThat(lee(cuts, 1.7).accuracy()).isCloseTo(oneScale[which], within(5e-10));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void chancesAddUpToOne() {
            for (double measure : new double[] {-9, -0.3, 0, 2, 40}) {
                assertThat(Arrays.stream(Certainty.rudner(measure, 0.3, new double[] {-1, 0, 1.5}))
                                .sum())
                        .isCloseTo(1, within(1e-12));
            }
            assertThat(Certainty.rudner(1, 1, new double[0])).containsExactly(1);
        }

        @Test
        void aMeasureOnACutIsAsLikelyBelow() {
            assertThat(Certainty.rudner(0.7, 0.2, new double[] {0.7})).containsExactly(0.5, 0.5);
            assertThat(Certainty.level(0.7, new double[] {0.7})).isEqualTo(1);
        }

        @Test
        void withoutErrorEverythingIsSure() {
            var sure = Certainty.of(new double[][] {{1, 0}, {0, 1}}, new int[] {0, 1}, new double[] {1, 3});
            assertThat(sure).isEqualTo(new Certainty(1, 1));
        }

        @Test
        void leeOfLikeItemsIsBinomial() {
            double[][] coins = {{0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}};
            assertThat(Certainty.lee(coins, new double[] {1, 3})).containsExactly(0.125, 0.75, 0.125);
        }
    }

    @Test
    void saysWhyItCannotSay() {
        assertThatThrownBy(() -> Certainty.rudner(0, 0, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0 ± 0.0");
        assertThatThrownBy(() -> Certainty.of(new double[][] {{1}}, new int[] {0}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
