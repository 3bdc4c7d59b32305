package org.thangdo.stats.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;

class QuantileNormsTest {

    private static final NormsPlan PLAN = NormsPlan.standard().withBootstrap(new Bootstrap(200, 7));

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        /** What is good at the top of one scale is good at the bottom of the mirrored one. */
        @Test
        void lowerIsBetterMirrorsHigherIsBetter() {
            var data = PlantedNorms.NORMAL.draw(30, 12, 0.3, new SeededRandom(3));
            var higher = QuantileNorms.of(data, Better.HIGHER, PLAN);
            var lower = QuantileNorms.of(data.withValues(row -> -data.value(row)), Better.LOWER, PLAN);

            for (NormMark mark : NormMark.values()) {
                var one = (Estimate.Defined) higher.get(mark).estimate();
                var other = (Estimate.Defined) lower.get(mark).estimate();
                assertThat(other.value()).isCloseTo(-one.value(), within(1e-9));
                assertThat(other.interval().lower()).isCloseTo(-one.interval().upper(), within(1e-9));
                assertThat(other.interval().upper()).isCloseTo(-one.interval().lower(), within(1e-9));
            }
        }

        /** Values of other people tell more than as many values of the same people. */
        @Test
        void aPersonsOwnMonthsAreNotIndependent() {
            var clustered = PlantedNorms.NORMAL.draw(40, 12, 0.6, new SeededRandom(3));
            var everybodyOnce = PersonPeriods.of(
                    IntStream.range(0, 480).toArray(),
                    IntStream.range(0, 480).map(row -> row % 12).toArray(),
                    clustered.values());

            var norm = QuantileNorms.of(clustered, Better.HIGHER, PLAN).get(NormMark.NORM);
            var once = QuantileNorms.of(everybodyOnce, Better.HIGHER, PLAN).get(NormMark.NORM);

            assertThat(width(norm.estimate())).isGreaterThan(1.5 * width(norm.independent()));
            assertThat(norm.designEffect()).isGreaterThan(2);
            assertThat(once.independent()).isEqualTo(once.estimate());
            assertThat(width(once.estimate())).isEqualTo(width(norm.independent()));
        }

        @Test
        void sameSeedSameBytes() {
            var data = PlantedNorms.COUNTS.draw(20, 12, 0.3, new SeededRandom(3));

            assertThat(QuantileNorms.of(data, Better.HIGHER, PLAN))
                    .isEqualTo(QuantileNorms.of(data, Better.HIGHER, PLAN));
        }

