package org.thangdo.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;

class ImpliedWeightsTest {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(100, 7);

    /** Subjects with scores from 1 to 5 and four levels by a latent logistic variable with these coefficients. */
    private static OrdinalSample simulated(int n, long seed, double... coefficients) {
        var random = new SeededRandom(seed);
        var scores = new double[n][coefficients.length];
        var levels = new int[n];
        double middle = 3 * Arrays.stream(coefficients).sum();
        for (int i = 0; i < n; i++) {
            double latent = -middle;
            for (int k = 0; k < coefficients.length; k++) {
                scores[i][k] = 1 + (int) (5 * random.nextDouble());
                latent += coefficients[k] * scores[i][k];
            }
            double u = random.nextDouble();
            latent += Math.log(u / (1 - u));
            levels[i] = latent < -2 ? 0 : latent < 0 ? 1 : latent < 2 ? 2 : 3;
        }
        return OrdinalSample.of(levels, 4, scores);
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }

    @Nested
    class ObeysItsLaws {

        /** Of 60 intervals of 95 % at most 10 miss, which chance does once in a thousand times. */
        @Test
        void findsPlantedWeights() {
            var planted = List.of(0.5, 0.3, 0.2);
            int found = 0;
            for (int seed = 0; seed < 20; seed++) {
                var implied = ImpliedWeights.fit(simulated(300, seed, 1.0, 0.6, 0.4), BOOTSTRAP, 0.95);
                for (int k = 0; k < 3; k++) {
                    var estimate = (Estimate.Defined) implied.weights().get(k);
                    found += estimate.interval().contains(planted.get(k)) ? 1 : 0;
                }
                assertThat(implied.weights().stream()
                                .mapToDouble(ImpliedWeightsTest::value)
                                .sum())
                        .isCloseTo(1, within(1e-12));
                assertThat(implied.strength().orElseThrow()).isCloseTo(2, within(0.8));
            }
            assertThat(found).isGreaterThanOrEqualTo(50);
        }

        /** The best of all subsets whose coefficients are all positive is the constrained maximum. */
        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6})
        void isTheBestOfAllSubsets(long seed) {
            var sample = simulated(150, seed, 0.4, -0.3, 0.05, -0.05, 0.1);
            var implied = ImpliedWeights.fit(sample, BOOTSTRAP, 0.95);
            double best = Double.NEGATIVE_INFINITY;
            for (int subset = 1; subset < 32; subset++) {
                int bits = subset;
                int[] columns =
                        IntStream.range(0, 5).filter(k -> (bits >> k & 1) == 1).toArray();
                var fit = OrdinalRegression.fit(sample.select(columns), 0.95);
                if (fit.coefficients().stream().allMatch(each -> value(each) >= 0)) {
                    best = Math.max(best, fit.logLikelihood());
                }
            }
            assertThat(implied.fit().logLikelihood()).isCloseTo(best, within(1e-9));
            assertThat(implied.held()).contains(1);
            for (int k : implied.held()) {
                var weight = implied.weights().get(k);
                assertThat(weight.equals(Estimate.undefined(Reason.NO_VARIATION)) || value(weight) == 0)
                        .isTrue();
            }
        }

        @Test
        void permutingCriteriaPermutesWeights() {
            var sample = simulated(300, 9, 0.5, 0.2, 0.3);
            var one = ImpliedWeights.fit(sample, BOOTSTRAP, 0.95);
            var other = ImpliedWeights.fit(sample.select(2, 0, 1), BOOTSTRAP, 0.95);
            assertThat(value(other.weights().get(0)))
                    .isCloseTo(value(one.weights().get(2)), within(1e-9));
            assertThat(value(other.weights().get(1)))
                    .isCloseTo(value(one.weights().get(0)), within(1e-9));
        }
    }

    @Nested
    class SaysWhyItCannotSay {

        @Test
        void whereNothingGoesWithAHigherLevel() {
            var implied = ImpliedWeights.fit(simulated(300, 1, -0.5, -0.5), BOOTSTRAP, 0.95);
            assertThat(implied.weights()).containsOnly(Estimate.undefined(Reason.ON_THE_BOUNDARY));
            assertThat(implied.strength()).isEmpty();
        }

        @Test
        void whereACriterionRepeatsAnother() {
            var implied = ImpliedWeights.fit(simulated(300, 1, 0.5, 0.5).select(0, 1, 0), BOOTSTRAP, 0.95);
            assertThat(implied.weights()).containsOnly(Estimate.undefined(Reason.NO_VARIATION));
        }
    }
}
