package org.thangdo.stats.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;

/** Concordance and limits of agreement of two raters; further published numbers are those of the reference file. */
class TwoRatersTest {

    /** Peak flow of 17 subjects by two meters. Bland and Altman (1986), Lancet 327. */
    private static final double[][] PEAK_FLOW = {
        {494, 512},
        {395, 430},
        {516, 520},
        {434, 428},
        {476, 500},
        {557, 600},
        {413, 364},
        {442, 380},
        {650, 658},
        {433, 445},
        {417, 432},
        {656, 626},
        {267, 260},
        {478, 477},
        {178, 259},
        {423, 350},
        {427, 451}
    };

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Oracle: R 4.2.2, {@code d ± s/√n · qt(p, n − 1, 1.96 √n)}, t.test, lm and confint. */
        @Test
        void limitsMatchR() {
            var limits = BlandAltman.of(CrossProducts.of(PEAK_FLOW), 1.96, 0.95);

            assertInterval(limits.bias(), -22.0488376966, 17.8135435790, 1e-8);
            assertInterval(limits.upperLimit(), 48.860767070, 119.927533667, 1e-6);
            assertInterval(limits.lowerLimit(), -124.1628277846, -53.0960611876, 1e-6);
            assertInterval(limits.proportionalBias(), -0.159320063684, 0.216694953989, 1e-9);
            var test = (TestResult.Tested) limits.proportionalBiasTest();
            assertThat(test.statistic()).isCloseTo(0.325230850151, within(5e-12));
            assertThat(test.pValue()).isCloseTo(0.749498533649, within(5e-12));
        }

