package org.thangdo.stats.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.stats.CriteriaInUse.criterion;
import static org.thangdo.stats.CriteriaInUse.defined;
import static org.thangdo.stats.CriteriaInUse.published;
import static org.thangdo.stats.CriteriaInUse.rest;
import static org.thangdo.stats.CriteriaInUse.table;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.distribution.LevelCounts;

class LatentCorrelationTest {

    private static final double[] THRESHOLDS = {-1.5, -0.4, 0.9};

    private static int levelOf(double latent) {
        return (int) Arrays.stream(THRESHOLDS).filter(cut -> latent > cut).count();
    }

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Oracle: mvtnorm pmvnorm with TVPACK at 1e-14, printed to 12 significant digits or more. */
        @Test
        void bivariateNormal() {
            for (var bivariate : published("bivariate_normal").required("cases")) {
                double probability = BivariateNormal.cumulative(
                        bivariate.get(0).asDouble(),
                        bivariate.get(1).asDouble(),
                        bivariate.get(2).asDouble());

                assertThat(probability).isCloseTo(bivariate.get(3).asDouble(), within(5e-12));
            }
        }

        /**
         * Oracle: lavaan 0.6-14 lavCor, to the accuracy of its optimiser; the same by minimising the likelihood in R. polycor
         * 0.8-1 standardises the score with {@code n − 1} and prints 0.7298. The error counts both steps, polycor's only the
         * second (0.0300): the jackknife of 240 fits in R is the judge, with a tolerance of 3 %.
         */
        @Test
        void polyserial() {
            var correlation = defined(Polyserial.of(criterion(1), rest(1), 0.95).correlation());
            var published = published("polyserial");

            assertThat(correlation.value())
                    .isCloseTo(published.required("lavaan").asDouble(), within(5e-9));
            assertThat(correlation.value())
                    .isCloseTo(published.required("polycor").asDouble(), within(1e-3));
            double jackknife = published.required("jackknife_se").asDouble();
            assertThat(correlation.standardError()).isCloseTo(jackknife, within(0.03 * jackknife));
        }

        /** Oracle: lavaan 0.6-14 and polycor 0.8-1, which agree to 7e-7; errors as above, polycor's is 0.0501. */
        @Test
        void polychoric() {
            var correlation = defined(
                    Polychoric.of(table(criterion(1), criterion(2), 4), 0.95).correlation());
            var published = published("polychoric");

            assertThat(correlation.value())
                    .isCloseTo(published.required("polycor").asDouble(), within(1e-6));
            assertThat(correlation.value())
                    .isCloseTo(published.required("lavaan").asDouble(), within(1e-6));
            double jackknife = published.required("jackknife_se").asDouble();
            assertThat(correlation.standardError()).isCloseTo(jackknife, within(0.03 * jackknife));
        }

