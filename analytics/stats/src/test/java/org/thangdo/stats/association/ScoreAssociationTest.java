package org.thangdo.stats.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.Reason;
import org.thangdo.stats.distribution.LevelCounts;

/** Published figures are in the references of kendall_tau_b and spearman. */
class ScoreAssociationTest {

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @ParameterizedTest
        @EnumSource(ScoreAssociation.class)
        void onLevelsItIsTheCoefficientOfTheTable(ScoreAssociation association) {
            double[][] scores = random(new Random(61), 90, 4);
            var cells = new long[4][4];
            for (double[] row : scores) {
                cells[(int) row[0]][(int) row[1]]++;
            }
            var table = new CrossTable(Arrays.stream(cells).map(LevelCounts::of).toList());
            var ofTable = OrdinalAssociation.valueOf(association.name()).of(table, 0.95);

            assertThat(value(association, scores)).isCloseTo(((Estimate.Defined) ofTable).value(), within(1e-12));
        }

        @ParameterizedTest
        @EnumSource(ScoreAssociation.class)
        void jackknifeFollowsItsDefinition(ScoreAssociation association) {
            double[][] scores = random(new Random(62), 35, 9);
            double[] leftOut = IntStream.range(0, scores.length)
                    .mapToDouble(i -> {
                        var rest = new ArrayList<>(List.of(scores));
                        rest.remove(i);
                        return value(association, rest.toArray(double[][]::new));
                    })
                    .toArray();
            double mean = Arrays.stream(leftOut).average().orElseThrow();
            double squares =
                    Arrays.stream(leftOut).map(x -> (x - mean) * (x - mean)).sum();

            assertThat(estimate(association, scores).standardError())
                    .isCloseTo(Math.sqrt(34.0 / 35 * squares), within(1e-12));
        }

        @ParameterizedTest
        @EnumSource(ScoreAssociation.class)
        void dependsOnTheOrderOnly(ScoreAssociation association) {
            double[][] scores = random(new Random(63), 40, 8);
            double[][] stretched = Arrays.stream(scores)
                    .map(row -> new double[] {Math.exp(row[0]), -row[1]})
                    .toArray(double[][]::new);

            assertThat(value(association, stretched)).isCloseTo(-value(association, scores), within(1e-12));
        }

        @Test
        void manyScoresAreFeasible() {
            var random = new Random(64);
            double[][] scores = IntStream.range(0, 100_000)
                    .mapToObj(i -> {
                        double truth = random.nextGaussian();
                        return new double[] {truth + random.nextGaussian(), truth + random.nextGaussian()};
                    })
                    .toArray(double[][]::new);

            // correlation ½: τ = 2/π · asin ½ = 1/3, ρ_s = 6/π · asin ¼
            assertThat(value(ScoreAssociation.TAU_B, scores)).isCloseTo(1 / 3.0, within(0.01));
            assertThat(value(ScoreAssociation.SPEARMAN, scores)).isCloseTo(6 / Math.PI * Math.asin(0.25), within(0.01));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @ParameterizedTest
        @EnumSource(ScoreAssociation.class)
        void refuses(ScoreAssociation association) {
            double none = Double.NaN;
            assertUndefined(Reason.NO_PAIRABLE_SUBJECT, association, new double[][] {{1, none}, {none, 2}});
            assertUndefined(Reason.NO_VARIATION, association, new double[][] {{1, 2}, {1, 3}, {1, 5}});
            assertUndefined(Reason.RESTS_ON_ONE_SUBJECT, association, new double[][] {{1, 2}, {1, 3}, {2, 5}});
        }

        private void assertUndefined(Reason reason, ScoreAssociation association, double[][] scores) {
            assertThat(association.of(RatingPanel.of(scores), 0, 1, 0.95)).isEqualTo(Estimate.undefined(reason));
        }
    }

    private static double[][] random(Random random, int n, int levels) {
        return IntStream.range(0, n)
                .mapToObj(i -> {
                    int truth = random.nextInt(levels);
                    return new double[] {
                        Math.min(levels - 1, truth + random.nextInt(2)), Math.max(0, truth - random.nextInt(3))
                    };
                })
                .toArray(double[][]::new);
    }

    private static Estimate.Defined estimate(ScoreAssociation association, double[][] scores) {
        return (Estimate.Defined) association.of(RatingPanel.of(scores), 0, 1, 0.95);
    }

    private static double value(ScoreAssociation association, double[][] scores) {
        return estimate(association, scores).value();
    }
}
