package org.thangdo.stats.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

class SymmetryTest {

    /** Landis and Koch (1977): two neurologists, four grades, 149 patients. */
    private static final TransitionTable LANDIS_KOCH =
            TransitionTable.of(new long[][] {{38, 5, 0, 1}, {33, 11, 3, 0}, {10, 14, 5, 6}, {3, 7, 3, 10}});

    /** Holmquist's carcinoma ratings, in Agresti (1992): two pathologists, 118 slides. */
    private static final TransitionTable HOLMQUIST =
            TransitionTable.of(new long[][] {{22, 2, 2, 0}, {5, 7, 14, 0}, {0, 2, 36, 0}, {0, 1, 17, 10}});

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Oracle: R 4.2.2, {@code mcnemar.test(correct = FALSE)}. */
        @Test
        void bowkerMatchesR() {
            assertTested(46.7492260061919, 6, 2.09947346421905e-08, Symmetry.bowker(LANDIS_KOCH));
            assertTested(14.4666666666667, 3, 0.00233409158806458, Symmetry.bowker(TransitionTableTest.COHEN_1960));
        }

        /**
         * Oracle: irr 0.84.1 {@code stuart.maxwell.mh}, and in R 4.2.2 the quadratic form by {@code eigen}, to 13
         * digits.
         */
        @Test
        void stuartMaxwellMatchesR() {
            assertTested(41.9911800080181, 3, 4.02945487743462e-09, Symmetry.stuartMaxwell(LANDIS_KOCH));
            assertTested(29.0447113780447, 3, 2.19150220615593e-06, Symmetry.stuartMaxwell(HOLMQUIST));
        }

        /**
         * A scale in two parts that nobody crosses: 25/9 + 25/11; R 4.2.2 by {@code eigen} gives rank 2, p .0800381.
         */
        @Test
        void partsOfTheScaleAddUp() {
            var parts = TransitionTable.of(new long[][] {{9, 7, 0, 0}, {2, 5, 0, 0}, {0, 0, 6, 8}, {0, 0, 3, 4}});

            assertTested(5.0505050505050511, 2, 0.0800380985934719, Symmetry.stuartMaxwell(parts));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void aSymmetricTableHasNothingToShow() {
            var symmetric = TransitionTable.of(new long[][] {{5, 7, 2}, {7, 9, 4}, {2, 4, 30}});

            assertTested(0, 3, 1, Symmetry.bowker(symmetric));
            assertTested(0, 2, 1, Symmetry.stuartMaxwell(symmetric));
        }

        @Test
        void onTwoLevelsBothAreMcNemars() {
            var two = TransitionTable.of(new long[][] {{50, 25}, {9, 16}});

            assertTested(256 / 34.0, 1, 0.00606997236202, Symmetry.bowker(two));
            assertTested(256 / 34.0, 1, 0.00606997236202, Symmetry.stuartMaxwell(two));
        }

        @Test
        void anUnusedLevelChangesNothing() {
            var longer = TransitionTable.of(new long[][] {
                {38, 5, 0, 0, 1}, {33, 11, 0, 3, 0}, {0, 0, 0, 0, 0}, {10, 14, 0, 5, 6}, {3, 7, 0, 3, 10}
            });

            assertTested(46.7492260061919, 6, 2.09947346421905e-08, Symmetry.bowker(longer));
            assertTested(41.9911800080181, 3, 4.02945487743462e-09, Symmetry.stuartMaxwell(longer));
        }

        /** A cycle 1 → 2 → 3 → 1 keeps the margins: asymmetric, yet the distribution does not move. */
        @Test
        void aCycleIsAsymmetricWithEqualMargins() {
            var cycle = TransitionTable.of(new long[][] {{5, 20, 4}, {4, 5, 20}, {20, 4, 5}});

            assertThat(Symmetry.bowker(cycle).rejectsAt(0.001)).isTrue();
            assertTested(0, 2, 1, Symmetry.stuartMaxwell(cycle));
        }
    }

    @Nested
    @DisplayName("tests few movers exactly")
    class Exact {

        /** Nine movers all upward: McNemar's exact two-sided p, 2 · 2⁻⁹; R 4.2.2 binom.test(9, 9)$p.value. */
        @Test
        void onTwoLevelsItIsTheBinomialTest() {
            var up = TransitionTable.of(new long[][] {{5, 9}, {0, 20}});

            assertTested(9, 1, 0.00390625, Symmetry.BOWKER.exact(up));
            assertTested(9, 1, 0.00390625, Symmetry.STUART_MAXWELL.exact(up));
        }

        /** R 4.2.2 binom.test(1, 7)$p.value. */
        @Test
        void oneAgainstSix() {
            assertTested(25 / 7.0, 1, 0.125, Symmetry.BOWKER.exact(TransitionTable.of(new long[][] {{5, 6}, {1, 20}})));
        }

        /** Counted by hand: 4 + 2 movers in two pairs, all up; only both pairs one-sided reach 4 + 2: (2/16)(2/4). */
        @Test
        void overSeveralPairsOfLevels() {
            var table = TransitionTable.of(new long[][] {{1, 4, 0}, {0, 1, 2}, {0, 0, 1}});

            assertTested(6, 2, 1 / 16.0, Symmetry.BOWKER.exact(table));
        }

        @Test
        void withEnoughMoversItIsTheTestByChiSquared() {
            assertThat(Symmetry.BOWKER.exact(LANDIS_KOCH)).isEqualTo(Symmetry.bowker(LANDIS_KOCH));
        }

        @Test
        void theStatisticIsStatedHoweverFewMoved() {
            var few = Symmetry.BOWKER.statistic(TransitionTable.of(new long[][] {{5, 2, 0}, {0, 3, 1}, {0, 2, 4}}));

            assertThat(few.chiSquared()).isCloseTo(2 + 1 / 3.0, within(1e-12));
            assertThat(few.degreesOfFreedom()).isEqualTo(2);
            assertThat(few.pValue()).isCloseTo(Math.exp(-few.chiSquared() / 2), within(1e-12));
            assertThat(Symmetry.BOWKER.statistic(TransitionTable.empty(3)).pValue())
                    .isEqualTo(1);
            assertThat(Symmetry.BOWKER.exact(TransitionTable.empty(3))).isEqualTo(TestResult.untested(Reason.NO_DATA));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void nobodyMoved() {
            var still = TransitionTable.of(new long[][] {{5, 0}, {0, 20}});

            assertThat(Symmetry.bowker(still)).isEqualTo(TestResult.untested(Reason.NO_VARIATION));
            assertThat(Symmetry.stuartMaxwell(still)).isEqualTo(TestResult.untested(Reason.NO_VARIATION));
        }

        @Test
        void tooFewMoved() {
            assertThat(Symmetry.bowker(TransitionTable.of(new long[][] {{5, 9}, {0, 20}})))
                    .isEqualTo(TestResult.untested(Reason.TOO_FEW));
        }

        @Test
        void nobody() {
            assertThat(Symmetry.stuartMaxwell(TransitionTable.empty(4))).isEqualTo(TestResult.untested(Reason.NO_DATA));
        }
    }

    private static void assertTested(double statistic, double df, double pValue, TestResult result) {
        var tested = (TestResult.Tested) result;
        assertThat(tested.statistic()).isCloseTo(statistic, within(1e-9));
        assertThat(tested.degreesOfFreedom()).isEqualTo(df);
        assertThat(tested.pValue()).isCloseTo(pValue, within(Math.max(5e-8, 1e-9 * pValue)));
    }
}
