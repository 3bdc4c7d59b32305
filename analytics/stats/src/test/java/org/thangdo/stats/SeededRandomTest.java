package org.thangdo.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeededRandomTest {

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /**
         * Computed by hand in Python 3 from the authors' public-domain reference code (xoshiro256plusplus.c 1.0 and
         * splitmix64.c, Blackman and Vigna, https://prng.di.unimi.it), seed 42.
         */
        @Test
        void isXoshiro256PlusPlus() {
            var random = new SeededRandom(42);

            assertThat(new long[] {random.nextLong(), random.nextLong(), random.nextLong()})
                    .containsExactly(0xD0764D4F4476689FL, 0x519E4174576F3791L, 0xFBE07CFB0C24ED8CL);
        }

        /**
         * Pearson's test of 100,000 draws against the exact probabilities; seeds fixed, so it cannot fail by chance.
         */
        @ParameterizedTest
        @CsvSource({"1, 0.3", "20, 0.05", "40, 0.2", "40, 0.49", "50, 0.5", "60, 0.9", "1000, 0.03", "12, 0.99"})
        void binomialHasItsProbabilities(int trials, double chance) {
            var exact = new BinomialDistribution(null, trials, chance);
            var observed = new long[trials + 1];
            var random = new SeededRandom(7);
            for (int i = 0; i < 100_000; i++) {
                observed[(int) random.binomial(trials, chance)]++;
            }
            var expected = new double[trials + 1];
            Arrays.setAll(expected, k -> 100_000 * exact.probability(k));

            assertThat(pearson(expected, observed)).isGreaterThan(0.001);
        }

        private static double pearson(double[] expected, long[] observed) {
            var common = new ArrayList<Integer>();
            for (int k = 0; k < expected.length; k++) {
                if (expected[k] >= 5) {
                    common.add(k);
                }
            }
            double[] wanted = common.stream().mapToDouble(k -> expected[k]).toArray();
            long[] seen = common.stream().mapToLong(k -> observed[k]).toArray();
            return new ChiSquareTest().chiSquareTest(wanted, seen);
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void multinomialKeepsTheTotalAndTheEmptyCells() {
            var random = new SeededRandom(3);
            for (int i = 0; i < 1000; i++) {
                long[] drawn = random.multinomial(96, new long[] {0, 2, 0, 80, 16, 0});
                assertThat(Arrays.stream(drawn).sum()).isEqualTo(96);
                assertThat(drawn[0] + drawn[2] + drawn[5]).isZero();
            }
        }

        @Test
        void aHundredMillionSubjectsSpreadAsTheBinomialDoes() {
            var random = new SeededRandom(5);
            double n = 1e8;
            double squares = 0;
            for (int i = 0; i < 20_000; i++) {
                double z = (random.binomial((long) n, 0.2) - 0.2 * n) / Math.sqrt(n * 0.2 * 0.8);
                squares += z * z / 20_000;
            }
            assertThat(squares).isCloseTo(1, within(0.04)); // 4 standard errors of a mean of 20,000 χ²₁
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void aChanceIsAProbability() {
            assertThatThrownBy(() -> new SeededRandom(1).binomial(10, Double.NaN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no binomial of 10 trials with chance NaN");
        }

        @Test
        void nothingToDrawFrom() {
            assertThatThrownBy(() -> new SeededRandom(1).multinomial(10, new long[2]))
                    .hasMessage("nothing to draw 10 subjects from");
        }
    }
}
