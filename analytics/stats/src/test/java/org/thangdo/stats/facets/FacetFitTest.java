package org.thangdo.stats.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.Refused;
import org.thangdo.stats.facets.FacetFit.Standing;
import org.thangdo.stats.facets.FacetModel.Anchored;
import org.thangdo.stats.facets.FacetModel.GroupMean;
import org.thangdo.stats.facets.FacetModel.Grouped;

class FacetFitTest {

    private static final FacetModel MODEL = FacetModel.ratingScale(2);

    /** Ratings of 40 ratees by 3 of 9 raters on 4 criteria with 4 levels; facets ratee, rater, criterion. */
    private static int[][] rows(long seed) {
        var random = new SeededRandom(seed);
        int[][] rows = new int[4][40 * 3 * 4];
        int at = 0;
        for (int n = 0; n < 40; n++) {
            double ability = 2 * random.nextDouble() - 1;
            for (int k = 0; k < 3; k++) {
                int rater = (n + 3 * k + (n % 2) * k) % 9;
                for (int i = 0; i < 4; i++) {
                    double place = ability - 0.3 * (rater - 4) / 4 - 0.4 * (i - 1.5) + 2 * random.nextDouble() - 1;
                    rows[0][at] = n;
                    rows[1][at] = rater;
                    rows[2][at] = i;
                    rows[3][at++] = (int) Math.max(0, Math.min(3, Math.floor(2 + 1.3 * place)));
                }
            }
        }
        return rows;
    }

