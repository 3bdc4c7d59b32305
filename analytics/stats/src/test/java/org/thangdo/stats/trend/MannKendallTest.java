package org.thangdo.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/** Both answers about a series: {@link MannKendall} and {@link SenSlope}. Published figures: see the reference file. */
class MannKendallTest {

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void aSteadyRiseIsFullyConcordant() {
            var kendall = MannKendall.of(series(10, 0.5));

            assertThat(kendall.statistic()).isEqualTo(45);
            assertThat(kendall.pairs()).isEqualTo(45);
            assertThat(((TestResult.Tested) kendall.test(Alternative.INCREASING)).pValue())
                    .isLessThan(0.001);
        }

        @Test
        void anIncreasingTransformationChangesNothing() {
            var random = new Random(61);
            var noise = random.doubles(12).boxed().toList();

            assertThat(MannKendall.of(noise.stream().map(Math::exp).toList())).isEqualTo(MannKendall.of(noise));
        }

        @Test
        void theSlopeOfALineIsItsSlope() {
            var slope = (Estimate.Defined) SenSlope.of(series(9, 2), series(9, 3), 0.95);

            assertThat(slope.value()).isEqualTo(1.5);
            assertThat(slope.interval().lower()).isEqualTo(1.5);
            assertThat(slope.standardError()).isZero();
        }

        @Test
        void theSlopeFollowsTheUnits() {
            var random = new Random(62);
            var noise = random.doubles(11).boxed().toList();
            var years = (Estimate.Defined) SenSlope.of(series(11, 1), noise, 0.9);
            var percentPerQuarter = (Estimate.Defined)
                    SenSlope.of(series(11, 4), noise.stream().map(x -> 100 * x).toList(), 0.9);

            assertThat(percentPerQuarter.value()).isCloseTo(25 * years.value(), within(1e-12));
            assertThat(percentPerQuarter.interval().upper())
                    .isCloseTo(25 * years.interval().upper(), within(1e-12));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void speaksFromEightPeriodsOn() {
            assertThat(MannKendall.of(series(7, 1)).test(Alternative.TWO_SIDED))
                    .isEqualTo(TestResult.untested(Reason.TOO_FEW));
            assertThat(SenSlope.of(series(7, 1), series(7, 1), 0.95)).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(MannKendall.of(series(8, 1)).test(Alternative.TWO_SIDED)).isInstanceOf(TestResult.Tested.class);
            assertThat(SenSlope.of(series(8, 1), series(8, 1), 0.95)).isInstanceOf(Estimate.Defined.class);
        }

        @Test
        void aFlatSeriesHasNoOrder() {
            assertThat(MannKendall.of(Collections.nCopies(9, 2.5)).test(Alternative.TWO_SIDED))
                    .isEqualTo(TestResult.untested(Reason.NO_VARIATION));
        }

        @Test
        void aSeriesIsMadeOfNumbers() {
            assertThatThrownBy(() -> MannKendall.of(List.of(1.0, Double.NaN)))
                    .hasMessage("not a number in the series: [1.0, NaN]");
            assertThatThrownBy(() -> SenSlope.of(series(7, 1), series(8, 1), 0.95))
                    .hasMessage("7 times for 8 values");
        }
    }

    private static List<Double> series(int length, double step) {
        return IntStream.range(0, length).mapToObj(i -> step * i).toList();
    }
}
