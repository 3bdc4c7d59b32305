package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.agreement.SourcePairTable.ProfilePair;

class SourceCoefficientTest {

    static List<SourceCoefficient> family() {
        return SourceCoefficient.family();
    }

    /** Cohen's and Gwet's are in {@link IdentifiedReproductions}. */
    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /**
         * Feinstein and Cicchetti (1990), J. Clin. Epidemiol. 43, tables 1 and 2: 85 % agreement in both, kappa .70 and .32.
         * Brennan-Prediger and AC1 by hand: 2 · .85 − 1, and (.85 − pe)/(1 − pe) with pe = 2 π (1 − π).
         */
        @Test
        void theParadoxOfKappa() {
            assertThat(value(SourceCoefficient.COHEN_KAPPA, TwoSources.BALANCED))
                    .isCloseTo(0.70, within(0.005));
            assertThat(value(SourceCoefficient.COHEN_KAPPA, TwoSources.SKEWED)).isCloseTo(0.32, within(0.005));
            for (var table : List.of(TwoSources.BALANCED, TwoSources.SKEWED)) {
                assertThat(value(SourceCoefficient.PERCENT_AGREEMENT, table)).isCloseTo(0.85, within(1e-12));
                assertThat(value(SourceCoefficient.BRENNAN_PREDIGER, table)).isCloseTo(0.70, within(1e-12));
            }
            double chance = 2 * 0.875 * 0.125;
            assertThat(value(SourceCoefficient.GWET_AC1, TwoSources.SKEWED))
                    .isCloseTo((0.85 - chance) / (1 - chance), within(1e-12));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.SourceCoefficientTest#family")
        void doesNotDependOnWhichSourceIsFirst(SourceCoefficient coefficient) {
            var table = TwoSources.table(TwoSources.random(new Random(31), 60, 4), 4);

            var there = defined(coefficient.estimate(table, 0.95));
            var back = defined(coefficient.estimate(table.swapped(), 0.95));

            assertThat(back.value()).isCloseTo(there.value(), within(1e-13));
            assertThat(back.standardError()).isCloseTo(there.standardError(), within(1e-12));
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.SourceCoefficientTest#family")
        void doesNotDependOnHowTheStudyWasCut(SourceCoefficient coefficient) {
            var subjects = new ArrayList<>(TwoSources.random(new Random(32), 300, 4));
            var whole = coefficient.estimate(TwoSources.table(subjects, 4), 0.95);

            Collections.shuffle(subjects, new Random(33));
            var merged = Stream.of(subjects.subList(0, 1), subjects.subList(1, 120), subjects.subList(120, 300))
                    .map(part -> TwoSources.table(part, 4))
                    .reduce(SourcePairTable.empty(TwoSources.scale(4)), SourcePairTable::merge);

            assertThat(coefficient.estimate(merged, 0.95)).isEqualTo(whole);
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.SourceCoefficientTest#family")
        void isOneWhenSourcesAlwaysAgree(SourceCoefficient coefficient) {
            var estimate = defined(coefficient.estimate(TwoSources.square(new int[][] {{5, 0}, {0, 7}}), 0.95));

            assertThat(estimate.value()).isEqualTo(1);
            assertThat(estimate.standardError()).isZero();
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.SourceCoefficientTest#family")
        void jackknifeFollowsItsDefinition(SourceCoefficient coefficient) {
            var subjects = TwoSources.random(new Random(34), 30, 3);
            double[] leftOut = new double[30];
            double mean = 0;
            for (int i = 0; i < 30; i++) {
                var rest = new ArrayList<>(subjects);
                rest.remove(i);
                leftOut[i] = value(coefficient, TwoSources.table(rest, 3));
                mean += leftOut[i] / 30;
            }
            double squares = 0;
            for (double value : leftOut) {
                squares += (value - mean) * (value - mean);
            }

            assertThat(defined(coefficient.estimate(TwoSources.table(subjects, 3), 0.95))
                            .standardError())
                    .isCloseTo(Math.sqrt(29.0 / 30 * squares), within(1e-12));
        }

        /** The slope is an analytic derivative: many more subjects bring the three errors together. */
        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.SourceCoefficientTest#family")
        void errorsMeetInLargeSamples(SourceCoefficient coefficient) {
            var table = TwoSources.table(TwoSources.random(new Random(35), 5000, 4), 4);

            double jackknife = defined(coefficient.estimate(table, 0.95)).standardError();
            var inference = Inference.at(0.95).with(StandardError.LINEARISED);

            assertThat(defined(coefficient.estimate(table, inference)).standardError())
                    .isCloseTo(jackknife, within(2e-3 * jackknife));
            assertThat(defined(coefficient.asymptotic(table, 0.95)).standardError())
                    .isCloseTo(jackknife, within(2e-3 * jackknife));
        }

        /** One rater on each side is the table of two exchangeable raters, as far as raters are not told apart. */
        @Test
        void withOneRaterASideOthersAreThoseOfExchangeableRaters() {
            var ratings = TwoSources.randomRatings(new Random(36), 80, 2, 4, 0);
            var raters = TwoSources.raters(ratings, 4);
            for (Weighting weighting : Weighting.values()) {
                assertSame(SourceChance.NONE, Chance.NONE, weighting, raters);
                assertSame(SourceChance.UNIFORM, Chance.UNIFORM, weighting, raters);
                assertSame(SourceChance.POOLED, Chance.POOLED, weighting, raters);
                assertSame(SourceChance.GWET, Chance.GWET, weighting, raters);
            }
        }

        private void assertSame(SourceChance chance, Chance exchangeable, Weighting weighting, RaterTable raters) {
            var told = defined(SourceCoefficient.of(chance, weighting).estimate(raters.pair(0, 1), 0.95));
            var not = (Estimate.Defined) AgreementCoefficient.of(exchangeable, weighting)
                    .estimate(raters.forgetRaters(), 0.95)
                    .estimate();
            assertThat(told.value()).isCloseTo(not.value(), within(1e-12));
            assertThat(told.standardError()).isCloseTo(not.standardError(), within(1e-12));
        }

        @Test
        void severalRatersOfASideCountAsTheirMean() {
            var one = new ProfilePair(TwoSources.profile(3, 0), TwoSources.profile(3, 0, 2));
            var two = new ProfilePair(TwoSources.profile(3, 2), TwoSources.profile(3, 2));

            var agreement = SourceCoefficient.COHEN_KAPPA.estimate(TwoSources.table(List.of(one, two), 3), 0.95);

            assertThat(agreement.observed()).isEqualTo(0.25);
            assertThat(agreement.expected()).isCloseTo(1 - (0.5 * 0.25 + 0.5 * 0.75), within(1e-15));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void nobodyRatedByBoth() {
            assertUndefined(Reason.NO_PAIRABLE_SUBJECT, SourcePairTable.empty(TwoSources.scale(3)));
        }

        @Test
        void everythingInOneCategory() {
            var table = TwoSources.square(new int[][] {{9, 0}, {0, 0}});

            assertUndefined(Reason.NO_EXPECTED_DISAGREEMENT, table);
            assertThat(defined(SourceCoefficient.GWET_AC1.estimate(table, 0.95)).value())
                    .isEqualTo(1);
            var policy = Inference.at(0.95).with(WhenNothingVaries.ONE);
            assertThat(defined(SourceCoefficient.COHEN_KAPPA.estimate(table, policy))
                            .value())
                    .isEqualTo(1);
        }

        @Test
        void oneSubjectMakesTheDifference() {
            assertUndefined(Reason.RESTS_ON_ONE_SUBJECT, TwoSources.square(new int[][] {{9, 0}, {0, 1}}));
            assertUndefined(Reason.RESTS_ON_ONE_SUBJECT, TwoSources.square(new int[][] {{0, 1}, {0, 0}}));
        }

        @Test
        void aMetricThatFollowsTheRatings() {
            assertThatThrownBy(() -> SourceCoefficient.of(SourceChance.OWN, KrippendorffMetric.ORDINAL))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ordinal");
        }

        private void assertUndefined(Reason reason, SourcePairTable table) {
            assertThat(SourceCoefficient.COHEN_KAPPA.estimate(table, 0.95).estimate())
                    .isEqualTo(Estimate.undefined(reason));
        }
    }

    @Nested
    @DisplayName("independence")
    class Independence {

        @Test
        void aTableOfItsMarginsHasKappaZero() {
            var independent = TwoSources.square(new int[][] {{4, 8}, {6, 12}});

            var test = (TestResult.Tested)
                    SourceIndependence.of(independent, Weighting.IDENTITY).test();

            assertThat(test.statistic()).isCloseTo(0, within(1e-12));
            assertThat(test.pValue()).isCloseTo(1, within(1e-12));
        }

        /** On two categories z² is Pearson's χ²: the H0 error is exact there. */
        @Test
        void onTwoCategoriesItIsPearsonsTest() {
            var test = (TestResult.Tested)
                    SourceIndependence.of(TwoSources.SKEWED, Weighting.IDENTITY).test();
            double chiSquared = 100 * Math.pow(80 * 5 - 10 * 5, 2) / (90.0 * 10 * 85 * 15);

            assertThat(test.statistic() * test.statistic()).isCloseTo(chiSquared, within(1e-10));
        }

        @Test
        void needsVariation() {
            assertThat(SourceIndependence.of(TwoSources.square(new int[][] {{4, 8}, {0, 0}}), Weighting.IDENTITY)
                            .test())
                    .isEqualTo(TestResult.untested(Reason.NO_VARIATION));
            assertThat(SourceIndependence.of(SourcePairTable.empty(TwoSources.scale(2)), Weighting.IDENTITY)
                            .test())
                    .isEqualTo(TestResult.untested(Reason.NO_DATA));
        }

        @Test
        void testOverTheStandardErrorIsAnother() {
            var inference = Inference.at(0.95).with(StandardError.GWET);
            var test = (TestResult.Tested)
                    SourceCoefficient.COHEN_KAPPA.test(TwoSources.SKEWED, inference, Alternative.INCREASING);
            var estimate = defined(SourceCoefficient.COHEN_KAPPA.estimate(TwoSources.SKEWED, inference));

            assertThat(test.statistic()).isEqualTo(estimate.value() / estimate.standardError());
            assertThat(test.degreesOfFreedom()).isEqualTo(99);
        }
    }

    private static Estimate.Defined defined(SourceCoefficient.Agreement agreement) {
        return (Estimate.Defined) agreement.estimate();
    }

    private static double value(SourceCoefficient coefficient, SourcePairTable table) {
        return defined(coefficient.estimate(table, 0.95)).value();
    }
}
