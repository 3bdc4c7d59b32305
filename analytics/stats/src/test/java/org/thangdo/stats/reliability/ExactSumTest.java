package org.thangdo.stats.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.SeededRandom;

class ExactSumTest {

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        @DisplayName("equals the sum of big decimals over the whole range of doubles")
        void matchesBigDecimal() {
            var random = new SeededRandom(1);
            var sum = new ExactSum();
            var expected = BigDecimal.ZERO;
            for (int i = 0; i < 3000; i++) {
                double x = Double.longBitsToDouble(random.nextLong());
                double y = Double.longBitsToDouble(random.nextLong());
                if (Double.isFinite(x) && Double.isFinite(y)) {
                    sum.add(x);
                    sum.addProduct(x, y);
                    sum.addProduct(0.1 * i, -0.7);
                    expected = expected.add(new BigDecimal(x))
                            .add(new BigDecimal(x).multiply(new BigDecimal(y)))
                            .add(new BigDecimal(0.1 * i).multiply(new BigDecimal(-0.7)));
                }
            }
            assertThat(sum.value()).isEqualByComparingTo(expected);
        }

        @Test
        @DisplayName("what cancels is gone, the smallest double included")
        void cancels() {
            var sum = new ExactSum();
            for (double x : new double[] {1e300, Double.MIN_VALUE, 0.1, -1e300, -0.1}) {
                sum.add(x);
            }
            assertThat(sum.value()).isEqualByComparingTo(new BigDecimal(Double.MIN_VALUE));
            sum.add(-Double.MIN_VALUE);
            assertThat(sum.value()).isEqualTo(BigDecimal.ZERO);
        }
    }
}
