package org.thangdo.stats.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.stats.reliability.ScaleReproductions.defined;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
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
import org.thangdo.stats.TestResult;
import org.thangdo.stats.consensus.NullShape;
import org.thangdo.stats.reliability.KendallConcordance.Ties;

/**
 * Raters' order and level: {@link KendallConcordance}, {@link MeanCorrelation}, {@link FinnCoefficient} and
 * {@link RobinsonAgreement}.
 */
class KendallConcordanceTest {

    @Nested
    @DisplayName("agrees with published numbers")
    class Published {

        /** By counting: three raters, three subjects, all 36 pairs of orders; three of them sum to ranks 3 6 9. */
        @Test
        void allPermutationsOfASmallTable() {
            var same = ranked(new double[][] {{1, 1, 1}, {2, 2, 2}, {3, 3, 3}});
            var test = (TestResult.Tested) KendallConcordance.permutationTest(same, 100_000, 41);
            assertThat(test.statistic()).isEqualTo(1);
            assertThat(test.pValue()).isCloseTo(1 / 36.0, within(0.002));
        }

        /** By hand: variance of ratings of one subject 1/2, of ratings by chance 2 (five levels). */
        @Test
        void finnByHand() {
            var scores = CrossProducts.of(new double[][] {{1, 2}, {3, 4}, {3, 2}, {5, 4}});
            assertThat(defined(FinnCoefficient.ONE_WAY.of(scores, NullShape.UNIFORM.of(5), 0.95))
                            .value())
                    .isCloseTo(0.75, within(1e-14));
            assertThat(defined(FinnCoefficient.TWO_WAY.of(scores, NullShape.UNIFORM.of(5), 0.95))
                            .value())
                    .isCloseTo(1 - 4 * 0.5 / 3 / 2, within(1e-14));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @ParameterizedTest
        @EnumSource(Ties.class)
        void identicalRankingsConcordFully(Ties ties) {
            double[][] same = {{1, 1, 1}, {4, 4, 4}, {2, 2, 2}, {8, 8, 8}};
            assertThat(w(same, ties)).isEqualTo(1);
            assertThat(defined(MeanCorrelation.spearman(ranked(same), 0.95)).value())
                    .isCloseTo(1, within(1e-14));
        }

        @Test
        void risingTransformsOfARaterChangeNothing() {
            double[][] scores = scores(new Random(42), 20, 3);
            double[][] bent = Arrays.stream(scores)
                    .map(row -> new double[] {Math.exp(row[0]), row[1] * row[1] * row[1], 100 + row[2]})
                    .toArray(double[][]::new);
            assertThat(KendallConcordance.of(ranked(bent), Ties.CORRECTED, 0.95))
                    .isEqualTo(KendallConcordance.of(ranked(scores), Ties.CORRECTED, 0.95));
        }

        @Test
        void twoRatersAreSpearman() {
            double[][] scores = scores(new Random(43), 15, 2);
            double rho = defined(MeanCorrelation.spearman(ranked(scores), 0.95)).value();
            assertThat(w(scores, Ties.CORRECTED)).isCloseTo((1 + rho) / 2, within(1e-12));
            assertThat(w(scores, Ties.IGNORED)).isCloseTo((1 + rho) / 2, within(1e-12));
        }

        @Test
        void tiesIgnoredNeverConcordMore() {
            double[][] scores = levels(scores(new Random(44), 30, 4));
            assertThat(w(scores, Ties.IGNORED)).isLessThan(w(scores, Ties.CORRECTED));
        }

        @Test
        void theOrderOfSubjectsAndRatersPlaysNoPart() {
            double[][] scores = levels(scores(new Random(45), 12, 3));
            double[][] turned = IntStream.range(0, 12)
                    .mapToObj(i -> new double[] {scores[11 - i][2], scores[11 - i][0], scores[11 - i][1]})
                    .toArray(double[][]::new);
            assertThat(w(turned, Ties.CORRECTED)).isCloseTo(w(scores, Ties.CORRECTED), within(1e-14));
        }

        /** Ranks of everybody else are computed again with each subject left out. */
        @Test
        void standardErrorIsThatOfTheJackknife() {
            double[][] scores = levels(scores(new Random(46), 60, 3));
            double[] leftOut = IntStream.range(0, 60)
                    .mapToDouble(i -> w(
                            IntStream.range(0, 60)
                                    .filter(l -> l != i)
                                    .mapToObj(l -> scores[l])
                                    .toArray(double[][]::new),
                            Ties.CORRECTED))
                    .toArray();
            double mean = Arrays.stream(leftOut).average().orElseThrow();
            double jackknife = Math.sqrt(59
                    / 60.0
                    * Arrays.stream(leftOut).map(x -> (x - mean) * (x - mean)).sum());
            var concordance = defined(
                    KendallConcordance.of(ranked(scores), Ties.CORRECTED, 0.95).concordance());
            assertThat(concordance.standardError()).isCloseTo(jackknife, within(0.05 * jackknife));
        }

        @Test
        void aSubjectNotRatedByAllIsLeftOut() {
            double[][] scores = {{1, 2}, {2, 1}, {5, Double.NaN}, {3, 3}};
            var ranked = ranked(scores);
            assertThat(ranked.leftOut()).isEqualTo(1);
            assertThat(ranked.subjects()).isEqualTo(3);
            assertThat(defined(KendallConcordance.of(ranked, Ties.CORRECTED, 0.95)
                                    .concordance())
                            .value())
                    .isEqualTo(w(new double[][] {{1, 2}, {2, 1}, {3, 3}}, Ties.CORRECTED));
        }

        @Test
        void aConstantDifferenceBetweenRatersIsNoDisagreementToRobinson() {
            double[][] scores = {{1, 3}, {2, 4}, {4, 6}, {3, 5}};
            assertThat(defined(RobinsonAgreement.of(CrossProducts.of(scores), 0.95))
                            .value())
                    .isEqualTo(1);
            assertThat(defined(MeanCorrelation.pearson(CrossProducts.of(scores), 0.95))
                            .value())
                    .isEqualTo(1);
            assertThat(defined(FinnCoefficient.TWO_WAY.of(CrossProducts.of(scores), NullShape.UNIFORM.of(6), 0.95))
                            .value())
                    .isEqualTo(1);
        }

        /** Both follow from F: A = F/(F + k − 1). */
        @Test
        void robinsonIsTheConsistencyOfOneRater() {
            double[][] scores = scores(new Random(47), 9, 4);
            var a = defined(RobinsonAgreement.of(CrossProducts.of(scores), 0.95));
            double alpha = defined(AlphaInterval.FELDT.of(CrossProducts.of(scores), 0.95))
                    .value();
            double f = 1 / (1 - alpha);
            assertThat(a.value()).isCloseTo(f / (f + 3), within(1e-12));
            double lower = 1
                    / (1
                            - defined(AlphaInterval.FELDT.of(CrossProducts.of(scores), 0.95))
                                    .interval()
                                    .lower());
            assertThat(a.interval().lower()).isCloseTo(lower / (lower + 3), within(1e-9));
        }

        /** Coverage of 95 % intervals, 1,000 studies of four raters with a common part. */
        @ParameterizedTest
        @Tag("slow")
        @CsvSource({"8, 0.88", "15, 0.92", "30, 0.92", "100, 0.92"})
        void coverage(int subjects, double least) {
            var random = new Random(48);
            double truth = w(scores(random, 50_000, 4), Ties.CORRECTED);
            int held = 0;
            for (int study = 0; study < 1000; study++) {
                var w = defined(KendallConcordance.of(ranked(scores(random, subjects, 4)), Ties.CORRECTED, 0.95)
                        .concordance());
                held += w.interval().contains(truth) ? 1 : 0;
            }
            assertThat(held / 1000.0).isBetween(least, 0.975);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void twoSubjectsOrOneRater() {
            for (var few : new double[][][] {{{1, 2}, {2, 1}}, {{1}, {2}, {3}}}) {
                var kendall = KendallConcordance.of(ranked(few), Ties.CORRECTED, 0.95);
                assertThat(kendall.concordance()).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
                assertThat(kendall.test()).isEqualTo(TestResult.untested(Reason.TOO_FEW));
                assertThat(KendallConcordance.permutationTest(ranked(few), 100, 1))
                        .isEqualTo(TestResult.untested(Reason.TOO_FEW));
            }
        }

        @Test
        void everybodyAlike() {
            double[][] alike = {{3, 2}, {3, 2}, {3, 2}, {3, 2}};
            assertThat(KendallConcordance.of(ranked(alike), Ties.CORRECTED, 0.95)
                            .concordance())
                    .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
            assertThat(KendallConcordance.permutationTest(ranked(alike), 100, 1))
                    .isEqualTo(TestResult.untested(Reason.NO_VARIATION));
            assertThat(RobinsonAgreement.of(CrossProducts.of(alike), 0.95))
                    .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
        }

        /** As R's irr, which prints NA. */
        @Test
        void aRaterWhoGaveEverybodyTheSame() {
            double[][] one = {{3, 2}, {3, 1}, {3, 4}, {3, 2}};
            var noVariation = Estimate.undefined(Reason.NO_VARIATION);
            assertThat(MeanCorrelation.pearson(CrossProducts.of(one), 0.95)).isEqualTo(noVariation);
            assertThat(MeanCorrelation.pearson(RatingPanel.of(one), 0.95)).isEqualTo(noVariation);
            assertThat(MeanCorrelation.spearman(ranked(one), 0.95)).isEqualTo(noVariation);
        }

        @Test
        void tooFewPermutations() {
            var ranked = ranked(new double[][] {{1, 2}, {2, 1}, {3, 3}});
            assertThatThrownBy(() -> KendallConcordance.permutationTest(ranked, 10, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("too few permutations for a p-value: 10");
        }
    }

    private static double w(double[][] scores, Ties ties) {
        return defined(KendallConcordance.of(ranked(scores), ties, 0.95).concordance())
                .value();
    }

    private static RankedRatings ranked(double[][] scores) {
        return RankedRatings.of(RatingPanel.of(scores));
    }

    /** A common part and as much of the rater's own. */
    private static double[][] scores(Random random, int subjects, int raters) {
        var scores = new double[subjects][raters];
        for (double[] row : scores) {
            double common = random.nextGaussian();
            for (int j = 0; j < raters; j++) {
                row[j] = common + random.nextGaussian();
            }
        }
        return scores;
    }

    private static double[][] levels(double[][] scores) {
        return Arrays.stream(scores)
                .map(row -> Arrays.stream(row).map(Math::rint).toArray())
                .toArray(double[][]::new);
    }
}