        /** Oracle: R 4.2.2, qt and pt with ncp, whose accuracy is about 1e-10. */
        @Test
        void noncentralTMatchesR() {
            var sixteen = new NoncentralT(16, 1.96 * Math.sqrt(17));
            assertThat(sixteen.quantile(0.025)).isCloseTo(5.4221251615788, within(1e-8));
            assertThat(sixteen.quantile(0.975)).isCloseTo(12.9808715428228, within(1e-8));
            var two = new NoncentralT(2, 1.96 * Math.sqrt(3));
            assertThat(two.quantile(0.025)).isCloseTo(1.2343846879817, within(1e-8));
            assertThat(two.quantile(0.975)).isCloseTo(22.1986815872648, within(1e-7));
            assertThat(new NoncentralT(1, 2).cumulativeProbability(3)).isCloseTo(0.52485716173349, within(1e-9));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        @DisplayName("exchanging the raters turns the shifts round and keeps the coefficient")
        void exchange() {
            var one = ConcordanceCorrelation.estimate(CrossProducts.of(PEAK_FLOW), 0.95);
            var other = ConcordanceCorrelation.estimate(exchanged(), 0.95);

            assertThat(other.estimate()).isEqualTo(one.estimate());
            assertThat(other.locationShift()).isEqualTo(-one.locationShift());
            assertThat(other.scaleShift()).isCloseTo(1 / one.scaleShift(), within(1e-15));
            var limits = BlandAltman.of(CrossProducts.of(PEAK_FLOW), 1.96, 0.95);
            var turned = BlandAltman.of(exchanged(), 1.96, 0.95);
            assertThat(value(turned.upperLimit())).isEqualTo(-value(limits.lowerLimit()));
            assertThat(value(turned.proportionalBias())).isEqualTo(-value(limits.proportionalBias()));
        }

        @Test
        @DisplayName("the overall concordance of two raters is Lin's, and of raters in any order the same")
        void overall() {
            var parts = Arrays.stream(PEAK_FLOW)
                    .map(pair -> CrossProducts.of(new double[][] {pair}))
                    .toList();
            var lin = (Estimate.Defined) ConcordanceCorrelation.estimate(CrossProducts.of(PEAK_FLOW), 0.95)
                    .estimate();

            var overall = (Estimate.Defined) OverallConcordance.estimate(parts, 0.95);

            assertThat(overall.value()).isCloseTo(lin.value(), within(1e-14));
            assertThat(overall.standardError()).isCloseTo(lin.standardError(), within(0.02));
            double[][] three = {{1, 2, 2}, {2, 4, 2}, {3, 3, 4}, {5, 4, 5}, {4, 5, 5}};
            var turned = Arrays.stream(three)
                    .map(row -> CrossProducts.of(new double[][] {{row[2], row[0], row[1]}}))
                    .toList();
            var straight = Arrays.stream(three)
                    .map(row -> CrossProducts.of(new double[][] {row}))
                    .toList();
            assertThat(value(OverallConcordance.estimate(turned, 0.95)))
                    .isCloseTo(value(OverallConcordance.estimate(straight, 0.95)), within(1e-15));
        }

        @Test
        @DisplayName("equal pairs are 1; opposite ones −1; what does not vary together 0")
        void extremes() {
            assertThat(concordance(new double[][] {{0.1, 0.1}, {0.7, 0.7}, {0.3, 0.3}}))
                    .isEqualTo(new Estimate.Defined(1, 0, new Interval(1, 1, 0.95)));
            assertThat(value(concordance(new double[][] {{1, 3}, {2, 2}, {3, 1}})))
                    .isCloseTo(-1, within(1e-15));
            var none = concordance(new double[][] {{1, 1}, {1, 2}, {2, 1}, {2, 2}});
            assertThat(value(none)).isZero();
            assertThat(((Estimate.Defined) none).standardError()).isPositive();
        }

        /** 1,000 studies, Monte Carlo error 0.007. */
        @ParameterizedTest(name = "{0} subjects")
        @ValueSource(ints = {10, 30, 100})
        @Tag("slow")
        void limitsCover(int subjects) {
            var scores = new SimulatedScores(0.5, 0, false);
            double limit = 1.96 * Math.sqrt(2 * 0.5);
            var random = new SeededRandom(subjects);
            int covered = 0;
            for (int study = 0; study < 1000; study++) {
                var pairs = CrossProducts.of(scores.matrix(random, subjects, 2, 0));
                var upper = (Estimate.Defined) BlandAltman.of(pairs, 1.96, 0.95).upperLimit();
                covered += upper.interval().contains(limit) ? 1 : 0;
            }
            assertThat(covered / 1000.0).isBetween(0.93, 0.97);
        }

        /** 2,000 studies with normal scores, Monte Carlo error 0.005. */
        @ParameterizedTest(name = "{0} subjects")
        @CsvSource({"30", "100", "400"})
        @Tag("slow")
        void concordanceCovers(int subjects) {
            var scores = new SimulatedScores(0.6, 0, false);
            var random = new SeededRandom(subjects);
            int covered = 0;
            for (int study = 0; study < 2000; study++) {
                var found = (Estimate.Defined)
                        ConcordanceCorrelation.estimate(CrossProducts.of(scores.matrix(random, subjects, 2, 0)), 0.95)
                                .estimate();
                covered += found.interval().contains(0.6) ? 1 : 0;
            }
            assertThat(covered / 2000.0).isBetween(0.93, 0.97);
        }

        private static CrossProducts exchanged() {
            return CrossProducts.of(Arrays.stream(PEAK_FLOW)
                    .map(pair -> new double[] {pair[1], pair[0]})
                    .toArray(double[][]::new));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void tooLittle() {
            assertThat(ConcordanceCorrelation.estimate(CrossProducts.empty(2), 0.95)
                            .estimate())
                    .isEqualTo(Estimate.undefined(Reason.NO_DATA));
            assertThat(concordance(new double[][] {{1, 2}, {2, 3}})).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(concordance(new double[][] {{1, 2}, {1, 3}, {1, 4}}))
                    .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
            var same = CrossProducts.of(new double[][] {{2, 2, 2}});
            assertThat(OverallConcordance.estimate(List.of(same, same), 0.95))
                    .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(OverallConcordance.estimate(List.of(same, same, same), 0.95))
                    .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
            assertThat(BlandAltman.of(CrossProducts.of(new double[][] {{1, 2}}), 1.96, 0.95)
                            .bias())
                    .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(BlandAltman.of(CrossProducts.of(new double[][] {{1, 2}, {3, 4}}), 1.96, 0.95)
                            .upperLimit())
                    .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
        }

        @Test
        @DisplayName("the slope needs three subjects whose means differ")
        void slope() {
            var two = BlandAltman.of(CrossProducts.of(new double[][] {{1, 2}, {3, 5}}), 1.96, 0.95);
            var oneMean = BlandAltman.of(CrossProducts.of(new double[][] {{1, 3}, {2, 2}, {3, 1}}), 1.96, 0.95);

            assertThat(two.proportionalBias()).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(oneMean.proportionalBiasTest()).isEqualTo(TestResult.untested(Reason.NO_VARIATION));
        }

        @Test
        void threeRaters() {
            assertThatThrownBy(() -> ConcordanceCorrelation.estimate(CrossProducts.empty(3), 0.95))
                    .hasMessage("not the scores of 2 raters but of 3");
        }
    }

    private static Estimate concordance(double[][] pairs) {
        return ConcordanceCorrelation.estimate(CrossProducts.of(pairs), 0.95).estimate();
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }

    private static void assertInterval(Estimate estimate, double lower, double upper, double tolerance) {
        var interval = ((Estimate.Defined) estimate).interval();
        assertThat(interval.lower()).isCloseTo(lower, within(tolerance));
        assertThat(interval.upper()).isCloseTo(upper, within(tolerance));
    }
}
