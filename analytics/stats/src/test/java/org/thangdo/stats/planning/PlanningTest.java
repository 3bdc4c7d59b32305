package org.thangdo.stats.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.agreement.Weighting;

class PlanningTest {

    private static final Detection FROM_4_TO_7 = new Detection(0.4, 0.7, 0.05, 0.8, false);

    @Nested
    @DisplayName("agrees with published numbers")
    class Published {

        /** Oracle: Shoukri, Asyali and Donner (2004), Stat. Methods in Medical Research 13, table 3: 35, plus 1. */
        @Test
        void widthOfAnIntraclassCorrelation() {
            assertThat(IccSubjects.forWidth(0.8, 3, 0.2, 0.95)).isEqualTo(36);
        }

        /** Oracle: the formulas of Bonett (2002) and of Walter, Eliasziw and Donner (1998) by SciPy 1.17.1. */
        @Test
        void formulasForIntraclassCorrelations() {
            assertThat(IccSubjects.forWidth(0.7, 3, 0.2, 0.95)).isEqualTo(68); // 67.38
            assertThat(IccSubjects.forWidth(0.8, 2, 0.2, 0.95)).isEqualTo(55); // 50.79 + 4
            var from6To8 = new Detection(0.6, 0.8, 0.05, 0.8, false);
            assertThat(IccSubjects.forPowerAsPrinted(2, from6To8)).isEqualTo(39); // 38.61
            assertThat(IccSubjects.forPowerAsPrinted(3, from6To8)).isEqualTo(27); // 26.07
        }

