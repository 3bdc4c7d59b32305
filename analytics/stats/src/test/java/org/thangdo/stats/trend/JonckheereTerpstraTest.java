package org.thangdo.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Reason;
import org.thangdo.stats.Samples;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.association.MannWhitney;
import org.thangdo.stats.distribution.LevelCounts;

/** Published figures are in {@code distribution-reference.json}. */
class JonckheereTerpstraTest {

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void twoPeriodsAreMannWhitney() {
            var random = new Random(51);
            for (int trial = 0; trial < 100; trial++) {
                var two = Samples.groups(random, 2, 4);
                var jonckheere = JonckheereTerpstra.of(PeriodCounts.evenlySpaced(two));
                var whitney = MannWhitney.of(two.get(1), two.get(0));

                assertThat(jonckheere.statistic()).isEqualTo(whitney.statistic());
                assertThat(jonckheere.expected()).isEqualTo(whitney.expected());
                assertThat(jonckheere.variance()).isCloseTo(whitney.variance(), within(1e-9 * whitney.variance()));
            }
        }

        /** The variance is that over all ways of dealing the levels: compared with 20,000 seeded deals. */
        @Test
        void varianceIsThatOfRandomDeals() {
            var periods = PeriodCounts.evenlySpaced(
                    List.of(LevelCounts.of(1, 5, 3), LevelCounts.of(0, 6, 2), LevelCounts.of(2, 3, 6)));
            var jonckheere = JonckheereTerpstra.of(periods);
            var random = new Random(52);
            double sum = 0;
            double squares = 0;
            for (int deal = 0; deal < 20_000; deal++) {
                double dealt = JonckheereTerpstra.of(dealt(periods, random)).statistic() - jonckheere.expected();
                sum += dealt;
                squares += dealt * dealt;
            }

            double sd = Math.sqrt(jonckheere.variance());
            assertThat(sum / 20_000).isCloseTo(0, within(4 * sd / Math.sqrt(20_000)));
            assertThat(squares / 20_000).isCloseTo(jonckheere.variance(), within(0.05 * jonckheere.variance()));
        }

        private static PeriodCounts dealt(PeriodCounts periods, Random random) {
            var levels = new ArrayList<Integer>();
            for (int level = 0; level < periods.levels(); level++) {
                levels.addAll(Collections.nCopies((int) periods.pooled().at(level), level));
            }
            Collections.shuffle(levels, random);
            int next = 0;
            var dealt = new ArrayList<LevelCounts>();
            for (var period : periods.counts()) {
                long[] counts = new long[periods.levels()];
                for (int i = 0; i < period.total(); i++) {
                    counts[levels.get(next++)]++;
                }
                dealt.add(LevelCounts.of(counts));
            }
            return PeriodCounts.evenlySpaced(dealt);
        }

        @Test
        void turningTheLevelsRoundTurnsTheSign() {
            var counts = Samples.groups(new Random(53), 5, 4);
            var up = JonckheereTerpstra.of(PeriodCounts.evenlySpaced(counts));
            var down = JonckheereTerpstra.of(PeriodCounts.evenlySpaced(
                    counts.stream().map(Samples::reversed).toList()));

            assertThat(down.statistic() - down.expected()).isEqualTo(up.expected() - up.statistic());
            assertThat(down.variance()).isCloseTo(up.variance(), within(1e-9 * up.variance()));
        }

        @Test
        void unusedLevelsAndEmptyPeriodsDoNotMatter() {
            var few = JonckheereTerpstra.of(
                    PeriodCounts.evenlySpaced(List.of(LevelCounts.of(4, 9), LevelCounts.of(2, 11))));
            var padded = JonckheereTerpstra.of(PeriodCounts.evenlySpaced(
                    List.of(LevelCounts.of(0, 4, 0, 9), LevelCounts.of(0, 0, 0, 0), LevelCounts.of(0, 2, 0, 11))));

            assertThat(padded).isEqualTo(few);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void nothingVaries() {
            var untested = TestResult.untested(Reason.NO_VARIATION);

            assertThat(test(LevelCounts.of(0, 5), LevelCounts.of(0, 7))).isEqualTo(untested);
            assertThat(test(LevelCounts.of(2, 5), LevelCounts.of(0, 0))).isEqualTo(untested);
            assertThat(test(LevelCounts.of(0, 0), LevelCounts.of(0, 0))).isEqualTo(untested);
        }

        private static TestResult test(LevelCounts... counts) {
            return JonckheereTerpstra.of(PeriodCounts.evenlySpaced(List.of(counts)))
                    .test(Alternative.TWO_SIDED);
        }
    }
}
