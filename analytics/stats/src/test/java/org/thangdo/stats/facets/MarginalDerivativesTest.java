package org.thangdo.stats.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The likelihood of one ratee against sums over grids, its score and information against differences. */
class MarginalDerivativesTest {

    private static final double[] THRESHOLDS = {-1.6, 0.1, 1.5};

    /** Ratings of one ratee by some raters on some criteria, all effects drawn; a second ratee sees that every level occurs. */
    private static final class Case {
        final double[] deviations;
        final MarginalDesign design;
        final MarginalValues at;
        final int[][] level;

        Case(int raters, int criteria, double[] deviations, long seed) {
            this.deviations = deviations;
            var random = new Normals(seed);
            level = levels(raters, criteria, random);
            var elements = new int[3][raters * criteria + 4];
            var levels = new byte[raters * criteria + 4];
            for (int x = 0; x < raters * criteria; x++) {
                elements[1][x] = x / criteria;
                elements[2][x] = x % criteria;
                levels[x] = (byte) level[x / criteria][x % criteria];
            }
            for (int k = 0; k < 4; k++) {
                elements[0][raters * criteria + k] = 1;
                levels[raters * criteria + k] = (byte) k;
            }
            var ratings = FacetRatings.of(elements, new int[] {2, raters, criteria}, levels, 4);
            var model = MarginalModel.of(FacetModel.ratingScale(2), 2);
            model = deviations[1] > 0 ? model.withHalo(1) : model;
            model = deviations[2] > 0 ? model.withProfile(2) : model;
            design = new MarginalDesign(ratings, model);
            var measures = Measures.start(design.unknowns);
            measures.steps[0] = THRESHOLDS.clone();
            at = new MarginalValues(measures, new double[] {0.3}, deviations, design.regressors);
        }

        private int[][] levels(int raters, int criteria, Normals random) {
            var rating = new StepScale(new int[] {0, 1, 2, 3}).expectation(THRESHOLDS);
            double ratee = 0.3 + random.normals(1, deviations[0])[0];
            double[] halo = random.normals(raters, deviations[1]);
            double[] profile = random.normals(criteria, deviations[2]);
            var drawn = new int[raters][criteria];
            for (int r = 0; r < raters; r++) {
                for (int i = 0; i < criteria; i++) {
                    rating.place(ratee + halo[r] + profile[i]);
                    double left = random.uniform();
                    while (drawn[r][i] < 3 && left >= rating.chance[drawn[r][i]]) {
                        left -= rating.chance[drawn[r][i]++];
                    }
                }
            }
            return drawn;
        }

        RateeLikelihood likelihood(MarginalValues there) {
            return design.likelihoods(0, 1, there, Curvature.OBSERVED, Quadrature.FINE, design.starts())[0];
        }

        /** The same with an unknown of the ratee moved: the elements, the thresholds, his expectation, the deviations. */
        MarginalValues moved(int slot, double by) {
            var measures = at.measures.copy();
            double[] coefficients = at.coefficients.clone();
            double[] spreads = at.deviations.clone();
            int met = design.border.start[1];
            if (slot > met) {
                spreads[slot - met - 1] += by;
            } else if (slot == met) {
                coefficients[0] += by;
            } else {
                var step = new double[design.unknowns.size];
                step[design.border.place[slot]] = by;
                design.unknowns.add(measures, step, design.place, 1);
            }
            return new MarginalValues(measures, coefficients, spreads, design.regressors);
        }
    }

