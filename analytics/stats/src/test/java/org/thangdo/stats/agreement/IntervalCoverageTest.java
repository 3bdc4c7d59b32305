package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/** Does the default 95 % interval hold the truth in 95 of 100 studies? */
class IntervalCoverageTest {

    private static final List<AgreementCoefficient> COEFFICIENTS = List.of(
            AgreementCoefficient.GWET_AC1,
            AgreementCoefficient.GWET_AC2,
            AgreementCoefficient.FLEISS_KAPPA,
            AgreementCoefficient.ALPHA_NOMINAL,
            AgreementCoefficient.ALPHA_ORDINAL);

    @Nested
    @Tag("slow")
    @DisplayName("obeys its laws")
    class Laws {

        /** 4,000 studies: two Monte Carlo standard errors are 0.007. */
        private static final int STUDIES = 4000;

        @ParameterizedTest(name = "{0} raters, {1} subjects, {2} missing")
        @CsvSource({
            "5, 100, 0", "5, 100, 0.2", "5, 100, 0.4",
            "5, 400, 0", "5, 400, 0.2", "5, 400, 0.4",
            "3, 100, 0", "3, 100, 0.2", "3, 100, 0.4",
            "3, 400, 0", "3, 400, 0.2", "3, 400, 0.4",
        })
        void holdsTheTruthFromHundredSubjects(int raters, int subjects, double missing) {
            double[] coverage = coverage(raters, subjects, missing, 0.6);

            assertThat(DoubleStream.of(coverage).boxed())
                    .allSatisfy(each -> assertThat(each).isBetween(0.93, 0.97));
        }

        /**
         * Thirty subjects of whom less than one is in the rarest category: AC1 and AC2 hold; Fleiss and alpha, which
         * divide by what is seen of the rare categories, are too sure of themselves, and the more so the fewer pairs
         * are left.
         */
        @ParameterizedTest(name = "{0} raters, 30 subjects, {1} missing")
        @CsvSource({"5, 0", "5, 0.2", "5, 0.4", "3, 0", "3, 0.2", "3, 0.4"})
        void fallsShortForKappaAndAlphaOnThirtySubjects(int raters, double missing) {
            double[] coverage = coverage(raters, 30, missing, 0.6);

            assertThat(coverage[0]).as("AC1").isBetween(0.93, 0.98);
            assertThat(coverage[1]).as("AC2").isBetween(0.93, 0.99);
            assertThat(coverage[2]).as("Fleiss").isBetween(0.90, 0.98);
            assertThat(coverage[3]).as("alpha, nominal").isBetween(0.88, 0.94);
            assertThat(coverage[4]).as("alpha, ordinal").isBetween(0.88, 0.93);
        }

        private static double[] coverage(int raters, int subjects, double missing, double correlation) {
            var study = LatentStudy.of(raters, missing, correlation);
            var truth = new AgreementFamily(study.everybody(), COEFFICIENTS)
                    .estimate(Inference.at(0.95)).stream()
                            .mapToDouble(agreement -> ((Estimate.Defined) agreement.estimate()).value())
                            .toArray();
            var random = new SeededRandom(20_180_000L + subjects * 100L + raters);
            var held = new int[truth.length];
            var defined = new int[truth.length];
            for (int s = 0; s < STUDIES; s++) {
                var drawn =
                        new AgreementFamily(study.draw(random, subjects), COEFFICIENTS).estimate(Inference.at(0.95));
                for (int c = 0; c < truth.length; c++) {
                    if (drawn.get(c).estimate() instanceof Estimate.Defined estimate) {
                        defined[c]++;
                        held[c] += estimate.interval().contains(truth[c]) ? 1 : 0;
                    }
                }
            }
            return IntStream.range(0, truth.length)
                    .mapToDouble(c -> (double) held[c] / defined[c])
                    .toArray();
        }
    }

    @Nested
    @DisplayName("says what was not seen")
    class NothingSeen {

        @Test
        void perfectAgreementOfTwentySubjectsIsNoProof() {
            var profiles = new TreeMap<Profile, Long>();
            profiles.put(new Profile(List.of(3, 0, 0, 0)), 15L);
            profiles.put(new Profile(List.of(0, 3, 0, 0)), 5L);
            var table = new AgreementTable(LatentStudy.FOUR_LEVELS, profiles);

            var percent = (Estimate.Defined)
                    AgreementCoefficient.PERCENT_AGREEMENT.estimate(table, 0.95).estimate();
            var fleiss = (Estimate.Defined)
                    AgreementCoefficient.FLEISS_KAPPA.estimate(table, 0.95).estimate();

            assertThat(percent.interval().lower()).isCloseTo(Math.pow(0.05, 1.0 / 20), within(1e-12));
            assertThat(percent.interval().upper()).isEqualTo(1);
            assertThat(fleiss.interval().lower()).isCloseTo(1 - (1 - Math.pow(0.05, 1.0 / 20)) / 0.375, within(1e-12));
        }
    }
}
