package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.agreement.AgreementTable.Profile;
import org.thangdo.stats.agreement.SourcePairTable.ProfilePair;

class AgreementDifferenceTest {

    private static final List<Double> SCALE = LatentStudy.FOUR_LEVELS;
    private static final AgreementCoefficient AC1 = AgreementCoefficient.GWET_AC1;
    private static final AgreementCoefficient FLEISS = AgreementCoefficient.FLEISS_KAPPA;
    private static final LatentStudy STUDY = LatentStudy.of(4, 0.15, 0.6);

    static List<AgreementCoefficient> family() {
        return AgreementCoefficient.family();
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.AgreementDifferenceTest#family")
        void pairedErrorIsTheJackknifeOfTheDifference(AgreementCoefficient coefficient) {
            var pairs = pairs(new SeededRandom(41), 30);
            double[] leftOut = IntStream.range(0, pairs.size())
                    .mapToDouble(i -> {
                        var rest = new ArrayList<>(pairs);
                        rest.remove(i);
                        return value(coefficient, rest, true) - value(coefficient, rest, false);
                    })
                    .toArray();
            double mean = IntStream.range(0, 30).mapToDouble(i -> leftOut[i]).sum() / 30;
            double squares = IntStream.range(0, 30)
                    .mapToDouble(i -> (leftOut[i] - mean) * (leftOut[i] - mean))
                    .sum();

            var difference = defined(AgreementDifference.paired(table(pairs), coefficient, coefficient, 0.95));

            assertThat(difference.value())
                    .isCloseTo(value(coefficient, pairs, true) - value(coefficient, pairs, false), within(1e-12));
            assertThat(difference.standardError()).isCloseTo(Math.sqrt(29.0 / 30 * squares), within(1e-10));
        }

        @Test
        void exchangingTheSidesTurnsTheSign() {
            var pairs = table(pairs(new SeededRandom(42), 60));

            var one = AgreementDifference.paired(pairs, AC1, FLEISS, 0.95);
            var other = AgreementDifference.paired(pairs.swapped(), FLEISS, AC1, 0.95);

            assertThat(defined(other).value()).isEqualTo(-defined(one).value());
            assertThat(defined(other).interval().upper())
                    .isCloseTo(-defined(one).interval().lower(), within(1e-12));
            assertThat(tested(other).pValue()).isCloseTo(tested(one).pValue(), within(1e-9));
        }

        @Test
        void intervalAndPairedTestSayTheSame() {
            var random = new SeededRandom(43);
            for (int i = 0; i < 30; i++) {
                var difference = AgreementDifference.paired(table(pairs(random, 40)), AC1, AC1, 0.95);
                assertThat(defined(difference).interval().contains(0))
                        .isEqualTo(!difference.test().rejectsAt(0.05));
            }
        }

        @Test
        void independentGroupsAddTheirSquaredErrors() {
            var first = STUDY.draw(new SeededRandom(44), 80);
            var second = STUDY.draw(new SeededRandom(45), 50);
            var a = (Estimate.Defined) FLEISS.estimate(first, 0.95).estimate();
            var b = (Estimate.Defined) FLEISS.estimate(second, 0.95).estimate();

            var difference = defined(AgreementDifference.independent(first, second, FLEISS, 0.95));

            assertThat(difference.value()).isEqualTo(a.value() - b.value());
            assertThat(difference.standardError())
                    .isCloseTo(Math.hypot(a.standardError(), b.standardError()), within(1e-14));
        }

        @Test
        void heterogeneityIsZeroAmongEqualGroups() {
            var group = STUDY.draw(new SeededRandom(46), 70);

            var heterogeneity = AgreementHeterogeneity.of(List.of(group, group, group), FLEISS, 0.95);

            var test = (TestResult.Tested) heterogeneity.test();
            assertThat(test.statistic()).isCloseTo(0, within(1e-20));
            assertThat(test.degreesOfFreedom()).isEqualTo(2);
            assertThat(test.pValue()).isCloseTo(1, within(1e-12));
            assertThat(heterogeneity.used()).containsExactly(0, 1, 2);
        }

        @Test
        void heterogeneityIsSeenWhereItIs() {
            var groups = List.of(
                    LatentStudy.of(4, 0, 0.9).draw(new SeededRandom(47), 150),
                    LatentStudy.of(4, 0, 0.2).draw(new SeededRandom(48), 150),
                    LatentStudy.of(4, 0, 0.6).draw(new SeededRandom(49), 150));

            assertThat(AgreementHeterogeneity.of(groups, FLEISS, 0.95).test().rejectsAt(1e-6))
                    .isTrue();
        }
    }

    /** 1,500 studies each: two Monte Carlo standard errors are 0.011. */
    @Nested
    @Tag("slow")
    @DisplayName("errs as often as it says")
    class Errors {

        private static final int STUDIES = 1500;

