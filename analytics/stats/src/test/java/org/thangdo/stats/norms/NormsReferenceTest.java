package org.thangdo.stats.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.norms.PartialPooling.Own;

@DisplayName("agrees with published programs")
class NormsReferenceTest {

    /** Oracle: R 4.2.2 {@code quantile(v, p, type = 7)} and {@code type = 8}, 12 digits. */
    @ParameterizedTest
    @CsvSource({
        "HYNDMAN_FAN_7, 0.1, 2.26",
        "HYNDMAN_FAN_7, 0.5, 4.7",
        "HYNDMAN_FAN_7, 0.7, 5.92",
        "HYNDMAN_FAN_7, 0.9, 8.29",
        "HYNDMAN_FAN_8, 0.1, 1.98333333333",
        "HYNDMAN_FAN_8, 0.5, 4.7",
        "HYNDMAN_FAN_8, 0.7, 6.08",
        "HYNDMAN_FAN_8, 0.9, 9.05"
    })
    void quantiles(QuantileType type, double p, double expected) {
        double[] sorted = {1.7, 2.2, 2.8, 3.1, 3.6, 4.4, 5.0, 5.5, 6.1, 7.3, 8.4, 9.9};

        assertThat(type.of(sorted, p)).isCloseTo(expected, within(5e-12));
    }

    /** Oracle: scipy 1.17.1, ranks from {@code binom.cdf}. */
    @ParameterizedTest
    @CsvSource({"100, 0.9, 84, 96", "50, 0.5, 18, 33", "36, 0.1, 1, 8", "200, 0.7, 127, 153"})
    void ranksOfIntervals(int n, double p, int lower, int upper) {
        double[] ranks = IntStream.rangeClosed(1, n).asDoubleStream().toArray();

        assertThat(OrderStatistics.quantile(ranks, n, p, 0.95)).contains(new Interval(lower, upper, 0.95));
    }

    /** Oracle: scipy 1.17.1; 46 is also in Wilks (1941): the least sample whose range holds 90 % with 95 % confidence. */
    @ParameterizedTest
    @CsvSource({"46, 1", "93, 2", "100, 2", "200, 6"})
    void ranksOfToleranceIntervals(int n, int rank) {
        double[] ranks = IntStream.rangeClosed(1, n).asDoubleStream().toArray();

        assertThat(OrderStatistics.tolerance(ranks, n, 0.9, 0.95)).contains(new Interval(rank, n + 1 - rank, 0.95));
    }

    @Test
    void fortyFiveValuesHoldNoToleranceInterval() {
        double[] ranks = IntStream.rangeClosed(1, 45).asDoubleStream().toArray();

        assertThat(OrderStatistics.tolerance(ranks, 45, 0.9, 0.95)).isEmpty();
    }

    /**
     * Oracle: R robustbase 0.95-0, {@code mc} and {@code adjboxStats}, where Tukey's hinges and the quartiles are the same
     * (13 values).
     */
    @Test
    void adjustedBoxplot() {
        double[] skewed = {2.1, 2.4, 2.4, 2.7, 3.0, 3.1, 3.3, 3.9, 4.4, 5.2, 6.8, 9.5, 40};
        double[] tied = {1, 2, 2, 3, 3, 3, 3, 4, 4, 5, 7, 9, 30};
        var first = Outliers.of(skewed);
        var second = Outliers.of(tied);
        var mirrored = Outliers.of(Arrays.stream(skewed).map(value -> -value).toArray());

        assertThat(first.medcouple()).isCloseTo(0.59090909090909, within(1e-12));
        assertThat(first.lowerFence()).isCloseTo(2.3472093733497, within(1e-12));
        assertThat(first.upperFence()).isCloseTo(27.275824874708, within(1e-11));
        assertThat(first.rows()).containsExactly(0, 12);
        assertThat(second.medcouple()).isCloseTo(0.65714285714286, within(1e-12));
        assertThat(second.lowerFence()).isCloseTo(2.7834554848349, within(1e-12));
        assertThat(second.upperFence()).isCloseTo(26.542782897211, within(1e-11));
        assertThat(mirrored.medcouple()).isCloseTo(-0.59090909090909, within(1e-12));
        assertThat(mirrored.lowerFence()).isCloseTo(-27.275824874708, within(1e-11));
    }

