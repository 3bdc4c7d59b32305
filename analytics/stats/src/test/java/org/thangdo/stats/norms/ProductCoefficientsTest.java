package org.thangdo.stats.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
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

class ProductCoefficientsTest {

    private static final NormsPlan PLAN = NormsPlan.standard().withBootstrap(new Bootstrap(300, 7));

    /** Coefficients of four products; the first is the standard one and takes 2 hours. */
    private static final double[] TRUE = {1, 2.5, 0.4, 6};

    @Nested
    @DisplayName("finds what was planted")
    class Coverage {

        /** People are 20 % faster or slower than others, months 25 % longer or shorter, hours of a piece lognormal. */
        @ParameterizedTest
        @CsvSource({"40, 12", "15, 12", "8, 24"})
        @Tag("slow")
        void overManyHistories(int people, int months) {
            check(people, months, 500);
        }

        @Test
        void overSomeHistories() {
            check(25, 12, 100);
        }

        private static void check(int people, int months, int histories) {
            var random = new SeededRandom(17);
            var held = new int[2][TRUE.length];
            var given = new int[2][TRUE.length];
            for (int history = 0; history < histories; history++) {
                var rows = new ArrayList<LoadEquation.Month>();
                var hours = new ArrayList<MedianHours.Hours>();
                draw(people, months, random, rows, hours);
                count(LoadEquation.of(rows, TRUE.length, 0, PLAN).coefficients(), given[0], held[0]);
                count(MedianHours.of(hours, TRUE.length, 0, PLAN).coefficients(), given[1], held[1]);
            }
            for (int way = 0; way < 2; way++) {
                for (int j = 1; j < TRUE.length; j++) {
                    double share = (double) held[way][j] / given[way][j];
                    assertThat(given[way][j]).isGreaterThan(histories * 9 / 10);
                    assertThat(share + 2 * Math.sqrt(share * (1 - share) / given[way][j]))
                            .as("way " + way + ", product " + j + ": " + held[way][j] + " of " + given[way][j])
                            .isGreaterThan(0.93);
                }
            }
        }

        private static void count(List<ProductCoefficient> found, int[] given, int[] held) {
            for (int j = 0; j < TRUE.length; j++) {
                if (found.get(j).estimate() instanceof Estimate.Defined defined) {
                    given[j]++;
                    held[j] += defined.interval().contains(TRUE[j]) ? 1 : 0;
                }
            }
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void aLoadWithoutNoiseGivesTheCoefficientsThemselves() {
            var months = new ArrayList<LoadEquation.Month>();
            var random = new SeededRandom(2);
            for (int row = 0; row < 60; row++) {
                var completed = new double[TRUE.length];
                double load = 0;
                for (int j = 0; j < completed.length; j++) {
                    completed[j] = random.binomial(20, 0.3);
                    load += 2 * TRUE[j] * completed[j];
                }
                months.add(new LoadEquation.Month(row % 10, completed, load));
            }
            var found = LoadEquation.of(months, TRUE.length, 0, PLAN);

            for (int j = 0; j < TRUE.length; j++) {
                assertThat(value(found.coefficients().get(j).estimate())).isCloseTo(TRUE[j], within(1e-9));
            }
            assertThat(value(found.standardLoad())).isCloseTo(2, within(1e-9));
            assertThat(found.explained()).isCloseTo(1, within(1e-12));
        }

        @Test
        void theStandardProductIsWorthOne() {
            var rows = new ArrayList<LoadEquation.Month>();
            var hours = new ArrayList<MedianHours.Hours>();
            draw(20, 12, new SeededRandom(3), rows, hours);

            assertThat(LoadEquation.of(rows, TRUE.length, 1, PLAN)
                            .coefficients()
                            .get(1)
                            .estimate())
                    .isEqualTo(MedianHours.of(hours, TRUE.length, 1, PLAN)
                            .coefficients()
                            .get(1)
                            .estimate())
                    .isEqualTo(MedianHours.one(PLAN));
        }
    }

    @Nested
    @DisplayName("refuses")
    class Refusals {

        @Test
        void productsThatAlwaysComeTogether() {
            var months = new ArrayList<LoadEquation.Month>();
            for (int row = 0; row < 60; row++) {
                double n = 1 + row % 7;
                months.add(new LoadEquation.Month(row % 10, new double[] {n, 2 * n}, 5 * n));
            }

            var found = LoadEquation.of(months, 2, 0, PLAN);

            assertThat(found.condition()).isGreaterThan(LoadEquation.GREATEST_CONDITION);
            assertThat(found.coefficients().get(1).estimate()).isEqualTo(Estimate.undefined(Reason.COLLINEAR));
        }

        @Test
        void thinData() {
            var rows = new ArrayList<LoadEquation.Month>();
            var hours = new ArrayList<MedianHours.Hours>();
            draw(4, 12, new SeededRandom(3), rows, hours);

            assertThat(LoadEquation.of(rows, TRUE.length, 0, PLAN).standardLoad())
                    .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(MedianHours.of(hours, TRUE.length, 0, PLAN)
                            .coefficients()
                            .get(1)
                            .estimate())
                    .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(MedianHours.of(List.of(), 2, 0, PLAN)
                            .coefficients()
                            .get(1)
                            .estimate())
                    .isEqualTo(Estimate.undefined(Reason.NO_DATA));
        }

        @Test
        void aProductThatNobodyCompletes() {
            var rows = new ArrayList<LoadEquation.Month>();
            draw(20, 12, new SeededRandom(3), rows, new ArrayList<>());

            assertThat(LoadEquation.of(
                                    rows.stream()
                                            .map(row -> new LoadEquation.Month(
                                                    row.person(),
                                                    java.util.Arrays.copyOf(row.completed(), 5),
                                                    row.load()))
                                            .toList(),
                                    5,
                                    0,
                                    PLAN)
                            .coefficients()
                            .get(4)
                            .estimate())
                    .isEqualTo(Estimate.undefined(Reason.NO_DATA));
        }
    }

    private static void draw(
            int people, int months, SeededRandom random, List<LoadEquation.Month> rows, List<MedianHours.Hours> hours) {
        for (int person = 0; person < people; person++) {
            double pace = Math.exp(0.2 * PlantedNorms.normal(random));
            double[] mix = {0.5, 0.3, 0.7, 0.15};
            for (int month = 0; month < months; month++) {
                var completed = new double[TRUE.length];
                double load = 0;
                for (int j = 0; j < TRUE.length; j++) {
                    completed[j] = random.binomial(20, mix[j]);
                    double each = 2 * TRUE[j] * pace * Math.exp(0.25 * PlantedNorms.normal(random));
                    load += each * completed[j];
                    if (completed[j] > 0) {
                        hours.add(new MedianHours.Hours(person, j, each));
                    }
                }
                rows.add(new LoadEquation.Month(person, completed, load));
            }
        }
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }
}