        @Test
        void pairedDifferenceOfTwoCoefficients() {
            var everybody = STUDY.everybody();
            double truth = defined(AgreementDifference.ofCoefficients(everybody, AC1, FLEISS, 0.95))
                    .value();
            var random = new SeededRandom(51);

            double held =
                    share(() -> defined(AgreementDifference.ofCoefficients(STUDY.draw(random, 100), AC1, FLEISS, 0.95))
                            .interval()
                            .contains(truth));

            assertThat(held).isBetween(0.92, 0.97);
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.AgreementDifferenceTest#compared")
        void equalGroupsAreRarelyFoundDifferent(AgreementCoefficient coefficient) {
            var random = new SeededRandom(52);

            double different = share(() -> AgreementDifference.independent(
                            STUDY.draw(random, 100), STUDY.draw(random, 60), coefficient, 0.95)
                    .test()
                    .rejectsAt(0.05));
            double held = share(() -> defined(AgreementDifference.independent(
                            STUDY.draw(random, 100), STUDY.draw(random, 60), coefficient, 0.95))
                    .interval()
                    .contains(0));

            assertThat(different).isBetween(0.025, 0.075);
            assertThat(held).isBetween(0.93, 0.98);
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.AgreementDifferenceTest#compared")
        void equalUnitsAreRarelyFoundHeterogeneous(AgreementCoefficient coefficient) {
            var random = new SeededRandom(53);
            double truth = ((Estimate.Defined)
                            coefficient.estimate(STUDY.everybody(), 0.95).estimate())
                    .value();
            var heterogeneities = IntStream.range(0, STUDIES)
                    .mapToObj(i -> AgreementHeterogeneity.of(
                            IntStream.range(0, 8)
                                    .mapToObj(u -> STUDY.draw(random, 40))
                                    .toList(),
                            coefficient,
                            0.95))
                    .toList();

            assertThat(heterogeneities.stream()
                                    .filter(each -> each.test().rejectsAt(0.05))
                                    .count()
                            / (double) STUDIES)
                    .isBetween(0.02, 0.085);
            assertThat(heterogeneities.stream()
                                    .filter(each -> ((Estimate.Defined) each.pooled())
                                            .interval()
                                            .contains(truth))
                                    .count()
                            / (double) STUDIES)
                    .isBetween(0.92, 0.97);
        }

        private static double share(BooleanSupplier happens) {
            return IntStream.range(0, STUDIES)
                            .filter(i -> happens.getAsBoolean())
                            .count()
                    / (double) STUDIES;
        }
    }

    static List<AgreementCoefficient> compared() {
        return List.of(AC1, AgreementCoefficient.GWET_AC2, FLEISS, AgreementCoefficient.ALPHA_ORDINAL);
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void aCoefficientDoesNotDifferFromItself() {
            var table = STUDY.draw(new SeededRandom(54), 40);

            var difference = AgreementDifference.ofCoefficients(table, AC1, AC1, 0.95);

            assertThat(difference.estimate()).isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
            assertThat(difference.test()).isEqualTo(TestResult.untested(Reason.NO_VARIATION));
        }

        @Test
        void aSideWithoutACoefficientIsNamed() {
            var one = AgreementTable.empty(SCALE);

            assertThat(AgreementDifference.independent(one, STUDY.everybody(), FLEISS, 0.95)
                            .estimate())
                    .isEqualTo(Estimate.undefined(Reason.NO_PAIRABLE_SUBJECT));
        }

        @Test
        void perfectAgreementHasAnIntervalButNoTest() {
            var profiles = new TreeMap<Profile, Long>();
            profiles.put(new Profile(List.of(3, 0, 0, 0)), 30L);
            profiles.put(new Profile(List.of(0, 3, 0, 0)), 10L);
            var perfect = new AgreementTable(SCALE, profiles);

            var difference =
                    AgreementDifference.independent(perfect, STUDY.draw(new SeededRandom(55), 90), FLEISS, 0.95);

            assertThat(difference.test()).isEqualTo(TestResult.untested(Reason.NO_VARIATION));
            assertThat(defined(difference).interval().lower())
                    .isLessThan(defined(difference).value());
        }

        @Test
        void oneGroupIsNotHeterogeneous() {
            assertThat(AgreementHeterogeneity.of(List.of(STUDY.draw(new SeededRandom(56), 50)), FLEISS, 0.95)
                            .test())
                    .isEqualTo(TestResult.untested(Reason.TOO_FEW));
        }
    }

    private static Estimate.Defined defined(AgreementDifference difference) {
        return (Estimate.Defined) difference.estimate();
    }

    private static TestResult.Tested tested(AgreementDifference difference) {
        return (TestResult.Tested) difference.test();
    }

    /** Two sets of ratings of the same subjects. */
    private static List<ProfilePair> pairs(SeededRandom random, int subjects) {
        return IntStream.range(0, subjects)
                .mapToObj(i -> new ProfilePair(
                        STUDY.draw(random, 1).subjects().firstKey(),
                        STUDY.draw(random, 1).subjects().firstKey()))
                .toList();
    }

    private static SourcePairTable table(List<ProfilePair> pairs) {
        return pairs.stream().collect(SourcePairTable.collector(SCALE));
    }

    private static double value(AgreementCoefficient coefficient, List<ProfilePair> pairs, boolean first) {
        var table = pairs.stream()
                .map(pair -> first ? pair.first() : pair.second())
                .collect(AgreementTable.collector(SCALE));
        return LeftOut.of(table, coefficient).value();
    }
}
