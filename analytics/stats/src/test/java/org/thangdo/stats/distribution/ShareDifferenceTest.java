package org.thangdo.stats.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;

class ShareDifferenceTest {

    @Nested
    @DisplayName("agrees with published numbers")
    class Published {

        /** Oracle: Newcombe (1998), Statistics in Medicine 17, table II, method 10; printed with 4 decimals. */
        @ParameterizedTest
        @CsvSource({
            "48, 80, 56, 70,  0.0524, 0.3339",
            "3, 10, 9, 10,    0.1705, 0.8090",
            "2, 7, 6, 7,      0.0582, 0.8062",
            "0, 29, 5, 56,   -0.0381, 0.1926",
            "0, 20, 0, 10,   -0.1611, 0.2775",
            "0, 20, 10, 10,   0.6791, 1.0000",
            "0, 10, 0, 10,   -0.2775, 0.2775",
            "0, 10, 10, 10,   0.6075, 1.0000",
        })
        void newcombe(long x1, long n1, long x2, long n2, double lower, double upper) {
            var interval = ((Estimate.Defined) ShareDifference.newcombe(x1, n1, x2, n2, 0.95)).interval();
            double half = 0.00005;
            assertThat(interval.lower()).isCloseTo(lower, within(half));
            assertThat(interval.upper()).isCloseTo(upper, within(half));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void exchangingTheGroupsTurnsTheSign() {
            var there = (Estimate.Defined) ShareDifference.newcombe(3, 17, 9, 31, 0.9);
            var back = (Estimate.Defined) ShareDifference.newcombe(9, 31, 3, 17, 0.9);
            assertThat(back.value()).isEqualTo(-there.value());
            assertThat(back.interval().lower()).isEqualTo(-there.interval().upper());
            assertThat(back.standardError()).isEqualTo(there.standardError());
        }
    }

    @Test
    @DisplayName("says why it cannot say")
    void anEmptyGroup() {
        assertThat(ShareDifference.newcombe(0, 0, 3, 7, 0.95)).isEqualTo(Estimate.undefined(Reason.NO_DATA));
    }
}