    /** Oracle: R strucchange 1.5-3, {@code Fstats(z ~ 1, from = 0.15)}, 12 digits. */
    @Test
    void greatestFOfABreak() {
        double[] z = {10.2, 9.8, 10.5, 10.1, 9.6, 10.3, 12.4, 12.9, 12.1, 12.6, 13.0, 12.2, 12.7, 12.5};
        var found = RegimeBreak.of(z, new int[z.length], 999, 1);

        assertThat(found.at()).isEqualTo(6);
        assertThat(found.statistics())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 5e-9 ? 0 : 1)
                .containsExactly(
                        3.69039053204,
                        5.23479752531,
                        10.08903742997,
                        34.61128400763,
                        200.53251954988,
                        33.56378802748,
                        11.89475489986,
                        9.09739227021,
                        5.40317668556,
                        2.35009038035,
                        1.78300854088);
        assertThat(found.test().rejectsAt(0.01)).isTrue();
    }

    /** Oracle: R 4.2.2 {@code anova(lm(v ~ y + m))}, two years of twelve months. */
    @Test
    void monthsInYears() {
        double[] v = {5, 6, 7, 9, 8, 4, 3, 2, 6, 7, 8, 9, 6, 8, 8, 11, 9, 6, 3, 4, 7, 7, 9, 12};
        var found = Seasonality.of(IntStream.range(24, 48).toArray(), v, 999, 1);
        var test = (TestResult.Tested) found.test();

        assertThat(test.statistic()).isCloseTo(29.61538, within(5e-6));
        assertThat(test.degreesOfFreedom()).isEqualTo(11);
        assertThat(test.pValue()).isEqualTo(0.001);
        assertThat(found.kept()).isCloseTo(1 - 9 / (11 * 29.6153846), within(1e-6));
    }

    /** Oracle: R metafor 3.8-1, {@code rma(method = "PM")} and {@code blup}; errors printed to 4 places. */
    @Test
    void valuesPulledTogether() {
        var pooled = PartialPooling.of(
                        List.of(
                                new Own("a", 10, 1),
                                new Own("b", 12, 4),
                                new Own("c", 9, 0.25),
                                new Own("d", 15, 2),
                                new Own("e", 11, 0.5)),
                        0.95)
                .orElseThrow();
        double[] values = {10.1898, 10.9053, 9.0378, 12.4691, 10.9765};
        double[] errors = {0.8922, 1.7303, 0.2481, 1.3930, 0.4850};

        assertThat(pooled.between()).isCloseTo(2.77121979687, within(1e-4));
        assertThat(pooled.mean()).isCloseTo(10.71570316168, within(1e-4));
        for (int i = 0; i < values.length; i++) {
            var estimate = (Estimate.Defined) pooled.pulled().get(i).estimate();
            assertThat(estimate.value()).isCloseTo(values[i], within(1e-4));
            assertThat(estimate.standardError()).isCloseTo(errors[i], within(1e-4));
        }
    }

    /** Oracle: R 4.2.2 isoreg and scipy isotonic_regression agree. */
    @Test
    void isotonicTen() {
        double[] y = {2.1, 1.8, 3.0, 2.9, 2.7, 3.6, 3.4, 4.2, 4.1, 4.6};
        double[] ones = new double[10];
        Arrays.fill(ones, 1);
        double third = 2.866666666666667;

        assertThat(IsotonicFit.of(y, ones).fitted())
                .containsExactly(
                        new double[] {1.95, 1.95, third, third, third, 3.5, 3.5, 4.15, 4.15, 4.6}, within(1e-9));
    }

    /** Oracle: scipy 1.17.1 {@code optimize.nnls}, 9 digits. */
    @Test
    void nonNegativeLeastSquares() {
        double[][] x = {
            {3, 1, 0, 2},
            {1, 4, 2, 0},
            {0, 2, 5, 1},
            {2, 2, 1, 3},
            {4, 0, 1, 1},
            {1, 1, 3, 2},
            {2, 5, 0, 4},
            {3, 3, 2, 1}
        };

        assertThat(solve(x, 14, 20, 3, 16, 19, 6, 25, 21))
                .containsExactly(new double[] {4.30851697, 3.20726623, 0, 0}, within(5e-9));
        assertThat(solve(x, 5, 3, 2, 6, 9, 4, 1, 7))
                .containsExactly(new double[] {1.89617486, 0, 0.56284153, 0}, within(5e-9));
    }

    private static double[] solve(double[][] x, double... y) {
        var gram = new double[4][4];
        var moments = new double[4];
        for (int row = 0; row < x.length; row++) {
            for (int i = 0; i < 4; i++) {
                moments[i] += x[row][i] * y[row];
                for (int j = 0; j < 4; j++) {
                    gram[i][j] += x[row][i] * x[row][j];
                }
            }
        }
        return NonNegativeLeastSquares.of(gram, moments).orElseThrow().coefficients();
    }
}
