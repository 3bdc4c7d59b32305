package org.thangdo.criteria.weights;

import java.util.List;
import java.util.Optional;
import org.thangdo.stats.Reason;

/**
 * How weights came about, on one page: who was asked, how, when, how consistent the answers were, where people disagree, and
 * what follows.
 *
 * @param method how people were asked
 * @param priority how a matrix became weights; only of {@link WeightMethod#AHP}
 * @param aggregation how people became a group; only of {@link WeightMethod#AHP}, other methods take the weighted mean
 * @param date as the user gave it; empty if none was given
 * @param weights adopted; empty where there are none
 * @param refusal why there are no weights
 * @param spans from the least to the greatest weight, shape (criteria); empty where there is one expert with one answer
 * @param kind what the spans are
 * @param experts each person
 * @param groupConsistency of the comparisons of all taken together
 * @param consensus of several persons
 * @param disagreements criteria on which experts differ most, widest first
 */
public record WeightRecord(
        WeightMethod method,
        Optional<Ahp.Priority> priority,
        Optional<GroupAhp.Aggregation> aggregation,
        Optional<String> date,
        Optional<CriterionWeights> weights,
        Optional<Reason> refusal,
        List<Span> spans,
        SpanKind kind,
        List<ExpertLine> experts,
        Optional<Consistency> groupConsistency,
        Optional<Consensus> consensus,
        List<Disagreement> disagreements) {

    /** What spans of weights are. */
    public enum SpanKind {
        NONE,
        /** Least and greatest weight among the experts. */
        EXPERTS,
        /** All weights of the one expert that fit the comparisons equally well. */
        EQUALLY_GOOD
    }

    /** From the least to the greatest weight. */
    public record Span(double least, double greatest) {}

    /**
     * One person.
     *
     * @param share of 1
     * @param weights empty where the answers give none
     * @param refusal why not
     * @param missing comparisons not made
     * @param consistency of pairwise comparisons
     * @param triads of pairwise comparisons, worst first
     * @param bestWorst of best-worst comparisons
     */
    public record ExpertLine(
            String name,
            double share,
            Optional<CriterionWeights> weights,
            Optional<Reason> refusal,
            int missing,
            Optional<Consistency> consistency,
            List<Triad> triads,
            Optional<BestWorstFit> bestWorst) {
        public ExpertLine {
            triads = List.copyOf(triads);
        }
    }

    /**
     * How well best-worst comparisons fit.
     *
     * @param inputRatio known from the answers alone
     * @param linearDeviation {@code ξ*} of the linear model, whose weights are used
     * @param nonlinearDeviation {@code ξ*} of the nonlinear model
     * @param ratio of the nonlinear model
     * @param unique whether the weights of the linear model are the only ones
     */
    public record BestWorstFit(
            double inputRatio, double linearDeviation, double nonlinearDeviation, double ratio, boolean unique) {}

    /** Two experts furthest apart on a criterion. */
    public record Disagreement(String criterion, String low, double least, String high, double greatest) {}

    public WeightRecord {
        spans = List.copyOf(spans);
        experts = List.copyOf(experts);
        disagreements = List.copyOf(disagreements);
    }
}
