package org.thangdo.study.diagnosis;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thangdo.ratings.judgement.Factor;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.consensus.GroupReliability;
import org.thangdo.stats.consensus.GroupSize;
import org.thangdo.stats.consensus.GroupedScores;
import org.thangdo.stats.consensus.ScoreMoments;
import org.thangdo.stats.importance.DominanceAnalysis;
import org.thangdo.stats.reliability.CrossProducts;
import org.thangdo.stats.reliability.ItemRedundancy;
import org.thangdo.stats.reliability.ParallelAnalysis;
import org.thangdo.study.Plan;

/** What needs a row for each person: means over all forms of all years, of levels less the mean of the role in the year. */
final class PersonMeans {

    /** Each draw takes the sets of all criteria apart. */
    private static final int DRAWS = 200;

    private static final int MOST_CRITERIA = 10;

    private final JudgedForms forms;
    private final Plan plan;
    private final double[][] means;

    PersonMeans(JudgedForms forms, Plan plan) {
        this.forms = forms;
        this.plan = plan;
        this.means = Arrays.stream(forms.means())
                .filter(person -> IntStream.range(0, forms.criteria).allMatch(c -> Double.isFinite(person[c])))
                .toArray(double[][]::new);
    }

    /** General dominance of each criterion for the final level. */
    List<Estimate> importance() {
        if (forms.outcome < 0 || forms.criteria > MOST_CRITERIA) {
            return Collections.nCopies(
                    forms.criteria, Estimate.undefined(forms.outcome < 0 ? Reason.NO_DATA : Reason.TOO_FEW));
        }
        double[][] decided = Arrays.stream(means)
                .filter(person -> Double.isFinite(person[forms.outcome]))
                .toArray(double[][]::new);
        return DominanceAnalysis.linear(
                        criteria(decided),
                        Arrays.stream(decided)
                                .mapToDouble(person -> person[forms.outcome])
                                .toArray(),
                        new Bootstrap(DRAWS, plan.seed()),
                        plan.confidence())
                .weights();
    }

    /** Share of the differences between people that is between the positions they held last. */
    Estimate betweenPositions(int c) {
        Factor position = forms.position();
        double[][] everybody = forms.means();
        int[] last = forms.lastOfPeople(position);
        var groups = new TreeMap<String, ScoreMoments>();
        IntStream.range(0, last.length)
                .filter(i -> Double.isFinite(everybody[i][c]))
                .filter(i -> !position.names().get(last[i]).isEmpty())
                .forEach(i -> groups.merge(
                        position.names().get(last[i]), ScoreMoments.of(everybody[i][c]), ScoreMoments::merge));
        return GroupReliability.of(new GroupedScores(groups), GroupSize.UNBIASED, plan.confidence())
                .single();
    }

    /** How much of all criteria is one thing, and how many things they are. */
    OneThing oneThing() {
        if (means.length == 0) {
            return new OneThing(Estimate.undefined(Reason.TOO_FEW), 0);
        }
        double[][] scores = criteria(means);
        var parallel = ParallelAnalysis.of(
                scores,
                new ParallelAnalysis.Plan(
                        ParallelAnalysis.Chance.PERMUTED,
                        ParallelAnalysis.Correlation.PEARSON,
                        DRAWS,
                        plan.confidence(),
                        plan.seed()));
        return new OneThing(
                ItemRedundancy.of(CrossProducts.of(scores), plan.confidence()).firstShare(), parallel.components());
    }

    private double[][] criteria(double[][] rows) {
        return Arrays.stream(rows)
                .map(person -> Arrays.copyOf(person, forms.criteria))
                .toArray(double[][]::new);
    }
}
