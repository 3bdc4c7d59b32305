package org.thangdo.criteria.weights;

import java.util.List;
import java.util.Optional;

/**
 * Does it matter which of the defensible weights one takes? What follows from weights for a table of alternatives, with
 * additive values.
 *
 * @param scale how performances became values
 * @param ranking under the adopted weights
 * @param ordered shares of the weights that keep the adopted order of importance
 * @param free shares of all weights
 * @param stability how far each weight may move
 * @param tornado change of the measure when each weight moves by 5 points
 */
public record Robustness(
        ValueScale scale, Ranking ranking, Smaa ordered, Smaa free, List<WeightStability> stability, Tornado tornado) {

    /** Share of weight by which each is moved for the tornado. */
    public static final double FIVE_POINTS = 0.05;

    public Robustness {
        stability = List.copyOf(stability);
    }

    /**
     * Analyses a table.
     *
     * @param cuts scores at which a level begins, rising; may be empty
     * @return the tornado is of the number of alternatives that reach the highest cut, or without cuts of the score of the
     *     leader
     */
    public static Robustness of(
            DecisionMatrix matrix, CriterionWeights weights, ValueScale scale, List<Double> cuts, Smaa.Plan plan) {
        var values = scale.values(matrix);
        var names = matrix.alternatives();
        var ranking = Ranking.of(matrix, weights, new Preference.Additive(scale));
        var highest = cuts.stream().max(Double::compare);
        Optional<Tornado.Measure> reaching = highest.map(Tornado.Reaching::new);
        return new Robustness(
                scale,
                ranking,
                Smaa.of(names, values, WeightSpace.inOrderOf(weights), plan),
                Smaa.of(names, values, WeightSpace.free(weights.criteria()), plan),
                WeightStability.of(names, values, weights, cuts),
                Tornado.of(
                        names,
                        values,
                        weights,
                        reaching.orElseGet(() -> new Tornado.ScoreOf(ranking.leader())),
                        FIVE_POINTS));
    }
}
