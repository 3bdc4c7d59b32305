package org.thangdo.stats.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.stats.CriteriaInUse.defined;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.facets.FacetFit.Fitted;

class DiscriminationTest {

    /** Every one of 4 raters rates every one of 150 ratees on 6 criteria, drawn from the generalized partial credit model. */
    private static Fitted drawn(long seed, int sign, double... discriminations) {
        var random = new SeededRandom(seed);
        int criteria = discriminations.length;
        int n = 150 * 4 * criteria;
        var columns = new int[3][n];
        var levels = new byte[n];
        int at = 0;
        for (int ratee = 0; ratee < 150; ratee++) {
            double measure = (ratee - 75) / 30.0;
            for (int rater = 0; rater < 4; rater++) {
                for (int i = 0; i < criteria; i++) {
                    columns[0][at] = ratee;
                    columns[1][at] = rater;
                    columns[2][at] = i;
                    double place = measure - 0.2 * (rater - 1.5) - 0.3 * (i - 2.5);
                    int level = level(discriminations[i] * place, discriminations[i], random.nextDouble());
                    levels[at++] = (byte) (sign > 0 ? level : 3 - level);
                }
            }
        }
        var ratings = FacetRatings.of(columns, new int[] {150, 4, criteria}, levels, 4);
        return (Fitted) FacetFit.of(ratings, FacetModel.ratingScale(2));
    }

    private static int level(double place, double steepness, double u) {
        double[] steps = {0, -1.2, 0, 1.2};
        var weights = new double[4];
        double kernel = 0;
        double total = 0;
        for (int k = 0; k < 4; k++) {
            kernel += k == 0 ? 0 : place - steepness * steps[k];
            weights[k] = Math.exp(kernel);
            total += weights[k];
        }
        double left = u * total;
        for (int k = 0; k < 3; k++) {
            left -= weights[k];
            if (left < 0) {
                return k;
            }
        }
        return 3;
    }

    private static double value(Fitted fit, int element) {
        return defined(Discrimination.of(fit, 2, 0.95).get(element).discrimination())
                .value();
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        /**
         * The step against its definition: the derivative of the log-likelihood of the criterion's ratings by {@code a}, by
         * differences, with the difficulty free.
         */
        @Test
        void isOneNewtonStep() {
            var fit = drawn(3, 1, 1, 1, 1, 1, 1, 0.3);
            double h = 1e-4;
            double first = (logLikelihood(fit, 5, 1 + h, 0) - logLikelihood(fit, 5, 1 - h, 0)) / (2 * h);
            double here = logLikelihood(fit, 5, 1, 0);
            double byA = -(logLikelihood(fit, 5, 1 + h, 0) + logLikelihood(fit, 5, 1 - h, 0) - 2 * here) / (h * h);
            double byB = -(logLikelihood(fit, 5, 1, h) + logLikelihood(fit, 5, 1, -h) - 2 * here) / (h * h);
            double both = -(logLikelihood(fit, 5, 1 + h, h)
                            - logLikelihood(fit, 5, 1 + h, -h)
                            - logLikelihood(fit, 5, 1 - h, h)
                            + logLikelihood(fit, 5, 1 - h, -h))
                    / (4 * h * h);
            // the second derivative by a and b holds the sum of residuals, which is 0 at the fit
            assertThat(value(fit, 5)).isCloseTo(1 + first / (byA - both * both / byB), within(1e-4));
        }

        /** Log-likelihood of one criterion's ratings under {@code exp(a (s(η + b/a) − Σ τ))}. */
        private double logLikelihood(Fitted fit, int criterion, double a, double b) {
            var ratings = fit.calibrated();
            double[] thresholds = fit.thresholds(0);
            var sum = new double[1];
            fit.each((row, expected) -> {
                if (ratings.element(2, row) == criterion) {
                    double place = fit.extremes.measures.place(ratings, row);
                    double total = 0;
                    double own = 0;
                    double below = 0;
                    for (int j = 0; j < 4; j++) {
                        below += j == 0 ? 0 : thresholds[j - 1];
                        double kernel = a * (j * place - below) + b * j;
                        total += Math.exp(kernel);
                        own = ratings.level(row) == j ? kernel : own;
                    }
                    sum[0] += own - Math.log(total);
                }
            });
            return sum[0];
        }

        @Test
        void findsTheDullAndTheSharpCriterion() {
            var all = Discrimination.of(drawn(4, 1, 1, 1, 1, 1, 0.3, 2), 2, 0.95);

            assertThat(defined(all.get(4).discrimination()).interval().upper()).isLessThan(0.7);
            assertThat(defined(all.get(5).discrimination()).interval().lower()).isGreaterThan(1.1);
            assertThat(all.get(4).ratings()).isEqualTo(600);
        }

        @Test
        void whereTheModelHoldsAllAreNearOne() {
            var fit = drawn(5, 1, 1, 1, 1, 1, 1, 1);

            assertThat(IntStream.range(0, 6).mapToDouble(i -> value(fit, i))).allMatch(a -> a > 0.8 && a < 1.25);
        }

        @Test
        void aScaleTurnedRoundDiscriminatesAsMuch() {
            var up = drawn(6, 1, 1, 1, 1, 1, 1, 0.5);
            var down = drawn(6, -1, 1, 1, 1, 1, 1, 0.5);

            for (int i = 0; i < 6; i++) {
                assertThat(value(down, i)).isCloseTo(value(up, i), within(1e-6));
            }
        }

        @Test
        void informationIsTheMeanVariance() {
            var fit = drawn(7, 1, 1, 1, 1, 1, 1, 1);
            var sums = new double[2];
            fit.expected(0, (row, mean, variance) -> {
                if (fit.ratings().element(2, row) == 1) {
                    sums[0] += variance;
                    sums[1]++;
                }
            });

            assertThat(Discrimination.of(fit, 2, 0.95).get(1).information()).isCloseTo(sums[0] / sums[1], within(1e-9));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void anElementWithoutRatings() {
            var ratings = drawn(8, 1, 1, 1, 1).ratings();
            var fewer = ratings.where(row -> ratings.element(2, row) != 1);
            var fit = (Fitted) FacetFit.of(fewer, FacetModel.ratingScale(2));

            assertThat(Discrimination.of(fit, 2, 0.95).get(1))
                    .isEqualTo(new Discrimination(1, 0, Estimate.undefined(Reason.NO_DATA), 0));
        }
    }
}
