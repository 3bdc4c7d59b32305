package org.thangdo.stats.facets.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.thangdo.stats.Replicates;
import org.thangdo.stats.facets.FittedForms;
import org.thangdo.stats.facets.NullModel;
import org.thangdo.stats.facets.ScoredForms;
import org.thangdo.stats.facets.card.Card.TowardsGroup;
import org.thangdo.stats.facets.card.Judgement.Withheld;

/** Everything that report cards need, given and drawn, in one run over the draws. */
final class CardDraws {
    private static final CardIndex[] INDICES = CardIndex.values();

    private final FittedForms forms;
    private final NullModel model;
    private final CardPlan plan;
    private final int[] rater;
    private final List<Pool> pools;
    private final CardTerms terms;
    private final Severities severities;
    /** Sums of the ratings given, by pool. */
    private final List<RaterSums> sums;

    private final double[] given;
    private final double[][] draws;

    CardDraws(NullModel model, CardPlan plan) {
        this.model = model;
        this.plan = plan;
        forms = model.forms();
        var ratings = forms.fit().ratings();
        if (plan.role().length != ratings.size(forms.raterFacet())
                || plan.senior().length > 0 && plan.senior().length != ratings.size(0)
                || Arrays.stream(plan.groups()).anyMatch(grouping -> grouping.length != ratings.size(0))) {
            throw new IllegalArgumentException("a plan of other raters or ratees than those of the ratings");
        }
        rater = IntStream.range(0, forms.forms())
                .map(form -> forms.element(forms.raterFacet(), forms.start(form)))
                .toArray();
        pools = Pool.all(plan);
        terms = new CardTerms(forms, plan, rater, pools);
        severities = new Severities(forms, plan, pools);
        sums = sums(forms.given());
        given = numbers(forms.given());
        draws = model.draw(plan.replicates(), plan.seed(), this::numbers);
    }

    private List<RaterSums> sums(ScoredForms scored) {
        var own = RaterSums.of(forms, rater, scored);
        return pools.stream()
                .map(pool -> own.grouped(pool.group(), pool.size()))
                .toList();
    }

    /** Indices and impressions by pool and member, then severities, then terms. */
    private double[] numbers(ScoredForms scored) {
        var own = sums(scored);
        var numbers = new double[severitiesFrom() + severities.size() + terms.terms.size()];
        int at = 0;
        for (int p = 0; p < own.size(); p++) {
            for (int g = 0; g < pools.get(p).size(); g++) {
                for (var index : INDICES) {
                    numbers[at++] = index.of(own.get(p), g);
                }
                numbers[at++] = own.get(p).cross[g] / own.get(p).information[g];
            }
        }
        System.arraycopy(severities.of(scored.severity()), 0, numbers, at, severities.size());
        double[] first = terms.terms.of(scored);
        System.arraycopy(first, 0, numbers, at + severities.size(), first.length);
        return numbers;
    }

    private int severitiesFrom() {
        return place(pools.size(), 0);
    }

    private int place(int pool, int member) {
        int before = member;
        for (int p = 0; p < pool; p++) {
            before += pools.get(p).size();
        }
        return before * (INDICES.length + 1);
    }

    ReportCards cards() {
        return new ReportCards(model.deviation(), cards(0), cards(1), cards(2));
    }

