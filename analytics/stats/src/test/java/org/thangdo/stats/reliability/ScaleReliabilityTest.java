package org.thangdo.stats.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.stats.reliability.ScaleReproductions.defined;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.Reason;

/** Scales: {@link ScaleReliability}, {@link AlphaInterval} and {@link ItemAnalysis}. */
class ScaleReliabilityTest {

    @Nested
    @DisplayName("agrees with published numbers")
    class Published {

        /** Oracle: R 4.2.2, cov, cor and solve on these data; psych 2.2.9 alpha gives the same alphas. */
        @Test
        void shroutAndFleiss() {
            var items = CrossProducts.of(ShroutFleiss.SCORES);
            assertThat(value(ScaleReliability.CRONBACH_ALPHA, items, ItemScaling.RAW))
                    .isCloseTo(0.909315542377069, within(1e-13));
            assertThat(value(ScaleReliability.CRONBACH_ALPHA, items, ItemScaling.STANDARDISED))
                    .isCloseTo(0.926943646258737, within(1e-12));
            assertThat(value(ScaleReliability.GUTTMAN_LAMBDA_6, items, ItemScaling.RAW))
                    .isCloseTo(0.906788800726514, within(1e-12));
            assertThat(defined(ItemAnalysis.of(items, 0.95).get(0).correlationWithRest())
                            .value())
                    .isCloseTo(0.80578737035218, within(1e-12));
        }

