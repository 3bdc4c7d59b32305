package org.thangdo.stats.bunching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;

class DensityBreakTest {

    /** Made up: people by score from 80 to 99, with a jump at 90. */
    private static final ScoreHistogram TWENTY = new ScoreHistogram(
            80,
            1,
            List.of(
                    31L, 28L, 35L, 33L, 30L, 36L, 29L, 38L, 27L, 30L, 62L, 55L, 50L, 47L, 49L, 40L, 38L, 35L, 30L,
                    33L));

    /**
     * Oracle: R 4.2.2, {@code lm} with weights for the lines, {@code lm} on {@code poly(t, 4, raw = TRUE)} for the
     * bandwidth.
     */
    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        @Test
        void linesMatchR() {
            var below = LocalLine.fit(TWENTY, 0, 10, 90, 8);
            var above = LocalLine.fit(TWENTY, 10, 20, 90, 8);

            assertThat(below.height()).isCloseTo(29.630952381, within(1e-9));
            assertThat(below.variance()).isCloseTo(17.9354450113, within(1e-9));
            assertThat(below.residuals()).isCloseTo(2.85134107947, within(1e-10));
            assertThat(above.height()).isCloseTo(61.9047619048, within(1e-9));
            assertThat(above.variance()).isCloseTo(35.2837301587, within(1e-9));
            assertThat(above.residuals()).isCloseTo(0.755245622196, within(1e-11));
            assertThat(above.cells()).isEqualTo(8);
        }

        @Test
        void jumpFollowsFromTheLines() {
            var found = DensityBreak.at(TWENTY, 90, 8, 0.95);
            double error = Math.sqrt(
                    17.9354450113 / (29.630952381 * 29.630952381) + 35.2837301587 / (61.9047619048 * 61.9047619048));

            var jump = (Estimate.Defined) found.logJump();
            assertThat(jump.value()).isCloseTo(Math.log(61.9047619048 / 29.630952381), within(1e-9));
            assertThat(jump.standardError()).isCloseTo(error, within(1e-9));
            assertThat(found.test().rejectsAt(0.001)).isTrue();
        }

        @Test
        void bandwidthMatchesR() {
            assertThat(McCraryBandwidth.of(TWENTY, 90).orElseThrow())
                    .isCloseTo((8.660996396 + 2.554259715) / 2, within(1e-7));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void aStraightDensityHasNoJump() {
            var straight = new ScoreHistogram(
                    50, 1, IntStream.range(0, 41).mapToObj(i -> 200L + 5 * i).toList());

            var jump = (Estimate.Defined) DensityBreak.at(straight, 70, 9, 0.95).logJump();
            assertThat(jump.value()).isCloseTo(0, within(1e-12));
        }

        @Test
        void turnedRoundTheJumpChangesSign() {
            var counts = new ArrayList<>(TWENTY.counts());
            Collections.reverse(counts);
            var turned = DensityBreak.at(new ScoreHistogram(80, 1, counts), 90, 8, 0.95);

            assertThat(value(turned.logJump()))
                    .isCloseTo(-value(DensityBreak.at(TWENTY, 90, 8, 0.95).logJump()), within(1e-12));
        }

        @Test
        void theUnitOfTheScoreDoesNotMatter() {
            var tenfold = new ScoreHistogram(800, 10, TWENTY.counts());

            assertThat(value(DensityBreak.at(tenfold, 900, 0.95).logJump()))
                    .isCloseTo(value(DensityBreak.at(TWENTY, 90, 0.95).logJump()), within(1e-9));
        }

        @Test
        void scatterWidensTheInterval() {
            var heaped = new ArrayList<>(TWENTY.counts());
            heaped.set(5, 90L);
            heaped.set(15, 120L);
            var plain = (Estimate.Defined) DensityBreak.at(TWENTY, 90, 8, 0.95).logJump();
            var wide = (Estimate.Defined) DensityBreak.at(new ScoreHistogram(80, 1, heaped), 90, 8, 0.95)
                    .logJump();

            assertThat(wide.standardError()).isGreaterThan(1.5 * plain.standardError());
        }

        /**
         * Whole-number scores from a smooth hump, cut 70, automatic bandwidth, 500 histories: the share called a jump
         * when there is none, and when a quarter of the people 1 to 3 points short of the cut get 3 points more.
         */
        @ParameterizedTest
        @CsvSource({"300, 0.046, 0.390", "1000, 0.054, 0.866"})
        @Tag("slow")
        void keepsItsSizeAndNeedsManyPeople(long people, double measuredSize, double measuredPower) {
            assertThat(rejected(people, 0)).isCloseTo(measuredSize, within(1e-9));
            assertThat(rejected(people, 0.25)).isCloseTo(measuredPower, within(1e-9));
        }

        private static double rejected(long people, double lifted) {
            var random = new SeededRandom(70);
            int rejected = 0;
            for (int history = 0; history < 500; history++) {
                rejected += DensityBreak.at(hump(random, people, lifted), 70, 0.95)
                                .test()
                                .rejectsAt(0.05)
                        ? 1
                        : 0;
            }
            return rejected / 500.0;
        }

        private static ScoreHistogram hump(SeededRandom random, long people, double lifted) {
            var hump = new long[101];
            for (int score = 0; score <= 100; score++) {
                hump[score] = Math.round(1e9 * Math.exp(-(score - 74) * (score - 74) / 288.0));
            }
            long[] counts = random.multinomial(people, hump);
            for (int score = 67; score < 70; score++) {
                long moved = random.binomial(counts[score], lifted);
                counts[score] -= moved;
                counts[score + 3] += moved;
            }
            return new ScoreHistogram(0, 1, Arrays.stream(counts).boxed().toList());
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void fewCellsOrPeople() {
            assertThat(DensityBreak.at(TWENTY, 90, 3, 0.95).test()).isEqualTo(TestResult.untested(Reason.TOO_FEW));
            assertThat(DensityBreak.at(TWENTY, 97, 0.95).test()).isEqualTo(TestResult.untested(Reason.TOO_FEW));
            var few = new ScoreHistogram(80, 1, Collections.nCopies(20, 2L));
            assertThat(DensityBreak.at(few, 90, 8, 0.95).logJump()).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
        }

        @Test
        void nobody() {
            var nobody = new ScoreHistogram(80, 1, Collections.nCopies(20, 0L));

            assertThat(DensityBreak.at(nobody, 90, 0.95).logJump()).isEqualTo(Estimate.undefined(Reason.NO_DATA));
        }

        @Test
        void aCutInsideACell() {
            assertThatThrownBy(() -> DensityBreak.at(TWENTY, 90.5, 0.95))
                    .hasMessage("no cell begins at the cut 90.5: cells from 80.0 by 1.0");
        }

        @Test
        void aScoreOutsideTheScale() {
            SortedMap<Double, Long> people = new TreeMap<>();
            people.put(100.5, 1L);

            assertThatThrownBy(() -> ScoreHistogram.of(people, 0, 100, 1))
                    .hasMessage("score outside [0.0, 100.0]: 100.5");
        }
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }
}
