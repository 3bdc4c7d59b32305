package org.thangdo.stats.facets.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.thangdo.stats.facets.AddedTerms;
import org.thangdo.stats.facets.FittedForms;
import org.thangdo.stats.facets.FormCovariate;
import org.thangdo.stats.facets.card.Judgement.Withheld;

/** The terms for drift, deference and differential severity of every pool of raters. */
final class CardTerms {
    /** What is asked about a group of raters: the number of its term, or what is lacking. */
    record Question(int pool, int member, int about, int term, Withheld lacking, double sign) {}

    static final int DRIFT = -2;
    static final int DEFERENCE = -1;

    final List<Question> questions = new ArrayList<>();
    final AddedTerms terms;

    private final FittedForms forms;
    private final CardPlan plan;
    private final int[] rater;
    private final List<FormCovariate> covariates = new ArrayList<>();

    /** @param rater of each form */
    CardTerms(FittedForms forms, CardPlan plan, int[] rater, List<Pool> pools) {
        this.forms = forms;
        this.plan = plan;
        this.rater = rater;
        for (int p = 0; p < pools.size(); p++) {
            for (int g = 0; g < pools.get(p).size(); g++) {
                ask(p, pools.get(p), g);
            }
        }
        terms = new AddedTerms(forms, covariates);
    }

    private void ask(int number, Pool pool, int member) {
        int[] own = IntStream.range(0, rater.length)
                .filter(form -> pool.group()[rater[form]] == member)
                .toArray();
        if (plan.period() != CardPlan.NONE) {
            question(number, member, DRIFT, own, this::period, Need.PERIODS);
        }
        if (plan.senior().length > 0) {
            question(number, member, DEFERENCE, own, form -> plan.senior()[ratee(form)] ? 1 : 0, Need.RATEE_GROUPS);
        }
        for (int[] grouping : plan.groups()) {
            int[] grouped = Arrays.stream(own)
                    .filter(form -> grouping[ratee(form)] >= 0)
                    .toArray();
            Arrays.stream(grouped)
                    .map(form -> grouping[ratee(form)])
                    .distinct()
                    .sorted()
                    .forEach(group -> question(
                            number,
                            member,
                            group,
                            grouped,
                            form -> grouping[ratee(form)] == group ? 1 : 0,
                            Need.RATEE_GROUPS));
        }
    }

    private double period(int form) {
        return forms.element(plan.period(), forms.start(form));
    }

    private int ratee(int form) {
        return forms.element(0, forms.start(form));
    }

    private void question(int pool, int member, int about, int[] own, IntToDoubleFunction value, Need need) {
        var values = Arrays.stream(own).mapToDouble(value).toArray();
        var different = new TreeSet<Double>();
        Arrays.stream(values).forEach(different::add);
        Withheld lacking = null;
        int many = about < 0 ? own.length : fewer(values);
        int needed = about < 0 ? ReportCards.FEWEST_FORMS : plan.fewest();
        if (different.size() < 2) {
            lacking = new Withheld(need, different.size(), 2);
        } else if (many < needed) {
            lacking = new Withheld(Need.FORMS, many, needed);
        } else {
            covariates.add(new FormCovariate(own, values));
        }
        int term = lacking == null ? covariates.size() - 1 : -1;
        questions.add(new Question(pool, member, about, term, lacking, about == DRIFT ? -1 : 1));
    }

    /** Forms on the group or on the others, whichever are fewer: one or two on a group tell nothing of it. */
    private static int fewer(double[] within) {
        int inside = (int) Arrays.stream(within).filter(value -> value == 1).count();
        return Math.min(inside, within.length - inside);
    }

    /** The answer. @param draws of the first steps of all terms, from a column on */
    Judgement answer(Question question, double[][] draws, int from, double level) {
        if (question.lacking() != null) {
            return question.lacking();
        }
        double error = Judging.deviation(draws, from + question.term());
        if (!terms.isKnown(question.term()) || !(error > 0)) {
            return new Withheld(Need.SHARED_RATEES, 0, 1);
        }
        return Judging.shifted(question.sign() * terms.estimate(question.term()), error, level);
    }
}