    private static FacetRatings ratings(int[][] rows) {
        var levels = new byte[rows[3].length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) rows[3][i];
        }
        return FacetRatings.of(new int[][] {rows[0], rows[1], rows[2]}, new int[] {40, 9, 4}, levels, 4);
    }

    private static Fitted fit(FacetRatings ratings, FacetModel model) {
        return (Fitted) FacetFit.of(ratings, model);
    }

    @Nested
    @DisplayName("obeys the laws of the model")
    class Laws {
        private final int[][] rows = rows(11);
        private final Fitted fit = fit(ratings(rows), MODEL);

        @Test
        void whereItBeginsDoesNotMatter() {
            var fewer = ratings(rows).where(row -> rows[1][row] != 4);
            var far = fit(fewer, MODEL);

            var near = (Fitted) FacetFit.of(fewer, MODEL, fit);

            assertThat(near.trace()).hasSizeLessThan(far.trace().size());
            for (int n = 0; n < 40; n++) {
                assertThat(near.standing(0, n)).isEqualTo(far.standing(0, n));
                assertThat(near.measure(0, n)).isCloseTo(far.measure(0, n), within(1e-9));
            }
            for (int r = 0; r < 9; r++) {
                assertThat(near.standing(1, r)).isEqualTo(r == 4 ? Standing.ABSENT : Standing.MEASURED);
                if (r != 4) {
                    assertThat(near.measure(1, r)).isCloseTo(far.measure(1, r), within(1e-9));
                    assertThat(near.standardError(1, r)).isCloseTo(far.standardError(1, r), within(1e-9));
                }
            }
        }

        @Test
        void itCannotBeginAtOtherElements() {
            var other = FacetRatings.of(
                    new int[][] {{0, 0, 1, 1}, {0, 1, 0, 1}, {0, 0, 0, 0}},
                    new int[] {2, 2, 1},
                    new byte[] {0, 1, 1, 0},
                    2);
            assertThatThrownBy(() -> FacetFit.of(other, MODEL, fit)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void pointsGivenArePointsExpected() {
            for (int facet = 0; facet < 3; facet++) {
                for (var of : MeanSquareFit.ofElements(fit, facet)) {
                    assertThat(of.expected()).isCloseTo(of.points(), within(1e-6));
                }
            }
        }

        @Test
        void facetsAreCentred() {
            assertThat(IntStream.range(0, 9).mapToDouble(r -> fit.measure(1, r)).sum())
                    .isCloseTo(0, within(1e-9));
            assertThat(IntStream.range(0, 4).mapToDouble(i -> fit.measure(2, i)).sum())
                    .isCloseTo(0, within(1e-9));
            assertThat(IntStream.of(0, 1, 2)
                            .mapToDouble(h -> fit.thresholds(0)[h])
                            .sum())
                    .isCloseTo(0, within(1e-9));
        }

        @Test
        void raterNamesDoNotMatter() {
            int[][] renamed = {rows[0], IntStream.of(rows[1]).map(r -> 8 - r).toArray(), rows[2], rows[3]};
            var other = fit(ratings(renamed), MODEL);
            for (int r = 0; r < 9; r++) {
                assertThat(other.measure(1, 8 - r)).isCloseTo(fit.measure(1, r), within(1e-8));
                assertThat(other.standardError(1, 8 - r)).isCloseTo(fit.standardError(1, r), within(1e-8));
            }
        }

        @Test
        void aScaleTurnedRoundTurnsTheMeasuresRound() {
            int[][] reversed = {
                rows[0], rows[1], rows[2], IntStream.of(rows[3]).map(x -> 3 - x).toArray()
            };
            var other = fit(ratings(reversed), MODEL);
            for (int r = 0; r < 9; r++) {
                assertThat(other.measure(1, r)).isCloseTo(-fit.measure(1, r), within(1e-8));
            }
            for (int h = 0; h < 3; h++) {
                assertThat(other.thresholds(0)[h]).isCloseTo(-fit.thresholds(0)[2 - h], within(1e-8));
            }
        }

        @Test
        void twiceTheRatingsHalveTheVariances() {
            int[][] twice = new int[4][];
            for (int c = 0; c < 4; c++) {
                twice[c] = IntStream.concat(IntStream.of(rows[c]), IntStream.of(rows[c]))
                        .toArray();
            }
            var other = fit(ratings(twice), MODEL);
            for (int facet = 0; facet < 3; facet++) {
                for (int e = 0; e < fit.ratings().size(facet); e++) {
                    assertThat(other.measure(facet, e)).isCloseTo(fit.measure(facet, e), within(1e-7));
                    assertThat(other.standardError(facet, e) * Math.sqrt(2))
                            .isCloseTo(fit.standardError(facet, e), within(1e-7));
                }
            }
        }

        @Test
        void anchorsStayAndTheRestFollows() {
            var anchored = fit(ratings(rows), MODEL.with(1, new Anchored(Map.of(0, fit.measure(1, 0) + 1))));

            assertThat(anchored.measure(1, 0)).isEqualTo(fit.measure(1, 0) + 1);
            assertThat(anchored.standing(1, 0)).isEqualTo(Standing.ANCHORED);
            for (int r = 1; r < 9; r++) {
                assertThat(anchored.measure(1, r)).isCloseTo(fit.measure(1, r) + 1, within(1e-7));
            }
            assertThat(anchored.measure(0, 3)).isCloseTo(fit.measure(0, 3) + 1, within(1e-7));
        }

        @Test
        void everyCategoryIsUsedAsOftenAsExpected() {
            var uses = CategoryUse.of(fit);
            long[] counts = new long[4];
            for (int row = 0; row < rows[3].length; row++) {
                counts[rows[3][row]]++;
            }
            for (var use : uses) {
                assertThat(use.ratings()).isEqualTo(counts[use.level()]);
            }
            var expected = new double[4];
            fit.each((row, at) -> {
                for (int k = 0; k < 4; k++) {
                    expected[k] += at.chance[k];
                }
            });
            for (int k = 0; k < 4; k++) {
                assertThat(expected[k]).isCloseTo(counts[k], within(1e-6));
            }
        }
    }

    @Nested
    @DisplayName("knows what it does not know")
    class Uncertainty {
        private final Fitted fit = fit(ratings(rows(12)), MODEL);

        /** The whole information matrix, ratees not eliminated, inverted under the constraints. */
        private RealMatrix dense() {
            var unknowns = fit.estimation.unknowns;
            int ratees = 40;
            int size = ratees + unknowns.size;
            int constraints = unknowns.constraints.size();
            var matrix = new Array2DRowRealMatrix(size + constraints, size + constraints);
            fit.each((row, expected) -> {
                expected.steps();
                double[][] slopes = gradient(row, size, ratees, expected);
                for (int a = 0; a < size; a++) {
                    for (int b = 0; b < size; b++) {
                        double sum = 0;
                        for (int k = 0; k < 4; k++) {
                            sum += expected.chance[k] * slopes[k][a] * slopes[k][b];
                        }
                        matrix.addToEntry(a, b, sum);
                    }
                }
            });
            for (int c = 0; c < constraints; c++) {
                for (int u : unknowns.constraints.get(c).unknowns()) {
                    matrix.setEntry(size + c, ratees + u, 1);
                    matrix.setEntry(ratees + u, size + c, 1);
                }
            }
            return new LUDecomposition(matrix).getSolver().getInverse();
        }

        /** Gradient of the log-probability of every level; the information is its mean square. */
        private double[][] gradient(int row, int size, int ratees, StepScale.Expectation expected) {
            var unknowns = fit.estimation.unknowns;
            var ratings = fit.calibrated();
            var slopes = new double[4][size];
            for (int k = 0; k < 4; k++) {
                double residual = k - expected.mean;
                slopes[k][ratings.element(0, row)] = residual;
                slopes[k][ratees + unknowns.number[1][ratings.element(1, row)]] = -residual;
                slopes[k][ratees + unknowns.number[2][ratings.element(2, row)]] = -residual;
                for (int h = 0; h < 3; h++) {
                    slopes[k][ratees + unknowns.firstStep[0] + h] = expected.above[h] - (k > h ? 1 : 0);
                }
            }
            return slopes;
        }

        @Test
        void errorsAreThoseOfTheWholeInformation() {
            var dense = dense();
            var unknowns = fit.estimation.unknowns;
            for (int n = 0; n < 40; n++) {
                assertThat(fit.standardError(0, n)).isCloseTo(Math.sqrt(dense.getEntry(n, n)), within(1e-9));
            }
            for (int r = 0; r < 9; r++) {
                int at = 40 + unknowns.number[1][r];
                assertThat(fit.standardError(1, r)).isCloseTo(Math.sqrt(dense.getEntry(at, at)), within(1e-9));
            }
            for (int h = 0; h < 3; h++) {
                int at = 40 + unknowns.firstStep[0] + h;
                assertThat(fit.thresholdErrors(0)[h]).isCloseTo(Math.sqrt(dense.getEntry(at, at)), within(1e-9));
            }
            double difference = dense.getEntry(40, 40) + dense.getEntry(41, 41) - 2 * dense.getEntry(40, 41);
            assertThat(fit.covariance().variance(Map.of(1, Map.of(0, 1.0, 1, -1.0))))
                    .isCloseTo(difference, within(1e-9));
        }

        @Test
        void contrastsOfGroups() {
            var dense = dense();
            int[] group = IntStream.range(0, 40).map(n -> n % 3).toArray();
            var contrasts = fit.contrasts(group, 3);
            double variance = 0;
            double naive = 0;
            for (int n = 0; n < 40; n++) {
                double weight = weight(n);
                naive += weight * weight * Math.pow(fit.modelError(0, n), 2);
                for (int m = 0; m < 40; m++) {
                    variance += weight * weight(m) * dense.getEntry(n, m);
                }
            }
            assertThat(contrasts.error(0, 1)).isCloseTo(Math.sqrt(variance), within(1e-9));
            assertThat(contrasts.naiveError(0, 1)).isCloseTo(Math.sqrt(naive), within(1e-9));
            assertThat(contrasts.error(1, 0)).isCloseTo(contrasts.error(0, 1), within(1e-12));
        }

        private double weight(int ratee) {
            return ratee % 3 == 0 ? 1.0 / 14 : ratee % 3 == 1 ? -1.0 / 13 : 0;
        }
    }

    @Nested
    @DisplayName("does not say what it cannot say")
    class Refusals {

        /** Raters 0–3 see ratees 0–19 only, raters 4–8 the others. */
        private final int[][] apart = apart();

        private static int[][] apart() {
            int[][] rows = rows(13);
            for (int i = 0; i < rows[0].length; i++) {
                rows[1][i] = rows[0][i] < 20 ? rows[1][i] % 4 : 4 + rows[1][i] % 5;
            }
            return rows;
        }

        @Test
        void disconnectedRatersAreRefusedAndNamed() {
            var refused = (Refused) FacetFit.of(ratings(apart), MODEL);

            assertThat(refused.reason()).isEqualTo(Reason.NOT_CONNECTED);
            assertThat(refused.free()).hasSize(1);
            var groups = refused.free().get(0).moving().stream()
                    .map(FacetFit.Moving::elements)
                    .toList();
            assertThat(groups).containsExactlyInAnyOrder(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7, 8));
        }

        @Test
        void groupAnchorsJoinThem() {
            var grouped = MODEL.with(
                    1,
                    new Grouped(List.of(
                            new GroupMean(List.of(0, 1, 2, 3), 0), new GroupMean(List.of(4, 5, 6, 7, 8), 0.5))));
            var fit = fit(ratings(apart), grouped);

            assertThat(IntStream.range(0, 4).mapToDouble(r -> fit.measure(1, r)).sum())
                    .isCloseTo(0, within(1e-9));
            assertThat(IntStream.range(4, 9).mapToDouble(r -> fit.measure(1, r)).sum())
                    .isCloseTo(2.5, within(1e-9));
        }

        @Test
        void extremesAreSetAsideOneAfterAnother() {
            int[][] rows = rows(14);
            for (int i = 0; i < rows[0].length; i++) {
                rows[3][i] = rows[0][i] == 5 ? 3 : rows[3][i];
            }
            var fit = fit(ratings(rows), MODEL);
            var fits = MeanSquareFit.ofElements(fit, 0);

            assertThat(fit.standing(0, 5)).isEqualTo(Standing.EXTREME);
            assertThat(fits[5]).isNull();
            assertThat(fit.measure(0, 5))
                    .isGreaterThan(IntStream.range(0, 40)
                            .filter(n -> n != 5)
                            .mapToDouble(n -> fit.measure(0, n))
                            .max()
                            .orElseThrow());
            assertThat(fit.standardError(0, 5)).isGreaterThan(fit.standardError(0, 6));
        }

        /** An extreme is placed by the thresholds of those who rated it, whichever number it has. */
        @Test
        void extremesMeetTheThresholdsOfTheirOwnRaters() {
            int[][] rows = rows(14);
            for (int i = 0; i < rows[0].length; i++) {
                rows[3][i] = rows[0][i] == 39 ? 3 : rows[3][i];
            }
            var last = fit(ratings(rows), FacetModel.partialCredit(2, 1));
            for (int i = 0; i < rows[0].length; i++) {
                rows[0][i] = (rows[0][i] + 1) % 40;
            }
            var first = fit(ratings(rows), FacetModel.partialCredit(2, 1));

            assertThat(last.standing(0, 39)).isEqualTo(Standing.EXTREME);
            assertThat(first.measure(0, 0)).isCloseTo(last.measure(0, 39), within(1e-8));
        }

        @Test
        void nothingVaries() {
            int[][] rows = rows(15);
            Arrays.fill(rows[3], 2);
            var refused = (Refused) FacetFit.of(ratings(rows), MODEL);
            assertThat(refused.reason()).isEqualTo(Reason.NO_VARIATION);
        }

        @Test
        void anUnusedCategoryIsImpossibleNotInfinite() {
            int[][] rows = rows(16);
            for (int i = 0; i < rows[0].length; i++) {
                rows[3][i] = rows[3][i] == 1 ? 2 : rows[3][i];
            }
            var fit = fit(ratings(rows), MODEL);
            assertThat(fit.levels(0)).containsExactly(0, 2, 3);
            assertThat(fit.thresholds(0)).hasSize(2);
        }

        @Test
        @DisplayName("an extreme ratee has the thresholds of those who rated him, wherever he stands among the ratees")
        void extremesByThresholdsOfRaters() {
            int[][] rows = rows(18);
            int[][] turned = Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
            int last = Arrays.stream(rows[0]).max().orElseThrow();
            for (int i = 0; i < rows[0].length; i++) {
                rows[3][i] = rows[0][i] == 0 ? 3 : rows[3][i];
                turned[3][i] = rows[3][i];
                turned[0][i] = last - rows[0][i];
            }
            var model = FacetModel.partialCredit(2, 1);
            var fit = fit(ratings(rows), model);
            var other = fit(ratings(turned), model);

            assertThat(fit.standing(0, 0)).isEqualTo(Standing.EXTREME);
            assertThat(other.measure(0, last)).isCloseTo(fit.measure(0, 0), within(1e-8));
            assertThat(other.measure(0, 0)).isCloseTo(fit.measure(0, last), within(1e-8));
        }

        @Test
        void facetsMustBeThoseOfTheModel() {
            assertThatThrownBy(() -> FacetFit.of(ratings(rows(17)), FacetModel.ratingScale(3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ratings with 3 facets, a model with 4");
        }
    }
}
