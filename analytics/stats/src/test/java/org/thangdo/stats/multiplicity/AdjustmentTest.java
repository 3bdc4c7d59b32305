package org.thangdo.stats.multiplicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

class AdjustmentTest {

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        private static final List<Double> P = List.of(0.5, 0.01, 0.02, 0.03, 0.04, 0.011);

        /** Oracle: R 4.2.2, p.adjust. */
        @Test
        void matchesR() {
            assertAdjusted(Adjustment.BENJAMINI_HOCHBERG, 0.5, 0.033, 0.04, 0.045, 0.048, 0.033);
            assertAdjusted(Adjustment.BENJAMINI_YEKUTIELI, 1, 0.08085, 0.098, 0.11025, 0.1176, 0.08085);
            assertAdjusted(Adjustment.HOLM, 0.5, 0.06, 0.08, 0.09, 0.09, 0.06);
        }

        private static void assertAdjusted(Adjustment adjustment, double... expected) {
            var adjusted = adjustment.adjust(P);
            for (int i = 0; i < expected.length; i++) {
                assertThat(adjusted.get(i)).isCloseTo(expected[i], within(1e-12));
            }
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @ParameterizedTest
        @EnumSource
        void keepsTheOrderAndNeverHelps(Adjustment adjustment) {
            var random = new Random(31);
            for (int trial = 0; trial < 100; trial++) {
                var p = random.doubles(random.nextInt(20)).sorted().boxed().toList();
                var adjusted = adjustment.adjust(p);
                for (int i = 0; i < p.size(); i++) {
                    assertThat(adjusted.get(i)).isBetween(p.get(i), 1.0);
                    assertThat(adjusted.get(i)).isGreaterThanOrEqualTo(adjusted.get(Math.max(0, i - 1)));
                }
                var shuffled = new ArrayList<>(p);
                Collections.shuffle(shuffled, random);
                assertThat(adjustment.adjust(shuffled)).containsExactlyInAnyOrderElementsOf(adjusted);
            }
        }

        @ParameterizedTest
        @EnumSource
        void oneQuestionNeedsNoCorrection(Adjustment adjustment) {
            assertThat(adjustment.adjust(List.of(0.03))).containsExactly(0.03);
            assertThat(adjustment.adjust(List.of())).isEmpty();
        }

        @Test
        void theStricterPromiseCostsMore() {
            var p = Stream.of(0.001, 0.004, 0.02, 0.2, 0.7).toList();
            for (int i = 0; i < p.size(); i++) {
                double hochberg = Adjustment.BENJAMINI_HOCHBERG.adjust(p).get(i);
                assertThat(Adjustment.HOLM.adjust(p).get(i)).isGreaterThanOrEqualTo(hochberg);
                assertThat(Adjustment.BENJAMINI_YEKUTIELI.adjust(p).get(i)).isGreaterThanOrEqualTo(hochberg);
            }
        }

        @Test
        void testsNotMadeDoNotCount() {
            var untested = TestResult.untested(Reason.TOO_FEW);
            var made = new TestResult.Tested(2.0, 1, 0.03);

            assertThat(Adjustment.HOLM.adjustTests(List.of(untested, made, made)))
                    .containsExactly(
                            untested, new TestResult.Tested(2.0, 1, 0.06), new TestResult.Tested(2.0, 1, 0.06));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @ParameterizedTest
        @EnumSource
        void aPValueIsAProbability(Adjustment adjustment) {
            assertThatThrownBy(() -> adjustment.adjust(List.of(0.2, Double.NaN)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not p-values: [0.2, NaN]");
        }
    }
}
