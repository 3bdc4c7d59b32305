package org.thangdo.stats.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Reason;
import org.thangdo.stats.Samples;
import org.thangdo.stats.SeedPaper;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.distribution.LevelCounts;

/** The tests of order: {@link LinearByLinear}, {@link StratifiedChange}, {@link MannWhitney}. */
class OrderedTestsTest {

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Oracle: R 4.2.2, cor(year, level) · √(n − 1). */
        @Test
        void linearTrendOfTheSeedPaper() {
            assertThat(z(LinearByLinear.test(SeedPaper.YEAR_BY_LEVEL, Alternative.TWO_SIDED)))
                    .isCloseTo(-0.36565274990439, within(1e-12));
        }

        /**
         * Income by job satisfaction within gender, 1991 General Social Survey (data of R's mantelhaen.test). Agresti (2002),
         * <i>Categorical Data Analysis</i>, 2nd ed., section 7.5.3: nonzero correlation 6.1563, scores (3, 10, 20, 35) and
         * (1, 3, 4, 5).
         */
        @Test
        void stratifiedJobSatisfaction() {
            var women = CrossTable.of(
                    LevelCounts.of(1, 3, 11, 2),
                    LevelCounts.of(2, 3, 17, 3),
                    LevelCounts.of(0, 1, 8, 5),
                    LevelCounts.of(0, 2, 4, 2));
            var men = CrossTable.of(
                    LevelCounts.of(1, 1, 2, 1),
                    LevelCounts.of(0, 3, 5, 1),
                    LevelCounts.of(0, 0, 7, 3),
                    LevelCounts.of(0, 1, 9, 6));
            double z = z(StratifiedChange.test(
                    List.of(women, men),
                    List.of(3.0, 10.0, 20.0, 35.0),
                    List.of(1.0, 3.0, 4.0, 5.0),
                    Alternative.TWO_SIDED));

            assertThat(z * z).isCloseTo(6.1563, within(5e-5));
            assertThat(z).isCloseTo(2.48118953162605, within(1e-12));
        }

        /** Oracle: R 4.2.2, wilcox.test(correct = FALSE, exact = FALSE). */
        @Test
        void twoYearsOfTheSeedPaper() {
            var years = SeedPaper.PERSONS.counts();
            var whitney = MannWhitney.of(years.get(0), years.get(1));

            assertThat(whitney.statistic()).isEqualTo(5154);
            assertThat(((TestResult.Tested) whitney.test(Alternative.TWO_SIDED)).pValue())
                    .isCloseTo(0.99484368172165, within(1e-11));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void oneStratumIsLinearByLinear() {
            var table = new CrossTable(Samples.groups(new Random(91), 4, 3));

            assertThat(StratifiedChange.test(List.of(table), Alternative.TWO_SIDED))
                    .isEqualTo(LinearByLinear.test(table, Alternative.TWO_SIDED));
        }

        /** Simpson: one unit rates high and grows, no unit changes; the total rises, like against like does not. */
        @Test
        void aChangingMixIsNotAChange() {
            var strict = CrossTable.of(LevelCounts.of(80, 20), LevelCounts.of(40, 10));
            var lenient = CrossTable.of(LevelCounts.of(10, 40), LevelCounts.of(40, 160));
            var total = CrossTable.of(LevelCounts.of(90, 60), LevelCounts.of(80, 170));

            assertThat(z(StratifiedChange.test(List.of(strict, lenient), Alternative.TWO_SIDED)))
                    .isCloseTo(0, within(1e-12));
            assertThat(LinearByLinear.test(total, Alternative.TWO_SIDED).rejectsAt(0.001))
                    .isTrue();
        }

        @Test
        void turningTheLevelsRoundTurnsTheSign() {
            var rows = Samples.groups(new Random(92), 2, 4);
            var turned = rows.stream().map(Samples::reversed).toList();

            assertThat(z(LinearByLinear.test(new CrossTable(turned), Alternative.TWO_SIDED)))
                    .isCloseTo(-z(LinearByLinear.test(new CrossTable(rows), Alternative.TWO_SIDED)), within(1e-12));
            assertThat(z(MannWhitney.of(turned.get(0), turned.get(1)).test(Alternative.TWO_SIDED)))
                    .isCloseTo(z(MannWhitney.of(rows.get(1), rows.get(0)).test(Alternative.TWO_SIDED)), within(1e-12));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void nothingVaries() {
            var oneLevel = CrossTable.of(LevelCounts.of(0, 4), LevelCounts.of(0, 6));
            var nobody = CrossTable.of(LevelCounts.empty(2), LevelCounts.empty(2));

            assertThat(LinearByLinear.test(oneLevel, Alternative.TWO_SIDED))
                    .isEqualTo(TestResult.untested(Reason.NO_VARIATION));
            assertThat(LinearByLinear.test(
                            SeedPaper.YEAR_BY_LEVEL,
                            List.of(0.1, 0.1, 0.1, 0.1),
                            List.of(1.0, 2.0, 3.0, 4.0),
                            Alternative.TWO_SIDED))
                    .isEqualTo(TestResult.untested(Reason.NO_VARIATION));
            assertThat(LinearByLinear.test(nobody, Alternative.TWO_SIDED))
                    .isEqualTo(TestResult.untested(Reason.NO_DATA));
            assertThat(StratifiedChange.test(List.of(oneLevel, nobody), Alternative.TWO_SIDED))
                    .isEqualTo(TestResult.untested(Reason.NO_VARIATION));
            assertThat(StratifiedChange.test(List.of(), Alternative.TWO_SIDED))
                    .isEqualTo(TestResult.untested(Reason.NO_DATA));
            assertThat(MannWhitney.of(LevelCounts.of(0, 4), LevelCounts.of(0, 6))
                            .test(Alternative.TWO_SIDED))
                    .isEqualTo(TestResult.untested(Reason.NO_VARIATION));
            assertThat(MannWhitney.of(LevelCounts.of(1, 4), LevelCounts.empty(2))
                            .test(Alternative.TWO_SIDED))
                    .isEqualTo(TestResult.untested(Reason.EMPTY_GROUP));
        }

        @Test
        void everyCategoryNeedsAScore() {
            assertThatThrownBy(() -> LinearByLinear.test(
                            SeedPaper.YEAR_BY_LEVEL, List.of(1.0), List.of(1.0, 2.0, 3.0, 4.0), Alternative.TWO_SIDED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("need 4 finite scores: [1.0]");
        }
    }

    private static double z(TestResult test) {
        return ((TestResult.Tested) test).statistic();
    }
}
