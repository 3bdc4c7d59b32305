package org.thangdo.stats.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.stats.Reason;
import org.thangdo.stats.Samples;
import org.thangdo.stats.SeedPaper;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.distribution.LevelCounts;

class IndependenceTest {

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Oracle: R 4.2.2, prop.test: the four years' shares of excellent persons do not differ beyond chance. */
        @Test
        void excellentPersonsOfTheSeedPaper() {
            var table = new CrossTable(SeedPaper.PERSONS.cutAt(3).counts());
            var test = (TestResult.Tested) Independence.PEARSON.test(table);

            assertThat(test.statistic()).isCloseTo(0.917392823106052, within(1e-12));
            assertThat(test.degreesOfFreedom()).isEqualTo(3);
            assertThat(test.pValue()).isCloseTo(0.821228620905963, within(1e-12));
        }

        /** Oracle: R 4.2.2, chisq.test. */
        @Test
        void allLevelsOfTheSeedPaper() {
            var test = (TestResult.Tested) Independence.PEARSON.test(SeedPaper.YEAR_BY_LEVEL);

            assertThat(test.statistic()).isCloseTo(8.32809343598, within(5e-12));
            assertThat(test.pValue()).isCloseTo(0.501450198386, within(5e-13));
            assertThat(Independence.leastExpected(SeedPaper.YEAR_BY_LEVEL)).isCloseTo(4 * 74 / 374.0, within(1e-12));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @ParameterizedTest
        @EnumSource
        void rowsAndColumnsMayBeExchangedAndEmptyOnesAdded(Independence independence) {
            var random = new Random(81);
            for (int trial = 0; trial < 50; trial++) {
                var rows = Samples.groups(random, 4, 3);
                var table = new CrossTable(rows);
                var padded = CrossTable.of(rows.get(0), LevelCounts.empty(3), rows.get(1), rows.get(2), rows.get(3));
                double statistic = statistic(independence, table);

                assertThat(statistic(independence, table.transposed())).isCloseTo(statistic, within(1e-9));
                assertThat(independence.test(padded)).isEqualTo(independence.test(table));
            }
        }

        @ParameterizedTest
        @EnumSource
        void equalSharesGiveNothing(Independence independence) {
            var table = CrossTable.of(LevelCounts.of(3, 6, 9), LevelCounts.of(5, 10, 15));

            assertThat(statistic(independence, table)).isCloseTo(0, within(1e-12));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @ParameterizedTest
        @EnumSource
        void nothingToCompare(Independence independence) {
            assertThat(independence.test(CrossTable.of(LevelCounts.empty(2), LevelCounts.empty(2))))
                    .isEqualTo(TestResult.untested(Reason.NO_DATA));
            assertThat(independence.test(CrossTable.of(LevelCounts.of(0, 4), LevelCounts.of(0, 6))))
                    .isEqualTo(TestResult.untested(Reason.NO_VARIATION));
        }
    }

    private static double statistic(Independence independence, CrossTable table) {
        return ((TestResult.Tested) independence.test(table)).statistic();
    }
}