    private List<Card> cards(int pool) {
        int size = pools.get(pool).size();
        var indices = new EnumMap<CardIndex, List<Judgement>>(CardIndex.class);
        for (var index : INDICES) {
            indices.put(index, each(size, g -> index(pool, g, index)));
        }
        var impressions = each(size, g -> impression(pool, g));
        var besideAll = each(size, g -> severities.besideAll(pool, g, draws, severitiesFrom()));
        var besideRole = each(size, g -> severities.besideRole(pool, g, draws, severitiesFrom()));
        var answers = answers(pool);
        var cards = new ArrayList<Card>();
        for (int g = 0; g < size; g++) {
            var own = new EnumMap<CardIndex, Judgement>(CardIndex.class);
            for (var index : INDICES) {
                own.put(index, indices.get(index).get(g));
            }
            var towards = new ArrayList<TowardsGroup>();
            var about = answers.getOrDefault(g, Map.of());
            about.keySet().stream()
                    .filter(key -> key >= 0)
                    .sorted()
                    .forEach(key -> towards.add(new TowardsGroup(key, about.get(key))));
            cards.add(new Card(
                    g,
                    pools.get(pool).members(g).length,
                    forms(pool, g),
                    (int) sums.get(pool).ratings[g],
                    severities.severity(pool, g),
                    besideRole.get(g),
                    besideAll.get(g),
                    own,
                    impressions.get(g),
                    about.getOrDefault(CardTerms.DRIFT, new Withheld(Need.PERIODS, 0, 2)),
                    about.getOrDefault(CardTerms.DEFERENCE, new Withheld(Need.RATEE_GROUPS, 0, 2)),
                    towards));
        }
        return cards;
    }

    private int forms(int pool, int member) {
        return (int) IntStream.of(rater)
                .filter(r -> pools.get(pool).group()[r] == member)
                .count();
    }

    private static List<Judgement> each(int size, IntFunction<Judgement> judge) {
        return Judging.adjusted(IntStream.range(0, size).mapToObj(judge).toList());
    }

    private Judgement index(int pool, int member, CardIndex index) {
        var lacking = lacking(pool, member, index.withinForms());
        int at = place(pool, member) + index.ordinal();
        return lacking != null ? lacking : Judging.of(given[at], Judging.column(draws, at), index.side(), plan.level());
    }

    private Withheld lacking(int pool, int member, boolean withinForms) {
        int criteria = forms.fit().ratings().size(forms.criterionFacet());
        if (withinForms && criteria < 2) {
            return new Withheld(Need.CRITERIA, criteria, 2);
        }
        int have = withinForms ? (int) sums.get(pool).forms[member] : forms(pool, member);
        return have < ReportCards.FEWEST_FORMS ? new Withheld(Need.FORMS, have, ReportCards.FEWEST_FORMS) : null;
    }

    /** The moment {@code Σ r_i r_j / Σ V_i V_j} over pairs of criteria, made unbiased by its mean in the null model. */
    private Judgement impression(int pool, int member) {
        var lacking = lacking(pool, member, true);
        if (lacking != null) {
            return lacking;
        }
        int at = place(pool, member) + INDICES.length;
        double error = Judging.deviation(draws, at);
        if (!Double.isFinite(given[at]) || !(error > 0)) {
            return new Withheld(Need.VARIATION, 0, 1);
        }
        double mean = new Replicates(Judging.column(draws, at)).mean();
        double common = model.deviation() * model.deviation();
        double scale = common > 0 && mean > 0 ? common / mean : 1;
        return Judging.shiftedFrom(common, scale * (given[at] - mean), scale * error, plan.level());
    }

    private Map<Integer, Map<Integer, Judgement>> answers(int pool) {
        var abouts = new TreeMap<Integer, Map<Integer, Judgement>>();
        var kinds = new TreeMap<Integer, List<CardTerms.Question>>();
        for (var question : terms.questions) {
            if (question.pool() == pool) {
                int kind = Math.min(0, question.about());
                kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(question);
            }
        }
        int from = severitiesFrom() + severities.size();
        for (var questions : kinds.values()) {
            var answers = Judging.adjusted(questions.stream()
                    .map(question -> terms.answer(question, draws, from, plan.level()))
                    .toList());
            for (int k = 0; k < answers.size(); k++) {
                var question = questions.get(k);
                abouts.computeIfAbsent(question.member(), key -> new TreeMap<>())
                        .put(question.about(), answers.get(k));
            }
        }
        return abouts;
    }
}
