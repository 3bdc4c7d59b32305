package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/** Published errors are reproduced in {@link AgreementReproductions}. */
class StandardErrorTest {

    private static final Inference DEFAULT = Inference.at(0.95);

    static List<AgreementCoefficient> family() {
        return AgreementCoefficient.family();
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        /** The difference of the two is of order 1/n² of the error: here below 0.1 %, for 40 % missing ratings. */
        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.StandardErrorTest#family")
        void linearisedIsNearTheJackknife(AgreementCoefficient coefficient) {
            var table = RatedSubjects.table(RatedSubjects.random(new Random(41), 3000, 4, 4, 0.4), 4);

            double jackknife = error(coefficient, table, DEFAULT);

            assertThat(error(coefficient, table, DEFAULT.with(StandardError.LINEARISED)))
                    .isCloseTo(jackknife, within(1e-3 * jackknife));
        }

        /** A value with one of 10⁸ subjects left out differs in the ninth place only; its spread still has five places. */
        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.StandardErrorTest#family")
        void holdsForAHundredMillionSubjects(AgreementCoefficient coefficient) {
            var some = RatedSubjects.table(RatedSubjects.random(new Random(46), 400, 4, 4, 0.4), 4);
            var many = new TreeMap<>(some.subjects());
            many.replaceAll((profile, n) -> n * 250_000);
            var table = new AgreementTable(some.scale(), many);

            double linearised = error(coefficient, table, DEFAULT.with(StandardError.LINEARISED));

            assertThat(error(coefficient, table, DEFAULT)).isCloseTo(linearised, within(1e-5 * linearised));
        }

        /** {@code (n/n₂) I ((pa_i − pe)/(1 − pe) − AC) − 2 (1 − AC)(pe_i − pe)/(1 − pe)}, term by term. */
        @Test
        void linearisedFollowsItsFormula() {
            int[][] ratings = RatedSubjects.random(new Random(42), 50, 3, 3, 0.6);
            var table = RatedSubjects.table(ratings, 3);
            var ac1 = AgreementCoefficient.GWET_AC1.estimate(table, DEFAULT);
            double value = ((Estimate.Defined) ac1.estimate()).value();

            var profiles = RatedSubjects.profiles(ratings, 3);
            var share = new double[3];
            profiles.forEach(profile -> Arrays.setAll(
                    share, k -> share[k] + (double) profile.counts().get(k) / profile.ratings() / profiles.size()));
            double twice =
                    profiles.stream().filter(profile -> profile.ratings() >= 2).count();
            double squares = 0;
            for (var profile : profiles) {
                double r = profile.ratings();
                double same = 0;
                double chance = 0;
                for (int k = 0; k < 3; k++) {
                    double x = profile.counts().get(k);
                    same += r < 2 ? 0 : x * (x - 1) / (r * (r - 1));
                    chance += x / r * (1 - share[k]) / 2;
                }
                double agreement = r < 2 ? 0 : profiles.size() / twice * (1 - (1 - same) / ac1.expected() - value);
                double term = agreement - 2 * (1 - value) * (chance - 1 + ac1.expected()) / ac1.expected();
                squares += term * term;
            }

            assertThat(error(AgreementCoefficient.GWET_AC1, table, DEFAULT.with(StandardError.LINEARISED)))
                    .isCloseTo(Math.sqrt(squares / (50 * 49)), within(1e-9));
        }

        /** Without subjects rated once the published convention is the linearisation itself. */
        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.StandardErrorTest#family")
        void conventionsMeetWhereEverySubjectIsRatedTwice(AgreementCoefficient coefficient) {
            var table = RatedSubjects.table(RatedSubjects.random(new Random(43), 2000, 3, 4, 0), 4);
            double linearised = error(coefficient, table, DEFAULT.with(StandardError.LINEARISED));
            boolean fixed = !coefficient.distance().dependsOnRatings();

            assertThat(error(coefficient, table, DEFAULT.with(StandardError.GWET)))
                    .isCloseTo(linearised, within(fixed ? 1e-3 * linearised : 0.1 * linearised));
        }

        @Test
        void subjectsRatedOnceMakeGwetsErrorTooLarge() {
            var ratings = new int[130][];
            Arrays.setAll(ratings, i -> i < 90 ? new int[] {4, 4} : i < 100 ? new int[] {4, 3} : new int[] {4, 0});
            var table = RatedSubjects.table(ratings, 4);
            var coefficient = AgreementCoefficient.GWET_AC2;

            assertThat(error(coefficient, table, DEFAULT.with(StandardError.GWET)))
                    .isGreaterThan(2 * error(coefficient, table, DEFAULT));
        }

        @ParameterizedTest
        @EnumSource(StandardError.class)
        void aFullCountOfAFinitePopulationHasNoError(StandardError method) {
            var table = RatedSubjects.table(RatedSubjects.random(new Random(45), 40, 3, 4, 0.2), 4);
            var inference = DEFAULT.with(method);
            double error = error(AgreementCoefficient.FLEISS_KAPPA, table, inference);

            assertThat(error(AgreementCoefficient.FLEISS_KAPPA, table, inference.ofPopulation(0.75)))
                    .isCloseTo(error / 2, within(1e-15));
            assertThat(error(AgreementCoefficient.FLEISS_KAPPA, table, inference.ofPopulation(1)))
                    .isZero();
        }

        @ParameterizedTest
        @EnumSource(StandardError.class)
        void allRatingsAlikeAreOneByConventionOnly(StandardError method) {
            var same = RatedSubjects.table(new int[][] {{2, 2, 2}, {2, 2, 0}, {2, 2, 2}, {2, 0, 0}}, 4);
            var inference = DEFAULT.with(method).with(WhenNothingVaries.ONE);

            for (var coefficient : family()) {
                var estimate =
                        (Estimate.Defined) coefficient.estimate(same, inference).estimate();
                assertThat(estimate.value()).as(coefficient.id()).isEqualTo(1);
            }
            assertThat(AgreementCoefficient.ALPHA_ORDINAL
                            .estimate(same, DEFAULT.with(method))
                            .estimate())
                    .isEqualTo(Estimate.undefined(Reason.NO_EXPECTED_DISAGREEMENT));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @ParameterizedTest
        @EnumSource(StandardError.class)
        void oneSubject(StandardError method) {
            var one = RatedSubjects.table(new int[][] {{1, 2, 2}}, 2);

            assertThat(AgreementCoefficient.GWET_AC1
                            .estimate(one, DEFAULT.with(method))
                            .estimate())
                    .isEqualTo(Estimate.undefined(Reason.RESTS_ON_ONE_SUBJECT));
        }

        @Test
        void noTestWithoutSpread() {
            var perfect = RatedSubjects.table(new int[][] {{1, 1}, {2, 2}, {2, 2}, {1, 1}}, 2);
            var nobody = AgreementTable.empty(RatedSubjects.scale(2));

            assertThat(AgreementCoefficient.GWET_AC1.test(perfect, DEFAULT, Alternative.INCREASING))
                    .isEqualTo(TestResult.untested(Reason.NO_VARIATION));
            assertThat(AgreementCoefficient.GWET_AC1.test(nobody, DEFAULT, Alternative.INCREASING))
                    .isEqualTo(TestResult.untested(Reason.NO_PAIRABLE_SUBJECT));
        }

        @Test
        void aShareOfThePopulationIsAFraction() {
            assertThatThrownBy(() -> DEFAULT.ofPopulation(40))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("sampled share outside [0, 1]: 40.0");
        }
    }

    private static double error(AgreementCoefficient coefficient, AgreementTable table, Inference inference) {
        return ((Estimate.Defined) coefficient.estimate(table, inference).estimate()).standardError();
    }
}
