package org.thangdo.stats.agreement;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/** Three kinds of evidence: published numbers, laws that need no numbers, and refusals. */
class AgreementCoefficientTest {

    private static final List<Double> FIVE_POINTS = List.of(1.0, 2.0, 3.0, 4.0, 5.0);

    /** 12 subjects, 4 raters, 5 categories; 0 is a missing rating. Krippendorff (2004), p. 230. */
    private static final int[][] KRIPPENDORFF_2004 = {
        {1, 1, 0, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
        {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {0, 5, 5, 5}, {0, 0, 1, 1}, {0, 3, 0, 0},
    };

    static List<AgreementCoefficient> family() {
        return AgreementCoefficient.family();
    }

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /**
         * Oracle: Gwet's own R package irrCAC 1.4 (kgwet/irrCAC 7fb7509) under R 4.2.2, called through
         * its public functions, which print pa and pe in full and round the coefficient to 5 places.
         * irrCAC folds Krippendorff's small-sample factor into pa instead of pe; the ratio is the same.
         */
        @ParameterizedTest(name = "{0} {1}")
        @CsvSource({
            "NONE,         IDENTITY,  0.818181818182, 0,              0.81818",
            "UNIFORM,      IDENTITY,  0.818181818182, 0.2,            0.77273",
            "POOLED,       IDENTITY,  0.818181818182, 0.238715277778, 0.76117",
            "GWET,         IDENTITY,  0.818181818182, 0.190321180556, 0.77544",
            "KRIPPENDORFF, IDENTITY,  0.805,          0.24,           0.74342",
            "UNIFORM,      LINEAR,    0.939393939394, 0.6,            0.84848",
            "POOLED,       LINEAR,    0.939393939394, 0.667100694444, 0.81794",
            "GWET,         LINEAR,    0.939393939394, 0.570963541667, 0.85874",
            "KRIPPENDORFF, LINEAR,    0.935,          0.674375,       0.80038",
            "UNIFORM,      QUADRATIC, 0.975378787879, 0.75,           0.90152",
            "POOLED,       QUADRATIC, 0.975378787879, 0.817708333333, 0.86494",
            "GWET,         QUADRATIC, 0.975378787879, 0.713704427083, 0.91400",
            "KRIPPENDORFF, QUADRATIC, 0.97359375,     0.825,          0.84911",
            "UNIFORM,      ORDINAL,   0.968181818182, 0.72,           0.88636",
            "POOLED,       ORDINAL,   0.968181818182, 0.787586805556, 0.85021",
            "GWET,         ORDINAL,   0.968181818182, 0.68515625,     0.89894",
            "KRIPPENDORFF, ORDINAL,   0.965875,       0.794875,       0.83364",
        })
        void matchesIrrCac(Chance chance, Weighting weighting, double pa, double pe, double rounded) {
            var agreement = AgreementCoefficient.of(chance, weighting).estimate(table(KRIPPENDORFF_2004), 0.95);

            assertAll(
                    () -> assertEquals((1 - pa) / (1 - pe), agreement.observed() / agreement.expected(), 1e-11),
                    () -> assertEquals(rounded, defined(agreement).value(), 5e-6));
        }

        /**
         * The jackknife equals irrCAC's linearised error where D_e does not depend on the ratings. The
         * last subject is left out: irrCAC counts a subject rated once as complete disagreement in its
         * variance (0.12561 instead of 0.10164 with this subject), and we do not.
         */
        @ParameterizedTest(name = "{0} {1}")
        @CsvSource({
            "NONE,    IDENTITY,  0.10164",
            "UNIFORM, IDENTITY,  0.12705",
            "NONE,    QUADRATIC, 0.01875",
            "UNIFORM, QUADRATIC, 0.07502",
        })
        void standardErrorMatchesIrrCac(Chance chance, Weighting weighting, double rounded) {
            var rated = table(Arrays.copyOf(KRIPPENDORFF_2004, 11));
            var agreement = AgreementCoefficient.of(chance, weighting).estimate(rated, 0.95);

            assertEquals(rounded, defined(agreement).standardError(), 5e-6);
        }
    }

    @Nested
    @DisplayName("obeys the laws of the family")
    class Laws {

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.AgreementCoefficientTest#family")
        void doesNotDependOnHowTheStudyWasCut(AgreementCoefficient coefficient) {
            var profiles = new ArrayList<>(profiles(randomRatings(new Random(17), 400, 4)));
            var whole = coefficient.estimate(table(profiles), 0.95);

            Collections.shuffle(profiles, new Random(18));
            var merged = Stream.of(profiles.subList(0, 1), profiles.subList(1, 150), profiles.subList(150, 400))
                    .map(AgreementCoefficientTest::table)
                    .reduce(AgreementTable.empty(FIVE_POINTS), AgreementTable::merge);

            assertEquals(whole, coefficient.estimate(merged, 0.95), "equal to the last bit");
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.AgreementCoefficientTest#family")
        void isOneWhenRatersAlwaysAgree(AgreementCoefficient coefficient) {
            int[][] ratings = {{1, 1, 1}, {4, 4, 4}, {1, 1, 0}, {4, 4, 4}};

            assertEquals(1, defined(coefficient.estimate(table(ratings), 0.95)).value(), 0.0);
        }

        /** Alpha has no subjects rated once, so none is left out there. */
        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.AgreementCoefficientTest#family")
        void jackknifeFollowsItsDefinition(AgreementCoefficient coefficient) {
            int least = coefficient.chance() == Chance.KRIPPENDORFF ? 2 : 1;
            var profiles = profiles(randomRatings(new Random(19), 30, 3)).stream()
                    .filter(profile -> profile.ratings() >= least)
                    .toList();
            int n = profiles.size();
            double[] leftOut = IntStream.range(0, n)
                    .mapToObj(i -> Stream.concat(profiles.subList(0, i).stream(), profiles.subList(i + 1, n).stream()))
                    .mapToDouble(rest -> value(coefficient, table(rest.toList())))
                    .toArray();
            double mean = Arrays.stream(leftOut).average().orElseThrow();
            double squares = Arrays.stream(leftOut)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();

            double standardError =
                    defined(coefficient.estimate(table(profiles), 0.95)).standardError();

            assertEquals(Math.sqrt((n - 1.0) / n * squares), standardError, 1e-12);
        }

        /** Names of categories mean nothing where any difference is complete, and their direction nothing elsewhere. */
        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.AgreementCoefficientTest#family")
        void doesNotDependOnNames(AgreementCoefficient coefficient) {
            int[][] ratings = randomRatings(new Random(21), 60, 3);
            boolean nominal = Set.of("unweighted", "nominal")
                    .contains(coefficient.distance().id());
            boolean directed = coefficient.distance().id().equals("ratio"); // 1 and 2 are farther apart than 4 and 5
            int[] names = nominal ? new int[] {0, 3, 5, 1, 2, 4} : new int[] {0, 5, 4, 3, 2, 1};
            int[][] renamed = Arrays.stream(ratings)
                    .map(row -> Arrays.stream(row).map(c -> names[c]).toArray())
                    .toArray(int[][]::new);

            double difference = value(coefficient, table(ratings)) - value(coefficient, table(renamed));

            assertEquals(!directed, Math.abs(difference) < 1e-12);
        }

        /** Scott's pi from the table of two raters: the distribution of the categories is that of both raters together. */
        @Test
        void fleissOfTwoRatersIsScottsPi() {
            int[][] ratings = RatedSubjects.random(new Random(22), 100, 2, 5, 0);
            double same = 0;
            var share = new double[6];
            for (int[] row : ratings) {
                same += row[0] == row[1] ? 0.01 : 0;
                share[row[0]] += 0.005;
                share[row[1]] += 0.005;
            }
            double chance = Arrays.stream(share).map(p -> p * p).sum();

            assertEquals(
                    (same - chance) / (1 - chance), value(AgreementCoefficient.FLEISS_KAPPA, table(ratings)), 1e-12);
        }

        /** Gwet (2008): {@code pe = Σ π (1 − π) / (q − 1)}. */
        @Test
        void ac2WithoutWeightsIsAc1() {
            var table = table(randomRatings(new Random(23), 60, 4));
            var ac2 = AgreementCoefficient.of(Chance.GWET, CustomDistance.ofAgreementWeights(new double[][] {
                {1, 0, 0, 0, 0}, {0, 1, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 1}
            }));

            assertEquals(
                    AgreementCoefficient.GWET_AC1.estimate(table, 0.95).estimate(),
                    ac2.estimate(table, 0.95).estimate());
        }

        /** Krippendorff's metrics and Gwet's weightings of the same formula give one alpha; the ordinal ones do not. */
        @Test
        void onlyOrdinalMeansTwoThings() {
            var table = table(KRIPPENDORFF_2004);

            assertEquals(0.815388, value(AgreementCoefficient.ALPHA_ORDINAL, table), 5e-7);
            assertEquals(0.83364, value(AgreementCoefficient.of(Chance.KRIPPENDORFF, Weighting.ORDINAL), table), 5e-6);
            assertEquals(
                    value(AgreementCoefficient.ALPHA_INTERVAL, table),
                    value(AgreementCoefficient.of(Chance.KRIPPENDORFF, Weighting.QUADRATIC), table));
        }

        @Test
        void weightingIsIrrelevantOnTwoCategories() {
            int[][] ratings = RatedSubjects.random(new Random(20), 50, 3, 2, 0.2);
            var table = RatedSubjects.table(ratings, 2);

            for (var coefficient : AgreementCoefficient.family()) {
                double nominal = value(AgreementCoefficient.of(coefficient.chance(), Weighting.IDENTITY), table);
                assertEquals(nominal, value(coefficient, table), 1e-12, coefficient.toString());
            }
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void noSubjectRatedTwice() {
            int[][] ratings = {{1, 0}, {0, 2}};

            assertUndefined(Reason.NO_PAIRABLE_SUBJECT, AgreementCoefficient.ALPHA_NOMINAL, ratings);
        }

        @Test
        void allRatingsInOneCategory() {
            int[][] ratings = {{3, 3}, {3, 3}, {3, 3}};

            assertUndefined(Reason.NO_EXPECTED_DISAGREEMENT, AgreementCoefficient.FLEISS_KAPPA, ratings);
            assertEquals(
                    1,
                    defined(AgreementCoefficient.GWET_AC1.estimate(table(ratings), 0.95))
                            .value());
        }

        @Test
        void oneSubjectCarriesTheWholeResult() {
            int[][] ratings = {{3, 3}, {3, 3}, {3, 4}};

            assertUndefined(Reason.RESTS_ON_ONE_SUBJECT, AgreementCoefficient.FLEISS_KAPPA, ratings);
        }

        @Test
        void levelIsAFraction() {
            var table = table(KRIPPENDORFF_2004);

            var thrown = assertThrows(
                    IllegalArgumentException.class, () -> AgreementCoefficient.GWET_AC1.estimate(table, 95));
            assertEquals("confidence level outside (0, 1): 95.0", thrown.getMessage());
        }

        @Test
        void scalesDoNotMix() {
            var fivePoints = AgreementTable.empty(FIVE_POINTS);
            var twoPoints = AgreementTable.empty(List.of(0.0, 1.0));

            var thrown = assertThrows(IllegalArgumentException.class, () -> fivePoints.merge(twoPoints));
            assertEquals("different scales: [1.0, 2.0, 3.0, 4.0, 5.0] and [0.0, 1.0]", thrown.getMessage());
        }

        private static void assertUndefined(Reason reason, AgreementCoefficient coefficient, int[][] ratings) {
            assertEquals(
                    new Estimate.Undefined(reason),
                    coefficient.estimate(table(ratings), 0.95).estimate());
        }
    }

    private static Estimate.Defined defined(AgreementCoefficient.Agreement agreement) {
        return assertInstanceOf(Estimate.Defined.class, agreement.estimate());
    }

    private static double value(AgreementCoefficient coefficient, AgreementTable table) {
        return defined(coefficient.estimate(table, 0.95)).value();
    }

    private static AgreementTable table(int[][] ratings) {
        return RatedSubjects.table(ratings, 5);
    }

    private static AgreementTable table(List<Profile> profiles) {
        return profiles.stream().collect(AgreementTable.collector(FIVE_POINTS));
    }

    private static List<Profile> profiles(int[][] ratings) {
        return RatedSubjects.profiles(ratings, 5);
    }

    /** Shape (subjects, raters); about one rating in six is missing, never a subject's first. */
    private static int[][] randomRatings(Random random, int subjects, int raters) {
        return RatedSubjects.random(random, subjects, raters, 5, 1.0 / 6);
    }
}
