package org.thangdo.stats.facets.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.facets.Appraisals;
import org.thangdo.stats.facets.FacetFit;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetModel;
import org.thangdo.stats.facets.FacetRatings;
import org.thangdo.stats.facets.FittedForms;
import org.thangdo.stats.facets.NullModel;
import org.thangdo.stats.facets.card.Card.TowardsGroup;
import org.thangdo.stats.facets.card.Judgement.Judged;
import org.thangdo.stats.facets.card.Judgement.Shifted;
import org.thangdo.stats.facets.card.Judgement.Withheld;

class ReportCardsTest {

    private static Judged judged(Card card, CardIndex index) {
        return (Judged) card.indices().get(index);
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @DisplayName("finds raters who were made unusual, and them alone")
    class Planted {
        private static final int STRAIGHT = 3;
        private static final int CENTRAL = 20;
        private static final int ERRATIC = 30;
        private static final int HALOED = 40;

        private final Appraisals drawn = planted();
        private final ReportCards cards = ReportCards.of(new NullModel(drawn.forms(), 0), drawn.plan(2_500, 4));

        private static Appraisals planted() {
            var drawn = Appraisals.clean(21);
            var random = new SeededRandom(22);
            byte[] level = drawn.level;
            double impression = 0;
            for (int x = 0; x < level.length; x++) {
                boolean starts = x == 0 || drawn.form(x) != drawn.form(x - 1);
                if (drawn.rater(x) == STRAIGHT && !starts && drawn.form(x) % 2 == 0) {
                    level[x] = level[x - 1];
                } else if (drawn.rater(x) == CENTRAL) {
                    level[x] = (byte) Math.max(1, Math.min(2, level[x]));
                } else if (drawn.rater(x) == ERRATIC && random.nextDouble() < 0.5) {
                    level[x] = (byte) (4 * random.nextDouble());
                } else if (drawn.rater(x) == HALOED) {
                    impression = starts ? 3 * random.nextDouble() - 1.5 : impression;
                    level[x] = (byte) Math.max(0, Math.min(3, level[x] + Math.rint(impression)));
                }
            }
            return drawn;
        }

        @Test
        void straightLining() {
            assertThat(judged(cards.raters().get(STRAIGHT), CardIndex.STRAIGHT_FORMS)
                            .adjusted())
                    .isLessThan(0.05);
            assertThat(judged(cards.raters().get(STRAIGHT), CardIndex.LONGEST_STRING)
                            .adjusted())
                    .isLessThan(0.05);
        }

        @Test
        void centralTendency() {
            var range = judged(cards.raters().get(CENTRAL), CardIndex.RANGE);
            assertThat(range.adjusted()).isLessThan(0.05);
            assertThat(range.value()).isLessThan(range.range().lower());
            assertThat(judged(cards.raters().get(CENTRAL), CardIndex.CONTRAST).adjusted())
                    .isLessThan(0.05);
            assertThat(judged(cards.raters().get(CENTRAL), CardIndex.INFIT).value())
                    .isLessThan(1);
        }

        @Test
        void inconsistency() {
            var infit = judged(cards.raters().get(ERRATIC), CardIndex.INFIT);
            assertThat(infit.adjusted()).isLessThan(0.05);
            assertThat(infit.value()).isGreaterThan(infit.range().upper());
        }

        @Test
        void halo() {
            var share = judged(cards.raters().get(HALOED), CardIndex.COMMON_SHARE);
            assertThat(share.adjusted()).isLessThan(0.05);
            assertThat(share.value()).isGreaterThan(share.range().upper());
            var variance = (Shifted) cards.raters().get(HALOED).impressionVariance();
            assertThat(variance.adjusted().rejectsAt(0.05)).isTrue();
            assertThat(variance.estimate().value()).isGreaterThan(0.3);
        }

        @Test
        void theOthersAreLeftAlone() {
            for (var index : CardIndex.values()) {
                assertThat(cards.raters().stream()
                                .filter(card -> !Arrays.asList(STRAIGHT, CENTRAL, ERRATIC, HALOED)
                                        .contains(card.number()))
                                .filter(card ->
                                        card.indices().get(index) instanceof Judged judged && judged.adjusted() < 0.05))
                        .as(index.name())
                        .hasSizeLessThanOrEqualTo(2);
            }
        }

        @Test
        void leniencyIsThatPlanted() {
            double[] truth = drawn.severities();
            double[] found = cards.raters().stream()
                    .mapToDouble(card -> ((Shifted) card.besideAll()).estimate().value())
                    .toArray();
            assertThat(new PearsonsCorrelation().correlation(truth, found)).isGreaterThan(0.95);
        }

        @Test
        void rolesAreSumsOfTheirRaters() {
            assertThat(cards.roles().stream().mapToInt(Card::ratings).sum()).isEqualTo(drawn.level.length);
            assertThat(cards.roles().stream().mapToInt(Card::raters).sum()).isEqualTo(drawn.raters());
            assertThat(cards.units()).hasSize(3);
        }
    }

    @Test
    void deferenceAndDriftAreThosePlanted() {
        var deferring = Appraisals.haloed(0.5, 0.8, 31);
        var forms = deferring.forms();
        double common = CommonHalo.deviation(forms, 1);
        assertThat(common).isBetween(0.4, 0.65);
        var cards = ReportCards.of(
                new NullModel(forms, common), deferring.plan(300, 2).towards(deferring.seniors()));
        var subordinates = (Shifted) cards.roles().get(2).deference();
        assertThat(subordinates.estimate().interval().contains(0.8)).isTrue();
        assertThat(subordinates.adjusted().rejectsAt(0.001)).isTrue();
    }

    @Test
    void driftIsThatPlanted() {
        var drifting = Appraisals.drifting(3, 0.4, 0, 41);
        var cards = ReportCards.of(
                new NullModel(drifting.forms(), 0), drifting.plan(200, 3).overPeriods(3));
        double[] truth = drifting.slopes();
        int[] known = IntStream.range(0, truth.length - 1)
                .filter(r -> cards.raters().get(r).drift() instanceof Shifted)
                .toArray();
        double middle = Arrays.stream(truth).average().orElseThrow();
        double[] planted =
                IntStream.of(known).mapToDouble(r -> truth[r] - middle).toArray();
        double[] found = IntStream.of(known)
                .mapToDouble(r ->
                        ((Shifted) cards.raters().get(r).drift()).estimate().value())
                .toArray();
        assertThat(known).hasSizeGreaterThan(50);
        assertThat(new PearsonsCorrelation().correlation(planted, found)).isGreaterThan(0.9);
        assertThat(IntStream.range(0, found.length)
                        .filter(k -> Math.abs(found[k] - planted[k]) < 0.25)
                        .count())
                .isGreaterThan(found.length * 9L / 10);
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {
        private final Appraisals drawn = Appraisals.small(0, 51);

        @Test
        void fewForms() {
            var ratings = drawn.ratings();
            var seen = new int[drawn.raters()][60];
            var few = ratings.where(row -> {
                seen[ratings.element(1, row)][ratings.element(0, row)] = 1;
                return ratings.element(1, row) != 2 || Arrays.stream(seen[2]).sum() <= 3;
            });
            var fit = (Fitted) FacetFit.of(few, FacetModel.ratingScale(2));
            var cards = ReportCards.of(new NullModel(FittedForms.of(fit, 1, 2), 0), drawn.plan(100, 1));
            assertThat(cards.raters().get(2).forms()).isEqualTo(3);
            assertThat(cards.raters().get(2).indices()).allSatisfy((index, judgement) -> assertThat(judgement)
                    .isEqualTo(new Withheld(Need.FORMS, 3, ReportCards.FEWEST_FORMS)));
        }

        @Test
        void oneCriterion() {
            var ratings = drawn.ratings();
            var rows = IntStream.range(0, ratings.ratings())
                    .filter(row -> ratings.element(2, row) == 0)
                    .toArray();
            var elements = new int[][] {
                IntStream.of(rows).map(row -> ratings.element(0, row)).toArray(),
                IntStream.of(rows).map(row -> ratings.element(1, row)).toArray(),
                new int[rows.length]
            };
            var levels = new byte[rows.length];
            for (int i = 0; i < rows.length; i++) {
                levels[i] = (byte) ratings.level(rows[i]);
            }
            int[] sizes = {ratings.size(0), ratings.size(1), 1};
            var one = FacetRatings.of(elements, sizes, levels, 4);
            var fit = (Fitted) FacetFit.of(one, FacetModel.ratingScale(2));
            var card = ReportCards.of(new NullModel(FittedForms.of(fit, 1, 2), 0), drawn.plan(100, 1))
                    .raters()
                    .get(0);
            assertThat(card.indices().get(CardIndex.COMMON_SHARE)).isEqualTo(new Withheld(Need.CRITERIA, 1, 2));
            assertThat(card.indices().get(CardIndex.STRAIGHT_FORMS)).isEqualTo(new Withheld(Need.CRITERIA, 1, 2));
            assertThat(card.impressionVariance()).isEqualTo(new Withheld(Need.CRITERIA, 1, 2));
            assertThat(card.indices().get(CardIndex.RANGE)).isInstanceOf(Judged.class);
        }

        @Test
        void noPeriodsNoSeniorsNoOtherRaterOfTheRole() {
            var nobody = new boolean[60];
            var cards = ReportCards.of(
                    new NullModel(drawn.forms(), 0), drawn.plan(100, 1).towards(nobody));
            assertThat(cards.raters().get(0).drift()).isEqualTo(new Withheld(Need.PERIODS, 0, 2));
            assertThat(cards.raters().get(0).deference()).isEqualTo(new Withheld(Need.RATEE_GROUPS, 1, 2));
            int self = drawn.raters() - 1;
            assertThat(cards.raters().get(self).besideRole()).isEqualTo(new Withheld(Need.OTHER_RATERS, 0, 1));
        }

        @Test
        void aGroupThatNobodyElseComparesIsNotTold() {
            var everyUnit = drawn.plan(100, 1).among(5, drawn.unitOfRatee());
            var cards = ReportCards.of(new NullModel(drawn.forms(), 0), everyUnit);
            var first = cards.raters().get(0).groups();
            assertThat(first).hasSize(1);
            assertThat(first.get(0).leniency()).isEqualTo(new Withheld(Need.RATEE_GROUPS, 1, 2));
        }

        /** A grouping asks the same alone and beside another, whose groups have other numbers. */
        @Test
        void groupingsDoNotDisturbEachOther() {
            var model = new NullModel(drawn.forms(), 0);
            int[] odd = IntStream.range(0, drawn.unitOfRatee().length)
                    .map(n -> n % 2)
                    .toArray();
            int[] third = IntStream.range(0, odd.length).map(n -> 2 + n % 3).toArray();
            var alone = ReportCards.of(model, drawn.plan(100, 1).among(5, odd)).roles();
            var both = ReportCards.of(model, drawn.plan(100, 1).among(5, odd, third))
                    .roles();

            int told = 0;
            for (int role = 0; role < alone.size(); role++) {
                var groups = both.get(role).groups();
                assertThat(groups).extracting(TowardsGroup::group).containsExactly(0, 1, 2, 3, 4);
                for (int g = 0; g < 2; g++) {
                    if (alone.get(role).groups().get(g).leniency() instanceof Shifted shifted) {
                        told++;
                        assertThat(((Shifted) groups.get(g).leniency()).estimate())
                                .isEqualTo(shifted.estimate());
                    }
                }
            }
            assertThat(told).isPositive();
        }

        @Test
        void aPlanOfOtherPeople() {
            var model = new NullModel(drawn.forms(), 0);
            assertThatThrownBy(() -> ReportCards.of(model, CardPlan.of(new int[3], new int[3], 100, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("other raters");
        }
    }

    @Test
    void sameSeedSameCards() {
        var drawn = Appraisals.small(0.5, 61);
        var one = ReportCards.of(new NullModel(drawn.forms(), 0.5), drawn.plan(100, 7));
        var other = ReportCards.of(new NullModel(drawn.forms(), 0.5), drawn.plan(100, 7));
        assertThat(one).isEqualTo(other);
        var p = judged(one.raters().get(0), CardIndex.INFIT).pValue();
        assertThat(p * 101 / 2).isCloseTo(Math.rint(p * 101 / 2), within(1e-9));
    }
}
