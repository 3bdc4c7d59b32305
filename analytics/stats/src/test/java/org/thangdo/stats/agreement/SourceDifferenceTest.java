package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.agreement.SourcePairTable.ProfilePair;
import org.thangdo.stats.association.OrdinalAssociation;
import org.thangdo.stats.distribution.ShareInterval;

/** Bias against scatter, agreement on one category, and order, of two sources. */
class SourceDifferenceTest {

    @Nested
    @DisplayName("a difference of levels")
    class Difference {

        /** Student's paired t over 6 differences 1 1 1 0 0 −1, by hand: mean 1/3, s² = (4 − 6/9)/5 = 2/3. */
        @Test
        void isThePairedMean() {
            var table = TwoSources.square(new int[][] {{1, 2, 0}, {1, 1, 1}, {0, 0, 0}});

            var difference = SourceDifference.of(table, 0.95);

            var mean = defined(difference.mean());
            assertThat(mean.value()).isCloseTo(1 / 3.0, within(1e-15));
            assertThat(mean.standardError()).isCloseTo(1 / 3.0, within(1e-15));
            assertThat(mean.interval().upper()).isCloseTo((1 + 2.5705818356) / 3, within(1e-9));
            assertThat(difference.secondHigher()).isEqualTo(ShareInterval.WILSON.of(3, 6, 0.95));
            assertThat(difference.firstHigher()).isEqualTo(ShareInterval.WILSON.of(1, 6, 0.95));
            assertThat(defined(difference.equal()).value()).isCloseTo(1 / 3.0, within(1e-15));
            assertThat(defined(difference.withinOneLevel()).value()).isEqualTo(1);
        }

        @Test
        void turnsRoundWhenTheSourcesAreExchanged() {
            var table = TwoSources.table(TwoSources.random(new Random(51), 50, 4), 4);

            var there = SourceDifference.of(table, 0.95);
            var back = SourceDifference.of(table.swapped(), 0.95);

            assertThat(defined(back.mean()).value())
                    .isCloseTo(-defined(there.mean()).value(), within(1e-14));
            assertThat(defined(back.firstHigher()).value())
                    .isCloseTo(defined(there.secondHigher()).value(), within(1e-14));
        }

        @Test
        void needsSubjects() {
            var nobody = SourceDifference.of(SourcePairTable.empty(TwoSources.scale(3)), 0.95);
            var one = SourceDifference.of(TwoSources.square(new int[][] {{0, 1}, {0, 0}}), 0.95);

            assertThat(nobody.mean()).isEqualTo(Estimate.undefined(Reason.NO_DATA));
            assertThat(nobody.equal()).isEqualTo(Estimate.undefined(Reason.NO_DATA));
            assertThat(one.mean()).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
        }
    }

    @Nested
    @DisplayName("a split of the disagreement")
    class Split {

        /** Pontius and Millones (2011): quantity ½ Σ |p₁ₖ − p₂ₖ|, allocation the rest; Holmquist's table by hand. */
        @Test
        void ofNominalDistancesIsQuantityAndAllocation() {
            var split = DisagreementSplit.of(TwoSources.HOLMQUIST, Weighting.IDENTITY);

            assertThat(split.observed()).isCloseTo(43 / 118.0, within(1e-14));
            assertThat(split.quantity()).isCloseTo((1 + 14 + 31 + 18) / 236.0, within(1e-14));
            assertThat(split.allocation()).isCloseTo(split.observed() - split.quantity(), within(1e-15));
        }

        /** Cohen (1960): the greatest kappa of these margins is (Σ min − Σ p₁ p₂) / (1 − Σ p₁ p₂). */
        @Test
        void givesTheGreatestKappa() {
            var split = DisagreementSplit.of(
                    TwoSources.square(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}), Weighting.IDENTITY);

            assertThat(1 - split.quantity() / split.expected()).isCloseTo((0.9 - 0.41) / 0.59, within(1e-14));
        }

        /** On a line the cheapest way is to keep the order: linear distances cost the area between the distributions. */
        @Test
        void ofLinearDistancesIsTheAreaBetweenTheDistributions() {
            var split = DisagreementSplit.of(TwoSources.HOLMQUIST, Weighting.LINEAR);
            // cumulative differences −1, 13, −18 of 118; three steps are the whole scale
            assertThat(split.quantity()).isCloseTo((1 + 13 + 18) / 118.0 / 3, within(1e-14));
        }

        /** Two short moves are cheaper than one long move by squared distance, and a single long one by its root. */
        @Test
        void takesTheCheapestWayForAnyDistance() {
            var chain = TwoSources.square(new int[][] {{0, 0, 1}, {0, 1, 0}, {0, 0, 0}});

            assertThat(DisagreementSplit.of(chain, Weighting.QUADRATIC).quantity())
                    .isCloseTo(0.25, within(1e-14));
            assertThat(DisagreementSplit.of(chain, Weighting.RADICAL).quantity())
                    .isCloseTo(0.5, within(1e-14));
        }

