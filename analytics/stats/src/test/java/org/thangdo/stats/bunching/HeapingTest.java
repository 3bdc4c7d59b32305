package org.thangdo.stats.bunching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

class HeapingTest {

    /** 40 people at 90, 90 at its four neighbours. */
    private static final ScoreHistogram HEAPED =
            new ScoreHistogram(86, 1, List.of(9L, 9L, 24L, 20L, 40L, 26L, 20L, 8L, 3L));

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Oracle: R 4.2.2, {@code binom.test(40, 130, .2, "greater")} and {@code binom.test(40, 130)$conf.int}. */
        @Test
        void matchesR() {
            var found = Heaping.at(HEAPED, 90, 2, 0.95);
            var excess = (Estimate.Defined) found.excess();
            var ratio = (Estimate.Defined) found.ratio();
            double lower = 0.229756578814;
            double upper = 0.394623284538;

            assertThat(((TestResult.Tested) found.test()).pValue()).isCloseTo(0.002365433, within(5e-10));
            assertThat(excess.value()).isCloseTo(40 - 90 / 4.0, within(1e-12));
            assertThat(excess.interval().lower()).isCloseTo(130 * (lower - (1 - lower) / 4), within(1e-6));
            assertThat(excess.interval().upper()).isCloseTo(130 * (upper - (1 - upper) / 4), within(1e-6));
            assertThat(ratio.value()).isCloseTo(40 / 22.5, within(1e-12));
            assertThat(ratio.interval().upper()).isCloseTo(4 * upper / (1 - upper), within(1e-8));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void aSlopeIsNotAHeap() {
            var sloping = new ScoreHistogram(86, 1, List.of(10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L));
            var found = Heaping.at(sloping, 90, 3, 0.95);

            assertThat(((Estimate.Defined) found.excess()).value()).isCloseTo(0, within(1e-12));
            assertThat(((TestResult.Tested) found.test()).pValue()).isBetween(0.4, 0.6);
        }

        @Test
        void histogramsAddUp() {
            SortedMap<Double, Long> people = new TreeMap<>();
            people.put(86.0, 2L);
            people.put(90.0, 5L);
            people.put(94.0, 1L);
            var more = ScoreHistogram.of(people, 86, 94, 1);

            assertThat(more.counts()).containsExactly(2L, 0L, 0L, 0L, 5L, 0L, 0L, 0L, 1L);
            assertThat(HEAPED.plus(more)).isEqualTo(more.plus(HEAPED));
            assertThat(HEAPED.plus(more).total()).isEqualTo(HEAPED.total() + 8);
        }

        /** 0.1 and 0.7 are not on the grid of doubles, yet they are on that of tenths. */
        @Test
        void decimalsFindTheirCell() {
            SortedMap<Double, Long> people = new TreeMap<>();
            people.put(0.1 + 0.2, 1L);
            people.put(0.7, 1L);
            people.put(1.0, 1L);

            assertThat(ScoreHistogram.of(people, 0, 1, 0.1).counts())
                    .containsExactly(0L, 0L, 0L, 1L, 0L, 0L, 0L, 1L, 0L, 0L, 1L);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void theEndOfTheScaleHasOneSideOnly() {
            assertThat(Heaping.at(HEAPED, 94, 2, 0.95).test()).isEqualTo(TestResult.untested(Reason.EMPTY_GROUP));
        }

        @Test
        void fewPeople() {
            var few = new ScoreHistogram(86, 1, List.of(1L, 1L, 2L, 2L, 4L, 2L, 2L, 1L, 1L));

            assertThat(Heaping.at(few, 90, 2, 0.95).excess()).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
        }

        @Test
        void nobodyBesideTheScore() {
            var alone = new ScoreHistogram(86, 1, List.of(0L, 0L, 0L, 0L, 40L, 0L, 0L, 0L, 0L));
            var found = Heaping.at(alone, 90, 2, 0.95);

            assertThat(found.ratio()).isEqualTo(Estimate.undefined(Reason.EMPTY_GROUP));
            assertThat(((Estimate.Defined) found.excess()).value()).isEqualTo(40);
        }

        @Test
        void gridsDoNotMix() {
            assertThatThrownBy(() -> HEAPED.plus(new ScoreHistogram(0, 1, List.of(1L))))
                    .hasMessage("different grids: from 86.0 by 1.0, 9 cells, and from 0.0 by 1.0, 1 cells");
        }
    }
}
