package org.thangdo.stats.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.stats.CriteriaInUse.defined;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;

class HaloCorrelationTest {

    /** 40 people, each rated by 3 of 12 raters on 4 criteria; the first 3 share an impression, the last has none. */
    private record Forms(int[] person, int[] rater, double[][] scores) {

        static Forms drawn(Random random, double halo) {
            var forms = new Forms(new int[120], new int[120], new double[120][4]);
            var ability = IntStream.range(0, 40)
                    .mapToObj(n -> random.doubles(4)
                            .map(u -> 2 * random.nextGaussian())
                            .toArray())
                    .toList();
            double[] severity =
                    random.doubles(12).map(u -> random.nextGaussian()).toArray();
            for (int i = 0; i < 120; i++) {
                forms.person[i] = i / 3;
                forms.rater[i] = (i / 3 + 4 * (i % 3) + (i / 3 / 12) * (i % 3)) % 12;
                double impression = halo * random.nextGaussian();
                for (int j = 0; j < 4; j++) {
                    forms.scores[i][j] = ability.get(i / 3)[j]
                            - severity[forms.rater[i]]
                            + (j < 3 ? impression : 0)
                            + random.nextGaussian();
                }
            }
            return forms;
        }

        List<Estimate> estimates() {
            return HaloCorrelation.of(person, rater, scores, 0.95);
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void findsTheCriterionWithEvidenceOfItsOwn() {
            var estimates = Forms.drawn(new Random(1), 1.5).estimates();

            assertThat(defined(estimates.get(0)).interval().lower()).isGreaterThan(0.4);
            assertThat(defined(estimates.get(3)).interval().contains(0)).isTrue();
        }

        @Test
        void levelOfThePersonAndSeverityOfTheRaterDoNotMatter() {
            var forms = Forms.drawn(new Random(2), 1);
            double[][] moved = IntStream.range(0, 120)
                    .mapToObj(i -> IntStream.range(0, 4)
                            .mapToDouble(j -> forms.scores()[i][j]
                                    + 3 * (forms.person()[i] % 5) * j
                                    - 2 * (forms.rater()[i] % 4) * (3 - j))
                            .toArray())
                    .toArray(double[][]::new);
            var other = HaloCorrelation.of(forms.person(), forms.rater(), moved, 0.95);

            for (int j = 0; j < 4; j++) {
                assertThat(defined(other.get(j)).value())
                        .isCloseTo(defined(forms.estimates().get(j)).value(), within(1e-9));
            }
        }

        /** Complete forms: what is left are the interactions of the analysis of variance, x − person − rater + mean. */
        @Test
        void completeFormsAreDoublyCentred() {
            double[][] scores = {{1, 2}, {3, 1}, {2, 4}, {4, 4}, {2, 1}, {4, 2}, {0, 1}, {1, 3}, {3, 3}};
            int[] person = {0, 0, 0, 1, 1, 1, 2, 2, 2};
            int[] rater = {0, 1, 2, 0, 1, 2, 0, 1, 2};
            var left = new double[2][9];
            for (int j = 0; j < 2; j++) {
                for (int i = 0; i < 9; i++) {
                    double all = 0;
                    double own = 0;
                    double others = 0;
                    for (int m = 0; m < 9; m++) {
                        all += scores[m][j] / 9;
                        own += person[m] == person[i] ? scores[m][j] / 3 : 0;
                        others += rater[m] == rater[i] ? scores[m][j] / 3 : 0;
                    }
                    left[j][i] = scores[i][j] - own - others + all;
                }
            }
            double xy = 0;
            double xx = 0;
            double yy = 0;
            for (int i = 0; i < 9; i++) {
                xy += left[0][i] * left[1][i];
                xx += left[0][i] * left[0][i];
                yy += left[1][i] * left[1][i];
            }

            assertThat(defined(HaloCorrelation.of(person, rater, scores, 0.95).get(0))
                            .value())
                    .isCloseTo(xy / Math.sqrt(xx * yy), within(1e-9));
        }

        /** 2,000 seeded studies; with halo 1 and noise 1, corr = 1 / √(2 · (4 + 3) / 9) of the others' mean. */
        @Tag("slow")
        @Test
        void covers() {
            var random = new Random(3);
            // others of criterion 0 are two with the impression and one without: mean 2/3 h + noise of variance 1/3
            double truth = (2.0 / 3) / Math.sqrt(2 * (4.0 / 9 + 1.0 / 3));
            int hits = 0;
            int none = 0;
            for (int r = 0; r < 2000; r++) {
                var estimates = Forms.drawn(random, 1).estimates();
                hits += defined(estimates.get(0)).interval().contains(truth) ? 1 : 0;
                none += defined(estimates.get(3)).interval().contains(0) ? 1 : 0;
            }

            assertThat(hits / 2000.0).isBetween(0.93, 0.965);
            assertThat(none / 2000.0).isBetween(0.935, 0.965);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void oneFormEachOrOneCriterion() {
            int[] people = IntStream.range(0, 20).toArray();
            int[] raters = IntStream.range(0, 20).map(i -> i % 4).toArray();

            assertThat(HaloCorrelation.of(people, raters, new double[20][3], 0.95))
                    .hasSize(3)
                    .containsOnly(Estimate.undefined(Reason.TOO_FEW));
            var forms = Forms.drawn(new Random(4), 1);
            assertThat(HaloCorrelation.of(forms.person(), forms.rater(), new double[120][1], 0.95))
                    .containsOnly(Estimate.undefined(Reason.TOO_FEW));
        }

        @Test
        void ratersWhoNeverDiffer() {
            var forms = Forms.drawn(new Random(5), 1);
            for (double[] row : forms.scores()) {
                row[2] = 3;
            }

            assertThat(forms.estimates().get(2)).isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
            assertThat(forms.estimates().get(0)).isInstanceOf(Estimate.Defined.class);
        }

        @Test
        void columnsOfDifferentLength() {
            assertThatThrownBy(() -> HaloCorrelation.of(new int[3], new int[2], new double[3][2], 0.95))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("3 people, 2 raters, 3 forms");
        }
    }
}
