package org.thangdo.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JackknifeTest {

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void momentsFollowTheirDefinition() {
            var random = new Random(31);
            double[] values =
                    random.doubles(40).map(u -> 0.7 + 1e-3 * Math.pow(u, 8)).toArray();

            var jackknife = of(values);

            double n = values.length;
            double mean = Arrays.stream(values).average().orElseThrow();
            double squares =
                    Arrays.stream(values).map(x -> Math.pow(x - mean, 2)).sum();
            double fourths =
                    Arrays.stream(values).map(x -> Math.pow(x - mean, 4)).sum();
            double kurtosis = n * fourths / (squares * squares);
            assertThat(jackknife.standardError()).isCloseTo(Math.sqrt((n - 1) / n * squares), within(1e-15));
            assertThat(jackknife.degreesOfFreedom()).isCloseTo(2 * n / (kurtosis - (n - 3) / (n - 1)), within(1e-8));
        }

        @Test
        void equalValuesMayBeAddedTogether() {
            var oneByOne = of(3, 3, 3, 5, 9, 9, 4);
            var together = new Jackknife();
            together.add(3, 3);
            together.add(5, 1);
            together.add(9, 2);
            together.add(4, 1);

            assertThat(together.standardError()).isCloseTo(oneByOne.standardError(), within(1e-14));
            assertThat(together.degreesOfFreedom()).isCloseTo(oneByOne.degreesOfFreedom(), within(1e-12));
        }

        @Test
        void oneSubjectThatCarriesTheErrorLeavesFewDegreesOfFreedom() {
            var values = new double[100];
            values[7] = 1;

            assertThat(of(values).degreesOfFreedom()).isBetween(2.0, 2.2);
        }

        @Test
        void degreesOfFreedomNeverExceedOneLessThanTheSubjects() {
            assertThat(of(1, 2, 1, 2, 1, 2, 1, 2).degreesOfFreedom()).isEqualTo(7);
            assertThat(of(1, 1, 1).degreesOfFreedom()).isEqualTo(2);
        }

        @Test
        void squaredErrorsOfDirectionsAreAdded() {
            var some = of(1, 2, 4, 8);
            var other = of(1, 1, 2);

            var both = Jackknife.together(0.5, List.of(some, other));

            assertThat(both.standardError())
                    .isCloseTo(Math.hypot(some.standardError(), other.standardError()), within(1e-14));
            assertThat(both.degreesOfFreedom()).isBetween(2.0, 5.0);
            assertThat(Jackknife.together(0.5, List.of(some)).degreesOfFreedom())
                    .isCloseTo(some.degreesOfFreedom(), within(1e-12));
        }
    }

    private static Jackknife of(double... values) {
        var jackknife = new Jackknife();
        for (double value : values) {
            jackknife.add(value, 1);
        }
        return jackknife;
    }
}
