package org.thangdo.stats.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.reliability.IntraclassCorrelation.Model;
import org.thangdo.stats.reliability.RemlFit.Fitted;
import org.thangdo.stats.reliability.RemlFit.Refused;

class RemlFitTest {

    private static final double NONE = Double.NaN;
    private static final Model TWO_WAY = Model.TWO_WAY_RANDOM;

    /** 15 subjects by 5 raters. Gwet (2014); irrCAC's cac.raw5obser. */
    private static final double[][] FIVE_RATERS = {
        {1, 1, 2, NONE, 2}, {1, 1, 0, 1, NONE}, {2, 3, 3, 3, NONE}, {NONE, 0, 0, NONE, 0}, {0, 0, 0, NONE, 0},
        {0, 0, 0, NONE, 0}, {1, 0, 2, NONE, 1}, {1, NONE, 2, 0, NONE}, {2, 2, 2, NONE, 2}, {2, 1, 1, 1, NONE},
        {NONE, 1, 0, 0, NONE}, {0, 0, 0, 0, NONE}, {1, 2, 2, 2, NONE}, {3, 3, 2, 2, 3}, {1, 1, 1, NONE, 1}
    };

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Oracle: lme4 1.1-31, lmer(y ~ 1 + (1 | s)), tolerances of its optimiser set to 1e-12. */
        @Test
        void oneWayMatchesLme4() {
            var fit = (Fitted) fit(FIVE_RATERS, Model.ONE_WAY_RANDOM);

            assertThat(fit.components().subjects()).isCloseTo(0.798406820796, within(1e-6));
            assertThat(fit.components().residual()).isCloseTo(0.229220222649, within(1e-6));
            assertThat(fit.criterion()).isCloseTo(119.14723428, within(5e-9));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        private final SimulatedScores scores = new SimulatedScores(0.5, 0.2, false);
        private final double[][] sparse = scores.matrix(new SeededRandom(5), 30, 5, 0.3);

        @Test
        @DisplayName("on complete scores it is the analysis of variance, intervals included")
        void completeScores() {
            double[][] complete = scores.matrix(new SeededRandom(6), 25, 4, 0);
            for (var form : IntraclassCorrelation.forms()) {
                var anova = form.estimate(CrossProducts.of(complete), 0.95);
                var fit = (Fitted) fit(complete, form.model());
                var reml = fit.estimate(form, 4, 0.95);

                assertThat(fit.components().subjects())
                        .isCloseTo(anova.components().subjects(), within(1e-9));
                assertThat(fit.components().raters())
                        .isCloseTo(anova.components().raters(), within(1e-9));
                assertThat(fit.meanSquares().k()).isCloseTo(4, within(1e-9));
                var one = (Estimate.Defined) anova.estimate();
                var two = (Estimate.Defined) reml.estimate();
                assertThat(two.value()).isCloseTo(one.value(), within(1e-9));
                assertThat(two.standardError()).isCloseTo(one.standardError(), within(1e-8));
                assertThat(two.interval().lower()).isCloseTo(one.interval().lower(), within(1e-7));
                assertThat(two.interval().upper()).isCloseTo(one.interval().upper(), within(1e-7));
            }
        }

        @Test
        @DisplayName("the criterion is that of the dense matrices, and no lower one is near")
        void criterionFollowsItsDefinition() {
            var fit = (Fitted) fit(sparse, TWO_WAY);
            var c = fit.components();

            assertThat(fit.criterion()).isCloseTo(dense(sparse, c), within(1e-8));
            for (double factor : new double[] {0.99, 1.01}) {
                assertThat(dense(sparse, new VarianceComponents(c.subjects() * factor, c.raters(), c.residual())))
                        .isGreaterThan(fit.criterion());
                assertThat(dense(sparse, new VarianceComponents(c.subjects(), c.raters() * factor, c.residual())))
                        .isGreaterThan(fit.criterion());
                assertThat(dense(sparse, new VarianceComponents(c.subjects(), c.raters(), c.residual() * factor)))
                        .isGreaterThan(fit.criterion());
            }
        }

        @Test
        @DisplayName("the derivatives are those of the criterion")
        void derivatives() {
            var sums = new CentredSums(CrossedSums.of(RatingPanel.of(sparse)), true);
            double step = 1e-6;
            double[][] at = {{1.3, 0.4}, {0.7, 0.1}};
            for (double[] here : at) {
                var derivatives = new RestrictedLikelihood(sums, here[0], here[1]).derivatives();
                var ahead = new RestrictedLikelihood(sums, here[0] + step, here[1]).derivatives();
                var beside = new RestrictedLikelihood(sums, here[0], here[1] + step).derivatives();
                double rise = new RestrictedLikelihood(sums, here[0] + step, here[1]).criterion()
                        - new RestrictedLikelihood(sums, here[0] - step, here[1]).criterion();
                assertThat(derivatives.gradient()[0]).isCloseTo(rise / (2 * step), within(1e-6));
                for (int i = 0; i < 2; i++) {
                    assertThat((ahead.gradient()[i] - derivatives.gradient()[i]) / step)
                            .isCloseTo(derivatives.hessian()[i][0], within(0.01));
                    assertThat((beside.gradient()[i] - derivatives.gradient()[i]) / step)
                            .isCloseTo(derivatives.hessian()[i][1], within(0.01));
                }
            }
        }

        @Test
        void sumsDoNotDependOnOrderOrCut() {
            double[][] reversed = IntStream.range(0, sparse.length)
                    .mapToObj(i -> sparse[sparse.length - 1 - i])
                    .toArray(double[][]::new);
            var whole = sums(sparse);
            var merged = sums(Arrays.copyOfRange(reversed, 0, 7))
                    .merge(sums(Arrays.copyOfRange(reversed, 7, 30)))
                    .merge(CrossedSums.empty(5));

            assertThat(merged).isEqualTo(whole);
            assertThat(whole.without(sums(Arrays.copyOfRange(sparse, 3, 9)))
                            .merge(sums(Arrays.copyOfRange(sparse, 3, 9))))
                    .isEqualTo(whole);
            assertThat(CrossedSums.parts(RatingPanel.of(sparse), 7).stream().reduce(CrossedSums::merge))
                    .contains(whole);
        }

        @Test
        void doesNotDependOnUnitOriginOrNames() {
            double[][] other = IntStream.range(0, sparse.length)
                    .mapToObj(i -> sparse[(i * 7) % 30])
                    .map(row -> IntStream.of(3, 0, 4, 2, 1)
                            .mapToDouble(j -> 1e6 + 2 * row[j])
                            .toArray())
                    .toArray(double[][]::new);

            var one = ((Fitted) fit(sparse, TWO_WAY)).components();
            var two = ((Fitted) fit(other, TWO_WAY)).components();

            assertThat(two.subjects()).isCloseTo(4 * one.subjects(), within(1e-7));
            assertThat(two.raters()).isCloseTo(4 * one.raters(), within(1e-7));
            assertThat(two.residual()).isCloseTo(4 * one.residual(), within(1e-7));
        }

        @Test
        @DisplayName("a component stays at 0 where the analysis of variance would be negative")
        void atZero() {
            var fit = (Fitted) fit(FIVE_RATERS, TWO_WAY);

            assertThat(fit.components().raters()).isZero();
            assertThat(fit.trace()).isSortedAccordingTo((one, other) -> Double.compare(other, one));
            var estimate = (Estimate.Defined) fit.estimate(IntraclassCorrelation.named("ICC(A,1)"), 1, 0.95)
                    .estimate();
            assertThat(estimate.interval().contains(estimate.value())).isTrue();
        }

        @Test
        @DisplayName("an average over any number of ratings is stepped up by Spearman and Brown")
        void averages() {
            var fit = fit(sparse, TWO_WAY);
            double harmonic = sums(sparse).harmonicRatings();
            double single = value(fit, "ICC(C,1)", 1);

            assertThat(value(fit, "ICC(C,k)", harmonic))
                    .isCloseTo(harmonic * single / (1 + (harmonic - 1) * single), within(1e-12));
        }

        @Test
        @DisplayName("agreement without any difference is 1, whatever is missing")
        void perfectAgreement() {
            var fit = fit(new double[][] {{1, 1, NONE}, {NONE, 3, 3}, {2, 2, 2}, {4, NONE, NONE}}, TWO_WAY);

            assertThat(fit.estimate(IntraclassCorrelation.named("ICC(A,1)"), 1, 0.95)
                            .estimate())
                    .isEqualTo(new Estimate.Defined(1, 0, new Interval(1, 1, 0.95)));
        }

        private static double value(RemlFit fit, String id, double ratings) {
            return ((Estimate.Defined) fit.estimate(IntraclassCorrelation.named(id), ratings, 0.95)
                            .estimate())
                    .value();
        }

        /** {@code ln|V| + ln|XᵀV⁻¹X| + rᵀV⁻¹r + (N − 1) ln 2π} with all matrices written out. */
        private static double dense(double[][] ratings, VarianceComponents components) {
            var panel = RatingPanel.of(ratings);
            int size = panel.size();
            var v = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    v[i][j] = (panel.subject()[i] == panel.subject()[j] ? components.subjects() : 0)
                            + (panel.rater()[i] == panel.rater()[j] ? components.raters() : 0)
                            + (i == j ? components.residual() : 0);
                }
            }
            var lu = new LUDecomposition(new Array2DRowRealMatrix(v));
            var ones = new double[size];
            Arrays.fill(ones, 1);
            var one = new ArrayRealVector(ones);
            var y = new ArrayRealVector(panel.value());
            double information = one.dotProduct(lu.getSolver().solve(one));
            double mean = one.dotProduct(lu.getSolver().solve(y)) / information;
            var rest = y.subtract(one.mapMultiply(mean));
            return Math.log(lu.getDeterminant())
                    + Math.log(information)
                    + rest.dotProduct(lu.getSolver().solve(rest))
                    + (size - 1) * Math.log(2 * Math.PI);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void tooLittle() {
            assertRefused(Reason.NO_DATA, new double[][] {{NONE, NONE}});
            assertRefused(Reason.NO_PAIRABLE_SUBJECT, new double[][] {{1, NONE}, {NONE, 2}, {3, NONE}});
            assertRefused(Reason.TOO_FEW, new double[][] {{1, 2}});
            assertRefused(Reason.TOO_FEW, new double[][] {{1, 2}, {3, NONE}});
            assertRefused(Reason.NO_VARIATION, new double[][] {{2, 2, NONE}, {NONE, 2, 2}, {2, 2, 2}});
        }

