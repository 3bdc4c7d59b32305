package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;

class AgreementPermutationTest {

    private static final AgreementCoefficient FLEISS = AgreementCoefficient.FLEISS_KAPPA;

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /**
         * Two raters who agree on all of 6 subjects, 3 in each of two categories: of the 20 equally likely orders of one
         * rater one agrees everywhere and one nowhere, so the exact p-value is 1/20.
         */
        @Test
        void exactProbabilityOfPerfectAgreement() {
            double[][] ratings = {{0, 0}, {0, 0}, {0, 0}, {1, 1}, {1, 1}, {1, 1}};

            var test = tested(ratings, 19_999, 61);

            assertThat(test.statistic()).isEqualTo(1);
            assertThat(test.pValue()).isCloseTo(0.05, within(0.005));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        /** Raters who do not look: in 300 studies the p-value is uniform within its Monte Carlo error. */
        @Test
        void raterWhoDoNotLookAreRarelyFoundToAgree() {
            var blind = new CrossedStudy(0, 0, 0.5, 0.2);
            var random = new SeededRandom(62);

            double[] p = IntStream.range(0, 300)
                    .mapToDouble(i -> tested(new AgreementPermutation(99, i)
                                    .test(blind.draw(random, 20, 1, 4).ratings(), FLEISS))
                            .pValue())
                    .toArray();

            assertThat(IntStream.range(0, 300).filter(i -> p[i] <= 0.05).count() / 300.0)
                    .isBetween(0.02, 0.085);
            assertThat(IntStream.range(0, 300).filter(i -> p[i] <= 0.5).count() / 300.0)
                    .isBetween(0.43, 0.57);
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.SampledAgreementTest#family")
        void agreementIsFound(AgreementCoefficient coefficient) {
            var ratings = new CrossedStudy(0, 3, 0, 0.1).draw(new SeededRandom(63), 60, 1, 4);

            var test = tested(new AgreementPermutation(99, 1).test(ratings.ratings(), coefficient));

            assertThat(test.pValue()).isEqualTo(0.01);
            assertThat(test.statistic())
                    .isCloseTo(
                            LeftOut.of(ratings.ratings().table(), coefficient).value(), within(1e-12));
        }

        @Test
        void equalSeedsGiveEqualResults() {
            var ratings = new CrossedStudy(0, 0.2, 0, 0.1).draw(new SeededRandom(64), 30, 1, 3);
            var permutation = new AgreementPermutation(199, 5);

            assertThat(permutation.test(ratings.ratings(), FLEISS))
                    .isEqualTo(permutation.test(ratings.ratings(), FLEISS));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void ratingsInOneCategory() {
            var same = new CategoryPanel(RatingPanel.of(new double[][] {{1, 1}, {1, 1}}), CrossedStudy.THREE_LEVELS);

            assertThat(new AgreementPermutation(99, 1).test(same, FLEISS))
                    .isEqualTo(TestResult.untested(Reason.NO_EXPECTED_DISAGREEMENT));
        }

        @Test
        void tooFewPermutations() {
            assertThatThrownBy(() -> new AgreementPermutation(50, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("too few permutations for a test: 50");
        }
    }

    private static TestResult.Tested tested(TestResult test) {
        return (TestResult.Tested) test;
    }

    private static TestResult.Tested tested(double[][] ratings, int permutations, long seed) {
        var panel = new CategoryPanel(RatingPanel.of(ratings), CrossedStudy.THREE_LEVELS);
        return tested(new AgreementPermutation(permutations, seed).test(panel, FLEISS));
    }
}
