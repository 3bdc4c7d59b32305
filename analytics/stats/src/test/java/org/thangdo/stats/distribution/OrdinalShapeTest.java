package org.thangdo.stats.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.Samples;

/** Published figures are in {@code distribution-reference.json}; here are laws, coverage and refusals. */
class OrdinalShapeTest {

    /** Shapes that do not change when the scale is turned round. */
    private static final List<OrdinalShape> SYMMETRIC = List.of(
            OrdinalShape.AGREEMENT,
            OrdinalShape.POLARIZATION,
            OrdinalShape.LEIK_D,
            OrdinalShape.CONSENSUS,
            OrdinalShape.ENTROPY,
            OrdinalShape.ENTROPY_BITS,
            OrdinalShape.EFFECTIVE_LEVELS,
            OrdinalShape.MODAL_SHARE,
            OrdinalShape.LSQ,
            OrdinalShape.IOV,
            OrdinalShape.COV);

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @ParameterizedTest
        @EnumSource
        void dependsOnSharesOnly(OrdinalShape shape) {
            var random = new Random(21);
            for (int trial = 0; trial < 100; trial++) {
                var counts = someCounts(random);
                var tenfold = IntStream.range(0, 9).mapToObj(i -> counts).reduce(counts, LevelCounts::plus);
                assertThat(value(shape, tenfold)).isCloseTo(value(shape, counts), within(1e-12));
            }
        }

        @Test
        void spreadHasNoDirection() {
            var random = new Random(22);
            for (int trial = 0; trial < 100; trial++) {
                var counts = someCounts(random);
                for (var shape : SYMMETRIC) {
                    assertThat(value(shape, Samples.reversed(counts)))
                            .as(shape + " of " + counts)
                            .isCloseTo(value(shape, counts), within(1e-12));
                }
                double mean = value(OrdinalShape.MEAN_LEVEL, counts);
                assertThat(value(OrdinalShape.MEAN_LEVEL, Samples.reversed(counts)))
                        .isCloseTo(counts.levels() + 1 - mean, within(1e-12));
            }
        }

        @ParameterizedTest
        @EnumSource
        void theIntervalHoldsTheValueAndStaysInRange(OrdinalShape shape) {
            var random = new Random(23);
            for (int trial = 0; trial < 200; trial++) {
                var counts = someCounts(random);
                var estimate = (Estimate.Defined) shape.of(counts, 0.9);
                assertThat(estimate.interval().contains(estimate.value())).isTrue();
                assertThat(estimate.interval().lower()).isGreaterThanOrEqualTo(shape.least(counts.levels()));
                assertThat(estimate.interval().upper()).isLessThanOrEqualTo(shape.greatest(counts.levels()));
            }
        }

        /** For a mean the delta method is exact: the standard error is the standard deviation divided by √n. */
        @Test
        void meanHasTheTextbookError() {
            var estimate = (Estimate.Defined) OrdinalShape.MEAN_LEVEL.of(LevelCounts.of(2, 3, 5, 10), 0.95);
            double mean = (2 + 6 + 15 + 40) / 20.0;
            double variance = (2 + 12 + 45 + 160) / 20.0 - mean * mean;

            assertThat(estimate.value()).isCloseTo(mean, within(1e-12));
            assertThat(estimate.standardError()).isCloseTo(Math.sqrt(variance / 20), within(1e-12));
        }

        /** For the entropy the delta method has the closed form √((Σ p log₂² p − H²) / n), also for ten million people. */
        @Test
        void entropyHasTheTextbookError() {
            var estimate = (Estimate.Defined)
                    OrdinalShape.ENTROPY_BITS.of(LevelCounts.of(1_000_000, 2_000_000, 3_000_000, 4_000_000), 0.95);
            double squares = Stream.of(0.1, 0.2, 0.3, 0.4)
                    .mapToDouble(p -> p * Math.pow(Math.log(p) / Math.log(2), 2))
                    .sum();
            double expected = Math.sqrt((squares - Math.pow(estimate.value(), 2)) / 1e7);

            assertThat(estimate.standardError()).isCloseTo(expected, within(1e-6 * expected));
        }

