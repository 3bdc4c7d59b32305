package org.thangdo.criteria.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.criteria.weights.Expert.BestAndWorst;
import org.thangdo.criteria.weights.Expert.Compared;
import org.thangdo.criteria.weights.Expert.Pointed;
import org.thangdo.criteria.weights.Expert.Ranked;
import org.thangdo.criteria.weights.GroupAhp.Judge;
import org.thangdo.criteria.weights.WeightRecord.BestWorstFit;
import org.thangdo.criteria.weights.WeightRecord.Disagreement;
import org.thangdo.criteria.weights.WeightRecord.ExpertLine;
import org.thangdo.criteria.weights.WeightRecord.Span;
import org.thangdo.criteria.weights.WeightRecord.SpanKind;
import org.thangdo.stats.Reason;

/**
 * From the answers of experts to the record of weights. Ranks, points and best-worst weights of several experts are averaged
 * by their shares; pairwise comparisons are aggregated as asked.
 *
 * @param method how people were asked
 * @param priority how a matrix becomes weights
 * @param aggregation how people become a group
 * @param date given by the user
 */
public record Weighing(
        WeightMethod method, Ahp.Priority priority, GroupAhp.Aggregation aggregation, Optional<String> date) {

    private static final int NAMED_DISAGREEMENTS = 3;
    private static final double WORTH_NAMING = 0.10;

    /**
     * Weighs.
     *
     * @param experts at least one, all on the same criteria in the same order
     */
    public WeightRecord weigh(List<Expert> experts) {
        var criteria = experts.get(0).answers().criteria();
        if (experts.stream().anyMatch(each -> !each.answers().criteria().equals(criteria))) {
            throw new IllegalArgumentException("experts were asked about different criteria");
        }
        double sum = experts.stream().mapToDouble(Expert::share).sum();
        var lines = experts.stream().map(each -> line(each, each.share() / sum)).toList();
        return method == WeightMethod.AHP ? together(experts, lines) : averaged(criteria, experts, lines);
    }

    private ExpertLine line(Expert expert, double share) {
        if (expert.answers() instanceof Compared compared) {
            return line(expert.name(), share, compared.comparisons());
        }
        Optional<BestWorstFit> fit = Optional.empty();
        CriterionWeights weights;
        if (expert.answers() instanceof BestAndWorst answers) {
            var linear = LinearBestWorst.solve(answers.comparisons());
            var nonlinear = NonlinearBestWorst.solve(answers.comparisons());
            weights = linear.weights();
            fit = Optional.of(new BestWorstFit(
                    answers.comparisons().inputRatio(),
                    linear.deviation(),
                    nonlinear.deviation(),
                    nonlinear.ratio(),
                    linear.unique()));
        } else if (expert.answers() instanceof Ranked ranked) {
            weights = ranks().weights(ranked.criteria(), ranked.ranks());
        } else {
            var pointed = (Pointed) expert.answers();
            weights = method == WeightMethod.SWING
                    ? Points.swing(pointed.criteria(), pointed.points())
                    : Points.direct(pointed.criteria(), pointed.points());
        }
        return new ExpertLine(
                expert.name(), share, Optional.of(weights), Optional.empty(), 0, Optional.empty(), List.of(), fit);
    }

    private RankWeights ranks() {
        return switch (method) {
            case RANKSUM -> RankWeights.RANK_SUM;
            case RECIPROCAL -> RankWeights.RANK_RECIPROCAL;
            default -> RankWeights.RANK_ORDER_CENTROID;
        };
    }

    private ExpertLine line(String name, double share, Comparisons comparisons) {
        return Ahp.solve(comparisons, priority) instanceof Ahp.Solved solved
                ? new ExpertLine(
                        name,
                        share,
                        Optional.of(solved.weights()),
                        Optional.empty(),
                        solved.missing(),
                        Optional.of(solved.consistency()),
                        solved.triads(),
                        Optional.empty())
                : new ExpertLine(
                        name,
                        share,
                        Optional.empty(),
                        Optional.of(Reason.NOT_CONNECTED),
                        comparisons.missing(),
                        Optional.empty(),
                        Triad.worst(comparisons, Ahp.NAMED_TRIADS),
                        Optional.empty());
    }

    private WeightRecord together(List<Expert> experts, List<ExpertLine> lines) {
        var judges = experts.stream()
                .map(each -> new Judge(each.name(), each.share(), ((Compared) each.answers()).comparisons()))
                .toList();
        var criteria = experts.get(0).answers().criteria();
        return GroupAhp.solve(judges, priority, aggregation) instanceof GroupAhp.Solved solved
                ? record(
                        Optional.of(solved.weights()),
                        Optional.empty(),
                        spans(criteria, experts, lines),
                        lines,
                        experts.size() > 1 ? solved.consistency() : Optional.empty(),
                        criteria)
                : record(
                        Optional.empty(),
                        Optional.of(Reason.NOT_CONNECTED),
                        List.of(),
                        lines,
                        Optional.empty(),
                        criteria);
    }

    private WeightRecord averaged(List<String> criteria, List<Expert> experts, List<ExpertLine> lines) {
        var mean = new double[criteria.size()];
        for (ExpertLine line : lines) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += line.share() * line.weights().orElseThrow().weights().get(i);
            }
        }
        return record(
                Optional.of(CriterionWeights.inProportion(criteria, mean)),
                Optional.empty(),
                spans(criteria, experts, lines),
                lines,
                Optional.empty(),
                criteria);
    }

    private static List<Span> spans(List<String> criteria, List<Expert> experts, List<ExpertLine> lines) {
        if (experts.size() == 1 && experts.get(0).answers() instanceof BestAndWorst answers) {
            return NonlinearBestWorst.solve(answers.comparisons()).ranges().stream()
                    .map(range -> new Span(range.least(), range.greatest()))
                    .toList();
        }
        var known = lines.stream().flatMap(line -> line.weights().stream()).toList();
        return known.size() < 2
                ? List.of()
                : IntStream.range(0, criteria.size())
                        .mapToObj(i -> new Span(
                                known.stream()
                                        .mapToDouble(each -> each.weights().get(i))
                                        .min()
                                        .orElseThrow(),
                                known.stream()
                                        .mapToDouble(each -> each.weights().get(i))
                                        .max()
                                        .orElseThrow()))
                        .toList();
    }

    private WeightRecord record(
            Optional<CriterionWeights> weights,
            Optional<Reason> refusal,
            List<Span> spans,
            List<ExpertLine> lines,
            Optional<Consistency> together,
            List<String> criteria) {
        boolean ahp = method == WeightMethod.AHP;
        var kind = spans.isEmpty() ? SpanKind.NONE : lines.size() == 1 ? SpanKind.EQUALLY_GOOD : SpanKind.EXPERTS;
        return new WeightRecord(
                method,
                ahp ? Optional.of(priority) : Optional.empty(),
                ahp && lines.size() > 1 ? Optional.of(aggregation) : Optional.empty(),
                date,
                weights,
                refusal,
                spans,
                kind,
                lines,
                together,
                consensus(lines),
                disagreements(criteria, lines));
    }

    private static Optional<Consensus> consensus(List<ExpertLine> lines) {
        var known = lines.stream().filter(line -> line.weights().isPresent()).toList();
        double sum = known.stream().mapToDouble(ExpertLine::share).sum();
        return known.size() < 2
                ? Optional.empty()
                : Optional.of(Consensus.of(
                        known.stream().map(line -> line.weights().orElseThrow()).toList(),
                        known.stream().map(line -> line.share() / sum).toList()));
    }

    private static List<Disagreement> disagreements(List<String> criteria, List<ExpertLine> lines) {
        var known = lines.stream().filter(line -> line.weights().isPresent()).toList();
        var found = new ArrayList<Disagreement>();
        for (int i = 0; i < criteria.size() && known.size() > 1; i++) {
            int criterion = i;
            Comparator<ExpertLine> byWeight = Comparator.comparingDouble(
                    line -> line.weights().orElseThrow().weights().get(criterion));
            var low = known.stream().min(byWeight).orElseThrow();
            var high = known.stream().max(byWeight).orElseThrow();
            found.add(new Disagreement(
                    criteria.get(i),
                    low.name(),
                    low.weights().orElseThrow().weights().get(i),
                    high.name(),
                    high.weights().orElseThrow().weights().get(i)));
        }
        return found.stream()
                .filter(each -> each.greatest() - each.least() > WORTH_NAMING)
                .sorted(Comparator.comparingDouble((Disagreement each) -> each.least() - each.greatest()))
                .limit(NAMED_DISAGREEMENTS)
                .toList();
    }
}
