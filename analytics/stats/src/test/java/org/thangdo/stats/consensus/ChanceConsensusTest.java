package org.thangdo.stats.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.stats.consensus.NullDistribution.OfShares;

class ChanceConsensusTest {

    private static final OfShares UNIFORM = (OfShares) NullShape.UNIFORM.of(5);

    @Nested
    @DisplayName("agrees with published numbers")
    class Published {

        /**
         * Oracle: R multilevel 2.7, rwg.sim and rwg.j.sim with 20,000 groups (4,000 with correlation 0.4), seed 1; ten
         * members, five levels. r_wg of one question takes few values.
         */
        @ParameterizedTest
        @CsvSource({
            "1, 0,   0.10, 0.4167, 0.001",
            "1, 0,   0.05, 0.5278, 0.001",
            "1, 0,   0.01, 0.6667, 0.001",
            "6, 0,   0.05, 0.6082, 0.015",
            "6, 0.4, 0.05, 0.6656, 0.025",
        })
        void limitsOfRwg(int items, double correlation, double alpha, double limit, double tolerance) {
            var chance = new ChanceConsensus(UNIFORM, 10, items, correlation, items == 1 ? 40_000 : 5_000, 11);
            assertThat(chance.of(Rwg.JAMES).limitAbove(alpha).orElseThrow()).isCloseTo(limit, within(tolerance));
        }

        /** Oracle: R multilevel 2.7, ad.m.sim with 40,000 groups, seed 1; ten members; share up to a value. */
        @ParameterizedTest
        @CsvSource({"0.56, 0.0060", "0.74, 0.0393", "0.84, 0.0972", "0.9, 0.1464"})
        void averageDeviationByChance(double deviation, double share) {
            var draws = new ChanceConsensus(UNIFORM, 10, 1, 0, 40_000, 12).ofNegative(AverageDeviation.FROM_MEAN);
            assertThat(draws.pValueAbove(-deviation)).isCloseTo(share, within(0.006));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void theLimitFallsWithTheSizeOfTheGroup() {
            double of5 = limit(new ChanceConsensus(UNIFORM, 5, 1, 0, 2_000, 13), Rwg.JAMES);
            double of50 = limit(new ChanceConsensus(UNIFORM, 50, 1, 0, 2_000, 13), Rwg.JAMES);
            assertThat(of5).isGreaterThan(0.7);
            assertThat(of50).isLessThan(0.3);
        }

        /** Twenty questions answered all alike are one question. */
        @Test
        void questionsThatGoTogetherFullyAreOne() {
            double one = limit(new ChanceConsensus(UNIFORM, 10, 1, 0, 3_000, 14), Rwg.LINDELL);
            double alike = limit(new ChanceConsensus(UNIFORM, 10, 20, 0.9999, 1_000, 14), Rwg.LINDELL);
            double apart = limit(new ChanceConsensus(UNIFORM, 10, 20, 0, 1_000, 14), Rwg.LINDELL);
            assertThat(alike).isCloseTo(one, within(0.06));
            assertThat(apart).isLessThan(one / 3);
        }

        private static double limit(ChanceConsensus chance, Rwg index) {
            return chance.of(index).quantile(0.95);
        }

        @Test
        void onTheAverageChanceAgreesAsMuchAsChance() {
            var draws = new ChanceConsensus((OfShares) NullShape.HEAVY_SKEW.of(5), 8, 1, 0, 20_000, 15).of(Rwg.LINDELL);
            assertThat(draws.mean()).isCloseTo(0, within(0.015));
        }

        @Test
        void equalSeedsGiveEqualDraws() {
            var chance = new ChanceConsensus(UNIFORM, 10, 3, 0.3, 200, 16);
            assertThat(chance.of(Rwg.JAMES).quantile(0.9))
                    .isEqualTo(chance.of(Rwg.JAMES).quantile(0.9));
        }
    }

    @Test
    @DisplayName("says why it cannot say")
    void noGroup() {
        assertThatThrownBy(() -> new ChanceConsensus(UNIFORM, 1, 1, 0, 1000, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("members 1");
    }
}
