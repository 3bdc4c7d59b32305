package org.thangdo.stats.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.Samples;

/** Published figures are in {@code distribution-reference.json}; here are laws, coverage and refusals. */
class SimultaneousIntervalsTest {

    private static final double[] RATED_HIGH = {0.01, 0.04, 0.75, 0.20};

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @ParameterizedTest
        @EnumSource
        void holdsTheShareAndForgetsTheOrder(SimultaneousIntervals method) {
            var random = new Random(11);
            for (int trial = 0; trial < 50; trial++) {
                var counts = Samples.groups(random, 1, 2 + random.nextInt(5)).get(0);
                if (counts.total() > 0) {
                    var intervals = intervals(method, counts);
                    var turned = intervals(method, Samples.reversed(counts));
                    for (int k = 0; k < counts.levels(); k++) {
                        assertThat(intervals.get(k).contains((double) counts.at(k) / counts.total()))
                                .isTrue();
                        var other = turned.get(counts.levels() - 1 - k);
                        assertThat(other.lower()).isCloseTo(intervals.get(k).lower(), within(1e-9));
                        assertThat(other.upper()).isCloseTo(intervals.get(k).upper(), within(1e-9));
                    }
                }
            }
        }

        /** On two levels both counts are within c together or not at all: a binomial probability. The series errs by 0.01. */
        @ParameterizedTest
        @ValueSource(longs = {50, 400, 20_000, 10_000_000})
        void sisonGlazOnTwoLevelsIsBinomial(long n) {
            long x = n * 3 / 10;
            var interval = intervals(SimultaneousIntervals.SISON_GLAZ, LevelCounts.of(n - x, x))
                    .get(1);
            long c = Math.round(x - interval.lower() * n);
            var binomial = new BinomialDistribution(null, (int) n, (double) x / n);

            assertThat(probabilityWithin(binomial, x, c)).isLessThan(0.96);
            assertThat(probabilityWithin(binomial, x, c + 1)).isGreaterThan(0.94);
        }

        private static double probabilityWithin(BinomialDistribution binomial, long x, long c) {
            return binomial.cumulativeProbability((int) (x + c)) - binomial.cumulativeProbability((int) (x - c - 1));
        }

        @Test
        void tenMillionSubjectsTakeNoTime() {
            var counts = LevelCounts.of(0, 700_000, 6_300_000, 3_000_000);

            var intervals = Assertions.assertTimeout(
                    Duration.ofSeconds(2), () -> intervals(SimultaneousIntervals.SISON_GLAZ, counts));

            var goodman = intervals(SimultaneousIntervals.GOODMAN, counts);
            assertThat(intervals.get(2).lower()).isCloseTo(goodman.get(2).lower(), within(1e-4));
            assertThat(intervals.get(0).lower()).isZero();
        }

        @Test
        void everybodyAtOneLevel() {
            var intervals = intervals(SimultaneousIntervals.SISON_GLAZ, LevelCounts.of(0, 0, 40, 0));

            assertThat(intervals.get(2).upper()).isEqualTo(1);
            assertThat(intervals.get(0).upper()).isPositive();
        }
    }

    @Nested
    @DisplayName("covers as promised")
    class Coverage {

        /** 4,000 seeded samples of 100 subjects: the standard error of a coverage of 0.95 is 0.0034. */
        @Tag("slow")
        @ParameterizedTest(name = "{0}: all levels at once between {1} and {2}")
        @CsvSource({
            "GOODMAN,             0.94, 0.98",
            "SISON_GLAZ,          0.90, 0.98",
            "QUESENBERRY_HURST,   0.96, 1.00",
            "FITZPATRICK_SCOTT,   0.94, 1.00",
            "WILSON,              0.75, 0.92",
        })
        void allLevelsAtOnce(SimultaneousIntervals method, double least, double most) {
            var random = new Random(12);
            long hits = IntStream.range(0, 4000)
                    .mapToObj(i -> intervals(method, Samples.draw(random, RATED_HIGH, 100)))
                    .filter(intervals ->
                            IntStream.range(0, 4).allMatch(k -> intervals.get(k).contains(RATED_HIGH[k])))
                    .count();

            assertThat(hits / 4000.0).isBetween(least, most);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @ParameterizedTest
        @EnumSource
        void nobodyHasNoShares(SimultaneousIntervals method) {
            assertThat(method.of(LevelCounts.empty(3), 0.95))
                    .hasSize(3)
                    .containsOnly(Estimate.undefined(Reason.NO_DATA));
        }
    }

    private static List<Interval> intervals(SimultaneousIntervals method, LevelCounts counts) {
        return method.of(counts, 0.95).stream()
                .map(estimate -> ((Estimate.Defined) estimate).interval())
                .toList();
    }
}
