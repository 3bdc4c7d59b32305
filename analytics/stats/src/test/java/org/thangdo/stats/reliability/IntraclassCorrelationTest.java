package org.thangdo.stats.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.reliability.IntraclassCorrelation.IntervalMethod;
import org.thangdo.stats.reliability.IntraclassCorrelation.Reliability;

class IntraclassCorrelationTest {

    static List<IntraclassCorrelation> forms() {
        return IntraclassCorrelation.forms();
    }

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Oracle: psych 2.2.9, ICC(lmer = FALSE), under R 4.2.2, 12 digits; its names are Shrout and Fleiss's. */
        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "'ICC(1,1)', 0.165741768405, -0.1329323248748, 0.722560062328, 1.79467849224, 18, 0.16476880834464",
            "'ICC(2,1)', 0.289763779528,  0.0187865133747, 0.761084369649, 11.0272479564, 15, 0.000134566516484",
            "'ICC(3,1)', 0.714840714841,  0.3424647650339, 0.945858259955, 11.0272479564, 15, 0.000134566516484",
            "'ICC(1,k)', 0.442797133679, -0.8844421552381, 0.912415420341, 1.79467849224, 18, 0.16476880834464",
            "'ICC(2,k)', 0.620050547599,  0.0711368153025, 0.927232040168, 11.0272479564, 15, 0.000134566516484",
            "'ICC(3,k)', 0.909315542377,  0.6756747138163, 0.985891678169, 11.0272479564, 15, 0.000134566516484",
        })
        void matchesPsych(String id, double value, double lower, double upper, double f, double df, double p) {
            var form = IntraclassCorrelation.named(id);
            var found = form.estimate(CrossProducts.of(ShroutFleiss.SCORES), 0.95, IntervalMethod.MCGRAW_WONG);

            var estimate = defined(found);
            assertThat(estimate.value()).isCloseTo(value, within(5e-13));
            assertThat(estimate.interval().lower()).isCloseTo(lower, within(1e-9));
            assertThat(estimate.interval().upper()).isCloseTo(upper, within(1e-9));
            var test = (TestResult.Tested) found.test();
            assertThat(test.statistic()).isCloseTo(f, within(5e-11));
            assertThat(test.degreesOfFreedom()).isEqualTo(df);
            assertThat(test.pValue()).isCloseTo(p, within(5e-15));
        }

        @Test
        @DisplayName("the mean squares and components of Shrout and Fleiss's table 3")
        void meanSquares() {
            var found = IntraclassCorrelation.named("ICC(2,1)").estimate(CrossProducts.of(ShroutFleiss.SCORES), 0.95);

            assertThat(found.meanSquares().subjects().value()).isCloseTo(11.24, within(0.005));
            assertThat(found.meanSquares().raters().value()).isCloseTo(32.49, within(0.005));
            assertThat(found.meanSquares().residual().value()).isCloseTo(1.02, within(0.005));
            assertThat(found.components().subjects()).isCloseTo((11.2417 - 1.0194) / 4, within(1e-4));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        private final double[][] scores = new SimulatedScores(0.5, 0.2, false).matrix(new SeededRandom(3), 40, 4, 0);

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.reliability.IntraclassCorrelationTest#forms")
        void doesNotDependOnOrderOrCut(IntraclassCorrelation form) {
            double[][] reversed = IntStream.range(0, scores.length)
                    .mapToObj(i -> scores[scores.length - 1 - i])
                    .toArray(double[][]::new);
            var merged = Stream.of(
                            Arrays.copyOfRange(reversed, 0, 1),
                            Arrays.copyOfRange(reversed, 1, 25),
                            Arrays.copyOfRange(reversed, 25, 40))
                    .map(CrossProducts::of)
                    .reduce(CrossProducts.empty(4), CrossProducts::merge);

            assertThat(merged).isEqualTo(CrossProducts.of(scores));
            assertThat(form.estimate(merged, 0.95)).isEqualTo(form.estimate(CrossProducts.of(scores), 0.95));
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.reliability.IntraclassCorrelationTest#forms")
        void doesNotDependOnUnitOriginOrNamesOfRaters(IntraclassCorrelation form) {
            double[][] other = Arrays.stream(scores)
                    .map(row ->
                            new double[] {1000 + 3 * row[2], 1000 + 3 * row[0], 1000 + 3 * row[3], 1000 + 3 * row[1]})
                    .toArray(double[][]::new);

            var one = defined(form.estimate(CrossProducts.of(scores), 0.95));
            var two = defined(form.estimate(CrossProducts.of(other), 0.95));

            assertThat(two.value()).isCloseTo(one.value(), within(1e-11));
            assertThat(two.standardError()).isCloseTo(one.standardError(), within(1e-11));
            assertThat(two.interval().lower()).isCloseTo(one.interval().lower(), within(1e-9));
        }

        @Test
        @DisplayName("ICC(C,k) is Cronbach's alpha")
        void cronbachAlpha() {
            double items = 0;
            double total = 0;
            double mean = Arrays.stream(scores).flatMapToDouble(Arrays::stream).sum() / 40;
            for (int j = 0; j < 4; j++) {
                int item = j;
                double itemMean =
                        Arrays.stream(scores).mapToDouble(row -> row[item]).sum() / 40;
                items += Arrays.stream(scores)
                        .mapToDouble(row -> (row[item] - itemMean) * (row[item] - itemMean))
                        .sum();
            }
            for (double[] row : scores) {
                double sum = Arrays.stream(row).sum();
                total += (sum - mean) * (sum - mean);
            }

            var found = defined(IntraclassCorrelation.named("ICC(C,k)").estimate(CrossProducts.of(scores), 0.95));

            assertThat(found.value()).isCloseTo(4.0 / 3 * (1 - items / total), within(1e-13));
        }

        @Test
        @DisplayName("an average of k is stepped up by Spearman and Brown, interval and all")
        void spearmanBrown() {
            for (String kind : List.of("1", "C", "A")) {
                var single = defined(
                        IntraclassCorrelation.named("ICC(" + kind + ",1)").estimate(CrossProducts.of(scores), 0.95));
                var average = defined(
                        IntraclassCorrelation.named("ICC(" + kind + ",k)").estimate(CrossProducts.of(scores), 0.95));

                assertThat(average.value()).isCloseTo(steppedUp(single.value()), within(1e-12));
                assertThat(average.interval().lower())
                        .isCloseTo(steppedUp(single.interval().lower()), within(1e-12));
            }
        }

        private static double steppedUp(double single) {
            return 4 * single / (1 + 3 * single);
        }

        @Test
        @DisplayName("the modified large-sample interval is the exact one where two mean squares matter")
        void modifiedLargeSampleIsExactForRatios() {
            var squares = MeanSquares.twoWay(CrossProducts.of(scores));
            var bounds = new LinearCombination(List.of(squares.subjects(), squares.residual()), 0.025);
            var exact = defined(IntraclassCorrelation.named("ICC(C,1)").estimate(CrossProducts.of(scores), 0.95))
                    .interval();

            for (double end : new double[] {exact.lower(), exact.upper()}) {
                double subjects = (1 - end) / 4;
                double bound = end == exact.lower()
                        ? bounds.lower(subjects, -subjects - end)
                        : bounds.upper(subjects, -subjects - end);
                assertThat(bound).isCloseTo(0, within(1e-8));
            }
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.reliability.IntraclassCorrelationTest#forms")
        @DisplayName("perfect agreement on subjects that differ is 1")
        void perfectAgreement(IntraclassCorrelation form) {
            var found = form.estimate(CrossProducts.of(new double[][] {{0.1, 0.1}, {0.7, 0.7}, {0.3, 0.3}}), 0.95);

            assertThat(found.estimate()).isEqualTo(new Estimate.Defined(1, 0, new Interval(1, 1, 0.95)));
            assertThat(found.test()).isEqualTo(TestResult.untested(Reason.ON_THE_BOUNDARY));
        }

        @Test
        @DisplayName("the inflation is the jackknife variance of ln F over that of normal scores")
        void inflationFollowsItsDefinition() {
            double[][] levels = new SimulatedScores(0.6, 0, true).matrix(new SeededRandom(8), 60, 4, 0);
            var form = IntraclassCorrelation.named("ICC(C,1)");
            double[] leftOut = IntStream.range(0, 60)
                    .mapToDouble(out -> MeanSquares.twoWay(CrossProducts.of(IntStream.range(0, 60)
                                    .filter(i -> i != out)
                                    .mapToObj(i -> levels[i])
                                    .toArray(double[][]::new)))
                            .logRatio())
                    .toArray();
            double mean = Arrays.stream(leftOut).sum() / 60;
            double variance = 59.0
                    / 60
                    * Arrays.stream(leftOut).map(v -> (v - mean) * (v - mean)).sum();

            var found = form.estimate(ReliabilityCoverage.parts(levels), 0.95);

            assertThat(found.inflation()).isCloseTo(variance / (2.0 / 59 + 2.0 / 177), within(1e-9));
            assertThat(found.inflation()).isGreaterThan(1);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void tooFewSubjects() {
            var form = IntraclassCorrelation.named("ICC(A,1)");

            assertUndefined(Reason.NO_DATA, form.estimate(CrossProducts.empty(3), 0.95));
            assertUndefined(Reason.TOO_FEW, form.estimate(CrossProducts.of(new double[][] {{1, 2, 3}}), 0.95));
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.reliability.IntraclassCorrelationTest#forms")
        void subjectsDoNotDiffer(IntraclassCorrelation form) {
            var equal = CrossProducts.of(new double[][] {{3, 3}, {3, 3}, {3, 3}});
            var sameMeans = CrossProducts.of(new double[][] {{1, 4}, {2, 3}, {4, 1}});

            assertUndefined(Reason.NO_VARIATION, form.estimate(equal, 0.95));
            assertUndefined(Reason.NO_VARIATION, form.estimate(sameMeans, 0.95));
        }

        @Test
        @DisplayName("a negative estimate is shown for one rating; its mean may have no scale")
        void negativeComponent() {
            var scores = CrossProducts.of(new double[][] {{1, 4}, {2, 3}, {4, 1}, {5, 1}});
            var single = IntraclassCorrelation.named("ICC(A,1)").estimate(scores, 0.95);

            assertThat(defined(single).value()).isNegative();
            assertThat(single.components().subjects()).isNegative();
            assertUndefined(
                    Reason.ON_THE_BOUNDARY,
                    IntraclassCorrelation.named("ICC(A,k)").estimate(scores, 0.95));
        }

        @Test
        void oneSubjectCarriesTheResult() {
            double[][] scores = {{1, 1}, {2, 2}, {1, 1}, {3, 4}};
            var parts = Arrays.stream(scores)
                    .map(row -> CrossProducts.of(new double[][] {row}))
                    .toList();

            assertUndefined(
                    Reason.RESTS_ON_ONE_SUBJECT,
                    IntraclassCorrelation.named("ICC(1,1)").estimate(parts, 0.95));
        }

        @Test
        void noConfidenceLevel() {
            var form = IntraclassCorrelation.named("ICC(A,1)");

            assertThatThrownBy(() -> form.estimate(CrossProducts.of(ShroutFleiss.SCORES), 95))
                    .hasMessage("confidence level outside (0, 1): 95.0");
        }

        private static void assertUndefined(Reason reason, Reliability found) {
            assertThat(found.estimate()).isEqualTo(Estimate.undefined(reason));
        }
    }

    private static Estimate.Defined defined(Reliability found) {
        return (Estimate.Defined) found.estimate();
    }
}