        /** A sample in which each value stands several times, against the sample written out. */
        @Test
        void repeatedValuesAreWrittenOut() {
            double[] values = {1, 2, 4, 7, 11};
            long[] times = {2, 0, 3, 1, 2};
            double[] out = {1, 1, 4, 4, 4, 7, 11, 11};
            double[] p = {0.05, 0.1, 0.3, 0.5, 0.6, 0.72, 0.75, 0.9, 0.99};
            for (var type : QuantileType.values()) {
                double[] found = type.of(values, times, p);
                for (int i = 0; i < p.length; i++) {
                    assertThat(found[i]).isCloseTo(type.of(out, p[i]), within(1e-12));
                }
            }
        }
    }

    @Nested
    @DisplayName("holds what it says")
    class Coverage {

        /**
         * How often intervals that were given held the planted quantile; the shares given and holding of floor, norm, target and
         * stretch over 300 histories. Months of one person correlate 0, 0.3 or 0.6 before rounding.
         */
        @ParameterizedTest
        @CsvSource({
            "NORMAL,40,12,0.3", "LOGNORMAL,40,12,0.6", "COUNTS,25,12,0.3", "CAPPED,40,12,0.3", "LOGNORMAL,15,24,0.3",
            "NORMAL,15,6,0.3", "CAPPED,15,24,0.3", "COUNTS,15,24,0.6", "NORMAL,8,12,0", "NORMAL,60,24,0.6"
        })
        @Tag("slow")
        void overManyHistories(PlantedNorms shape, int people, int periods, double same) {
            check(shape, people, periods, same, 1000);
        }

        @ParameterizedTest
        @CsvSource({"LOGNORMAL, 30, 12, 0.3", "CAPPED, 15, 24, 0.3"})
        void overSomeHistories(PlantedNorms shape, int people, int periods, double same) {
            check(shape, people, periods, same, 150);
        }

        private static void check(PlantedNorms shape, int people, int periods, double same, int histories) {
            var random = new SeededRandom(11);
            var plan = NormsPlan.standard().withBootstrap(new Bootstrap(100, 7));
            var given = new int[4];
            var held = new int[4];
            for (int history = 0; history < histories; history++) {
                var norms = QuantileNorms.of(shape.draw(people, periods, same, random), Better.HIGHER, plan);
                for (Norm norm : norms.norms()) {
                    if (norm.estimate() instanceof Estimate.Defined defined) {
                        int mark = norm.mark().ordinal();
                        given[mark]++;
                        held[mark] += defined.interval().contains(shape.quantile(norm.p())) ? 1 : 0;
                    }
                }
            }
            for (int mark = 0; mark < 4; mark++) {
                if (given[mark] >= 0.2 * histories) {
                    double share = (double) held[mark] / given[mark];
                    assertThat(share + 2 * Math.sqrt(share * (1 - share) / given[mark]))
                            .as(NormMark.values()[mark] + " " + held[mark] + " of " + given[mark])
                            .isGreaterThan(0.93);
                }
            }
        }
    }

    @Nested
    @DisplayName("refuses")
    class Refusals {

        @Test
        void nothingIsSaidOfNothing() {
            assertRefused(Reason.NO_DATA, 0, 0);
        }

        @Test
        void tooFewPersonPeriodsOrPeople() {
            assertRefused(Reason.TOO_FEW, 19, 19);
            assertRefused(Reason.TOO_FEW, 4, 100);
        }

        @Test
        void allValuesEqual() {
            var equal = PersonPeriods.of(new int[30], new int[30], new double[30]);
            var people = PersonPeriods.of(IntStream.range(0, 30).toArray(), new int[30], new double[30]);

            assertThat(QuantileNorms.of(people, Better.HIGHER, PLAN)
                            .get(NormMark.NORM)
                            .estimate())
                    .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
            assertThat(QuantileNorms.of(equal, Better.HIGHER, PLAN)
                            .get(NormMark.NORM)
                            .estimate())
                    .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
        }

        /** 0.9³⁴ > 0.025: below 35 values no value is surely below the 10th percentile. */
        @Test
        void aMarkThatTheDataDoNotBound() {
            var norms = QuantileNorms.of(values(34, 34), Better.HIGHER, PLAN);

            assertThat(norms.get(NormMark.FLOOR).estimate()).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(norms.get(NormMark.NORM).estimate()).isInstanceOf(Estimate.Defined.class);
            assertThat(norms.tolerance()).isEmpty();
            assertThat(QuantileNorms.of(values(36, 36), Better.HIGHER, PLAN)
                            .get(NormMark.FLOOR)
                            .estimate())
                    .isInstanceOf(Estimate.Defined.class);
        }

        @Test
        void aMistakeOfTheProgrammer() {
            assertThatThrownBy(() -> PersonPeriods.of(new int[1], new int[1], new double[] {Double.NaN}))
                    .hasMessageContaining("NaN");
            assertThatThrownBy(() -> new NormsPlan(
                            NormsPlan.shares(0.1, 0.7, 0.5, 0.9),
                            QuantileType.HYNDMAN_FAN_8,
                            20,
                            5,
                            0.95,
                            new Bootstrap(100, 1)))
                    .hasMessageContaining("do not rise");
        }

        private static void assertRefused(Reason reason, int people, int values) {
            for (Norm norm : QuantileNorms.of(values(people, values), Better.HIGHER, PLAN)
                    .norms()) {
                assertThat(norm.estimate()).isEqualTo(Estimate.undefined(reason));
            }
        }

        private static PersonPeriods values(int people, int values) {
            return PersonPeriods.of(
                    IntStream.range(0, values)
                            .map(row -> row % Math.max(1, people))
                            .toArray(),
                    IntStream.range(0, values)
                            .map(row -> row / Math.max(1, people))
                            .toArray(),
                    IntStream.range(0, values).mapToDouble(row -> row * 7 % 41).toArray());
        }
    }

    private static double width(Estimate estimate) {
        var interval = ((Estimate.Defined) estimate).interval();
        return interval.upper() - interval.lower();
    }
}
