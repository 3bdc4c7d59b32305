package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.agreement.AgreementInfluence.OfRater;
import org.thangdo.stats.agreement.AgreementInfluence.OfSubject;

class AgreementInfluenceTest {

    private static final AgreementCoefficient FLEISS = AgreementCoefficient.FLEISS_KAPPA;

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.SampledAgreementTest#family")
        void withoutARaterIsTheStudyOfTheOthers(AgreementCoefficient coefficient) {
            double[][] ratings = ratings(71);
            var panel = panel(ratings);

            for (var influence : AgreementInfluence.ofRaters(panel, coefficient, 0.95)) {
                var others = panel(without(ratings, influence.rater()));
                assertThat(influence.without())
                        .isEqualTo(coefficient.estimate(others.table(), 0.95).estimate());
            }
        }

        /** By brute force: each subject is left out of both studies. */
        @ParameterizedTest
        @MethodSource("org.thangdo.stats.agreement.SampledAgreementTest#family")
        void errorOfTheChangeIsItsJackknife(AgreementCoefficient coefficient) {
            double[][] ratings = ratings(72);
            double[][] others = without(ratings, 1);
            int n = ratings.length;
            var leftOut = new double[n];
            double mean = 0;
            for (int s = 0; s < n; s++) {
                leftOut[s] = value(coefficient, withoutRow(ratings, s)) - value(coefficient, withoutRow(others, s));
                mean += leftOut[s] / n;
            }
            double squares = 0;
            for (double each : leftOut) {
                squares += (each - mean) * (each - mean);
            }

            var change = (Estimate.Defined) AgreementInfluence.ofRaters(panel(ratings), coefficient, 0.95)
                    .get(1)
                    .change();

            assertThat(change.value())
                    .isCloseTo(value(coefficient, ratings) - value(coefficient, others), within(1e-12));
            assertThat(change.standardError()).isCloseTo(Math.sqrt((n - 1.0) / n * squares), within(1e-10));
        }

        @Test
        void theRaterWhoGuessesLowersAgreementMost() {
            double[][] ratings = ratings(73);
            var random = new SeededRandom(74);
            for (double[] row : ratings) {
                row[2] = (int) (3 * random.nextDouble());
            }

            var influences = AgreementInfluence.ofRaters(panel(ratings), FLEISS, 0.95);

            var least =
                    influences.stream().min(Comparator.comparing(each -> ((Estimate.Defined) each.change()).value()));
            assertThat(least).map(OfRater::rater).hasValue(2);
            assertThat(((Estimate.Defined) influences.get(2).change())
                            .interval()
                            .upper())
                    .isNegative();
        }

        @Test
        void changesOfSubjectsAreThoseOfTheJackknife() {
            double[][] ratings = ratings(75);
            var influences = AgreementInfluence.ofSubjects(panel(ratings), FLEISS);

            assertThat(influences).extracting(OfSubject::subject).isSorted().hasSize(ratings.length);
            for (var influence : influences) {
                assertThat(influence.change().orElseThrow())
                        .isCloseTo(
                                value(FLEISS, ratings) - value(FLEISS, withoutRow(ratings, influence.subject())),
                                within(1e-12));
            }
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void aSubjectOnWhichEverythingRests() {
            var influences = AgreementInfluence.ofSubjects(panel(new double[][] {{1, 1}, {1, 1}, {1, 2}}), FLEISS);

            assertThat(influences.get(0).change()).isPresent();
            assertThat(influences.get(2).change()).isEmpty();
        }

        @Test
        void oneOfTwoRaters() {
            var influences = AgreementInfluence.ofRaters(panel(new double[][] {{1, 1}, {0, 1}, {1, 2}}), FLEISS, 0.95);

            assertThat(influences).allSatisfy(each -> assertThat(each.change()).isInstanceOf(Estimate.Undefined.class));
        }
    }

    /** Shape (25, 4); some subjects have one rating, by a rater whose influence is asked for. */
    private static double[][] ratings(long seed) {
        var study = new CrossedStudy(0, 2, 0.2, 0).draw(new SeededRandom(seed), 25, 1, 4);
        var panel = study.ratings().panel();
        var ratings = new double[25][4];
        for (int i = 0; i < panel.size(); i++) {
            ratings[panel.subject()[i]][panel.rater()[i]] = panel.value()[i];
        }
        for (int r : new int[] {0, 2, 3}) {
            ratings[3][r] = Double.NaN;
            ratings[9][r] = Double.NaN;
        }
        ratings[5][1] = Double.NaN;
        return ratings;
    }

    private static CategoryPanel panel(double[][] ratings) {
        return new CategoryPanel(RatingPanel.of(ratings), CrossedStudy.THREE_LEVELS);
    }

    private static double value(AgreementCoefficient coefficient, double[][] ratings) {
        return LeftOut.of(panel(ratings).table(), coefficient).value();
    }

    private static double[][] without(double[][] ratings, int rater) {
        var others = new double[ratings.length][];
        for (int s = 0; s < ratings.length; s++) {
            others[s] = ratings[s].clone();
            others[s][rater] = Double.NaN;
        }
        return others;
    }

    private static double[][] withoutRow(double[][] ratings, int subject) {
        var others = ratings.clone();
        others[subject] = new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        return others;
    }
}
