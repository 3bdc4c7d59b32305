package org.thangdo.stats.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.stats.CriteriaInUse.criterion;
import static org.thangdo.stats.CriteriaInUse.defined;
import static org.thangdo.stats.CriteriaInUse.levels;
import static org.thangdo.stats.CriteriaInUse.people;
import static org.thangdo.stats.CriteriaInUse.published;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;

/** How widely a criterion is used beside the others, and whether it says the same a year later. */
class CriterionSpreadTest {

    private static double[][] twoYears() {
        int[] then = criterion(1);
        int[] now = people("next_year");
        return IntStream.range(0, then.length)
                .mapToObj(i -> new double[] {then[i], now[i]})
                .toArray(double[][]::new);
    }

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Oracle: R 4.2.2 cor.test, printed to 12 digits. */
        @Test
        void oneYearLater() {
            var pair = defined(TestRetest.of(twoYears(), 0.95).pairs().get(0));
            var published = published("stability");

            assertThat(pair.value()).isCloseTo(published.required("r").asDouble(), within(5e-12));
            assertThat(pair.interval().lower())
                    .isCloseTo(published.required("lower").asDouble(), within(5e-12));
            assertThat(pair.interval().upper())
                    .isCloseTo(published.required("upper").asDouble(), within(5e-12));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void oneItemHalfAsWide() {
            var random = new Random(2);
            double[][] scores = IntStream.range(0, 500)
                    .mapToObj(i -> {
                        double a = random.nextGaussian();
                        return new double[] {a, a / 2, a};
                    })
                    .toArray(double[][]::new);
            var ratios = RangeRestriction.of(scores, 0.95);

            assertThat(defined(ratios.get(1)).value()).isCloseTo(0.5, within(1e-12));
            assertThat(defined(ratios.get(1)).standardError()).isCloseTo(0, within(1e-6));
            assertThat(defined(ratios.get(0)).value()).isCloseTo(Math.sqrt(2 / 1.25), within(1e-12));
        }

        @Test
        void itemsMayComeInAnyOrderAndUnit() {
            double[][] turned = Arrays.stream(levels())
                    .map(row -> IntStream.range(0, 6)
                            .mapToDouble(j -> 5 - 3 * row[5 - j])
                            .toArray())
                    .toArray(double[][]::new);
            var plain = defined(RangeRestriction.of(levels(), 0.95).get(0));
            var other = defined(RangeRestriction.of(turned, 0.95).get(5));

            assertThat(other.value()).isCloseTo(plain.value(), within(1e-12));
            assertThat(other.interval().lower()).isCloseTo(plain.interval().lower(), within(1e-8));
        }

        /** 2,000 seeded studies of 80 people: the standard error of a coverage of 0.95 is 0.005. */
        @Tag("slow")
        @Test
        void ratiosCover() {
            var random = new Random(3);
            int hits = 0;
            for (int r = 0; r < 2000; r++) {
                double[][] scores = IntStream.range(0, 80)
                        .mapToObj(i -> {
                            double common = random.nextGaussian();
                            return IntStream.range(0, 4)
                                    .mapToDouble(j -> (common + random.nextGaussian()) * (j == 0 ? 0.7 : 1))
                                    .toArray();
                        })
                        .toArray(double[][]::new);
                hits += defined(RangeRestriction.of(scores, 0.95).get(0))
                                .interval()
                                .contains(0.7)
                        ? 1
                        : 0;
            }

            assertThat(hits / 2000.0).isBetween(0.92, 0.97);
        }

        /** Of one pair the mean is that pair, and the jackknife near to Fisher's error. */
        @Test
        void meanOfOnePair() {
            var stability = TestRetest.of(twoYears(), 0.95);
            var pair = defined(stability.pairs().get(0));
            var mean = defined(stability.mean());

            assertThat(mean.value()).isCloseTo(pair.value(), within(1e-12));
            assertThat(mean.standardError()).isCloseTo(pair.standardError(), within(0.15 * pair.standardError()));
        }

        @Test
        void peopleWithoutARatingDoNotMatter() {
            double[][] more = Arrays.copyOf(twoYears(), 242);
            more[240] = new double[] {2, Double.NaN};
            more[241] = new double[] {Double.NaN, 1};

            assertThat(TestRetest.of(more, 0.95)).isEqualTo(TestRetest.of(twoYears(), 0.95));
        }

        /** 1,000 seeded histories of 60 people over 4 years with gaps: the standard error of a coverage of 0.95 is 0.007. */
        @Tag("slow")
        @Test
        void meansCover() {
            var random = new Random(4);
            int hits = 0;
            for (int r = 0; r < 1000; r++) {
                double[][] scores = IntStream.range(0, 60)
                        .mapToObj(i -> {
                            double person = random.nextGaussian();
                            return IntStream.range(0, 4)
                                    .mapToDouble(
                                            t -> random.nextInt(10) == 0 ? Double.NaN : person + random.nextGaussian())
                                    .toArray();
                        })
                        .toArray(double[][]::new);
                hits += defined(TestRetest.of(scores, 0.95).mean()).interval().contains(0.5) ? 1 : 0;
            }

            assertThat(hits / 1000.0).isBetween(0.925, 0.97);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void constantOrFew() {
            double[][] constant =
                    Arrays.stream(levels()).map(row -> new double[] {row[0], 2}).toArray(double[][]::new);
            double[][] apart = {{1, Double.NaN}, {2, Double.NaN}, {Double.NaN, 1}, {Double.NaN, 2}};

            assertThat(RangeRestriction.of(constant, 0.95))
                    .containsExactly(Estimate.undefined(Reason.NO_VARIATION), Estimate.undefined(Reason.NO_VARIATION));
            assertThat(RangeRestriction.of(new double[3][2], 0.95)).containsOnly(Estimate.undefined(Reason.TOO_FEW));
            assertThat(TestRetest.of(constant, 0.95).mean()).isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
            assertThat(TestRetest.of(apart, 0.95).mean()).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
        }

        @Test
        void onePeriod() {
            assertThatThrownBy(() -> TestRetest.of(new double[5][1], 0.95))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("1 period");
        }
    }
}