        /** Oracle: z² / (4 h²), the share of a population: 384.1 and, of 1,000 people, 277.5. */
        @Test
        void percentAgreement() {
            long subjects = PrecisionSubjects.percentAgreement(0.05, 0.95);
            assertThat(subjects).isEqualTo(385);
            assertThat(PrecisionSubjects.ofPopulation(subjects, 1000)).isEqualTo(278);
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        /** On two categories the shares leave no choice, so the greatest error is the error. */
        @ParameterizedTest
        @CsvSource({"0.5, 0.4", "0.3, 0.6", "0.2, 0.1"})
        void twoCategoriesAreYesOrNo(double yes, double unwanted) {
            var detection = new Detection(unwanted, 0.75, 0.05, 0.9, true);
            assertThat(KappaSubjects.categories(List.of(yes, 1 - yes), detection))
                    .isEqualTo(KappaSubjects.yesOrNo(yes, yes, detection));
        }

        /** Kappa of tables drawn with exactly the planned number of subjects. */
        @Test
        void thePlannedPowerIsReached() {
            long subjects = KappaSubjects.yesOrNo(0.4, 0.4, FROM_4_TO_7);
            double[] table = table(0.4, 0.7);
            double error = new KappaError(new double[] {0.4, 0.6}, new double[] {0.4, 0.6}, 0.4)
                            .of(new double[][] {cells(0.4, 0.4, 0), cells(0.4, 0.4, 1)})
                    / Math.sqrt(subjects);
            var random = new Random(51);
            int rejected = 0;
            for (int study = 0; study < 4000; study++) {
                rejected += kappa(random, table, subjects) > 0.4 + 1.645 * error ? 1 : 0;
            }
            assertThat(rejected / 4000.0).isCloseTo(0.8, within(0.04));
        }

        @ParameterizedTest
        @CsvSource({"2, 0.6, 0.8", "3, 0.2, 0.5", "5, 0, 0.2", "10, 0.7, 0.9"})
        void exactPowerIsJustReached(int raters, double unwanted, double expected) {
            var detection = new Detection(unwanted, expected, 0.05, 0.8, false);
            long subjects = IccSubjects.forPower(raters, detection);
            assertThat(IccSubjects.power(subjects, raters, detection)).isGreaterThanOrEqualTo(0.8);
            assertThat(subjects == 2 || IccSubjects.power(subjects - 1, raters, detection) < 0.8)
                    .isTrue();
            assertThat((double) subjects).isCloseTo(IccSubjects.forPowerAsPrinted(raters, detection), within(4.0));
        }

        @Test
        void moreRatersNeedFewerSubjects() {
            assertThat(KappaSubjects.severalRaters(0.3, 4, FROM_4_TO_7))
                    .isLessThan(KappaSubjects.severalRaters(0.3, 2, FROM_4_TO_7));
        }

        /** No distribution of answers contributes more than the greatest error: 20,000 random ones on each scale. */
        @ParameterizedTest
        @EnumSource(
                value = Weighting.class,
                names = {"IDENTITY", "LINEAR", "QUADRATIC", "ORDINAL"})
        void nothingIsWorseThanTheWorst(Weighting weighting) {
            var random = new Random(52);
            for (int q = 2; q <= 5; q++) {
                double[][] distance = weighting.matrix(scale(q), new double[q]);
                double greatest = GreatestGwetError.of(distance);
                double found = 0;
                for (int draw = 0; draw < 5_000; draw++) {
                    found = Math.max(found, GreatestGwetError.deviation(distance, shares(random, q * (q + 1) / 2)));
                }
                assertThat(found).as(weighting + " on " + q).isBetween(0.75 * greatest, greatest * 1.001);
            }
        }

        /** The shorter rule takes chance agreement as known. */
        @Test
        void theWorstIsWorseThanTheShorterRule() {
            double[][] distance = Weighting.IDENTITY.matrix(scale(2), new double[2]);
            assertThat(GreatestGwetError.of(distance)).isCloseTo(1.198, within(0.001));
            assertThat(PrecisionSubjects.gwet(Weighting.IDENTITY, scale(2), 0.1, 0.95))
                    .isEqualTo(552);
            assertThat(PrecisionSubjects.brennanPrediger(Weighting.IDENTITY, scale(2), 0.1, 0.95))
                    .isEqualTo(385);
        }

        @Test
        void aPilotOfFourTimesTheSizeHasHalfTheError() {
            var pilot = new Estimate.Defined(0.7, 0.1, new Interval(0.5, 0.9, 0.95));
            double z = Detection.quantile(0.975);
            assertThat(PrecisionSubjects.afterPilot(pilot, 50, 0.05 * z, 0.95)).isEqualTo(200);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void sharesThatCannotReachTheKappa() {
            assertThatThrownBy(() -> KappaSubjects.yesOrNo(0.1, 0.6, FROM_4_TO_7))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no raters with shares 0.1 and 0.6 have kappa 0.4");
        }

        @Test
        void nothingToTellApart() {
            assertThatThrownBy(() -> new Detection(0.6, 0.6, 0.05, 0.8, true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not two coefficients to tell apart: 0.6, 0.6");
        }

        @Test
        void widthsAndRaters() {
            assertThatThrownBy(() -> PrecisionSubjects.percentAgreement(5, 0.95))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> IccSubjects.forWidth(0.7, 1, 0.2, 0.95))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> KappaSubjects.severalRaters(0.3, 1, FROM_4_TO_7))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static double[] cells(double yes, double kappa, int row) {
        double[] table = table(yes, kappa);
        return new double[] {table[2 * row], table[2 * row + 1]};
    }

    private static double[] table(double yes, double kappa) {
        double apart = (1 - kappa) * yes * (1 - yes);
        return new double[] {yes - apart, apart, apart, 1 - yes - apart};
    }

    private static double kappa(Random random, double[] table, long subjects) {
        var counts = new double[4];
        for (long i = 0; i < subjects; i++) {
            double u = random.nextDouble();
            int cell = 0;
            while (cell < 3 && u >= table[cell]) {
                u -= table[cell++];
            }
            counts[cell] += 1.0 / subjects;
        }
        double first = counts[0] + counts[1];
        double second = counts[0] + counts[2];
        double chance = first * second + (1 - first) * (1 - second);
        return (counts[0] + counts[3] - chance) / (1 - chance);
    }

    private static double[] shares(Random random, int cells) {
        double power = 1 + random.nextInt(30);
        double[] weights = random.doubles(cells).map(u -> Math.pow(u, power)).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private static List<Double> scale(int q) {
        return IntStream.range(0, q).mapToObj(k -> k + 1.0).toList();
    }
}
