package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;

class AgreementFamilyTest {

    private static final int[][] RATINGS = RatedSubjects.random(new Random(31), 60, 4, 4, 0.4);
    private static final AgreementTable TABLE = RatedSubjects.table(RATINGS, 4);

    static List<AgreementCoefficient> family() {
        return AgreementCoefficient.family();
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        /** Pair by pair from the ratings, with none of the sums. */
        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.AgreementFamilyTest#family")
        void followsTheDefinition(AgreementCoefficient coefficient) {
            assertThat(value(coefficient, TABLE))
                    .isCloseTo(new AgreementByDefinition(RATINGS, 4).of(coefficient), within(1e-12));
        }

        @Test
        void allAtOnceAreTheSameAsOneByOne() {
            var all = new AgreementFamily(TABLE, family()).estimate(Inference.at(0.9));

            assertThat(all)
                    .isEqualTo(family().stream()
                            .map(coefficient -> coefficient.estimate(TABLE, 0.9))
                            .toList());
        }

        @Test
        void oneSetOfDrawsServesAll() {
            var bootstrap = new Bootstrap(300, 5);
            var all = new AgreementFamily(TABLE, family()).bca(bootstrap, 0.9);

            for (int i = 0; i < all.size(); i += 7) {
                var alone = new AgreementFamily(TABLE, List.of(family().get(i))).bca(bootstrap, 0.9);
                assertThat(alone.get(0)).isEqualTo(all.get(i));
            }
        }

        /**
         * Drawing profiles is drawing subjects. Both sets have 4,000 draws, so a quantile has a Monte Carlo error of at most
         * 0.04 standard errors at the quartiles and 0.07 at 2.5 %, and a difference 1.4 times that; 4 of these are allowed.
         */
        @Test
        void drawingProfilesIsDrawingSubjects() {
            var coefficients = List.of(
                    AgreementCoefficient.GWET_AC1,
                    AgreementCoefficient.FLEISS_KAPPA,
                    AgreementCoefficient.ALPHA_ORDINAL);
            var drawn = new AgreementFamily(TABLE, coefficients);
            var replicates = new Bootstrap(4000, 6).resample(drawn.samples(), drawn.statistic());
            double[][] naive = naive(coefficients, 4000);

            for (int i = 0; i < coefficients.size(); i++) {
                double error = replicates.get(i).standardDeviation();
                double[] sorted = naive[i];
                for (double p : new double[] {0.025, 0.25, 0.5, 0.75, 0.975}) {
                    double quantile = sorted[(int) Math.round(p * 4001) - 1];
                    assertThat(replicates.get(i).quantile(p)).isCloseTo(quantile, within(0.28 * error));
                }
            }
        }

        private static double[][] naive(List<AgreementCoefficient> coefficients, int replicates) {
            var random = new SeededRandom(7);
            var values = new double[coefficients.size()][replicates];
            for (int r = 0; r < replicates; r++) {
                var drawn = IntStream.range(0, RATINGS.length)
                        .mapToObj(i -> RATINGS[(int) (random.nextDouble() * RATINGS.length)])
                        .toArray(int[][]::new);
                double[] all = new AgreementFamily(RatedSubjects.table(drawn, 4), coefficients).values();
                for (int i = 0; i < all.length; i++) {
                    values[i][r] = all[i];
                }
            }
            for (double[] each : values) {
                Arrays.sort(each);
            }
            return values;
        }

        /** A scale of a hundred categories, most of them unused by any subject, costs little more than the used ones. */
        @Test
        void manyCategoriesStayUsable() {
            var table = RatedSubjects.table(RatedSubjects.random(new Random(32), 3000, 3, 101, 0.2), 101);
            var all = new AgreementFamily(table, family());

            assertThat(all.estimate(Inference.at(0.95)))
                    .allSatisfy(each -> assertThat(each.estimate()).isInstanceOf(Estimate.Defined.class));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void nobodyWasRated() {
            var nobody = new AgreementFamily(AgreementTable.empty(RatedSubjects.scale(4)), family());

            assertThat(nobody.estimate(Inference.at(0.95))).allSatisfy(each -> assertThat(each.estimate())
                    .isEqualTo(Estimate.undefined(Reason.NO_PAIRABLE_SUBJECT)));
        }

        @Test
        void nothingVaries() {
            var same = RatedSubjects.table(new int[][] {{3, 3, 3}, {3, 3, 3}, {3, 3, 0}}, 4);
            var kappa = new AgreementFamily(same, List.of(AgreementCoefficient.FLEISS_KAPPA));

            assertThat(kappa.percentile(new Bootstrap(100, 8), 0.95).get(0).estimate())
                    .isEqualTo(Estimate.undefined(Reason.NO_EXPECTED_DISAGREEMENT));
        }
    }

    private static double value(AgreementCoefficient coefficient, AgreementTable table) {
        return ((Estimate.Defined) coefficient.estimate(table, 0.95).estimate()).value();
    }
}
