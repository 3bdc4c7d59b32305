package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.agreement.BenchmarkScale.Membership;

/** The published probabilities are reproduced in {@link BenchmarkReproductions}. */
class BenchmarkScaleTest {

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Gwet's example: the value 0.775 is "substantial" by its size, "moderate" by its precision. */
        @Test
        void anImpreciseValueReachesALowerBand() {
            var placing = BenchmarkScale.LANDIS_KOCH.place(estimate(0.775444, 0.14295), 0.95);

            assertThat(placing.reached().id()).isEqualTo("moderate");
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @ParameterizedTest
        @EnumSource(BenchmarkScale.class)
        void probabilitiesAddUpToOne(BenchmarkScale scale) {
            var memberships = scale.place(estimate(0.41, 0.3), 0.95).memberships();

            assertThat(memberships.stream().mapToDouble(Membership::probability).sum())
                    .isCloseTo(1, within(1e-12));
            assertThat(memberships).extracting(Membership::atLeast).isSorted().endsWith(1.0);
        }

        @ParameterizedTest
        @EnumSource(BenchmarkScale.class)
        void bandsMeetAndCoverTheRange(BenchmarkScale scale) {
            var bands = scale.bands();
            assertThat(bands.get(0).upper()).isEqualTo(1);
            assertThat(bands.get(bands.size() - 1).lower()).isEqualTo(-1);
            for (int b = 1; b < bands.size(); b++) {
                assertThat(bands.get(b).upper()).isEqualTo(bands.get(b - 1).lower());
            }
        }

        @ParameterizedTest
        @CsvSource({"1, almost_perfect", "0.8, almost_perfect", "0.79, substantial", "-0.2, poor"})
        void withoutErrorTheValueDecides(double value, String band) {
            var placing = BenchmarkScale.LANDIS_KOCH.place(estimate(value, 0), 0.95);

            assertThat(placing.reached().id()).isEqualTo(band);
        }

        @Test
        void moreErrorNeverRaisesTheBand() {
            int best = 0;
            for (double error = 0; error < 2; error += 0.05) {
                var scale = BenchmarkScale.LANDIS_KOCH;
                int rank = scale.bands()
                        .indexOf(scale.place(estimate(0.9, error), 0.95).reached());
                assertThat(rank).isGreaterThanOrEqualTo(best);
                best = rank;
            }
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void probabilityIsAFraction() {
            assertThatThrownBy(() -> BenchmarkScale.FLEISS.place(estimate(0.5, 0.1), 95))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("required probability outside (0, 1): 95.0");
        }
    }

    private static Estimate.Defined estimate(double value, double error) {
        return new Estimate.Defined(value, error, new Interval(value - error, value + error, 0.95));
    }
}