    @ParameterizedTest
    @CsvSource({"1.2, 0, 0", "1.2, 0.7, 0", "2, 0.2, 0", "1.2, 0.7, 0.4", "1, 0, 0.8"})
    @DisplayName("score and information are the first and second derivatives, but for nodes that move along")
    void derivatives(double ratee, double halo, double profile) {
        var one = new Case(4, 5, new double[] {ratee, halo, profile}, 11);
        var likelihood = one.likelihood(one.at);
        int slots = likelihood.score().length;
        double difference = 1e-4;
        for (int i = 0; i < slots; i++) {
            boolean absent = i >= slots - 3 && one.deviations[i - slots + 3] == 0;
            if (!absent) {
                var above = one.likelihood(one.moved(i, difference));
                var below = one.likelihood(one.moved(i, -difference));
                assertThat(likelihood.score()[i])
                        .isCloseTo((above.logLikelihood() - below.logLikelihood()) / (2 * difference), within(1e-5));
                for (int j = 0; j < slots; j++) {
                    assertThat(likelihood.information(i, j))
                            .isCloseTo((below.score()[j] - above.score()[j]) / (2 * difference), within(1e-4));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1.2, 0", "1.2, 0.7", "1.8, 1.1"})
    @DisplayName("the coarse quadrature is near enough to the fine one to begin with")
    void coarse(double ratee, double halo) {
        var one = new Case(4, 5, new double[] {ratee, halo, 0}, 11);
        var fine = one.likelihood(one.at);
        var coarse =
                one.design.likelihoods(0, 1, one.at, Curvature.OBSERVED, Quadrature.COARSE, one.design.starts())[0];

        assertThat(coarse.logLikelihood()).isCloseTo(fine.logLikelihood(), within(0.01));
        assertThat(coarse.score()).containsExactly(fine.score(), within(0.05));
    }

    @Nested
    @DisplayName("against even grids, whose error is far below what is compared")
    class Grids {
        private final StepScale.Expectation rating = new StepScale(new int[] {0, 1, 2, 3}).expectation(THRESHOLDS);

        /** Weights of a standard normal variable at {@code step × (k − count / 2)}. */
        private double[] weights(int count, double step) {
            var weight = new double[count];
            for (int k = 0; k < count; k++) {
                double at = step * (k - count / 2);
                weight[k] = step * FastMath.exp(-at * at / 2) / FastMath.sqrt(2 * FastMath.PI);
            }
            return weight;
        }

        private double chance(double eta, int level) {
            rating.place(eta);
            return rating.chance[level];
        }

        @Test
        void haloIsIntegratedOut() {
            var one = new Case(4, 5, new double[] {1.2, 0.7, 0}, 12);
            double[] weight = weights(141, 0.1);
            double[] sums = new double[3];
            for (int q = 0; q < weight.length; q++) {
                double place = 0.3 + 1.2 * 0.1 * (q - 70);
                double product = weight[q];
                for (int[] form : one.level) {
                    double ofForm = 0;
                    for (int v = 0; v < weight.length; v++) {
                        double here = weight[v];
                        for (int level : form) {
                            here *= chance(place + 0.7 * 0.1 * (v - 70), level);
                        }
                        ofForm += here;
                    }
                    product *= ofForm;
                }
                add(sums, product, place);
            }
            assertNear(one, sums, 1e-6, 1e-5);
        }

        /**
         * Halo 0.7 and profile 0.4: given the ratee and his three halos the criteria are independent. What the
         * profile adds is an approximation.
         */
        @ParameterizedTest
        @ValueSource(longs = {13, 14, 15, 16})
        void profileIsNearlyIntegratedOut(long seed) {
            var one = new Case(3, 4, new double[] {1.2, 0.7, 0.4}, seed);
            double[] weight = weights(27, 0.4);
            double[][][][] table = table(weight.length);
            double[] sums = new double[3];
            for (int q = 0; q < weight.length; q++) {
                for (int a = 0; a < weight.length; a++) {
                    for (int b = 0; b < weight.length; b++) {
                        for (int c = 0; c < weight.length; c++) {
                            double[][][] halos = {table[q][a], table[q][b], table[q][c]};
                            double product = weight[q] * weight[a] * weight[b] * weight[c];
                            add(sums, product * criteria(one, halos, weight), 0.3 + 1.2 * 0.4 * (q - 13));
                        }
                    }
                }
            }
            assertNear(one, sums, 0.02, 0.002);
        }

        private void add(double[] sums, double product, double place) {
            sums[0] += product;
            sums[1] += product * place;
            sums[2] += product * place * place;
        }

        /** Likelihood, and posterior mean and deviation of the ratee from its derivatives by his expectation. */
        private void assertNear(Case one, double[] sums, double ofLikelihood, double ofMeasure) {
            var likelihood = one.likelihood(one.at);
            int slot = likelihood.score().length - 4;
            double mean = sums[1] / sums[0];
            double deviation = Math.sqrt(sums[2] / sums[0] - mean * mean);

            assertThat(likelihood.logLikelihood()).isCloseTo(FastMath.log(sums[0]), within(ofLikelihood));
            assertThat(0.3 + 1.44 * likelihood.score()[slot]).isCloseTo(mean, within(ofMeasure));
            assertThat(Math.sqrt(1.44 - 1.44 * 1.44 * likelihood.information(slot, slot)))
                    .isCloseTo(deviation, within(ofMeasure));
        }

        /** Chances of each level by node of the ratee, of the halo and of the profile. */
        private double[][][][] table(int size) {
            var table = new double[size][size][size][];
            for (int q = 0; q < size; q++) {
                for (int v = 0; v < size; v++) {
                    for (int w = 0; w < size; w++) {
                        rating.place(0.3 + 0.4 * (1.2 * (q - 13) + 0.7 * (v - 13) + 0.4 * (w - 13)));
                        table[q][v][w] = rating.chance.clone();
                    }
                }
            }
            return table;
        }

        private double criteria(Case one, double[][][] halos, double[] weight) {
            double product = 1;
            for (int i = 0; i < one.level[0].length; i++) {
                double ofCriterion = 0;
                for (int w = 0; w < weight.length; w++) {
                    double here = weight[w];
                    for (int r = 0; r < halos.length; r++) {
                        here *= halos[r][w][one.level[r][i]];
                    }
                    ofCriterion += here;
                }
                product *= ofCriterion;
            }
            return product;
        }
    }
}