        /** Oracle: lavaan 0.6-14 lavCor of all pairs. */
        @Test
        void everyPair() {
            var expected = published("polychoric").required("all_lavaan");
            for (int a = 1; a <= 6; a++) {
                for (int b = 1; b < a; b++) {
                    var correlation = Polychoric.of(table(criterion(a), criterion(b), 4), 0.95);

                    assertThat(defined(correlation.correlation()).value())
                            .isCloseTo(expected.get(a - 1).get(b - 1).asDouble(), within(2e-5));
                }
            }
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void turningTheLevelsRoundTurnsTheSign() {
            int[] turned = Arrays.stream(criterion(2)).map(k -> 3 - k).toArray();
            var up = defined(
                    Polychoric.of(table(criterion(1), criterion(2), 4), 0.95).correlation());
            var down =
                    defined(Polychoric.of(table(criterion(1), turned, 4), 0.95).correlation());
            var upOfScore = defined(Polyserial.of(criterion(2), rest(2), 0.95).correlation());
            var downOfScore = defined(Polyserial.of(turned, rest(2), 0.95).correlation());

            assertThat(down.value()).isCloseTo(-up.value(), within(1e-9));
            assertThat(down.standardError()).isCloseTo(up.standardError(), within(1e-9));
            assertThat(downOfScore.value()).isCloseTo(-upOfScore.value(), within(1e-9));
            assertThat(downOfScore.interval().lower())
                    .isCloseTo(-upOfScore.interval().upper(), within(1e-9));
        }

        @Test
        void theUnitOfTheScoreAndTheNamesOfTheLevelsDoNotMatter() {
            double[] inTens = Arrays.stream(rest(2)).map(x -> 10 * x - 3).toArray();
            int[] spread = Arrays.stream(criterion(2)).map(k -> k * k).toArray();
            var plain = defined(Polyserial.of(criterion(2), rest(2), 0.95).correlation());
            var moved = defined(Polyserial.of(spread, inTens, 0.95).correlation());

            assertThat(moved.value()).isCloseTo(plain.value(), within(1e-10));
            assertThat(moved.standardError()).isCloseTo(plain.standardError(), within(1e-10));
        }

        @Test
        void rowsAndColumnsAreAlike() {
            var table = table(criterion(1), criterion(2), 4);
            var one = defined(Polychoric.of(table, 0.95).correlation());
            var other = defined(Polychoric.of(table.transposed(), 0.95).correlation());

            assertThat(other.value()).isCloseTo(one.value(), within(1e-10));
            assertThat(other.standardError()).isCloseTo(one.standardError(), within(1e-10));
        }

        @Test
        void independentLevelsHaveNone() {
            var table = CrossTable.of(LevelCounts.of(8, 24, 16), LevelCounts.of(4, 12, 8), LevelCounts.of(2, 6, 4));

            assertThat(defined(Polychoric.of(table, 0.95).correlation()).value())
                    .isCloseTo(0, within(1e-10));
        }

        /** Two levels each, cut at the middle: {@code π₁₁ = ¼ + arcsin ρ / 2π}. Sheppard (1899). */
        @Test
        void tetrachoricAtTheMedians() {
            var table = CrossTable.of(LevelCounts.of(40, 10), LevelCounts.of(10, 40));

            assertThat(defined(Polychoric.of(table, 0.95).correlation()).value())
                    .isCloseTo(Math.sin(2 * Math.PI * (0.4 - 0.25)), within(1e-9));
        }

        @Test
        void noTriedCorrelationIsMoreLikely() {
            var fit = Polychoric.of(table(criterion(1), criterion(6), 4), 0.95);
            double last = fit.logLikelihoods().get(fit.logLikelihoods().size() - 1);

            assertThat(fit.logLikelihoods()).hasSizeBetween(3, 20).allMatch(tried -> tried <= last + 1e-9);
        }

        @Test
        void orderedThroughoutIsNearlyOne() {
            double[] scores = IntStream.range(0, 12).asDoubleStream().toArray();
            int[] levels = IntStream.range(0, 12).map(i -> i / 4).toArray();

            assertThat(defined(Polyserial.of(levels, scores, 0.95).correlation())
                            .value())
                    .isBetween(0.97, 1.0);
        }

        /** 1,000 seeded samples of 150 people: the standard error of a coverage of 0.95 is 0.007. */
        @Tag("slow")
        @Test
        void covers() {
            var random = new Random(91);
            int polyserial = 0;
            int polychoric = 0;
            for (int r = 0; r < 1000; r++) {
                double[] x = random.doubles(150).map(u -> random.nextGaussian()).toArray();
                double[] y = Arrays.stream(x)
                        .map(value -> 0.6 * value + 0.8 * random.nextGaussian())
                        .toArray();
                int[] rows = Arrays.stream(x)
                        .mapToInt(LatentCorrelationTest::levelOf)
                        .toArray();
                int[] columns = Arrays.stream(y)
                        .mapToInt(LatentCorrelationTest::levelOf)
                        .toArray();
                var score = defined(Polyserial.of(columns, x, 0.95).correlation());
                var pair = defined(Polychoric.of(table(rows, columns, 4), 0.95).correlation());
                polyserial += score.interval().contains(0.6) ? 1 : 0;
                polychoric += pair.interval().contains(0.6) ? 1 : 0;
            }

            assertThat(polyserial / 1000.0).isBetween(0.93, 0.97);
            assertThat(polychoric / 1000.0).isBetween(0.93, 0.97);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void constantCriterionOrScore() {
            double[] scores = IntStream.range(0, 10).asDoubleStream().toArray();

            assertThat(Polyserial.of(new int[10], scores, 0.95).correlation())
                    .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
            assertThat(Polyserial.of(new int[] {0, 1, 2, 0, 1}, new double[] {0.1, 0.1, 0.1, 0.1, 0.1}, 0.95)
                            .correlation())
                    .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
            assertThat(Polychoric.of(CrossTable.of(LevelCounts.of(3, 9), LevelCounts.of(0, 0)), 0.95)
                            .correlation())
                    .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
        }

        @Test
        void likelihoodThatRisesToOne() {
            assertThat(Polychoric.of(CrossTable.of(LevelCounts.of(5, 0), LevelCounts.of(2, 7)), 0.95)
                            .correlation())
                    .isEqualTo(Estimate.undefined(Reason.ON_THE_BOUNDARY));
        }

        @Test
        void nobodyOrTooFew() {
            assertThat(Polyserial.of(new int[0], new double[0], 0.95).correlation())
                    .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(Polychoric.of(CrossTable.of(LevelCounts.of(0, 0), LevelCounts.of(0, 0)), 0.95)
                            .correlation())
                    .isEqualTo(Estimate.undefined(Reason.NO_DATA));
        }

        @Test
        void columnsOfDifferentLength() {
            assertThatThrownBy(() -> Polyserial.of(new int[5], new double[4], 0.95))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("5 levels but 4 scores");
        }
    }
}
