package org.thangdo.stats.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.distribution.LevelCounts;

class DriftTest {

    private static final LevelCounts BEFORE = LevelCounts.of(7, 72, 388, 163);
    private static final LevelCounts AFTER = LevelCounts.of(4, 51, 360, 215);
    private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 1);

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Case dist.drift_4level: R 4.2.2 base formulas, agreed by scipy 1.10.1; tolerance 1e-6. */
        @ParameterizedTest
        @CsvSource({
            "JENSEN_SHANNON_DIVERGENCE, 0.00502229248065699",
            "JENSEN_SHANNON_DISTANCE,   0.070868134451649",
            "KULLBACK_LEIBLER,          0.0201187575339928",
            "WASSERSTEIN,               0.125396825396826",
            "POPULATION_STABILITY,      0.0403427003578837",
            "TOTAL_VARIATION,           0.0825396825396826",
            "HELLINGER,                 0.0709403217243207",
            "KOLMOGOROV_SMIRNOV,        0.0825396825396826",
            "CLIFFS_DELTA,              0.100602166792643",
            "MEAN_SHIFT,                0.125396825396825",
        })
        void matchesTheReference(DriftMeasure measure, double expected) {
            assertThat(value(BEFORE, AFTER, measure)).isCloseTo(expected, within(1e-6));
        }

        /** Theory: under no change the mean divergence is {@code (q − 1)(1/n₀ + 1/n₁)/8}. */
        @Test
        void divergenceUnderNoChangeIsWhatTheoryExpects() {
            var drift = Drift.between(
                            LevelCounts.of(200, 300, 300, 200), LevelCounts.of(210, 290, 310, 190), BOOTSTRAP, 0.95)
                    .get(DriftMeasure.JENSEN_SHANNON_DIVERGENCE);
            double theory = 3 * (1 / 1000.0 + 1 / 1000.0) / 8;

            assertThat(drift.noChange().orElseThrow().mean()).isCloseTo(theory, within(0.08 * theory));
        }

        /**
         * Case dist.drift_4level: the ordinal tests of the same table give p = .0004; the draws cannot go below 1/1001.
         */
        @Test
        void seesTheDriftThatTheOrdinalTestsSee() {
            var delta = Drift.between(BEFORE, AFTER, BOOTSTRAP, 0.95).get(DriftMeasure.CLIFFS_DELTA);

            assertThat(delta.noChange().orElseThrow().pValue()).isLessThan(0.005);
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @ParameterizedTest
        @EnumSource(DriftMeasure.class)
        void isZeroBetweenEqualDistributions(DriftMeasure measure) {
            var drift =
                    Drift.between(BEFORE, BEFORE.plus(BEFORE), BOOTSTRAP, 0.95).get(measure);

            var estimate = (Estimate.Defined) drift.estimate();
            assertThat(estimate.value()).isCloseTo(0, within(1e-8));
            assertThat(estimate.interval().lower()).isLessThanOrEqualTo(1e-8);
            assertThat(drift.noChange().orElseThrow().pValue()).isGreaterThan(0.5);
        }

        @ParameterizedTest
        @EnumSource(DriftMeasure.class)
        void turnsRoundAsItShould(DriftMeasure measure) {
            double there = value(BEFORE, AFTER, measure);
            double back = value(AFTER, BEFORE, measure);

            if (measure.signed()) {
                assertThat(back).isCloseTo(-there, within(1e-12));
            } else if (measure != DriftMeasure.KULLBACK_LEIBLER) {
                assertThat(back).isCloseTo(there, within(1e-12));
            }
        }

        @ParameterizedTest
        @EnumSource(DriftMeasure.class)
        void intervalHoldsTheValue(DriftMeasure measure) {
            var estimate = (Estimate.Defined)
                    Drift.between(BEFORE, AFTER, BOOTSTRAP, 0.95).get(measure).estimate();

            assertThat(estimate.interval().contains(estimate.value())).isTrue();
            assertThat(estimate.interval().lower()).isGreaterThan(0);
        }

        @Test
        void completeChangeReachesTheEndOfEachScale() {
            var low = LevelCounts.of(10, 0, 0);
            var high = LevelCounts.of(0, 0, 10);

            assertThat(raw(low, high, DriftMeasure.JENSEN_SHANNON_DIVERGENCE)).isCloseTo(Math.log(2), within(1e-12));
            assertThat(raw(low, high, DriftMeasure.WASSERSTEIN)).isEqualTo(2);
            assertThat(raw(low, high, DriftMeasure.TOTAL_VARIATION)).isEqualTo(1);
            assertThat(raw(low, high, DriftMeasure.CLIFFS_DELTA)).isEqualTo(1);
            assertThat(raw(low, high, DriftMeasure.HELLINGER)).isCloseTo(1, within(1e-12));
            assertThat(raw(high, low, DriftMeasure.MEAN_SHIFT)).isEqualTo(-2);
        }

        /** The seed figures of 2019 and 2021: nobody fails in 2021, so ½ is added to the four levels of both years. */
        @Test
        void anEmptyLevelGetsHalfAPerson() {
            var smoothed = LevelShares.onEveryLevel(new long[][] {{2, 2, 68, 20}, {0, 0, 80, 16}});

            assertThat(smoothed.before()).containsExactly(2.5 / 94, 2.5 / 94, 68.5 / 94, 20.5 / 94);
            assertThat(smoothed.after()).containsExactly(0.5 / 98, 0.5 / 98, 80.5 / 98, 16.5 / 98);
        }

        /** Levels that nobody ever has stay out: a longer scale does not change a distance. */
        @Test
        void anUnusedLevelAddsNothing() {
            assertThat(value(
                            LevelCounts.of(0, 7, 72, 388, 163),
                            LevelCounts.of(0, 4, 51, 360, 215),
                            DriftMeasure.POPULATION_STABILITY))
                    .isCloseTo(value(BEFORE, AFTER, DriftMeasure.POPULATION_STABILITY), within(1e-12));
        }
    }

    @Nested
    @DisplayName("covers what it promises")
    class Coverage {

        /**
         * 200 people a period, one population: 95 % intervals hold 0 in .944 (KL, Cliff) to .957 (KS) of 1,000 pairs.
         */
        @Test
        @Tag("slow")
        void whenNothingMoved() {
            var covered = DriftCoverage.of(new long[] {3, 12, 55, 30}, new long[] {3, 12, 55, 30}, 200, 1000, 1);

            assertThat(covered.values()).allSatisfy(share -> assertThat(share).isBetween(0.93, 0.97));
        }

        /**
         * 600 people a period, top level from 30 to 42 %: from .940 (Cliff) to .961 (KL); with 200 people from .955 to
         * .975, the distances on the wide side.
         */
        @Test
        @Tag("slow")
        void whenTheTopLevelGrew() {
            var covered = DriftCoverage.of(new long[] {3, 12, 55, 30}, new long[] {2, 8, 48, 42}, 600, 1000, 3);

            assertThat(covered.values()).allSatisfy(share -> assertThat(share).isBetween(0.93, 0.98));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void tooFewPeople() {
            assertUndefined(Reason.TOO_FEW, LevelCounts.of(1, 3), LevelCounts.of(10, 20));
        }

        @Test
        void nobody() {
            assertUndefined(Reason.NO_DATA, LevelCounts.of(0, 0), LevelCounts.of(10, 20));
        }

        @Test
        void everybodyAtOneLevelInBothPeriods() {
            assertUndefined(Reason.NO_VARIATION, LevelCounts.of(0, 30), LevelCounts.of(0, 40));
        }

        @Test
        void scalesDoNotMix() {
            assertThatThrownBy(() -> Drift.between(BEFORE, LevelCounts.of(1, 2), BOOTSTRAP, 0.95))
                    .hasMessage("different scales: 4 and 2 levels");
        }

        private static void assertUndefined(Reason reason, LevelCounts before, LevelCounts after) {
            var drifts = Drift.between(before, after, BOOTSTRAP, 0.95);
            assertThat(drifts).hasSize(DriftMeasure.values().length);
            assertThat(drifts.values()).allSatisfy(drift -> {
                assertThat(drift.estimate()).isEqualTo(Estimate.undefined(reason));
                assertThat(drift.noChange()).isEmpty();
            });
        }
    }

    private static double raw(LevelCounts before, LevelCounts after, DriftMeasure measure) {
        var shares = LevelShares.asCounted(new long[][] {cells(before), cells(after)});
        return measure.between(shares.before(), shares.after());
    }

    private static long[] cells(LevelCounts counts) {
        return counts.counts().stream().mapToLong(Long::longValue).toArray();
    }

    private static double value(LevelCounts before, LevelCounts after, DriftMeasure measure) {
        return ((Estimate.Defined) Drift.between(before, after, BOOTSTRAP, 0.95)
                        .get(measure)
                        .estimate())
                .value();
    }
}
