package org.thangdo.study;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    public Plan withQuestions(Set<Question> questions) {
        return new Plan(
                questions,
                kinds,
                groupings,
                confidence,
                alpha,
                seed,
                replicates,
                ceiling,
                minimumGroup,
                heads,
                raters,
                criteria);
    }

    public Plan withSeed(long seed) {
        return new Plan(
                questions,
                kinds,
                groupings,
                confidence,
                alpha,
                seed,
                replicates,
                ceiling,
                minimumGroup,
                heads,
                raters,
                criteria);
    }

    public Plan withKinds(List<Kind> kinds) {
        return new Plan(
                questions,
                kinds,
                groupings,
                confidence,
                alpha,
                seed,
                replicates,
                ceiling,
                minimumGroup,
                heads,
                raters,
                criteria);
    }

    public Plan withGroupings(List<Set<Dimension>> groupings) {
        return new Plan(
                questions,
                kinds,
                groupings,
                confidence,
                alpha,
                seed,
                replicates,
                ceiling,
                minimumGroup,
                heads,
                raters,
                criteria);
    }

    public Plan withConfidence(double confidence) {
        return new Plan(
                questions,
                kinds,
                groupings,
                confidence,
                alpha,
                seed,
                replicates,
                ceiling,
                minimumGroup,
                heads,
                raters,
                criteria);
    }

    public Plan withAlpha(double alpha) {
        return new Plan(
                questions,
                kinds,
                groupings,
                confidence,
                alpha,
                seed,
                replicates,
                ceiling,
                minimumGroup,
                heads,
                raters,
                criteria);
    }

    public Plan withMinimumGroup(int minimumGroup) {
        return new Plan(
                questions,
                kinds,
                groupings,
                confidence,
                alpha,
                seed,
                replicates,
                ceiling,
                minimumGroup,
                heads,
                raters,
                criteria);
    }

    public Plan withHeads(List<String> heads) {
        return new Plan(
                questions,
                kinds,
                groupings,
                confidence,
                alpha,
                seed,
                replicates,
                ceiling,
                minimumGroup,
                heads,
                raters,
                criteria);
    }

    public Plan withRaters(RaterPlan raters) {
        return new Plan(
                questions,
                kinds,
                groupings,
                confidence,
                alpha,
                seed,
                replicates,
                ceiling,
                minimumGroup,
                heads,
                raters,
                criteria);
    }

    public Plan withCriteria(CriteriaPlan criteria) {
        return new Plan(
                questions,
                kinds,
                groupings,
                confidence,
                alpha,
                seed,
                replicates,
                ceiling,
                minimumGroup,
                heads,
                raters,
                criteria);
    }
}
