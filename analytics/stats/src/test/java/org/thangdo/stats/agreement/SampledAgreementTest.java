package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;

class SampledAgreementTest {

    private static final AgreementCoefficient AC1 = AgreementCoefficient.GWET_AC1;

    static List<AgreementCoefficient> family() {
        return AgreementCoefficient.family().stream()
                .filter(coefficient -> coefficient.distance().suits(CrossedStudy.THREE_LEVELS))
                .toList();
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.SampledAgreementTest#family")
        void subjectsDrawnOneByOneGiveTheUsualError(AgreementCoefficient coefficient) {
            var study = study(21, 4, 10, 4);
            var usual =
                    defined(coefficient.estimate(study.ratings().table(), 0.95).estimate());

            var sampled = defined(study.jackknife(coefficient, Resampled.SUBJECTS, 0.95));

            assertThat(sampled.value()).isCloseTo(usual.value(), within(1e-12));
            assertThat(sampled.standardError()).isCloseTo(usual.standardError(), within(1e-10));
            assertThat(sampled.interval().lower()).isCloseTo(usual.interval().lower(), within(1e-8));
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.SampledAgreementTest#family")
        void unitsFromTablesAndFromThePanelAreTheSame(AgreementCoefficient coefficient) {
            var study = study(22, 6, 8, 3);

            var fromPanel = defined(study.jackknife(coefficient, Resampled.UNITS, 0.95));
            var fromTables = defined(units(study).jackknife(coefficient, 0.95));

            assertThat(fromPanel.value()).isCloseTo(fromTables.value(), within(1e-12));
            assertThat(fromPanel.standardError()).isCloseTo(fromTables.standardError(), within(1e-11));
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.SampledAgreementTest#family")
        void leavingOutARaterIsTheStudyWithoutTheRater(AgreementCoefficient coefficient) {
            var study = study(23, 1, 25, 4);
            double[] leftOut = IntStream.range(0, 4)
                    .mapToDouble(rater -> defined(coefficient
                                    .estimate(without(study.ratings(), rater).table(), 0.95)
                                    .estimate())
                            .value())
                    .toArray();
            double mean = IntStream.range(0, 4).mapToDouble(r -> leftOut[r]).sum() / 4;
            double squares = IntStream.range(0, 4)
                    .mapToDouble(r -> (leftOut[r] - mean) * (leftOut[r] - mean))
                    .sum();

            var sampled = defined(study.jackknife(coefficient, Resampled.RATERS, 0.95));

            assertThat(sampled.standardError()).isCloseTo(Math.sqrt(0.75 * squares), within(1e-12));
        }

        @Test
        void mergedUnitsAreTheWhole() {
            var study = study(24, 5, 7, 3);

            assertThat(units(study).whole()).isEqualTo(study.ratings().table());
        }

        @ParameterizedTest
        @EnumSource(Resampled.class)
        void namesOfRatersAndUnitsDoNotMatter(Resampled resampled) {
            var study = study(25, 5, 8, 4);

            var one = defined(study.jackknife(AC1, resampled, 0.95));
            var other = defined(relabelled(study).jackknife(AC1, resampled, 0.95));

            assertThat(other.value()).isCloseTo(one.value(), within(1e-12));
            assertThat(other.standardError()).isCloseTo(one.standardError(), within(1e-12));
        }

        @ParameterizedTest
        @EnumSource(Resampled.class)
        void equalSeedsGiveEqualBits(Resampled resampled) {
            var study = study(26, 5, 8, 4);

            assertThat(study.bootstrap(AC1, resampled, new Bootstrap(100, 3), 0.9))
                    .isEqualTo(study.bootstrap(AC1, resampled, new Bootstrap(100, 3), 0.9))
                    .isNotEqualTo(study.bootstrap(AC1, resampled, new Bootstrap(100, 4), 0.9));
        }

        /** Two copies of one rater, who never differ from each other, are no evidence of agreement. */
        @Test
        void aRaterIsNeverPairedWithACopy() {
            var sums = new RatingSums(Averaging.BY_SUBJECT, 3);
            sums.add(new long[] {2, 1, 0}, 5, 1); // one rater drawn twice, another once

            assertThat(sums.value(AgreementCoefficient.PERCENT_AGREEMENT, CrossedStudy.THREE_LEVELS))
                    .isEqualTo(0);
            var alone = new RatingSums(Averaging.BY_SUBJECT, 3);
            alone.add(new long[] {3, 0, 0}, 9, 1);
            assertThat(alone.anyPair()).isFalse();
        }
    }

    /** 400 studies each: two Monte Carlo standard errors are 0.02. */
    @Nested
    @Tag("slow")
    @DisplayName("holds the truth in 95 of 100 studies")
    class Coverage {

        @Test
        void whenRatersAreASample() {
            var study = new CrossedStudy(0, 1.5, 0.5, 0.1);

            assertThat(coverage(study, Resampled.SUBJECTS, 60, 1, 8)).isLessThan(0.85);
            assertThat(coverage(study, Resampled.SUBJECTS_AND_RATERS, 60, 1, 8)).isBetween(0.92, 0.985);
        }

        @Test
        void whenPeopleComeInUnits() {
            var study = new CrossedStudy(1, 0.7, 0, 0.1);

            assertThat(coverage(study, Resampled.SUBJECTS, 20, 10, 4)).isLessThan(0.8);
            assertThat(coverage(study, Resampled.UNITS, 20, 10, 4)).isBetween(0.92, 0.98);
        }

        @Test
        void whenBothVary() {
            var study = new CrossedStudy(1, 0.7, 0.5, 0.1);

            assertThat(coverage(study, Resampled.UNITS, 20, 10, 8)).isLessThan(0.9);
            assertThat(coverage(study, Resampled.UNITS_AND_RATERS, 20, 10, 8)).isBetween(0.92, 0.985);
        }

        @Test
        void theBootstrapOfRowsAndColumnsDoesSoToo() {
            var study = new CrossedStudy(0, 1.5, 0.5, 0.1);

            assertThat(bootstrapCoverage(study, Resampled.SUBJECTS)).isLessThan(0.85);
            assertThat(bootstrapCoverage(study, Resampled.SUBJECTS_AND_RATERS)).isBetween(0.90, 0.985);
        }

        private static double coverage(CrossedStudy study, Resampled resampled, int units, int perUnit, int raters) {
            double truth = study.truth(AC1, new SeededRandom(5), 400_000);
            var random = new SeededRandom(77);
            return IntStream.range(0, 400)
                            .filter(i -> defined(study.draw(random, units, perUnit, raters)
                                            .jackknife(AC1, resampled, 0.95))
                                    .interval()
                                    .contains(truth))
                            .count()
                    / 400.0;
        }

        private static double bootstrapCoverage(CrossedStudy study, Resampled resampled) {
            double truth = study.truth(AC1, new SeededRandom(5), 400_000);
            var random = new SeededRandom(78);
            return IntStream.range(0, 300)
                            .filter(i -> defined(study.draw(random, 60, 1, 8)
                                            .bootstrap(AC1, resampled, new Bootstrap(199, i), 0.95))
                                    .interval()
                                    .contains(truth))
                            .count()
                    / 300.0;
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void oneUnitTellsNothingOfOthers() {
            var study = study(27, 1, 20, 4);

            assertThat(study.jackknife(AC1, Resampled.UNITS, 0.95)).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(study.bootstrap(AC1, Resampled.UNITS_AND_RATERS, new Bootstrap(100, 1), 0.95))
                    .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(units(study).jackknife(AC1, 0.95)).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(units(study).bootstrap(List.of(AC1), new Bootstrap(100, 1), 0.95))
                    .containsExactly(Estimate.undefined(Reason.TOO_FEW));
        }

        @Test
        void twoRatersTellNothingOfOthers() {
            assertThat(study(28, 1, 20, 2).jackknife(AC1, Resampled.RATERS, 0.95))
                    .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
        }

        @Test
        void perfectAgreementDoesNotVary() {
            var panel = new CategoryPanel(
                    RatingPanel.of(new double[][] {{0, 0, 0}, {1, 1, 1}, {2, 2, 2}}), CrossedStudy.THREE_LEVELS);

            assertThat(SampledAgreement.withoutUnits(panel).jackknife(AC1, Resampled.SUBJECTS_AND_RATERS, 0.95))
                    .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
        }

        @Test
        void everyRatingIsACategory() {
            assertThatThrownBy(() ->
                            new CategoryPanel(RatingPanel.of(new double[][] {{0, 1.5}}), CrossedStudy.THREE_LEVELS))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not a category of 3: 1.5, subject 0, rater 1");
        }

        @Test
        void everySubjectHasAUnit() {
            var ratings = study(29, 1, 3, 2).ratings();
            assertThatThrownBy(() -> new SampledAgreement(ratings, new int[] {0, 1}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not the units of 3 subjects: [0, 1]");
        }
    }

    private static Estimate.Defined defined(Estimate estimate) {
        return (Estimate.Defined) estimate;
    }

    private static SampledAgreement study(long seed, int units, int perUnit, int raters) {
        return new CrossedStudy(0.5, 1, 0.3, 0.2).draw(new SeededRandom(seed), units, perUnit, raters);
    }

    private static UnitAgreement units(SampledAgreement study) {
        var tables = new ArrayList<AgreementTable>();
        int[] unit = study.unit();
        for (int u = 0; u <= IntStream.of(unit).max().orElseThrow(); u++) {
            int number = u;
            var profiles = study.ratings().profiles();
            tables.add(IntStream.range(0, unit.length)
                    .filter(s -> unit[s] == number)
                    .mapToObj(profiles::get)
                    .flatMap(Optional::stream)
                    .collect(AgreementTable.collector(study.ratings().scale())));
        }
        return new UnitAgreement(tables);
    }

    private static double[][] matrix(CategoryPanel ratings) {
        var panel = ratings.panel();
        var matrix = new double[panel.subjects()][panel.raters()];
        for (double[] row : matrix) {
            Arrays.fill(row, Double.NaN);
        }
        for (int i = 0; i < panel.size(); i++) {
            matrix[panel.subject()[i]][panel.rater()[i]] = panel.value()[i];
        }
        return matrix;
    }

    private static CategoryPanel without(CategoryPanel ratings, int rater) {
        double[][] matrix = matrix(ratings);
        for (double[] row : matrix) {
            row[rater] = Double.NaN;
        }
        return new CategoryPanel(RatingPanel.of(matrix), ratings.scale());
    }

    /** Subjects, raters and units in another order. */
    private static SampledAgreement relabelled(SampledAgreement study) {
        double[][] matrix = matrix(study.ratings());
        var order =
                new ArrayList<Integer>(IntStream.range(0, matrix.length).boxed().toList());
        Collections.shuffle(order, new Random(4));
        double[][] moved = order.stream()
                .map(s -> IntStream.range(0, matrix[s].length)
                        .mapToDouble(r -> matrix[s][matrix[s].length - 1 - r])
                        .toArray())
                .toArray(double[][]::new);
        int[] unit = order.stream().mapToInt(s -> 9 - study.unit()[s]).toArray();
        return new SampledAgreement(
                new CategoryPanel(RatingPanel.of(moved), study.ratings().scale()), unit);
    }
}
