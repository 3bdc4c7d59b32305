package org.thangdo.stats.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;

class RegimesAndSeasonsTest {

    private static final int ORDERS = 199;

    @Nested
    @DisplayName("a regime")
    class Regimes {

        /** 400 histories of 24 months: false alarms at 5 %, and a shift of two standard deviations after month 9. */
        @Test
        void keepsItsSizeAndFindsTheMonth() {
            var random = new SeededRandom(4);
            int alarms = 0;
            int found = 0;
            for (int history = 0; history < 400; history++) {
                double[] quiet = noise(24, random);
                alarms += broken(quiet, history).test().rejectsAt(0.05) ? 1 : 0;
                double[] shifted = IntStream.range(0, 24)
                        .mapToDouble(t -> quiet[t] + (t < 9 ? 0 : 2))
                        .toArray();
                var broken = broken(shifted, history);
                found += broken.test().rejectsAt(0.05) && Math.abs(broken.at() - 9) <= 1 ? 1 : 0;
            }

            assertThat(alarms / 400.0).isBetween(0.025, 0.085);
            assertThat(found / 400.0).isGreaterThan(0.7);
        }

        /** A season of ten standard deviations over two years: the test keeps its size and still finds the month. */
        @Test
        void aSeasonIsNoBreak() {
            var random = new SeededRandom(4);
            int[] month = IntStream.range(0, 24).map(t -> t % 12).toArray();
            int alarms = 0;
            int found = 0;
            for (int history = 0; history < 400; history++) {
                double[] quiet = noise(24, random);
                double[] season = IntStream.range(0, 24)
                        .mapToDouble(t -> quiet[t] + 10 * Math.sin(Math.PI * t / 6))
                        .toArray();
                alarms += RegimeBreak.of(season, month, ORDERS, history).test().rejectsAt(0.05) ? 1 : 0;
                double[] shifted = IntStream.range(0, 24)
                        .mapToDouble(t -> season[t] + (t < 12 ? 0 : 3))
                        .toArray();
                var broken = RegimeBreak.of(shifted, month, ORDERS, history);
                found += broken.test().rejectsAt(0.05) && Math.abs(broken.at() - 12) <= 1 ? 1 : 0;
            }

            assertThat(alarms / 400.0).isBetween(0.02, 0.085);
            assertThat(found / 400.0).isGreaterThan(0.8);
        }

        @Test
        void backwardsTheBreakIsAtTheOtherSide() {
            double[] y = noise(20, new SeededRandom(1));
            double[] reversed =
                    IntStream.range(0, 20).mapToDouble(t -> y[19 - t]).toArray();
            var forward = broken(y, 1);
            var backward = broken(reversed, 1);

            assertThat(backward.at()).isEqualTo(20 - forward.at());
            assertThat(backward.before()).isCloseTo(forward.after(), within(1e-12));
        }

        @Test
        void refusesAShortOrFlatSeries() {
            assertThat(broken(new double[7], 1).test()).isEqualTo(TestResult.untested(Reason.TOO_FEW));
            assertThat(broken(new double[9], 1).test()).isEqualTo(TestResult.untested(Reason.NO_VARIATION));
            assertThat(broken(new double[0], 1).test()).isEqualTo(TestResult.untested(Reason.NO_DATA));
        }
    }

    @Nested
    @DisplayName("a season")
    class Seasons {

        @Test
        void keepsItsSizeAndShrinksWhatIsChance() {
            var random = new SeededRandom(4);
            int alarms = 0;
            double kept = 0;
            for (int history = 0; history < 400; history++) {
                var quiet = Seasonality.of(months(36), noise(36, random), ORDERS, history);
                alarms += quiet.test().rejectsAt(0.05) ? 1 : 0;
                kept += quiet.kept() / 400;
            }

            assertThat(alarms / 400.0).isBetween(0.025, 0.085);
            assertThat(kept).isLessThan(0.35);
        }

        /** A tenth of noise on a wave of 3: the effects come back, whatever the years' levels. */
        @Test
        void findsTheMonths() {
            double[] noise = noise(36, new SeededRandom(4));
            double[] wave = IntStream.range(0, 36)
                    .mapToDouble(t -> 100 + 20 * (t / 12) + 3 * Math.sin(Math.PI * t / 6) + 0.1 * noise[t])
                    .toArray();
            var found = Seasonality.of(months(36), wave, ORDERS, 1);

            assertThat(found.test().rejectsAt(0.01)).isTrue();
            for (int month = 0; month < 12; month++) {
                assertThat(found.effects().get(month)).isCloseTo(3 * Math.sin(Math.PI * month / 6), within(0.25));
            }
            assertThat(found.adjusted(103, 3)).isCloseTo(100, within(0.25));
        }

        /** A shift between the years is no season. */
        @Test
        void yearsMayDiffer() {
            double[] noise = noise(24, new SeededRandom(9));
            double[] shifted = IntStream.range(0, 24)
                    .mapToDouble(t -> noise[t] + (t < 12 ? 0 : 50))
                    .toArray();
            var one = (TestResult.Tested)
                    Seasonality.of(months(24), noise, ORDERS, 1).test();
            var other = (TestResult.Tested)
                    Seasonality.of(months(24), shifted, ORDERS, 1).test();

            assertThat(other.statistic()).isCloseTo(one.statistic(), within(1e-6));
            assertThat(other.pValue()).isEqualTo(one.pValue());
        }

        @Test
        void oneYearCannotTell() {
            var found = Seasonality.of(months(23), noise(23, new SeededRandom(4)), ORDERS, 1);

            assertThat(found.years()).isEqualTo(1);
            assertThat(found.test()).isEqualTo(TestResult.untested(Reason.TOO_FEW));
            assertThat(found.adjusted(5, 7)).isEqualTo(5);
        }

        private static int[] months(int count) {
            return IntStream.range(0, count).map(t -> 12 * 2024 + t).toArray();
        }
    }

    private static RegimeBreak broken(double[] means, long seed) {
        return RegimeBreak.of(means, new int[means.length], ORDERS, seed);
    }

    private static double[] noise(int size, SeededRandom random) {
        var noise = new double[size];
        Arrays.setAll(noise, t -> PlantedNorms.normal(random));
        return noise;
    }
}
