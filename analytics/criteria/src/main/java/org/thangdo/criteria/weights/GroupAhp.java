package org.thangdo.criteria.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.criteria.weights.Ahp.Priority;
import org.thangdo.stats.Reason;

/** Weights of several persons from pairwise comparisons. Forman and Peniwati (1998), EJOR 108. */
public sealed interface GroupAhp {

    /** How persons become a group. */
    enum Aggregation {
        /** Weighted geometric mean of each comparison over those who made it: the group acts as one person. */
        JUDGEMENTS,
        /** Weighted geometric mean of the weights of each person, sum brought to 1: the group is many persons. */
        PRIORITIES_GEOMETRIC,
        /** Weighted arithmetic mean of the weights of each person. */
        PRIORITIES_ARITHMETIC
    }

    /**
     * One person.
     *
     * @param name a name or code
     * @param share how much the person counts, {@code > 0}; only proportions matter
     */
    record Judge(String name, double share, Comparisons comparisons) {
        public Judge {
            if (!(share > 0 && share < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("judge " + name + " counts " + share);
            }
        }
    }

    /** What one person's comparisons give. */
    record Individual(String judge, double share, Ahp result) {}

    /**
     * Weights of the group.
     *
     * @param consistency of the matrix of the group; only for {@link Aggregation#JUDGEMENTS}
     * @param consensus of those whose own comparisons give weights
     * @param individuals each person, in the order given, shares summing to 1
     */
    record Solved(
            CriterionWeights weights,
            Aggregation aggregation,
            Optional<Consistency> consistency,
            Optional<Consensus> consensus,
            List<Individual> individuals)
            implements GroupAhp {
        public Solved {
            individuals = List.copyOf(individuals);
        }
    }

    /** No weights: {@link Reason#NOT_CONNECTED} or {@link Reason#NOT_CONVERGED}, of the group or of one person. */
    record Unsolved(Reason reason, List<Individual> individuals) implements GroupAhp {
        public Unsolved {
            individuals = List.copyOf(individuals);
        }
    }

    /**
     * Solves a group. With {@link Aggregation#JUDGEMENTS} the comparisons of all persons together must connect the criteria;
     * otherwise those of each person.
     *
     * @param judges at least one, all on the same criteria in the same order
     */
    static GroupAhp solve(List<Judge> judges, Priority priority, Aggregation aggregation) {
        var criteria = judges.get(0).comparisons().criteria();
        if (judges.stream().anyMatch(judge -> !judge.comparisons().criteria().equals(criteria))) {
            throw new IllegalArgumentException("judges compare different criteria");
        }
        double sum = judges.stream().mapToDouble(Judge::share).sum();
        var individuals = judges.stream()
                .map(judge ->
                        new Individual(judge.name(), judge.share() / sum, Ahp.solve(judge.comparisons(), priority)))
                .toList();
        return aggregation == Aggregation.JUDGEMENTS
                ? judgements(judges, individuals, priority)
                : priorities(criteria, individuals, aggregation);
    }

    private static GroupAhp judgements(List<Judge> judges, List<Individual> individuals, Priority priority) {
        var matrix = together(judges);
        if (!matrix.connected()) {
            return new Unsolved(Reason.NOT_CONNECTED, individuals);
        }
        if (!matrix.eigenvector().converged()) {
            return new Unsolved(Reason.NOT_CONVERGED, individuals);
        }
        var criteria = judges.get(0).comparisons().criteria();
        return new Solved(
                CriterionWeights.inProportion(criteria, matrix.priorities(priority)),
                Aggregation.JUDGEMENTS,
                Optional.of(Consistency.of(matrix)),
                consensus(individuals),
                individuals);
    }

    private static ReciprocalMatrix together(List<Judge> judges) {
        int n = judges.get(0).comparisons().criteria().size();
        var logs = new double[n][n];
        var shares = new double[n][n];
        for (Judge judge : judges) {
            for (var each : judge.comparisons().made()) {
                logs[each.first()][each.second()] +=
                        judge.share() * FastMath.log(each.ratio().value());
                shares[each.first()][each.second()] += judge.share();
            }
        }
        var entries = new double[n][n];
        for (int i = 0; i < n; i++) {
            entries[i][i] = 1;
            for (int j = i + 1; j < n; j++) {
                if (shares[i][j] > 0) {
                    entries[i][j] = FastMath.exp(logs[i][j] / shares[i][j]);
                    entries[j][i] = 1 / entries[i][j];
                }
            }
        }
        return new ReciprocalMatrix(entries);
    }

    private static GroupAhp priorities(List<String> criteria, List<Individual> individuals, Aggregation aggregation) {
        var mean = new double[criteria.size()];
        for (Individual each : individuals) {
            if (each.result() instanceof Ahp.Unsolved unsolved) {
                return new Unsolved(unsolved.reason(), individuals);
            }
            double[] weights = ((Ahp.Solved) each.result()).weights().array();
            for (int i = 0; i < mean.length; i++) {
                boolean geometric = aggregation == Aggregation.PRIORITIES_GEOMETRIC;
                mean[i] += each.share() * (geometric ? FastMath.log(weights[i]) : weights[i]);
            }
        }
        if (aggregation == Aggregation.PRIORITIES_GEOMETRIC) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] = FastMath.exp(mean[i]);
            }
        }
        return new Solved(
                CriterionWeights.inProportion(criteria, mean),
                aggregation,
                Optional.empty(),
                consensus(individuals),
                individuals);
    }

    private static Optional<Consensus> consensus(List<Individual> individuals) {
        var weights = new ArrayList<CriterionWeights>();
        var shares = new ArrayList<Double>();
        for (Individual each : individuals) {
            if (each.result() instanceof Ahp.Solved solved) {
                weights.add(solved.weights());
                shares.add(each.share());
            }
        }
        double sum = shares.stream().mapToDouble(each -> each).sum();
        return weights.isEmpty()
                ? Optional.empty()
                : Optional.of(Consensus.of(
                        weights, shares.stream().map(each -> each / sum).toList()));
    }
}
