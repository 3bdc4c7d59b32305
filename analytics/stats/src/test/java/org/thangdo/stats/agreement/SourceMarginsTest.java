package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.agreement.SourcePairTable.ProfilePair;
import org.thangdo.stats.transition.Symmetry;

class SourceMarginsTest {

    private static final SourcePairTable FEW = TwoSources.square(new int[][] {{5, 3, 1}, {0, 6, 2}, {0, 1, 4}});

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void withOneRaterASideItIsStuartsAndMaxwellsTest() {
            var square = TwoSources.HOLMQUIST.square().orElseThrow();

            assertThat(SourceMargins.test(TwoSources.HOLMQUIST)).isEqualTo(Symmetry.stuartMaxwell(square));
        }

        /** Every rating twice: the shares are those of one rater, and so is the test, exact or not. */
        @Test
        void ratersWhoSayTheSameAreOne() {
            for (var table : List.of(TwoSources.HOLMQUIST, FEW)) {
                var one = (TestResult.Tested) SourceMargins.test(table);
                var two = (TestResult.Tested) SourceMargins.test(TwoSources.doubled(table));

                assertThat(two.statistic()).isCloseTo(one.statistic(), within(1e-9));
                assertThat(two.degreesOfFreedom()).isEqualTo(one.degreesOfFreedom());
                assertThat(two.pValue()).isCloseTo(one.pValue(), within(1e-9));
            }
        }

        /** Sources that differ by chance only are called different in about one of twenty tables. */
        @Test
        void holdsItsLevel() {
            var random = new Random(71);
            long rejected = IntStream.range(0, 1000)
                    .filter(run -> SourceMargins.test(TwoSources.table(TwoSources.random(random, 60, 4), 4))
                            .rejectsAt(0.05))
                    .count();

            assertThat(rejected).isBetween(25L, 75L);
        }

        @Test
        void findsASourceThatIsHigher() {
            var subjects = IntStream.range(0, 40)
                    .mapToObj(i -> new ProfilePair(
                            TwoSources.profile(4, i % 3, i % 3), TwoSources.profile(4, i % 3 + i % 2, i % 3)))
                    .toList();

            assertThat(SourceMargins.test(TwoSources.table(subjects, 4)).rejectsAt(0.001))
                    .isTrue();
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void noSubjectDiffers() {
            var same = new ProfilePair(TwoSources.profile(3, 0, 1), TwoSources.profile(3, 1, 0));

            assertThat(SourceMargins.test(TwoSources.table(List.of(same, same), 3)))
                    .isEqualTo(TestResult.untested(Reason.NO_VARIATION));
            assertThat(SourceMargins.test(SourcePairTable.empty(TwoSources.scale(3))))
                    .isEqualTo(TestResult.untested(Reason.NO_DATA));
        }
    }
}
