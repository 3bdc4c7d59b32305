package org.thangdo.criteria.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Alternatives in order of their scores, with those that cannot be told apart. Two alternatives are <b>tied</b> if moving a
 * small share of weight from one criterion to another, whichever, makes the lower one at least as good: their order then
 * hangs on a difference of weights that nobody can defend.
 *
 * @param places best first
 * @param ties pairs that are tied, in order of place
 * @param share of weight that is moved, in (0, 1)
 */
public record Ranking(List<Place> places, List<Tie> ties, double share) {

    /** One point of a hundred. */
    public static final double ONE_POINT = 0.01;

    private static final double ROUNDING = 1e-12;

    /** An alternative with its score. */
    public record Place(String alternative, double score) {}

    /** Two alternatives, the higher first. */
    public record Tie(String higher, String lower) {}

    public Ranking {
        places = List.copyOf(places);
        ties = List.copyOf(ties);
    }

    /** Ranks alternatives; the ties are those within one point of weight. */
    public static Ranking of(DecisionMatrix matrix, CriterionWeights weights, Preference preference) {
        return of(matrix, weights, preference, ONE_POINT);
    }

    /** Ranks alternatives. */
    public static Ranking of(DecisionMatrix matrix, CriterionWeights weights, Preference preference, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share of weight outside (0, 1): " + share);
        }
        var scores = preference.scores(matrix, weights);
        var moved = moved(weights, share).stream()
                .map(each -> preference.scores(matrix, each))
                .toList();
        var order = IntStream.range(0, scores.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores.get(i)))
                .toList();
        var ties = new ArrayList<Tie>();
        for (int a = 0; a < order.size(); a++) {
            for (int b = a + 1; b < order.size(); b++) {
                int higher = order.get(a);
                int lower = order.get(b);
                if (scores.get(higher) - scores.get(lower) <= ROUNDING
                        || moved.stream().anyMatch(each -> each.get(lower) >= each.get(higher))) {
                    ties.add(new Tie(
                            matrix.alternatives().get(higher),
                            matrix.alternatives().get(lower)));
                }
            }
        }
        return new Ranking(
                order.stream()
                        .map(i -> new Place(matrix.alternatives().get(i), scores.get(i)))
                        .toList(),
                ties,
                share);
    }

    /** All weights with the share, or what there is of it, moved from one criterion to another. */
    private static List<CriterionWeights> moved(CriterionWeights weights, double share) {
        var all = new ArrayList<CriterionWeights>();
        for (int from = 0; from < weights.size(); from++) {
            for (int to = 0; to < weights.size(); to++) {
                double taken = Math.min(share, weights.weights().get(from));
                if (from != to && taken > 0) {
                    double[] next = weights.array();
                    next[from] -= taken;
                    next[to] += taken;
                    all.add(CriterionWeights.inProportion(weights.criteria(), next));
                }
            }
        }
        return all;
    }

    public String leader() {
        return places.get(0).alternative();
    }

    /** Whether an alternative is tied with the leader. */
    public boolean leaderIsTied() {
        return ties.stream().anyMatch(tie -> tie.higher().equals(leader()));
    }
}
