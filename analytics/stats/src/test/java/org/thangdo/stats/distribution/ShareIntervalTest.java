package org.thangdo.stats.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

class ShareIntervalTest {

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Oracle: R 4.2.2, prop.test(correct = FALSE), prop.test(correct = TRUE), binom.test, qbeta. */
        @ParameterizedTest(name = "{0}: {1} of {2}")
        @CsvSource({
            "WILSON,            0,       10, 0.00000000000000,   0.27753279986289",
            "WILSON,            1,       10, 0.0178762130950729, 0.4041500267952384",
            "WILSON,            3,        7, 0.158219855251470,  0.749541635472343",
            "WILSON,           10,       10, 0.72246720013711,   1.00000000000000",
            "WILSON,          200, 10000000, 1.7413639359023e-05, 2.2970491009649e-05",
            "WILSON_CORRECTED,  0,       10, 0.00000000000000,   0.34453721830692",
            "WILSON_CORRECTED,  1,       10, 0.0052423015696777, 0.4588460161566561",
            "WILSON_CORRECTED,  3,        7, 0.118083011261553,  0.797628306393515",
            "WILSON_CORRECTED, 200, 10000000, 1.7367097896573e-05, 2.3023945208708e-05",
            "CLOPPER_PEARSON,   0,       10, 0.00000000000000,   0.30849710781876",
            "CLOPPER_PEARSON,   1,       10, 0.0025285785444618, 0.4450161170281954",
            "CLOPPER_PEARSON,  10,       10, 0.69150289218124,   1.00000000000000",
            "CLOPPER_PEARSON, 200, 10000000, 1.7324110580940e-05, 2.2972164027449e-05",
            "JEFFREYS,          1,       10, 0.011011673763161,  0.381314771066616",
            "JEFFREYS,          3,        7, 0.13886421910489,   0.76549875074791",
            "JEFFREYS,        200, 10000000, 1.7370646646861e-05, 2.2918704272838e-05",
        })
        void matchesR(ShareInterval method, long x, long n, double lower, double upper) {
            var interval = interval(method, x, n);

            assertThat(interval.lower()).isCloseTo(lower, within(1e-9 * Math.max(lower, 1e-3)));
            assertThat(interval.upper()).isCloseTo(upper, within(1e-9 * Math.max(upper, 1e-3)));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @ParameterizedTest
        @EnumSource
        void theOthersMirrorTheFew(ShareInterval method) {
            for (long x = 0; x <= 23; x++) {
                var few = interval(method, x, 23);
                var others = interval(method, 23 - x, 23);
                assertThat(others.lower()).isCloseTo(1 - few.upper(), within(1e-10));
                assertThat(others.upper()).isCloseTo(1 - few.lower(), within(1e-10));
                assertThat(few.contains(x / 23.0)).isTrue();
            }
        }

        /** Exact coverage at 999 shares of a group of 30: no simulation is needed. */
        @ParameterizedTest(name = "{0}: on average {1}, never below {2}")
        @CsvSource({
            "WILSON,           0.940, 0.960, 0.82",
            "WILSON_CORRECTED, 0.960, 0.990, 0.93",
            "JEFFREYS,         0.940, 0.960, 0.87",
            "AGRESTI_COULL,    0.945, 0.975, 0.93",
            "CLOPPER_PEARSON,  0.960, 0.990, 0.95",
        })
        void coversAsPromised(ShareInterval method, double least, double most, double floor) {
            var intervals = IntStream.rangeClosed(0, 30)
                    .mapToObj(x -> interval(method, x, 30))
                    .toList();
            var coverage = IntStream.range(1, 1000)
                    .mapToDouble(i -> i / 1000.0)
                    .map(share -> coverage(intervals, share))
                    .summaryStatistics();

            assertThat(coverage.getAverage()).isBetween(least, most);
            assertThat(coverage.getMin()).isGreaterThanOrEqualTo(floor);
        }

        private static double coverage(List<Interval> intervals, double share) {
            var binomial = new BinomialDistribution(null, intervals.size() - 1, share);
            return IntStream.range(0, intervals.size())
                    .filter(x -> intervals.get(x).contains(share))
                    .mapToDouble(binomial::probability)
                    .sum();
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @ParameterizedTest
        @EnumSource
        void nobodyHasNoShare(ShareInterval method) {
            assertThat(method.of(0, 0, 0.95)).isEqualTo(Estimate.undefined(Reason.NO_DATA));
        }

        @Test
        void aPartIsNotMoreThanTheWhole() {
            assertThatThrownBy(() -> ShareInterval.WILSON.of(8, 7, 0.95))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not a part of a group: 8 of 7");
            assertThatThrownBy(() -> ShareInterval.WILSON.of(3, 7, 95))
                    .hasMessage("confidence level outside (0, 1): 95.0");
        }
    }

    private static Interval interval(ShareInterval method, long x, long n) {
        return ((Estimate.Defined) method.of(x, n, 0.95)).interval();
    }
}