        @Test
        @DisplayName("groups that share no subject are not compared; without raters they can be")
        void notConnected() {
            double[][] groups = {{1, 2, NONE, NONE}, {3, 3, NONE, NONE}, {NONE, NONE, 2, 4}, {NONE, NONE, 1, 1}};

            assertRefused(Reason.NOT_CONNECTED, groups);
            assertThat(fit(groups, Model.ONE_WAY_RANDOM)).isInstanceOf(Fitted.class);
        }

        @Test
        @DisplayName("scores that subject and rater explain wholly leave no residual")
        void noResidual() {
            double[][] additive = {{1, 2, 4}, {2, 3, 5}, {5, 6, NONE}, {7, NONE, 10}};

            assertRefused(Reason.ON_THE_BOUNDARY, additive);
        }

        @Test
        void formOfAnotherModel() {
            var fit = fit(FIVE_RATERS, TWO_WAY);

            assertThatThrownBy(() -> fit.estimate(IntraclassCorrelation.named("ICC(1,1)"), 1, 0.95))
                    .hasMessage("ICC(1,1) of 1.0 ratings is not of the fitted model TWO_WAY_RANDOM");
            assertThatThrownBy(() -> RemlFit.of(List.of(sums(FIVE_RATERS)), TWO_WAY))
                    .hasMessage("fewer than 2 parts with subjects: 1");
        }

        private static void assertRefused(Reason reason, double[][] ratings) {
            var fit = fit(ratings, TWO_WAY);

            assertThat(((Refused) fit).reason()).isEqualTo(reason);
            assertThat(fit.estimate(IntraclassCorrelation.named("ICC(A,1)"), 1, 0.95)
                            .estimate())
                    .isEqualTo(Estimate.undefined(reason));
        }
    }

    private static CrossedSums sums(double[][] ratings) {
        return CrossedSums.of(RatingPanel.of(ratings));
    }

    private static RemlFit fit(double[][] ratings, Model model) {
        return RemlFit.of(sums(ratings), model);
    }
}
