package org.thangdo.stats.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("what a scale whose level 1 nobody uses expects of a rating")
class StepScaleTest {
    private static final int[] LEVELS = {0, 2, 3};
    private static final double[] THRESHOLDS = {-0.7, 0.9};

    private final StepScale.Expectation expected = new StepScale(LEVELS).expectation(THRESHOLDS);

    @ParameterizedTest
    @ValueSource(doubles = {-150, -99, -3.2, 0, 0.4, 5, 99, 101, 260})
    void momentsAreThoseOfTheDefinition(double eta) {
        double[] exponent = {0, 2 * eta + 0.7, 3 * eta + 0.7 - 0.9};
        double largest = Math.max(0, Math.max(exponent[1], exponent[2]));
        double total = 0;
        double[] chance = new double[3];
        for (int j = 0; j < 3; j++) {
            total += chance[j] = FastMath.exp(exponent[j] - largest);
        }
        double mean = 0;
        double square = 0;
        for (int j = 0; j < 3; j++) {
            mean += LEVELS[j] * chance[j] / total;
            square += LEVELS[j] * LEVELS[j] * chance[j] / total;
        }

        expected.place(eta);
        expected.steps();

        assertThat(expected.mean).isCloseTo(mean, within(1e-14));
        assertThat(expected.variance).isCloseTo(square - mean * mean, within(1e-13));
        assertThat(expected.above[0]).isCloseTo((chance[1] + chance[2]) / total, within(1e-14));
        assertThat(expected.above[1]).isCloseTo(chance[2] / total, within(1e-14));
        for (int j = 0; j < 3; j++) {
            assertThat(expected.chance[j]).isCloseTo(chance[j] / total, within(1e-14));
            assertThat(expected.logChance(j, eta))
                    .isCloseTo(exponent[j] - largest - FastMath.log(total), within(1e-12 * (1 + Math.abs(eta))));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-8, -1.5, 0, 2.25, 7})
    void oddsThatAreKnownChangeNothing(double eta) {
        expected.place(eta);
        double mean = expected.mean;
        double variance = expected.variance;

        expected.place(eta, FastMath.exp(eta));

        assertThat(expected.mean).isEqualTo(mean);
        assertThat(expected.variance).isEqualTo(variance);
    }

    @Test
    void oddsBeyondAllNumbersAreNotUsed() {
        expected.place(800, Double.POSITIVE_INFINITY);

        assertThat(expected.mean).isEqualTo(3);
        assertThat(expected.variance).isZero();
    }
}
