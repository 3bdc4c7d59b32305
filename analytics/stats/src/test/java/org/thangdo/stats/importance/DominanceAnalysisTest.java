package org.thangdo.stats.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.stats.CriteriaInUse.defined;
import static org.thangdo.stats.CriteriaInUse.doubles;
import static org.thangdo.stats.CriteriaInUse.levels;
import static org.thangdo.stats.CriteriaInUse.people;
import static org.thangdo.stats.CriteriaInUse.published;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.regression.OrdinalSample;

class DominanceAnalysisTest {

    private static final Bootstrap DRAWS = new Bootstrap(200, 31);

    private static double[] outcome() {
        return Arrays.stream(people("final")).asDoubleStream().toArray();
    }

    private static DominanceAnalysis linear() {
        return DominanceAnalysis.linear(levels(), outcome(), DRAWS, 0.95);
    }

    private static double pValue(DominanceAnalysis analysis, int criterion) {
        return ((TestResult.Tested) analysis.againstNoise().get(criterion)).pValue();
    }

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Oracle: all subsets in base R 4.2.2 by solve on correlations, printed to 12 digits. */
        @Test
        void linearModel() {
            var analysis = linear();
            var published = published("importance");

            assertThat(defined(analysis.explained()).value())
                    .isCloseTo(published.required("r2").asDouble(), within(5e-12));
            for (int j = 0; j < 6; j++) {
                assertThat(defined(analysis.weights().get(j)).value())
                        .isCloseTo(doubles(published.required("dominance")).get(j), within(5e-12));
            }
        }

        /** Oracle: all subsets by ordinal 2022.11-16 clm with gradient tolerance 1e-9. */
        @Test
        void ordinalModel() {
            int[] finalLevels = people("final");
            var cells = new long[finalLevels.length * 4];
            for (int i = 0; i < finalLevels.length; i++) {
                cells[4 * i + finalLevels[i]] = 1;
            }
            double[] weights = DominanceAnalysis.ofLevels(levels(), cells, 4);
            var published = published("importance");

            assertThat(weights[6]).isCloseTo(published.required("mcfadden").asDouble(), within(5e-10));
            for (int j = 0; j < 6; j++) {
                assertThat(weights[j])
                        .isCloseTo(
                                doubles(published.required("dominance_mcfadden"))
                                        .get(j),
                                within(5e-10));
            }
        }

