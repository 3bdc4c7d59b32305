package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/** Agreement on one category, of all raters at once, and against chance. */
class CategoryAgreementTest {

    private static final Inference DEFAULT = Inference.at(0.95);

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /**
         * Cicchetti and Feinstein (1990): for two raters with a both yes, d both no, b and c apart, positive agreement
         * {@code 2a/(2a + b + c)} and negative {@code 2d/(2d + b + c)}; their error by the delta method (Graham and Bull,
         * 1998) is near the jackknife.
         */
        @Test
        void positiveAndNegativeAgreement() {
            int a = 80;
            int apart = 30;
            int d = 40;
            var ratings = new int[a + apart + d][];
            for (int i = 0; i < ratings.length; i++) {
                ratings[i] = i < a ? new int[] {2, 2} : i < a + apart ? new int[] {1, 2} : new int[] {1, 1};
            }
            var byCategory = CategoryAgreement.of(RatedSubjects.table(ratings, 2), DEFAULT);

            var positive = defined(byCategory.get(1).specific());
            assertThat(positive.value()).isCloseTo(160.0 / 190, within(1e-15));
            assertThat(defined(byCategory.get(0).specific()).value()).isCloseTo(80.0 / 110, within(1e-15));
            double delta = 2 * Math.sqrt((double) a * apart * (a + apart)) / Math.pow(2 * a + apart, 2);
            assertThat(positive.standardError()).isCloseTo(delta, within(0.02 * delta));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        /** Fleiss (1971): kappa is the mean of the kappas of the categories, weighted by {@code p (1 − p)}. */
        @Test
        void kappaIsTheWeightedMeanOfItsCategories() {
            var table = RatedSubjects.table(RatedSubjects.random(new Random(51), 80, 3, 4, 0), 4);
            double weighted = 0;
            double weights = 0;
            for (var each : CategoryAgreement.of(table, DEFAULT)) {
                double share = table.ratingsIn(each.category()) / (80.0 * 3);
                weighted += share * (1 - share) * defined(each.kappa()).value();
                weights += share * (1 - share);
            }

            var kappa =
                    AgreementCoefficient.FLEISS_KAPPA.estimate(table, DEFAULT).estimate();
            assertThat(weighted / weights).isCloseTo(defined(kappa).value(), within(1e-12));
        }

        @Test
        void ratersWhoAlwaysAgree() {
            var table = RatedSubjects.table(new int[][] {{1, 1, 1}, {2, 2, 0}, {1, 1, 1}, {2, 2, 2}}, 2);

            assertThat(CategoryAgreement.of(table, DEFAULT)).allSatisfy(each -> {
                assertThat(defined(each.kappa()).value()).isEqualTo(1);
                assertThat(defined(each.specific()).value()).isEqualTo(1);
            });
            assertThat(defined(new FullAgreement(3, 0).estimate(table, 0.95)).value())
                    .isEqualTo(1);
        }

        @Test
        void withinTheWidthOfTheScaleAllAgree() {
            var table = RatedSubjects.table(RatedSubjects.random(new Random(52), 50, 3, 4, 0.2), 4);
            double strict =
                    defined(new FullAgreement(3, 0).estimate(table, 0.95)).value();
            double near = defined(new FullAgreement(3, 1).estimate(table, 0.95)).value();

            assertThat(near).isGreaterThan(strict).isLessThan(1);
            assertThat(defined(new FullAgreement(3, 3).estimate(table, 0.95)).value())
                    .isEqualTo(1);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void aCategoryThatNobodyUsed() {
            var table = RatedSubjects.table(new int[][] {{1, 1}, {2, 1}, {2, 2}, {1, 2}}, 3);
            var unused = CategoryAgreement.of(table, DEFAULT).get(2);

            assertThat(unused.specific()).isEqualTo(Estimate.undefined(Reason.EMPTY_GROUP));
            assertThat(unused.kappa()).isEqualTo(Estimate.undefined(Reason.NO_EXPECTED_DISAGREEMENT));
        }

        @Test
        void aCategoryOfOneSubject() {
            var table = RatedSubjects.table(new int[][] {{1, 1}, {1, 1}, {3, 1}, {1, 1}}, 3);
            var once = CategoryAgreement.of(table, DEFAULT).get(2);

            assertThat(once.specific()).isEqualTo(Estimate.undefined(Reason.RESTS_ON_ONE_SUBJECT));
            assertThat(once.kappa()).isEqualTo(Estimate.undefined(Reason.RESTS_ON_ONE_SUBJECT));
        }

        @Test
        void nobodyWasRatedByAll() {
            var table = RatedSubjects.table(new int[][] {{1, 1, 0}, {2, 1, 0}}, 2);

            assertThat(new FullAgreement(3, 0).estimate(table, 0.95)).isEqualTo(Estimate.undefined(Reason.NO_DATA));
            assertThat(FleissNull.test(table, 3)).isEqualTo(TestResult.untested(Reason.NO_DATA));
        }

        @Test
        void nothingVaries() {
            var table = RatedSubjects.table(new int[][] {{1, 1}, {1, 1}}, 2);

            assertThat(FleissNull.test(table, 2)).isEqualTo(TestResult.untested(Reason.NO_EXPECTED_DISAGREEMENT));
        }

        @Test
        void oneRater() {
            assertThatThrownBy(() -> new FullAgreement(1, 0)).hasMessage("no agreement of 1 raters within 0.0");
        }
    }

    private static Estimate.Defined defined(Estimate estimate) {
        return (Estimate.Defined) estimate;
    }
}
