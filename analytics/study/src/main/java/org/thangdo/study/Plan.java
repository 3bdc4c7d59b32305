package org.thangdo.study;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Kind;
import org.thangdo.stats.Interval;
import org.thangdo.study.diagnosis.CriteriaPlan;
import org.thangdo.study.raters.RaterPlan;

/**
 * What to analyse, and how. Equal plans over equal inputs give equal results, byte for byte.
 *
 * @param questions what is asked; what nobody asks is not computed
 * @param kinds persons, organisations, or both
 * @param groupings sets of dimensions to look at besides the whole; those the data do not have are left out
 * @param confidence level of every interval, in (0, 1)
 * @param alpha below which a p-value counts as support for a claim, in (0, 1)
 * @param seed of every random generator
 * @param replicates of every bootstrap, {@code >= 100}
 * @param ceiling share of the two highest levels from which, its interval wholly above, a ceiling is named, in (0, 1)
 * @param minimumGroup people below which a group is not shown in shared output, {@code >= 1}
 * @param heads positions of the heads of units; if there are none, the words of positions tell them
 * @param raters how judgements are modelled
 * @param criteria what a form says of the criteria that were judged
 */
public record Plan(
        Set<Question> questions,
        List<Kind> kinds,
        List<Set<Dimension>> groupings,
        double confidence,
        double alpha,
        long seed,
        int replicates,
        double ceiling,
        int minimumGroup,
        List<String> heads,
        RaterPlan raters,
        CriteriaPlan criteria) {

    public Plan {
        questions = Collections.unmodifiableSet(EnumSet.copyOf(questions));
        kinds = List.copyOf(kinds);
        groupings = groupings.stream().map(Plan::ordered).toList();
        heads = List.copyOf(heads);
        Interval.requireLevel(confidence);
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha outside (0, 1): " + alpha);
        }
        if (replicates < 100) {
            throw new IllegalArgumentException("fewer than 100 bootstrap replicates: " + replicates);
        }
        if (!(ceiling > 0 && ceiling < 1)) {
            throw new IllegalArgumentException("ceiling outside (0, 1): " + ceiling);
        }
        if (minimumGroup < 1) {
            throw new IllegalArgumentException("smallest group below 1: " + minimumGroup);
        }
    }

    private static Set<Dimension> ordered(Set<Dimension> by) {
        return Collections.unmodifiableSet(EnumSet.copyOf(by));
    }

    /** Every question, persons and organisations, every dimension by itself, 95 % intervals, claims at 5 %. */
    public static Plan standard() {
        return new Plan(
                EnumSet.allOf(Question.class),
                List.of(Kind.PERSON, Kind.ORGANISATION),
                List.of(
                        Set.of(Dimension.AGENCY),
                        Set.of(Dimension.UNIT),
                        Set.of(Dimension.POSITION),
                        Set.of(Dimension.DUTY_GROUP),
                        Set.of(Dimension.ROLE),
                        Set.of(Dimension.CRITERION)),
                0.95,
                0.05,
                2021,
                1000,
                0.9,
                5,
                List.of(),
                RaterPlan.standard(),
                CriteriaPlan.standard());
    }

    public Plan withQuestions(Set<Question> other) {
        return with(draft -> draft.questions = other);
    }

    public Plan withSeed(long other) {
        return with(draft -> draft.seed = other);
    }

    public Plan withKinds(List<Kind> other) {
        return with(draft -> draft.kinds = other);
    }

    public Plan withGroupings(List<Set<Dimension>> other) {
        return with(draft -> draft.groupings = other);
    }

    public Plan withConfidence(double other) {
        return with(draft -> draft.confidence = other);
    }

    public Plan withAlpha(double other) {
        return with(draft -> draft.alpha = other);
    }

    public Plan withMinimumGroup(int other) {
        return with(draft -> draft.minimumGroup = other);
    }

    public Plan withHeads(List<String> other) {
        return with(draft -> draft.heads = other);
    }

    public Plan withRaters(RaterPlan other) {
        return with(draft -> draft.raters = other);
    }

    public Plan withCriteria(CriteriaPlan other) {
        return with(draft -> draft.criteria = other);
    }

    private Plan with(Consumer<Draft> change) {
        var draft = new Draft();
        change.accept(draft);
        return new Plan(
                draft.questions,
                draft.kinds,
                draft.groupings,
                draft.confidence,
                draft.alpha,
                draft.seed,
                replicates,
                ceiling,
                draft.minimumGroup,
                draft.heads,
                draft.raters,
                draft.criteria);
    }

    /** What may be changed of this plan, at first as it is. */
    private final class Draft {
        private Set<Question> questions = Plan.this.questions;
        private List<Kind> kinds = Plan.this.kinds;
        private List<Set<Dimension>> groupings = Plan.this.groupings;
        private double confidence = Plan.this.confidence;
        private double alpha = Plan.this.alpha;
        private long seed = Plan.this.seed;
        private int minimumGroup = Plan.this.minimumGroup;
        private List<String> heads = Plan.this.heads;
        private RaterPlan raters = Plan.this.raters;
        private CriteriaPlan criteria = Plan.this.criteria;
    }
}
