package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.thangdo.ratings.Roles;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FittedForms;
import org.thangdo.stats.facets.NullModel;
import org.thangdo.stats.facets.card.CardPlan;
import org.thangdo.stats.facets.card.CommonHalo;
import org.thangdo.stats.facets.card.Copying;
import org.thangdo.stats.facets.card.Judgement;
import org.thangdo.stats.facets.card.ReportCards;
import org.thangdo.study.Plan;
import org.thangdo.study.raters.Effect.Habit;

/** Makes report cards: the habits of raters, roles and units beside what chance makes of the fitted model. */
final class CardCount {
    /** Ratings that are drawn over all replicates, about. */
    private static final long MOST_DRAWN = 5_000_000;

    /** As many judgements as these make five forms on a group more necessary before severity towards it is asked. */
    private static final int JUDGEMENTS_OF_A_FORM = 10_000;

    private static final int NO_UNIT = -1;
    private static final int UNSEEN = -2;
    private static final int FEWEST_DRAWS = 200;
    /** Judgements beyond which nobody's habits are set beside chance: hundreds of draws of them would take minutes. */
    static final int MOST_JUDGEMENTS = 250_000;

    private final JudgedFacets facets;
    private final Fitted joint;
    private final FittedMeasures measures;
    private final Plan plan;
    private final RateeGroups groups;
    private final int[] unitOfRater;
    private final int[] rated;

    CardCount(JudgedFacets facets, Fitted joint, FittedMeasures measures, Plan plan) {
        this.facets = facets;
        this.joint = joint;
        this.measures = measures;
        this.plan = plan;
        groups = new RateeGroups(facets, plan.minimumGroup());
        unitOfRater = new int[facets.raters.size()];
        rated = new int[facets.raters.size()];
        if (isPossible(facets)) {
            look();
        }
    }

    /** Whether there are forms of several criteria, and not too many. */
    static boolean isPossible(JudgedFacets facets) {
        return facets.hasCriteria() && facets.ratings.ratings() <= MOST_JUDGEMENTS;
    }

    /** The unit of all whom a rater rated, −1 if they are of several or of none, and how many they are. */
    private void look() {
        var last = new int[rated.length];
        Arrays.fill(unitOfRater, UNSEEN);
        for (int n = 0; n < facets.ratings.size(JudgedFacets.RATEE); n++) {
            int unit = facets.unit.name(n).isEmpty() ? NO_UNIT : facets.unit.code(n);
            for (int row = facets.ratings.start(n); row < facets.ratings.start(n + 1); row++) {
                int rater = facets.ratings.element(JudgedFacets.RATER, row);
                if (last[rater] != n + 1) {
                    last[rater] = n + 1;
                    rated[rater]++;
                    unitOfRater[rater] = unitOfRater[rater] == UNSEEN || unitOfRater[rater] == unit ? unit : NO_UNIT;
                }
            }
        }
    }

    /** No cards where there is one criterion, for then no form shows a habit, or too many judgements. */
    Habits habits(Optional<SelfOtherFound> selfOther) {
        if (!isPossible(facets)) {
            return Habits.without(selfOther);
        }
        var forms = FittedForms.of(joint, JudgedFacets.RATER, JudgedFacets.CRITERION);
        var model = new NullModel(forms, halo().orElseGet(() -> CommonHalo.deviation(forms, plan.seed())));
        var asked = asked();
        var cards = ReportCards.of(model, asked);
        return new Habits(
                cards(cards.raters(), r -> facets.raterIds().get(r), r -> facets.roles.get(facets.roleOfRater[r])),
                repeating(cards(cards.roles(), facets.roles::get, facets.roles::get), model, asked),
                cards(cards.units(), facets.unit.names()::get, unit -> ""),
                selfOther);
    }

    /** Standard deviation of the impressions that everybody has, if the model tells it. */
    private Optional<Double> halo() {
        return measures.spreads().stream()
                .filter(spread -> spread.of() == Spread.Of.HALO)
                .map(Spread::deviation)
                .filter(Estimate.Defined.class::isInstance)
                .map(deviation -> ((Estimate.Defined) deviation).value())
                .findFirst();
    }

    private CardPlan asked() {
        int draws = (int) Math.max(FEWEST_DRAWS, Math.min(plan.replicates(), MOST_DRAWN / facets.ratings.ratings()));
        var asked = CardPlan.of(facets.roleOfRater, unitOfRater, draws, plan.seed());
        int period = facets.periodFacet();
        asked = period < 0 ? asked : asked.overPeriods(period);
        asked = asked.among(fewestForms(), groups.groupings());
        Optional<boolean[]> senior = Seniority.of(facets.judgements);
        return senior.isPresent() ? asked.towards(senior.get()) : asked;
    }

    /** Forms on a group from which severity towards it is asked: each question costs as much as there are judgements. */
    private int fewestForms() {
        return ReportCards.FEWEST_FORMS * Math.max(1, facets.ratings.ratings() / JUDGEMENTS_OF_A_FORM);
    }

    private List<Card> cards(
            List<org.thangdo.stats.facets.card.Card> cards, IntFunction<String> name, IntFunction<String> role) {
        return cards.stream()
                .map(card -> new Card(
                        name.apply(card.number()),
                        role.apply(card.number()),
                        card.raters(),
                        rated(card),
                        card.forms(),
                        CardEffects.of(card),
                        CardEffects.differential(card, groups)))
                .sorted(Comparator.comparing(Card::id))
                .toList();
    }

    /** The cards of roles with whether they repeat the role that judged before them. */
    private List<Card> repeating(List<Card> cards, NullModel model, CardPlan asked) {
        var repeating = new ArrayList<>(cards);
        for (var pair : RepeatedRoles.ALL) {
            int follower = facets.roles.indexOf(pair.follower());
            int leader = facets.roles.indexOf(pair.leader());
            if (follower >= 0 && leader >= 0) {
                int self = facets.roles.indexOf(Roles.SELF);
                var beyond =
                        Copying.of(model, asked, follower, leader, self).all().beyondOthers();
                repeating.replaceAll(card -> card.id().equals(pair.follower()) ? with(card, beyond) : card);
            }
        }
        return repeating;
    }

    private Card with(Card card, Judgement repeated) {
        var effects = new ArrayList<>(card.effects());
        CardEffects.of(Habit.COPYING, repeated).ifPresent(effects::add);
        return new Card(
                card.id(), card.role(), card.raters(), card.ratees(), card.forms(), effects, card.differential());
    }

    private long rated(org.thangdo.stats.facets.card.Card card) {
        return card.raters() == 1 ? rated[card.number()] : card.forms();
    }
}