        /** Oracle: Bonett (2002) evaluated in R 4.2.2 on the alpha of 30 subjects and 7 items. */
        @Test
        void bonett() {
            var interval = AlphaInterval.BONETT.interval(0.84314276956476, 30, 7, 0.95);
            assertThat(interval.lower()).isCloseTo(0.723798989822281, within(1e-12));
            assertThat(interval.upper()).isCloseTo(0.910919258680543, within(1e-12));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        /** ICC(C,k) of McGraw and Wong (1996): (MS of subjects − MS of residual) / MS of subjects. */
        @Test
        void alphaIsTheConsistencyOfTheMeanRater() {
            int n = ShroutFleiss.SCORES.length;
            int k = ShroutFleiss.SCORES[0].length;
            double mean = Arrays.stream(ShroutFleiss.SCORES)
                    .flatMapToDouble(Arrays::stream)
                    .average()
                    .orElseThrow();
            double subjects = 0;
            double all = 0;
            double raters = 0;
            for (double[] row : ShroutFleiss.SCORES) {
                double own = Arrays.stream(row).average().orElseThrow();
                subjects += k * (own - mean) * (own - mean);
                all += Arrays.stream(row).map(x -> (x - mean) * (x - mean)).sum();
            }
            for (int j = 0; j < k; j++) {
                int rater = j;
                double own = Arrays.stream(ShroutFleiss.SCORES)
                        .mapToDouble(row -> row[rater])
                        .average()
                        .orElseThrow();
                raters += n * (own - mean) * (own - mean);
            }
            double betweenSubjects = subjects / (n - 1);
            double residual = (all - subjects - raters) / ((n - 1.0) * (k - 1));
            assertThat(value(ScaleReliability.CRONBACH_ALPHA, CrossProducts.of(ShroutFleiss.SCORES), ItemScaling.RAW))
                    .isCloseTo((betweenSubjects - residual) / betweenSubjects, within(1e-14));
        }

        @ParameterizedTest
        @EnumSource(ScaleReliability.class)
        void standardisedDoesNotDependOnUnits(ScaleReliability reliability) {
            double[][] scores = OneFactorScores.draw(new Random(31), 60);
            double[][] other = Arrays.stream(scores)
                    .map(row -> new double[] {10 * row[0] + 3, row[1], row[2] / 7, row[3] - 5, row[4]})
                    .toArray(double[][]::new);
            assertThat(value(reliability, CrossProducts.of(other), ItemScaling.STANDARDISED))
                    .isCloseTo(value(reliability, CrossProducts.of(scores), ItemScaling.STANDARDISED), within(1e-9));
        }

        @ParameterizedTest
        @EnumSource(ScaleReliability.class)
        void sumsAndSubjectsGiveOneValue(ScaleReliability reliability) {
            double[][] scores = OneFactorScores.draw(new Random(32), 200);
            var fromSubjects = defined(reliability.of(RatingPanel.of(scores), ItemScaling.RAW, 0.95));
            var fromSums = defined(reliability.of(CrossProducts.of(scores), ItemScaling.RAW, 0.95));
            assertThat(fromSubjects.value()).isEqualTo(fromSums.value());
            assertThat(fromSubjects.standardError()).isCloseTo(fromSums.standardError(), within(0.01));
        }

        /** van Zyl, Neudecker and Nel (2000), equation 21, with n − 1 for n. */
        @Test
        void standardErrorOfAlphaIsThePublishedFormula() {
            double[][] s = Covariances.of(CrossProducts.of(ShroutFleiss.SCORES));
            int k = s.length;
            double total = Covariances.total(s);
            double trace = Covariances.trace(s);
            double traceOfSquare = 0;
            double sumOfSquare = 0;
            for (double[] row : s) {
                double sum = Arrays.stream(row).sum();
                sumOfSquare += sum * sum;
                traceOfSquare += Arrays.stream(row).map(x -> x * x).sum();
            }
            double q = 2.0
                    * k
                    * k
                    / ((k - 1.0) * (k - 1) * Math.pow(total, 3))
                    * (total * (traceOfSquare + trace * trace) - 2 * trace * sumOfSquare);
            var alpha = defined(AlphaInterval.FELDT.of(CrossProducts.of(ShroutFleiss.SCORES), 0.95));
            assertThat(alpha.standardError()).isCloseTo(Math.sqrt(q / 5), within(1e-7));
        }

        @Test
        void equalLoadingsMakeOmegaAlpha() {
            double[][] s = {{2, 0.9, 0.9}, {0.9, 2, 0.9}, {0.9, 0.9, 2}};
            assertThat(ScaleReliability.OMEGA_TOTAL.of(s))
                    .isCloseTo(ScaleReliability.CRONBACH_ALPHA.of(s), within(1e-10));
        }

        @Test
        void identicalItemsAreFullyReliable() {
            double[][] same = {{1, 1, 1}, {2, 2, 2}, {4, 4, 4}, {3, 3, 3}};
            var alpha = defined(AlphaInterval.FELDT.of(CrossProducts.of(same), 0.95));
            assertThat(alpha.value()).isCloseTo(1, within(1e-15));
        }

        @Test
        void subjectsWithoutAllAnswersAreLeftOut() {
            double[][] scores = OneFactorScores.draw(new Random(34), 40);
            double[][] more = Arrays.copyOf(scores, 41);
            more[40] = new double[] {1, 2, Double.NaN, 4, 5};
            assertThat(ScaleReliability.CRONBACH_ALPHA.of(RatingPanel.of(more), ItemScaling.RAW, 0.95))
                    .isEqualTo(ScaleReliability.CRONBACH_ALPHA.of(RatingPanel.of(scores), ItemScaling.RAW, 0.95));
        }

        /**
         * Coverage of 95 % intervals, 600 studies of five items: normal scores and four levels with 80 % at the top.
         * What was found is printed in {@link ScaleReliability}.
         */
        @ParameterizedTest
        @Tag("slow")
        @CsvSource({"false, 100, 0.92, 0.92", "false, 400, 0.93, 0.93", "true, 100, 0.87, 0.80", "true, 400, 0.92, 0.82"
        })
        void coverage(boolean crowded, int subjects, double leastOfSubjects, double leastOfSums) {
            var random = new Random(35);
            double truth = value(
                    ScaleReliability.CRONBACH_ALPHA,
                    CrossProducts.of(scores(random, 200_000, crowded)),
                    ItemScaling.RAW);
            int fromSubjects = 0;
            int fromSums = 0;
            for (int study = 0; study < 600; study++) {
                double[][] scores = scores(random, subjects, crowded);
                fromSubjects +=
                        holds(ScaleReliability.CRONBACH_ALPHA.of(RatingPanel.of(scores), ItemScaling.RAW, 0.95), truth);
                fromSums += holds(AlphaInterval.FELDT.of(CrossProducts.of(scores), 0.95), truth);
            }
            assertThat(fromSubjects / 600.0).isGreaterThan(leastOfSubjects);
            assertThat(fromSums / 600.0).isGreaterThan(leastOfSums);
            assertThat(crowded && fromSums > 0.9 * 600)
                    .as("normal errors are too small here")
                    .isFalse();
        }

        private static int holds(Estimate estimate, double truth) {
            return estimate instanceof Estimate.Defined defined
                            && defined.interval().contains(truth)
                    ? 1
                    : 0;
        }

        private static double[][] scores(Random random, int subjects, boolean crowded) {
            double[][] scores = OneFactorScores.draw(random, subjects);
            for (double[] row : scores) {
                for (int j = 0; j < row.length && crowded; j++) {
                    row[j] = row[j] > -0.84 ? 3 : row[j] > -2.05 ? 2 : 1;
                }
            }
            return scores;
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void twoSubjects() {
            var two = CrossProducts.of(new double[][] {{1, 2}, {3, 3}});
            assertThat(AlphaInterval.FELDT.of(two, 0.95)).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(ScaleReliability.CRONBACH_ALPHA.of(
                            RatingPanel.of(new double[][] {{1, Double.NaN}}), ItemScaling.RAW, 0.95))
                    .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
        }

        @Test
        void oneItem() {
            assertThat(ScaleReliability.CRONBACH_ALPHA.of(
                            RatingPanel.of(new double[][] {{1}, {2}, {3}}), ItemScaling.RAW, 0.95))
                    .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
        }

        @Test
        void twoItemsHaveNoFactor() {
            var items = CrossProducts.of(new double[][] {{1, 2}, {3, 3}, {2, 5}, {4, 4}});
            assertThat(ScaleReliability.OMEGA_TOTAL.of(items, ItemScaling.RAW, 0.95))
                    .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(ItemAnalysis.of(items, 0.95).get(1).alphaIfDropped())
                    .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
        }

        @Test
        void aConstantItem() {
            var items = CrossProducts.of(new double[][] {{1, 2, 0.1}, {3, 3, 0.1}, {2, 5, 0.1}, {4, 4, 0.1}});
            for (var reliability : ScaleReliability.values()) {
                assertThat(reliability.of(items, ItemScaling.STANDARDISED, 0.95))
                        .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
            }
            assertThat(ItemAnalysis.of(items, 0.95).get(2).correlationWithRest())
                    .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
            assertThat(AlphaInterval.FELDT.of(items, 0.95)).isInstanceOf(Estimate.Defined.class);
        }

        @Test
        void everybodyHasTheSameSum() {
            var items = CrossProducts.of(new double[][] {{1, 3}, {2, 2}, {3, 1}});
            assertThat(AlphaInterval.FELDT.of(items, 0.95)).isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
        }

        @Test
        void anItemWithoutNoiseOfItsOwn() {
            var copied = CrossProducts.of(new double[][] {{1, 1, 2}, {3, 3, 1}, {2, 2, 2}, {4, 4, 5}, {2, 2, 3}});
            for (var reliability : List.of(ScaleReliability.OMEGA_TOTAL, ScaleReliability.GUTTMAN_LAMBDA_6)) {
                assertThat(reliability.of(copied, ItemScaling.RAW, 0.95))
                        .isEqualTo(Estimate.undefined(Reason.ON_THE_BOUNDARY));
            }
        }
    }

    private static double value(ScaleReliability reliability, CrossProducts items, ItemScaling scaling) {
        return defined(reliability.of(items, scaling, 0.95)).value();
    }
}
