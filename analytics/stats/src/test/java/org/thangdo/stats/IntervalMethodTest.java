package org.thangdo.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.IntervalMethod.Estimated;

class IntervalMethodTest {

    private static final double NONE = Double.NEGATIVE_INFINITY;

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Of a correlation 0.5 with error (1 − 0.25)/√97 on z: Fisher's textbook interval of n = 100, (0.337, 0.634). */
        @Test
        void fisherOfACorrelation() {
            var estimated = new Estimated(0.5, 0.75 / Math.sqrt(97), 1e9);

            var interval = IntervalMethod.FISHER_Z.interval(estimated, NONE, 1, 0.95);

            assertThat(interval.lower()).isCloseTo(0.337, within(5e-4));
            assertThat(interval.upper()).isCloseTo(0.634, within(5e-4));
        }

        /** qt(0.975, 4) = 2.776445. */
        @Test
        void studentOnFourDegreesOfFreedom() {
            var interval = IntervalMethod.STUDENT.interval(new Estimated(0.2, 0.1, 4), NONE, 1, 0.95);

            assertThat(interval.lower()).isCloseTo(-0.0776445, within(5e-8));
            assertThat(interval.upper()).isCloseTo(0.4776445, within(5e-8));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void fisherStaysInsideTheRange() {
            for (double value : new double[] {-0.999, -0.3, 0, 0.4, 0.9999}) {
                var interval = IntervalMethod.FISHER_Z.interval(new Estimated(value, 0.4, 3), NONE, 1, 0.99);
                assertThat(interval.contains(value)).isTrue();
                assertThat(interval.lower()).isGreaterThanOrEqualTo(-1);
                assertThat(interval.upper()).isLessThanOrEqualTo(1);
            }
        }

        @Test
        void fisherIsStudentWhereTheErrorIsSmall() {
            var estimated = new Estimated(0.6, 1e-5, 50);

            var fisher = IntervalMethod.FISHER_Z.interval(estimated, NONE, 1, 0.95);
            var student = IntervalMethod.STUDENT.interval(estimated, NONE, 1, 0.95);

            assertThat(fisher.lower()).isCloseTo(student.lower(), within(1e-8));
            assertThat(fisher.upper()).isCloseTo(student.upper(), within(1e-8));
        }

        @Test
        void aValueWithoutZKeepsStudent() {
            for (double value : new double[] {1, -1, -1.4}) {
                var estimated = new Estimated(value, 0.1, 9);
                assertThat(IntervalMethod.FISHER_Z.interval(estimated, NONE, 1, 0.95))
                        .isEqualTo(IntervalMethod.STUDENT.interval(estimated, NONE, 1, 0.95));
            }
        }
    }
}