        @Test
        void isNeverMoreThanWhatWasObserved() {
            var random = new Random(52);
            for (int run = 0; run < 50; run++) {
                var table = TwoSources.table(TwoSources.random(random, 20, 5), 5);
                for (Weighting weighting : Weighting.values()) {
                    var split = DisagreementSplit.of(table, weighting);
                    assertThat(split.quantity()).isBetween(0.0, split.observed());
                    assertThat(DisagreementSplit.of(table.swapped(), weighting).quantity())
                            .isCloseTo(split.quantity(), within(1e-12));
                }
            }
        }

        @Test
        void sourcesThatAreAlwaysOneLevelApartDisagreeBySystem() {
            var split = DisagreementSplit.of(
                    TwoSources.square(new int[][] {{0, 7, 0}, {0, 0, 5}, {0, 0, 0}}), Weighting.LINEAR);

            assertThat(split.allocation()).isCloseTo(0, within(1e-14));
        }
    }

    @Nested
    @DisplayName("agreement on a category")
    class OnCategory {

        /** Cicchetti and Feinstein (1990): p_pos = 2a/(N + a − d), here 160/175 and 10/25. */
        @Test
        void onTwoCategoriesIsPositiveAndNegativeAgreement() {
            var agreement = SourceCategoryAgreement.of(TwoSources.SKEWED, 0.95);

            assertThat(defined(agreement.get(0)).value()).isCloseTo(160 / 175.0, within(1e-14));
            assertThat(defined(agreement.get(1)).value()).isCloseTo(10 / 25.0, within(1e-14));
            assertThat(defined(agreement.get(1)).interval().upper()).isLessThan(1);
        }

        @Test
        void saysWhichCategoryIsUnusedOrRestsOnOneSubject() {
            var agreement =
                    SourceCategoryAgreement.of(TwoSources.square(new int[][] {{9, 0, 0}, {0, 1, 0}, {0, 0, 0}}), 0.95);

            assertThat(agreement.get(1)).isEqualTo(Estimate.undefined(Reason.RESTS_ON_ONE_SUBJECT));
            assertThat(agreement.get(2)).isEqualTo(Estimate.undefined(Reason.EMPTY_GROUP));
        }
    }

    @Nested
    @DisplayName("two categories")
    class Binary {

        @Test
        void indicesOfTheParadox() {
            var indices = BinaryIndices.of(TwoSources.SKEWED, 0.95);

            assertThat(defined(indices.prevalence()).value()).isCloseTo(0.75, within(1e-14));
            assertThat(defined(indices.bias()).value()).isCloseTo(0.05, within(1e-14));
            assertThat(defined(indices.adjustedKappa().estimate()).value()).isCloseTo(0.7, within(1e-14));
        }

        @Test
        void onlyOnTwoCategories() {
            assertThatThrownBy(() -> BinaryIndices.of(TwoSources.HOLMQUIST, 0.95))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("two categories");
        }
    }

    @Nested
    @DisplayName("order")
    class Order {

        /** Two raters a side who always say the same are one rater a side. */
        @Test
        void ofRatersWhoSayTheSameIsThatOfOne() {
            var single = TwoSources.HOLMQUIST;
            var doubled = TwoSources.doubled(single);

            for (var association : List.of(OrdinalAssociation.TAU_B, OrdinalAssociation.SPEARMAN)) {
                var one = defined(SourceOrder.of(single, association, 0.95));
                var two = defined(SourceOrder.of(doubled, association, 0.95));
                assertThat(two.value()).isCloseTo(one.value(), within(1e-12));
                assertThat(two.standardError()).isCloseTo(one.standardError(), within(0.05 * one.standardError()));
            }
        }

        @Test
        void needsVariation() {
            var constant = new ProfilePair(TwoSources.profile(3, 1, 1), TwoSources.profile(3, 0));
            var other = new ProfilePair(TwoSources.profile(3, 1, 1), TwoSources.profile(3, 2));

            assertThat(SourceOrder.of(TwoSources.table(List.of(constant, other), 3), OrdinalAssociation.TAU_B, 0.95))
                    .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
            assertThat(SourceOrder.of(SourcePairTable.empty(TwoSources.scale(3)), OrdinalAssociation.TAU_B, 0.95))
                    .isEqualTo(Estimate.undefined(Reason.NO_DATA));
        }
    }

    private static Estimate.Defined defined(Estimate estimate) {
        return (Estimate.Defined) estimate;
    }
}
