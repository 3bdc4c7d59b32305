package org.thangdo.stats.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CrossProductsTest {

    /** Levels, hundredths, and numbers too large or too fine to be added up as such. */
    private static final double[][] SCORES = {
        {1, 3},
        {0.1, 0.07},
        {40_000, -2},
        {-327.68, 327.68},
        {327.69, 1},
        {0.001, -0.0},
        {1e15, 1e-7},
        {1e300, 1 / 3.0},
        {Long.MIN_VALUE / 100.0, 1}
    };

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        @DisplayName("tenths are tenths: what a file or a database adds up is what the doubles add up")
        void scoresAreTheDecimalsThatArePrinted() {
            var first = decimals("0.1", "0.7");
            var second = decimals("0.2", "0.1");
            var expected = new CrossProducts(
                    2, decimals("0.3", "0.8"), List.of(decimals("0.05", "0.09"), decimals("0.09", "0.5")));

            assertThat(CrossProducts.of(new double[][] {{0.1, 0.7}, {0.2, 0.1}}))
                    .isEqualTo(expected);
            assertThat(one(first).merge(one(second))).isEqualTo(expected);
        }

        @Test
        void theSumsAreThoseOfTheSubjects() {
            var merged = Arrays.stream(SCORES)
                    .map(row ->
                            one(Arrays.stream(row).mapToObj(BigDecimal::valueOf).toList()))
                    .reduce(CrossProducts.empty(2), CrossProducts::merge);

            assertThat(CrossProducts.of(SCORES)).isEqualTo(merged);
        }

        @Test
        void everyNumberOfHundredthsIsItsDecimal() {
            for (int n = -40_000; n <= 40_000; n++) {
                var decimal = BigDecimal.valueOf(n, 2);
                assertThat(CrossProducts.of(new double[][] {{n / 100.0, 1}}))
                        .isEqualTo(one(List.of(decimal, BigDecimal.ONE)));
            }
        }

        private static CrossProducts one(List<BigDecimal> row) {
            return new CrossProducts(
                    1,
                    row,
                    row.stream()
                            .map(x -> row.stream().map(x::multiply).toList())
                            .toList());
        }

        private static List<BigDecimal> decimals(String... numbers) {
            return Stream.of(numbers).map(BigDecimal::new).toList();
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void mistakes() {
            assertThatThrownBy(() -> CrossProducts.of(new double[][] {{1, 2}, {3, Double.NaN}}))
                    .hasMessage("not a score: NaN");
            assertThatThrownBy(() -> CrossProducts.of(new double[][] {{1, 2}, {3}}))
                    .hasMessage("rows of 2 and of 1 raters");
        }
    }
}
