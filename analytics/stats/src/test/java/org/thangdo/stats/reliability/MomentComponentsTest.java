package org.thangdo.stats.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.reliability.MomentComponents.Design;

/** The published numbers are those of the reference file. */
class MomentComponentsTest {

    /** Ratings in unbalanced cells: who rated whom. */
    private static final int[] SUBJECT = {0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4};

    private static final int[] RATER = {0, 0, 1, 0, 1, 1, 2, 1, 2, 2, 0, 0, 1, 2, 0, 2};

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        /**
         * The estimate is quadratic in the ratings, so its expectation under a covariance {@code Σ_g z_g z_gᵀ} is the sum of
         * the estimates at each {@code z_g}. With the indicators of the subjects it has to be 1 for {@code σ²_s} and 0 for the
         * others, with those of the raters 1 for {@code σ²_r}, and so on: the estimates are unbiased.
         */
        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ONE_WAY_AS_IRRICC")
        void isUnbiased(Design design) {
            double[][] expected = {
                expectation(design, SUBJECT), expectation(design, RATER), expectation(design, cells())
            };

            assertThat(expected[0]).containsExactly(new double[] {1, 0, 0, 0}, within(1e-10));
            if (design != Design.ONE_WAY) {
                assertThat(expected[1]).containsExactly(new double[] {0, 1, 0, 0}, within(1e-10));
            }
            if (design == Design.TWO_WAY_WITH_INTERACTION) {
                assertThat(expected[2]).containsExactly(new double[] {0, 0, 1, 0}, within(1e-10));
            }
            int[] each = IntStream.range(0, SUBJECT.length).toArray();
            assertThat(expectation(design, each)).containsExactly(new double[] {0, 0, 0, 1}, within(1e-10));
        }

        @Test
        @DisplayName("the divisor of irrICC gives a biased component of subjects")
        void irrIccIsBiased() {
            assertThat(expectation(Design.ONE_WAY_AS_IRRICC, SUBJECT)[0]).isNotCloseTo(1, within(1e-3));
        }

        @Test
        @DisplayName("on one rating in each cell it is the analysis of variance")
        void analysisOfVariance() {
            double[][] scores = new SimulatedScores(0.5, 0.2, false).matrix(new SeededRandom(4), 12, 3, 0);
            var anova = MeanSquares.twoWay(CrossProducts.of(scores)).components();
            var found = MomentComponents.estimate(sums(scores), Design.TWO_WAY, 0.95);

            assertThat(found.subjects()).isCloseTo(anova.subjects(), within(1e-12));
            assertThat(found.raters()).isCloseTo(anova.raters(), within(1e-12));
            assertThat(found.residual()).isCloseTo(anova.residual(), within(1e-12));
        }

        @Test
        void sumsDoNotDependOnOrderOrCut() {
            double[] value = {1, 2, 0.1, 4, 5, 0.7, 7, 8, 9, 0.3, 1, 2, 3, 4, 5, 6};
            int[] backwards = IntStream.range(0, 16).map(i -> 15 - i).toArray();
            var whole = ReplicatedSums.of(SUBJECT, RATER, value);
            var first = part(value, IntStream.of(backwards).limit(5).toArray());
            var rest = part(value, IntStream.of(backwards).skip(5).toArray());

            assertThat(first.merge(rest).merge(ReplicatedSums.empty())).isEqualTo(whole);
        }

        private static ReplicatedSums part(double[] value, int[] rows) {
            return ReplicatedSums.of(
                    IntStream.of(rows).map(i -> SUBJECT[i]).toArray(),
                    IntStream.of(rows).map(i -> RATER[i]).toArray(),
                    IntStream.of(rows).mapToDouble(i -> value[i]).toArray());
        }

        private static int[] cells() {
            return IntStream.range(0, SUBJECT.length)
                    .map(i -> SUBJECT[i] * 3 + RATER[i])
                    .toArray();
        }

        private static double[] expectation(Design design, int[] group) {
            var sum = new double[4];
            for (int g : IntStream.of(group).distinct().toArray()) {
                double[] indicator = IntStream.of(group)
                        .mapToDouble(each -> each == g ? 1 : 0)
                        .toArray();
                double[] estimate = new HendersonSums(ReplicatedSums.of(SUBJECT, RATER, indicator))
                        .components(design)
                        .orElseThrow();
                for (int c = 0; c < 4; c++) {
                    sum[c] += estimate[c];
                }
            }
            return sum;
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void tooLittle() {
            assertRefused(Reason.NO_DATA, ReplicatedSums.empty(), Design.TWO_WAY);
            assertRefused(
                    Reason.TOO_FEW, sums(new double[][] {{1, 2}, {3, 5}, {2, 2}}), Design.TWO_WAY_WITH_INTERACTION);
            assertRefused(Reason.NO_VARIATION, sums(new double[][] {{2, 2}, {2, 2}, {2, 2}}), Design.TWO_WAY);
        }

        @Test
        void notACell() {
            assertThatThrownBy(() -> ReplicatedSums.of(new int[] {-1}, new int[] {0}, new double[] {1}))
                    .hasMessage("not a cell: subject -1, rater 0");
        }

        private static void assertRefused(Reason reason, ReplicatedSums sums, Design design) {
            var found = MomentComponents.estimate(sums, design, 0.95);

            assertThat(found.betweenRaters()).isEqualTo(Estimate.undefined(reason));
            assertThat(found.withinRater()).isEqualTo(Estimate.undefined(reason));
        }
    }

    private static ReplicatedSums sums(double[][] scores) {
        int k = scores[0].length;
        return ReplicatedSums.of(
                IntStream.range(0, scores.length * k).map(i -> i / k).toArray(),
                IntStream.range(0, scores.length * k).map(i -> i % k).toArray(),
                IntStream.range(0, scores.length * k)
                        .mapToDouble(i -> scores[i / k][i % k])
                        .toArray());
    }
}
