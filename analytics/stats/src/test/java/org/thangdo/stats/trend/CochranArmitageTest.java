package org.thangdo.stats.trend;

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
import org.thangdo.stats.association.CrossTable;
import org.thangdo.stats.association.LinearByLinear;
import org.thangdo.stats.distribution.LevelCounts;

/** More published figures are in {@code distribution-reference.json}. */
class CochranArmitageTest {

    /** Oracle: R 4.2.2, prop.trend.test: chi-squared 0.49900053951543; the shares fall. */
    @Test
    @DisplayName("agrees with published numbers: excellent persons of the seed paper")
    void seedPaper() {
        double z = z(CochranArmitage.test(SeedPaper.PERSONS, 3, Alternative.TWO_SIDED));

        assertThat(z).isNegative();
        assertThat(z * z).isCloseTo(0.49900053951543, within(1e-12));
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void isLinearByLinearOnTwoLevels() {
            var random = new Random(41);
            for (int trial = 0; trial < 100; trial++) {
                var periods = PeriodCounts.evenlySpaced(Samples.groups(random, 5, 4));
                double n = periods.total();
                var cut = new CrossTable(periods.cutAt(2).counts());

                double trend = z(CochranArmitage.test(periods, 2, Alternative.TWO_SIDED));
                double linear = z(LinearByLinear.test(cut, Alternative.TWO_SIDED));

                assertThat(linear).isCloseTo(trend * Math.sqrt((n - 1) / n), within(1e-9));
            }
        }

        @Test
        void scoresMatterByTheirDistancesOnly() {
            var counts = Samples.groups(new Random(42), 4, 3);
            double years = z(CochranArmitage.test(
                    new PeriodCounts(List.of(2018.0, 2019.0, 2020.0, 2021.0), counts), 1, Alternative.TWO_SIDED));
            double quarters = z(CochranArmitage.test(
                    new PeriodCounts(List.of(0.0, 0.25, 0.5, 0.75), counts), 1, Alternative.TWO_SIDED));

            assertThat(quarters).isCloseTo(years, within(1e-9));
        }

        @Test
        void turningTheLevelsRoundTurnsTheSign() {
            var counts = Samples.groups(new Random(43), 4, 3);
            var turned = counts.stream().map(Samples::reversed).toList();
            var up = CochranArmitage.test(PeriodCounts.evenlySpaced(counts), 1, Alternative.INCREASING);
            var down = CochranArmitage.test(PeriodCounts.evenlySpaced(turned), 2, Alternative.DECREASING);

            assertThat(z(down)).isCloseTo(-z(up), within(1e-12));
            assertThat(((TestResult.Tested) down).pValue()).isCloseTo(((TestResult.Tested) up).pValue(), within(1e-12));
        }

        @Test
        void mergingLevelsOnOneSideChangesNothing() {
            var counts = Samples.groups(new Random(44), 6, 4);
            var merged = counts.stream()
                    .map(n -> LevelCounts.of(n.at(0) + n.at(1), n.at(2) + n.at(3)))
                    .toList();

            assertThat(CochranArmitage.test(PeriodCounts.evenlySpaced(merged), 1, Alternative.TWO_SIDED))
                    .isEqualTo(CochranArmitage.test(PeriodCounts.evenlySpaced(counts), 2, Alternative.TWO_SIDED));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void nothingToCompare() {
            assertThat(test(LevelCounts.of(0, 0), LevelCounts.of(0, 0))).isEqualTo(TestResult.untested(Reason.NO_DATA));
            assertThat(test(LevelCounts.of(3, 4), LevelCounts.of(0, 0))).isEqualTo(TestResult.untested(Reason.TOO_FEW));
            assertThat(test(LevelCounts.of(3, 0), LevelCounts.of(5, 0)))
                    .isEqualTo(TestResult.untested(Reason.NO_VARIATION));
        }

        @Test
        void theCutLiesInsideTheScale() {
            assertThatThrownBy(() -> CochranArmitage.test(SeedPaper.PERSONS, 4, Alternative.TWO_SIDED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no cut of 4 levels: 4");
        }

        @Test
        void periodsAreInOrder() {
            assertThatThrownBy(() ->
                            new PeriodCounts(List.of(2.0, 1.0), List.of(LevelCounts.of(1, 1), LevelCounts.of(1, 1))))
                    .hasMessage("scores are not finite and strictly increasing: [2.0, 1.0]");
        }

        private static TestResult test(LevelCounts... counts) {
            return CochranArmitage.test(PeriodCounts.evenlySpaced(List.of(counts)), 1, Alternative.TWO_SIDED);
        }
    }

    private static double z(TestResult test) {
        return ((TestResult.Tested) test).statistic();
    }
}
