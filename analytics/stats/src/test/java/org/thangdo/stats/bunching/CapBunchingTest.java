package org.thangdo.stats.bunching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;

class CapBunchingTest {

    private static final List<CappedGroup> SIX = List.of(
            new CappedGroup("a", 10, 2, 2),
            new CappedGroup("b", 12, 2, 2),
            new CappedGroup("c", 20, 3, 4),
            new CappedGroup("d", 15, 3, 3),
            new CappedGroup("e", 30, 6, 6),
            new CappedGroup("f", 25, 4, 5));

    /** Oracle: R 4.2.2, {@code dbinom}, {@code pbinom}, {@code convolve} and {@code uniroot}. */
    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        @Test
        void pooledMatchesR() {
            var found = CapBunching.of(SIX);

            assertThat(found.groups()).isEqualTo(6);
            assertThat(found.atCap()).isEqualTo(4);
            assertThat(found.pooled().share()).isCloseTo(0.178571428571, within(1e-12));
            assertThat(found.pooled().atCap()).isCloseTo(1.9956190056699, within(1e-12));
            assertThat(pValue(found.pooled())).isCloseTo(0.095726384900417, within(1e-12));
        }

        @Test
        void truncatedMatchesR() {
            var found = CapBunching.of(SIX);

            assertThat(found.truncated().share()).isCloseTo(0.420719620675, within(1e-9));
            assertThat(found.truncated().atCap()).isCloseTo(4.35055107195, within(1e-8));
            assertThat(pValue(found.truncated())).isCloseTo(0.789746647219, within(1e-8));
        }

        @Test
        void poissonBinomialMatchesR() {
            var found = new PoissonBinomial(0.1, 0.2, 0.3, 0.4, 0.5, 0.05);

            assertThat(found.probability(0)).isCloseTo(0.14364, within(1e-15));
            assertThat(found.probability(3)).isCloseTo(0.1374, within(1e-15));
            assertThat(found.atLeast(5)).isCloseTo(0.00221 + 0.00006, within(1e-15));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void equalChancesAreTheBinomial() {
            var chances = new double[300];
            Arrays.fill(chances, 0.13);
            var binomial = new BinomialDistribution(null, 300, 0.13);
            var found = new PoissonBinomial(chances);

            for (int k = 0; k <= 300; k += 7) {
                assertThat(found.probability(k)).isCloseTo(binomial.probability(k), within(1e-13));
            }
            assertThat(found.atLeast(0)).isCloseTo(1, within(1e-12));
        }

        @Test
        void tenThousandGroupsAreNoTrouble() {
            var chances = new double[10_000];
            Arrays.setAll(chances, i -> (i % 10) / 20.0);
            var found = new PoissonBinomial(chances);

            assertThat(found.atLeast(2250)).isCloseTo(0.5, within(0.02));
        }

        @Test
        void chanceAtTheCapIsThatOfATruncatedBinomial() {
            var binomial = new BinomialDistribution(null, 40, 0.3);
            var group = new CappedGroup("g", 40, 3, 8);

            assertThat(group.chanceAtCap(0.3))
                    .isCloseTo(binomial.probability(8) / binomial.cumulativeProbability(8), within(1e-12));
            double mean = 0;
            for (int k = 0; k <= 8; k++) {
                mean += k * binomial.probability(k) / binomial.cumulativeProbability(8);
            }
            assertThat(group.expectedTop(0.3)).isCloseTo(mean, within(1e-12));
        }

        @Test
        void groupsThatSayNothingChangeNothing() {
            var more = new ArrayList<>(SIX);
            more.add(new CappedGroup("nobody", 0, 0, 0));

            assertThat(CapBunching.of(more)).isEqualTo(CapBunching.of(SIX));
        }

        /**
         * Ratings binomial at 15 % and truncated at a cap of a fifth, 40 groups of 10 to 40 people, 500 histories, 5 %
         * test. Measured: with honest groups the pooled screen rejects .246, the truncated test .004; when half of the
         * groups fill up to the cap 1.000 and .354.
         */
        @Test
        @Tag("slow")
        void theScreenIsTooBoldAndTheTruncatedTestIsNot() {
            var random = new SeededRandom(77);
            double pooled = 0;
            double truncated = 0;
            double power = 0;
            for (int history = 0; history < 500; history++) {
                var honest = CapBunching.of(groups(random, 0));
                var filled = CapBunching.of(groups(random, 0.5));
                pooled += honest.pooled().test().rejectsAt(0.05) ? 1 / 500.0 : 0;
                truncated += honest.truncated().test().rejectsAt(0.05) ? 1 / 500.0 : 0;
                power += filled.pooled().test().rejectsAt(0.05) ? 1 / 500.0 : 0;
            }
            assertThat(truncated).isLessThan(0.02);
            assertThat(pooled).isBetween(0.2, 0.3);
            assertThat(power).isGreaterThan(0.98);
        }

        private static List<CappedGroup> groups(SeededRandom random, double filling) {
            var groups = new ArrayList<CappedGroup>();
            for (int i = 0; i < 40; i++) {
                long people = 10 + (long) (31 * random.nextDouble());
                long cap = people / 5;
                long top = random.binomial(people, 0.15);
                while (top > cap) {
                    top = random.binomial(people, 0.15);
                }
                groups.add(new CappedGroup("g" + i, people, random.nextDouble() < filling ? cap : top, cap));
            }
            return groups;
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void fewGroups() {
            assertThat(CapBunching.of(SIX.subList(0, 4)).pooled().test())
                    .isEqualTo(TestResult.untested(Reason.TOO_FEW));
            assertThat(CapBunching.of(List.of()).truncated().test()).isEqualTo(TestResult.untested(Reason.NO_DATA));
        }

        @Test
        void everyGroupAtItsCap() {
            var full = SIX.stream()
                    .map(g -> new CappedGroup(g.group(), g.people(), g.cap(), g.cap()))
                    .toList();

            assertThat(CapBunching.of(full).truncated().test()).isEqualTo(TestResult.untested(Reason.ON_THE_BOUNDARY));
            assertThat(CapBunching.of(full).pooled().test().rejectsAt(0.01)).isTrue();
        }

        @Test
        void nobodyAtTheTop() {
            var none = SIX.stream()
                    .map(g -> new CappedGroup(g.group(), g.people(), 0, g.cap()))
                    .toList();

            assertThat(CapBunching.of(none).pooled().test()).isEqualTo(TestResult.untested(Reason.NO_VARIATION));
        }

        @Test
        void overTheCapIsCountedAndLeftOut() {
            var more = new ArrayList<>(SIX);
            more.add(new CappedGroup("over", 20, 9, 4));

            assertThat(CapBunching.of(more).overCap()).isEqualTo(1);
            assertThat(CapBunching.of(more).groups()).isEqualTo(6);
        }

        @Test
        void chancesAreProbabilities() {
            assertThatThrownBy(() -> new PoissonBinomial(0.5, 1.5)).hasMessage("chance outside [0, 1]: 1.5");
        }
    }

    private static double pValue(CapBunching.Expectation expectation) {
        return ((TestResult.Tested) expectation.test()).pValue();
    }
}
