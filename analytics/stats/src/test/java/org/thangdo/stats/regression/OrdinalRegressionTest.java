package org.thangdo.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.stats.CriteriaInUse.criterion;
import static org.thangdo.stats.CriteriaInUse.defined;
import static org.thangdo.stats.CriteriaInUse.doubles;
import static org.thangdo.stats.CriteriaInUse.people;
import static org.thangdo.stats.CriteriaInUse.published;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

class OrdinalRegressionTest {

    private static double[][] covariates() {
        int[] group = people("group");
        return IntStream.range(0, group.length)
                .mapToObj(i -> new double[] {
                    criterion(1)[i], criterion(2)[i], criterion(5)[i], group[i] == 1 ? 1 : 0,
                })
                .toArray(double[][]::new);
    }

    private static OrdinalSample sample() {
        return OrdinalSample.of(people("final"), 4, covariates());
    }

    private static double value(OrdinalRegression fit, int coefficient) {
        return defined(fit.coefficients().get(coefficient)).value();
    }

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /**
         * Oracle: ordinal 2022.11-16 clm with gradient tolerance 1e-10, printed to 12 digits; rms 6.5-0 lrm and MASS 7.3-58.2
         * polr agree with it.
         */
        @Test
        void finalLevelOnFourCovariates() {
            var fit = OrdinalRegression.fit(sample(), 0.95);
            var published = published("ordinal");

            for (int a = 0; a < 4; a++) {
                var coefficient = defined(fit.coefficients().get(a));
                assertThat(coefficient.value())
                        .isCloseTo(doubles(published.required("clm")).get(a), within(5e-9));
                assertThat(coefficient.value())
                        .isCloseTo(doubles(published.required("lrm")).get(a), within(5e-9));
                assertThat(coefficient.value())
                        .isCloseTo(doubles(published.required("polr")).get(a), within(2e-8));
                assertThat(coefficient.standardError())
                        .isCloseTo(doubles(published.required("clm_se")).get(a), within(5e-8));
            }
            for (int j = 0; j < 3; j++) {
                assertThat(fit.thresholds().get(j))
                        .isCloseTo(doubles(published.required("clm_thresholds")).get(j), within(5e-8));
            }
            assertThat(fit.logLikelihood())
                    .isCloseTo(published.required("clm_loglik").asDouble(), within(5e-10));
            assertThat(fit.nullLogLikelihood())
                    .isCloseTo(published.required("null").asDouble(), within(5e-6));
            assertThat(fit.nagelkerke().orElseThrow())
                    .isCloseTo(published.required("lrm_r2").asDouble(), within(5e-8));
            var test = (TestResult.Tested) fit.test();
            assertThat(test.statistic()).isCloseTo(published.required("lrm_lr").asDouble(), within(5e-8));
            assertThat(test.degreesOfFreedom()).isEqualTo(4);
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void errorsAreTheCurvatureOfTheLikelihood() {
            var fit = OrdinalRegression.fit(sample(), 0.95);
            var expected = OrdinalRegression.fit(sample(), Information.EXPECTED, 0.95);

            assertThat(value(expected, 0)).isCloseTo(value(fit, 0), within(1e-7));
            double error = defined(expected.coefficients().get(0)).standardError();
            assertThat(error).isCloseTo(defined(fit.coefficients().get(0)).standardError(), within(0.05 * error));
        }

        @Test
        void coefficientsFollowTheUnitAndTheOrderOfTheCovariates() {
            var plain = OrdinalRegression.fit(sample(), 0.95);
            var moved = OrdinalRegression.fit(
                    sample().with(Arrays.stream(covariates())
                            .map(x -> new double[] {x[3], 10 * x[2] - 2000, x[1], x[0]})
                            .toArray(double[][]::new)),
                    0.95);

            assertThat(value(moved, 3)).isCloseTo(value(plain, 0), within(1e-8));
            assertThat(value(moved, 0)).isCloseTo(value(plain, 3), within(1e-8));
            assertThat(10 * value(moved, 1)).isCloseTo(value(plain, 2), within(1e-8));
            assertThat(moved.logLikelihood()).isCloseTo(plain.logLikelihood(), within(1e-9));
            assertThat(moved.covariance().get(3).get(2))
                    .isCloseTo(plain.covariance().get(0).get(1), within(1e-9));
        }

        @Test
        void turningTheLevelsRoundTurnsTheSigns() {
            int[] turned = Arrays.stream(people("final")).map(k -> 3 - k).toArray();
            var down = OrdinalRegression.fit(OrdinalSample.of(turned, 4, covariates()), 0.95);

            assertThat(value(down, 0)).isCloseTo(-value(OrdinalRegression.fit(sample(), 0.95), 0), within(1e-8));
        }

        @Test
        void unusedLevelsDoNotMatter() {
            int[] spread = Arrays.stream(people("final")).map(k -> 2 * k + 1).toArray();
            var padded = OrdinalRegression.fit(OrdinalSample.of(spread, 9, covariates()), 0.95);

            assertThat(padded).isEqualTo(OrdinalRegression.fit(sample(), 0.95));
        }

        @Test
        void subjectsMayShareARow() {
            var shared =
                    new OrdinalSample(new double[][] {{0}, {1}, {2}}, new double[][] {{9, 4, 1}, {5, 6, 3}, {2, 7, 8}});
            var levels = new int[45];
            var rows = new double[45][1];
            int next = 0;
            for (int i = 0; i < 3; i++) {
                for (int k = 0; k < 3; k++) {
                    for (int n = 0; n < shared.counts()[i][k]; n++) {
                        rows[next][0] = i;
                        levels[next++] = k;
                    }
                }
            }
            var together = OrdinalRegression.fit(shared, 0.95);
            var singly = OrdinalRegression.fit(OrdinalSample.of(levels, 3, rows), 0.95);

            assertThat(value(singly, 0)).isCloseTo(value(together, 0), within(1e-9));
            assertThat(singly.logLikelihood()).isCloseTo(together.logLikelihood(), within(1e-10));
        }

        @Test
        void noiseExplainsNothing() {
            var random = new Random(5);
            var levels = random.ints(2000, 0, 4).toArray();
            double[][] noise = IntStream.range(0, 2000)
                    .mapToObj(i -> new double[] {random.nextGaussian(), random.nextGaussian()})
                    .toArray(double[][]::new);
            var fit = OrdinalRegression.fit(OrdinalSample.of(levels, 4, noise), 0.95);

            assertThat(fit.mcFadden().orElseThrow()).isBetween(0.0, 0.003);
            assertThat(fit.test().rejectsAt(0.001)).isFalse();
            var smaller =
                    OrdinalRegression.fit(OrdinalSample.of(levels, 4, noise).select(1), 0.95);
            assertThat(((TestResult.Tested) fit.testAgainst(smaller)).degreesOfFreedom())
                    .isEqualTo(1);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void separated() {
            double[][] rows = IntStream.range(0, 20)
                    .mapToObj(i -> new double[] {i, i % 3})
                    .toArray(double[][]::new);
            int[] levels = IntStream.range(0, 20).map(i -> i / 7).toArray();
            var complete = OrdinalRegression.fit(OrdinalSample.of(levels, 3, rows), 0.95);
            double[][] group = IntStream.range(0, 20)
                    .mapToObj(i -> new double[] {i < 5 ? 1 : 0})
                    .toArray(double[][]::new);
            int[] topInGroup =
                    IntStream.range(0, 20).map(i -> i < 5 ? 2 : i % 3).toArray();
            var quasi = OrdinalRegression.fit(OrdinalSample.of(topInGroup, 3, group), 0.95);

            assertThat(complete.refusal()).contains(Reason.ON_THE_BOUNDARY);
            assertThat(complete.trace()).hasSizeGreaterThan(3);
            assertThat(quasi.refusal()).contains(Reason.ON_THE_BOUNDARY);
            assertThat(quasi.mcFadden()).isEmpty();
            assertThat(quasi.test()).isEqualTo(TestResult.untested(Reason.ON_THE_BOUNDARY));
        }

        @Test
        void nothingVaries() {
            var constant = OrdinalSample.of(new int[] {0, 1, 2, 1}, 3, new double[][] {{3}, {3}, {3}, {3}});
            var twice = sample().with(Arrays.stream(covariates())
                    .map(x -> new double[] {x[0], x[1], x[0] + 2 * x[1]})
                    .toArray(double[][]::new));

            assertThat(OrdinalRegression.fit(constant, 0.95).refusal()).contains(Reason.NO_VARIATION);
            assertThat(OrdinalRegression.fit(twice, 0.95).refusal()).contains(Reason.NO_VARIATION);
            assertThat(OrdinalRegression.fit(OrdinalSample.of(new int[10], 3, new double[10][1]), 0.95)
                            .refusal())
                    .contains(Reason.NO_VARIATION);
        }

        @Test
        void nobodyOrTooFew() {
            var few = OrdinalSample.of(new int[] {0, 1, 1}, 2, new double[][] {{1, 0}, {0, 1}, {3, 4}});

            assertThat(OrdinalRegression.fit(OrdinalSample.of(new int[0], 3, new double[0][]), 0.95)
                            .refusal())
                    .contains(Reason.NO_DATA);
            assertThat(OrdinalRegression.fit(few, 0.95).refusal()).contains(Reason.TOO_FEW);
        }

        @Test
        void levelOffTheScale() {
            assertThatThrownBy(() -> OrdinalSample.of(new int[] {4}, 4, new double[1][1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("subject 0 at level 4 of 4");
        }
    }
}
