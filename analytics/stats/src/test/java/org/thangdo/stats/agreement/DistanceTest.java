package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DistanceTest {

    private static final List<Double> UNEVEN = List.of(1.0, 2.0, 4.0, 7.0);

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /**
         * One minus the weights of irrCAC 1.4 (kgwet/irrCAC 7fb7509) under R 4.2.2 for categories 1, 2, 4, 7; pairs in the
         * order 12, 13, 23, 14, 24, 34, printed to 12 places.
         */
        @ParameterizedTest
        @CsvSource({
            "RADICAL,  0.408248290464, 0.707106781187, 0.577350269190, 1, 0.912870929175, 0.707106781187",
            "RATIO,    0.197530864198, 0.640000000000, 0.197530864198, 1, 0.548696844993, 0.132231404959",
            "CIRCULAR, 0.198062264195, 1.000000000000, 0.643104132108, 0.198062264195, 0.643104132108, 1",
            "BIPOLAR,  0.090909090909, 0.333333333333, 0.125000000000, 1, 0.714285714286, 0.333333333333",
            "ORDINAL,  0.166666666667, 0.500000000000, 0.166666666667, 1, 0.500000000000, 0.166666666667",
        })
        void weightingsMatchIrrCac(
                Weighting weighting, double d12, double d13, double d23, double d14, double d24, double d34) {
            double[][] d = weighting.matrix(UNEVEN, new double[4]);

            assertThat(new double[] {d[0][1], d[0][2], d[1][2], d[0][3], d[1][3], d[2][3]})
                    .containsExactly(new double[] {d12, d13, d23, d14, d24, d34}, within(5e-13));
        }

        /**
         * The formula of Krippendorff (2011), worked by hand for the 9, 13, 10, 5 and 3 pairable ratings of his 12 subjects:
         * 11², 22.5², 30², 34²; 11.5², 19², 23²; 7.5², 11.5²; 4².
         */
        @Test
        void ordinalMetricFollowsTheRatings() {
            double[][] d = KrippendorffMetric.ORDINAL.matrix(RatedSubjects.scale(5), new double[] {9, 13, 10, 5, 3});

            double[][] roots = {
                {0, 11, 22.5, 30, 34}, {11, 0, 11.5, 19, 23}, {22.5, 11.5, 0, 7.5, 11.5}, {30, 19, 7.5, 0, 4}
            };
            for (int k = 0; k < roots.length; k++) {
                double[] row = d[k];
                double[] expected = Arrays.stream(roots[k])
                        .map(root -> root * root / 34 / 34)
                        .toArray();
                assertThat(row).containsExactly(expected, within(1e-15));
            }
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        static Stream<Distance> all() {
            return Stream.concat(Stream.of(Weighting.values()), Stream.of(KrippendorffMetric.values()));
        }

        @ParameterizedTest
        @MethodSource("all")
        void isSymmetricWithinZeroAndOne(Distance distance) {
            double[][] d = distance.matrix(UNEVEN, new double[] {3, 1, 0, 2});
            double largest = 0;
            for (int k = 0; k < 4; k++) {
                assertThat(d[k][k]).isZero();
                for (int l = 0; l < 4; l++) {
                    assertThat(d[k][l]).isEqualTo(d[l][k]).isBetween(0.0, 1.0);
                    largest = Math.max(largest, d[k][l]);
                }
            }
            assertThat(largest).isEqualTo(1);
        }

        @ParameterizedTest
        @EnumSource(Weighting.class)
        void bothWaysOfStatingADistanceLeadToTheSame(Weighting weighting) {
            double[][] d = weighting.matrix(UNEVEN, new double[4]);
            double[][] agreement = Arrays.stream(d)
                    .map(row -> Arrays.stream(row).map(each -> 1 - each).toArray())
                    .toArray(double[][]::new);
            double[][] percent = Arrays.stream(d)
                    .map(row -> Arrays.stream(row).map(each -> 100 * each).toArray())
                    .toArray(double[][]::new);

            assertSame(CustomDistance.ofAgreementWeights(agreement).matrix(UNEVEN, new double[4]), d);
            assertSame(CustomDistance.ofDisagreementWeights(percent).matrix(UNEVEN, new double[4]), d);
        }

        @Test
        void everyCoefficientHasItsOwnName() {
            var names = AgreementCoefficient.family().stream()
                    .map(each -> each.id() + "." + each.distance().id())
                    .collect(Collectors.toList());

            assertThat(names)
                    .hasSize(46)
                    .doesNotHaveDuplicates()
                    .contains(
                            "gwet_ac.unweighted",
                            "krippendorff_alpha.ordinal",
                            "krippendorff_alpha_gwetweights.ordinal",
                            "fleiss_kappa.bipolar");
        }

        private static void assertSame(double[][] actual, double[][] expected) {
            for (int k = 0; k < expected.length; k++) {
                assertThat(actual[k]).containsExactly(expected[k], within(1e-15));
            }
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void aRatioNeedsScoresFromZero() {
            var scale = List.of(-1.0, 0.0, 1.0);

            assertThat(Weighting.RATIO.suits(scale)).isFalse();
            assertThatThrownBy(() -> Weighting.RATIO.matrix(scale, new double[3]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("weighting ratio has no meaning on scale [-1.0, 0.0, 1.0]");
        }

        @Test
        void aMatrixOfAnotherSize() {
            var two = CustomDistance.ofDisagreementWeights(new double[][] {{0, 1}, {1, 0}});

            assertThatThrownBy(() -> two.matrix(UNEVEN, new double[4]))
                    .hasMessage("2 categories have distances, but the scale is [1.0, 2.0, 4.0, 7.0]");
        }

        @Test
        void aMatrixThatIsNoDistance() {
            assertRefused(new double[][] {{0, 1}, {0.5, 0}}, "not a distance of categories 0 and 1: 1.0 and 0.5");
            assertRefused(new double[][] {{0, -1}, {-1, 0}}, "not a distance of categories 0 and 1: -1.0 and -1.0");
            assertRefused(new double[][] {{1, 1}, {1, 0}}, "not a distance of categories 0 and 0: 1.0 and 1.0");
            assertRefused(new double[][] {{0, 1, 1}, {1, 0, 1}}, "distances are not square: row 0 is [0.0, 1.0, 1.0]");
            assertRefused(new double[][] {{0, 0}, {0, 0}}, "no two categories are apart: [[0.0, 0.0], [0.0, 0.0]]");
        }

        @Test
        void krippendorffsMetricsAreForHisAlpha() {
            assertThatThrownBy(() -> AgreementCoefficient.of(Chance.POOLED, KrippendorffMetric.ORDINAL))
                    .hasMessage("Krippendorff's metric ordinal does not go with fleiss_kappa");
        }

        private static void assertRefused(double[][] weights, String message) {
            assertThatThrownBy(() -> CustomDistance.ofDisagreementWeights(weights))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }
}