        @ParameterizedTest
        @EnumSource(
                names = {"TOP_SHARE", "TOP_TWO_SHARE", "MODAL_SHARE"},
                mode = EnumSource.Mode.EXCLUDE)
        void everybodyAtOneLevelIsNotCertainty(OrdinalShape shape) {
            var few = (Estimate.Defined) shape.of(LevelCounts.of(0, 0, 8, 0), 0.95);
            var many = (Estimate.Defined) shape.of(LevelCounts.of(0, 0, 8000, 0), 0.95);

            assertThat(few.standardError()).isZero();
            assertThat(width(few)).isGreaterThan(0.1);
            assertThat(width(many)).isLessThan(0.05);
        }
    }

    @Nested
    @DisplayName("covers as promised")
    class Coverage {

        private static final double[][] RATINGS = {
            {0.02, 0.06, 0.60, 0.32},
            {0.001, 0.02, 0.79, 0.189},
            {0.0, 0.02, 0.79, 0.19},
            {0.005, 0.005, 0.03, 0.96},
            {0.05, 0.25, 0.40, 0.30},
            {0.10, 0.20, 0.30, 0.40},
            {0.25, 0.25, 0.25, 0.25},
            {0.07, 0.09, 0.49, 0.30, 0.05},
        };

        static Stream<Arguments> shapesAndSizes() {
            return Stream.of(OrdinalShape.values())
                    .flatMap(shape -> Stream.of(30, 100, 1000).map(n -> Arguments.of(shape, n)));
        }

        /** 2,000 seeded samples of each of eight shapes: the standard error of a coverage of 0.95 is 0.005. */
        @Tag("slow")
        @ParameterizedTest(name = "{0}, {1} subjects")
        @MethodSource("shapesAndSizes")
        void ninetyFiveMeansAtLeastNinety(OrdinalShape shape, int n) {
            for (double[] shares : RATINGS) {
                assertThat(coverage(shape, shares, n))
                        .as(List.of(shares[0], shares[3]).toString())
                        .isGreaterThan(0.89);
            }
        }

        /** Where ratings split to both ends the normal approximation is poor, as the Javadoc of {@code OrdinalShape} says. */
        @Tag("slow")
        @ParameterizedTest
        @EnumSource
        void splitRatingsAreHarder(OrdinalShape shape) {
            double[] split = {0.4, 0.1, 0.1, 0.4};

            assertThat(coverage(shape, split, 30)).isGreaterThan(0.79);
            assertThat(coverage(shape, split, 1000)).isGreaterThan(0.89);
        }

        private static double coverage(OrdinalShape shape, double[] shares, int n) {
            var random = new Random(n);
            double truth = shape.of(shares);
            long hits = IntStream.range(0, 2000)
                    .mapToObj(i -> ((Estimate.Defined) shape.of(Samples.draw(random, shares, n), 0.95)).interval())
                    .filter(interval -> interval.lower() <= truth + 1e-12 && truth <= interval.upper() + 1e-12)
                    .count();
            return hits / 2000.0;
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @ParameterizedTest
        @EnumSource
        void nobodyHasNoShape(OrdinalShape shape) {
            assertThat(shape.of(LevelCounts.empty(4), 0.95)).isEqualTo(Estimate.undefined(Reason.NO_DATA));
        }
    }

    private static LevelCounts someCounts(Random random) {
        var counts = Samples.groups(random, 1, 2 + random.nextInt(5)).get(0);
        return counts.total() == 0 ? someCounts(random) : counts;
    }

    private static double value(OrdinalShape shape, LevelCounts counts) {
        return ((Estimate.Defined) shape.of(counts, 0.95)).value();
    }

    private static double width(Estimate.Defined estimate) {
        return estimate.interval().upper() - estimate.interval().lower();
    }
}