        /** Johnson's (2000) relative weights, from base R eigen, answer the same question and come within 0.01. */
        @Test
        void relativeWeightsAreNear() {
            for (int j = 0; j < 6; j++) {
                assertThat(defined(linear().weights().get(j)).value())
                        .isCloseTo(
                                doubles(published("importance").required("relative_weights"))
                                        .get(j),
                                within(0.01));
            }
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void weightsAddUpToWhatIsExplained() {
            var analysis = linear();
            double sum = analysis.weights().stream()
                    .mapToDouble(w -> defined(w).value())
                    .sum();

            assertThat(sum).isCloseTo(defined(analysis.explained()).value(), within(1e-12));
        }

        @Test
        void criteriaMayComeInAnyOrderAndUnit() {
            double[][] turned = Arrays.stream(levels())
                    .map(row -> IntStream.range(0, 6)
                            .mapToDouble(j -> 7 - 2 * row[5 - j])
                            .toArray())
                    .toArray(double[][]::new);
            var other = DominanceAnalysis.linear(turned, outcome(), DRAWS, 0.95);

            for (int j = 0; j < 6; j++) {
                var here = defined(linear().weights().get(j));
                var there = defined(other.weights().get(5 - j));
                assertThat(there.value()).isCloseTo(here.value(), within(1e-12));
                assertThat(there.interval().lower()).isCloseTo(here.interval().lower(), within(1e-9));
            }
        }

        @Test
        void unrelatedCriteriaWeighTheirOwnSquaredCorrelation() {
            double[][] criteria = new double[40][2];
            var outcome = new double[40];
            for (int i = 0; i < 40; i++) {
                criteria[i][0] = i % 2;
                criteria[i][1] = i / 2 % 2;
                outcome[i] = 3 * criteria[i][0] + criteria[i][1];
            }
            var analysis = DominanceAnalysis.linear(criteria, outcome, DRAWS, 0.95);

            assertThat(defined(analysis.weights().get(0)).value()).isCloseTo(0.9, within(1e-12));
            assertThat(defined(analysis.weights().get(1)).value()).isCloseTo(0.1, within(1e-12));
        }

        @Test
        void onlyTheEmptyCriterionMightBeNoise() {
            var random = new Random(12);
            double[][] criteria = Arrays.stream(levels())
                    .map(row -> new double[] {row[0], row[1], random.nextInt(4)})
                    .toArray(double[][]::new);
            var analysis = DominanceAnalysis.linear(criteria, outcome(), DRAWS, 0.95);

            assertThat(pValue(analysis, 0)).isLessThan(0.01);
            assertThat(pValue(analysis, 1)).isLessThan(0.01);
            assertThat(pValue(analysis, 2)).isGreaterThan(0.05);
        }

        @Test
        void equalSeedsGiveEqualAnswers() {
            assertThat(linear()).isEqualTo(linear());
        }

        @Test
        void ordinalWeightsAddUp() {
            double[][] three =
                    Arrays.stream(levels()).map(row -> Arrays.copyOf(row, 3)).toArray(double[][]::new);
            var analysis =
                    DominanceAnalysis.ordinal(OrdinalSample.of(people("final"), 4, three), new Bootstrap(100, 5), 0.95);
            double sum = analysis.weights().stream()
                    .mapToDouble(w -> defined(w).value())
                    .sum();

            assertThat(sum).isCloseTo(defined(analysis.explained()).value(), within(1e-12));
            assertThat(defined(analysis.weights().get(0)).interval().lower()).isPositive();
        }

        /** 300 seeded studies of 80 people with a criterion of noise: the standard error of a share of 0.05 is 0.013. */
        @Tag("slow")
        @Test
        void alarmsAboutNoiseAsPromised() {
            var random = new Random(13);
            int alarms = 0;
            for (int r = 0; r < 300; r++) {
                double[][] criteria = new double[80][3];
                var outcome = new double[80];
                for (int i = 0; i < 80; i++) {
                    double person = random.nextGaussian();
                    criteria[i][0] = Math.round(person + random.nextGaussian());
                    criteria[i][1] = Math.round(person + random.nextGaussian());
                    criteria[i][2] = random.nextInt(4);
                    outcome[i] = Math.round(person);
                }
                var analysis = DominanceAnalysis.linear(criteria, outcome, DRAWS, 0.95);
                alarms += analysis.againstNoise().get(2).rejectsAt(0.05) ? 1 : 0;
            }

            assertThat(alarms / 300.0).isBetween(0.015, 0.09);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void constantRepeatedOrFew() {
            double[][] constant =
                    Arrays.stream(levels()).map(row -> new double[] {row[0], 1}).toArray(double[][]::new);
            double[][] twice = Arrays.stream(levels())
                    .map(row -> new double[] {row[0], 2 * row[0]})
                    .toArray(double[][]::new);

            var refused = DominanceAnalysis.linear(constant, outcome(), DRAWS, 0.95);
            assertThat(refused.refusal()).contains(Reason.NO_VARIATION);
            assertThat(refused.weights()).containsOnly(Estimate.undefined(Reason.NO_VARIATION));
            assertThat(refused.againstNoise()).containsOnly(TestResult.untested(Reason.NO_VARIATION));
            assertThat(DominanceAnalysis.linear(levels(), new double[240], DRAWS, 0.95)
                            .refusal())
                    .contains(Reason.NO_VARIATION);
            assertThat(DominanceAnalysis.linear(twice, outcome(), DRAWS, 0.95).refusal())
                    .contains(Reason.ON_THE_BOUNDARY);
            assertThat(DominanceAnalysis.linear(Arrays.copyOf(levels(), 8), new double[8], DRAWS, 0.95)
                            .refusal())
                    .contains(Reason.TOO_FEW);
        }

        @Test
        void separatedLevels() {
            double[][] rows =
                    IntStream.range(0, 20).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
            int[] ordered = IntStream.range(0, 20).map(i -> i / 7).toArray();

            assertThat(DominanceAnalysis.ordinal(OrdinalSample.of(ordered, 3, rows), DRAWS, 0.95)
                            .refusal())
                    .contains(Reason.ON_THE_BOUNDARY);
        }

        @Test
        void moreCriteriaThanSetsCanBeTried() {
            assertThatThrownBy(() -> DominanceAnalysis.linear(new double[50][13], new double[50], DRAWS, 0.95))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("13 criteria");
        }
    }
}
