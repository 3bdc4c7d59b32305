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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/** The errors of the common weightings are reproduced in {@link AgreementReproductions}. */
class StandardErrorTest {

    private static final Inference DEFAULT = Inference.at(0.95);

    static List<AgreementCoefficient> family() {
        return AgreementCoefficient.family();
    }

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** 12 subjects, 4 raters, 5 categories; 0 is a missing rating. Krippendorff (2004), p. 230. */
        private static final int[][] KRIPPENDORFF_2004 = {
            {1, 1, 0, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
            {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {0, 5, 5, 5}, {0, 0, 1, 1}, {0, 3, 0, 0},
        };

        /** Oracle: irrCAC 1.4 (kgwet/irrCAC 7fb7509) under R 4.2.2, which rounds value and error to 5 places. */
        @ParameterizedTest(name = "{0} {1}")
        @CsvSource({
            "NONE, RADICAL, 0.89727, 0.10155",
            "UNIFORM, RADICAL, 0.81263, 0.13278",
            "POOLED, RADICAL, 0.78992, 0.15004",
            "GWET, RADICAL, 0.81981, 0.12836",
            "KRIPPENDORFF, RADICAL, 0.77198, 0.13951",
            "NONE, RATIO, 0.95411, 0.09211",
            "UNIFORM, RATIO, 0.84024, 0.13221",
            "POOLED, RATIO, 0.82134, 0.15239",
            "GWET, RATIO, 0.85737, 0.12207",
            "KRIPPENDORFF, RATIO, 0.79740, 0.14036",
            "NONE, CIRCULAR, 0.90246, 0.10368",
            "UNIFORM, CIRCULAR, 0.82355, 0.13696",
            "POOLED, CIRCULAR, 0.80720, 0.14894",
            "GWET, CIRCULAR, 0.83020, 0.13265",
            "KRIPPENDORFF, CIRCULAR, 0.78998, 0.14094",
            "NONE, BIPOLAR, 0.96836, 0.09077",
            "UNIFORM, BIPOLAR, 0.88815, 0.11246",
            "POOLED, BIPOLAR, 0.85307, 0.14463",
            "GWET, BIPOLAR, 0.90037, 0.10582",
            "KRIPPENDORFF, BIPOLAR, 0.83499, 0.12804",
        })
        void rareWeightingsMatchIrrCac(Chance chance, Weighting weighting, double value, double error) {
            var coefficient = AgreementCoefficient.of(chance, weighting);
            var table = RatedSubjects.table(KRIPPENDORFF_2004, 5);

            var estimate = (Estimate.Defined) coefficient
                    .estimate(table, DEFAULT.with(StandardError.GWET))
                    .estimate();

            assertThat(estimate.value()).isCloseTo(value, within(5e-6));
            assertThat(estimate.standardError()).isCloseTo(error, within(5e-6));
        }
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
