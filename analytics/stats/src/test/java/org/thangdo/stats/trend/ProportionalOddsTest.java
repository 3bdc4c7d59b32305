package org.thangdo.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.Samples;
import org.thangdo.stats.SeedPaper;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.distribution.LevelCounts;

class ProportionalOddsTest {

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /**
         * Oracle: R 4.2.2, MASS 7.3-58.2 polr. Its errors come from the observed information; fitted once more to the expected
         * counts of its own fit, where both informations are one, it gives 0.108267424 instead of 0.107561720.
         */
        @Test
        void seedPaper() {
            var fit = ProportionalOdds.fit(SeedPaper.PERSONS, 0.95);

            assertThat(slope(fit).value()).isCloseTo(-0.0453673899322, within(5e-8));
            assertThat(fit.logLikelihood()).isCloseTo(-228.3674836697642, within(5e-9));
            assertThat(slope(fit).standardError()).isCloseTo(0.108267424347, within(5e-8));
            var likelihoodRatio = (TestResult.Tested) fit.likelihoodRatio();
            assertThat(likelihoodRatio.statistic()).isCloseTo(0.1781894, within(5e-8));
            assertThat(likelihoodRatio.pValue()).isBetween(0.67, 0.68);
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        /** On two levels and two periods the slope is the log of the cross-product ratio, error √(Σ 1/count). */
        @Test
        void fourfoldTable() {
            var fit = fit(LevelCounts.of(30, 10), LevelCounts.of(25, 20));

            assertThat(slope(fit).value()).isCloseTo(Math.log(30.0 * 20 / (10 * 25)), within(1e-9));
            assertThat(slope(fit).standardError())
                    .isCloseTo(Math.sqrt(1.0 / 30 + 1.0 / 10 + 1.0 / 25 + 1.0 / 20), within(1e-9));
            assertThat(((Estimate.Defined) fit.oddsRatio()).value()).isCloseTo(2.4, within(1e-9));
        }

        @Test
        void turningTheLevelsRoundTurnsTheSign() {
            var counts = Samples.groups(new Random(71), 5, 4);
            var up = fit(counts.toArray(LevelCounts[]::new));
            var down = fit(counts.stream().map(Samples::reversed).toArray(LevelCounts[]::new));

            assertThat(slope(down).value()).isCloseTo(-slope(up).value(), within(1e-8));
            assertThat(down.logLikelihood()).isCloseTo(up.logLikelihood(), within(1e-8));
        }

        @Test
        void unusedLevelsAndEmptyPeriodsDoNotMatter() {
            var few = ProportionalOdds.fit(
                    new PeriodCounts(
                            List.of(1.0, 3.0, 4.0),
                            List.of(LevelCounts.of(3, 9, 5), LevelCounts.of(2, 8, 9), LevelCounts.of(1, 8, 7))),
                    0.95);
            var padded = ProportionalOdds.fit(
                    new PeriodCounts(
                            List.of(1.0, 2.0, 3.0, 4.0),
                            List.of(
                                    LevelCounts.of(0, 3, 0, 9, 5),
                                    LevelCounts.empty(5),
                                    LevelCounts.of(0, 2, 0, 8, 9),
                                    LevelCounts.of(0, 1, 0, 8, 7))),
                    0.95);

            assertThat(padded).isEqualTo(few);
        }

        @Test
        void theSlopeFollowsTheUnitOfTheScores() {
            var counts = Samples.groups(new Random(72), 4, 4);
            var years = ProportionalOdds.fit(new PeriodCounts(List.of(2018.0, 2019.0, 2020.0, 2021.0), counts), 0.95);
            var quarters = ProportionalOdds.fit(new PeriodCounts(List.of(0.0, 4.0, 8.0, 12.0), counts), 0.95);

            assertThat(slope(quarters).value()).isCloseTo(slope(years).value() / 4, within(1e-10));
            assertThat(slope(quarters).standardError()).isCloseTo(slope(years).standardError() / 4, within(1e-10));
        }

        @Test
        void millionsOfPeopleNeedNoMoreSteps() {
            var fit = fit(
                    LevelCounts.of(12_000, 300_000, 2_900_000, 900_000),
                    LevelCounts.of(9_000, 250_000, 2_800_000, 1_100_000),
                    LevelCounts.of(5_000, 200_000, 2_500_000, 1_500_000));

            assertThat(slope(fit).value()).isBetween(0.2, 0.5);
            assertThat(fit.iterations()).isLessThan(12);
        }

        /** At the maximum of the likelihood no threshold or slope gains: here the steps are slow, but they arrive. */
        @Test
        void aPeriodInTheMiddleLevelOnly() {
            var fit = fit(LevelCounts.of(0, 7, 0), LevelCounts.of(312, 38, 176));

            assertThat(slope(fit).value()).isNegative();
            assertThat(((TestResult.Tested) fit.likelihoodRatio()).statistic()).isBetween(0.97, 0.98);
        }

        /** 2,000 seeded histories of four years with 60 people: the standard error of a coverage of 0.95 is 0.005. */
        @Tag("slow")
        @Test
        void coversAsPromised() {
            var random = new Random(73);
            double[] thresholds = {-3.5, -1.5, 1.5};
            long hits = IntStream.range(0, 2000)
                    .mapToObj(i -> fit(IntStream.range(0, 4)
                            .mapToObj(year -> Samples.draw(random, shares(thresholds, 0.3 * year), 60))
                            .toArray(LevelCounts[]::new)))
                    .filter(fit -> slope(fit).interval().contains(0.3))
                    .count();

            assertThat(hits / 2000.0).isBetween(0.935, 0.965);
        }

        private static double[] shares(double[] thresholds, double shift) {
            double[] shares = new double[thresholds.length + 1];
            double below = 0;
            for (int j = 0; j < shares.length; j++) {
                double upTo = j == thresholds.length ? 1 : 1 / (1 + Math.exp(shift - thresholds[j]));
                shares[j] = upTo - below;
                below = upTo;
            }
            return shares;
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void nothingToFit() {
            assertUndefined(Reason.NO_DATA, LevelCounts.empty(3), LevelCounts.empty(3));
            assertUndefined(Reason.TOO_FEW, LevelCounts.of(3, 4, 5), LevelCounts.empty(3));
            assertUndefined(Reason.NO_VARIATION, LevelCounts.of(0, 4, 0), LevelCounts.of(0, 7, 0));
        }

        /** No later person stands below an earlier one: every steeper slope fits better. */
        @Test
        void theSlopeRunsAway() {
            assertUndefined(Reason.ON_THE_BOUNDARY, LevelCounts.of(3, 4, 0), LevelCounts.of(0, 2, 6));
            assertUndefined(Reason.ON_THE_BOUNDARY, LevelCounts.of(0, 2, 6), LevelCounts.of(3, 4, 0));
            assertUndefined(Reason.ON_THE_BOUNDARY, LevelCounts.of(5, 0), LevelCounts.of(5, 0), LevelCounts.of(2, 3));
        }

        private static void assertUndefined(Reason reason, LevelCounts... counts) {
            var fit = fit(counts);
            assertThat(fit.logOdds()).isEqualTo(Estimate.undefined(reason));
            assertThat(fit.oddsRatio()).isEqualTo(Estimate.undefined(reason));
            assertThat(fit.wald()).isEqualTo(TestResult.untested(reason));
            assertThat(fit.likelihoodRatio()).isEqualTo(TestResult.untested(reason));
        }
    }

    private static ProportionalOdds fit(LevelCounts... counts) {
        return ProportionalOdds.fit(PeriodCounts.evenlySpaced(List.of(counts)), 0.95);
    }

    private static Estimate.Defined slope(ProportionalOdds fit) {
        return (Estimate.Defined) fit.logOdds();
    }
}
