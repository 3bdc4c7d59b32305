package org.thangdo.criteria.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far may one weight move, the others keeping their proportions, before somebody else leads or a level changes? Scores are
 * additive, {@code s_i(t) = t v_ij + (1 − t) r_i}, so the ends are exact. The criterion that has all the weight has no others
 * to scale; it shares what it loses equally.
 *
 * @param criterion whose weight moves
 * @param adopted its weight
 * @param leader within which the leader stays the leader
 * @param successor who leads beyond the nearer end; empty if nobody ever does
 * @param levels within which nobody's level changes; empty if no cuts were given
 */
public record WeightStability(
        String criterion, double adopted, Range leader, Optional<String> successor, Optional<Range> levels) {

    private static final double ROUNDING = 1e-12;

    /** From the least to the greatest weight, within [0, 1]. */
    public record Range(double least, double greatest) {}

    /**
     * One range for each criterion.
     *
     * @param alternatives names
     * @param values shape (alternatives, criteria), higher better
     * @param cuts scores at which a level begins; may be empty
     */
    public static List<WeightStability> of(
            List<String> alternatives, double[][] values, CriterionWeights weights, List<Double> cuts) {
        var ranges = new ArrayList<WeightStability>();
        for (int j = 0; j < weights.size(); j++) {
            ranges.add(of(
                    alternatives,
                    OneWay.of(values, weights.array(), j),
                    weights.criteria().get(j),
                    cuts));
        }
        return ranges;
    }

    private static WeightStability of(List<String> alternatives, OneWay line, String criterion, List<Double> cuts) {
        int leader = 0;
        for (int i = 1; i < alternatives.size(); i++) {
            leader = line.score(i, line.adopted()) > line.score(leader, line.adopted()) + ROUNDING ? i : leader;
        }
        double least = 0;
        double greatest = 1;
        int below = -1;
        int above = -1;
        for (int i = 0; i < alternatives.size(); i++) {
            double slope = line.slope(leader) - line.slope(i);
            double meet = line.adopted() - (line.score(leader, line.adopted()) - line.score(i, line.adopted())) / slope;
            if (i != leader && slope > 0 && meet >= 0 && meet >= least) {
                least = Math.min(meet, line.adopted());
                below = i;
            } else if (i != leader && slope < 0 && meet <= 1 && meet <= greatest) {
                greatest = Math.max(meet, line.adopted());
                above = i;
            }
        }
        boolean nearerBelow = below >= 0 && (above < 0 || line.adopted() - least <= greatest - line.adopted());
        int next = nearerBelow ? below : above;
        return new WeightStability(
                criterion,
                line.adopted(),
                new Range(least, greatest),
                next < 0 ? Optional.empty() : Optional.of(alternatives.get(next)),
                cuts.isEmpty() ? Optional.empty() : Optional.of(levels(alternatives.size(), line, cuts)));
    }

    /** A score exactly at a cut has the level above it. */
    private static Range levels(int alternatives, OneWay line, List<Double> cuts) {
        double least = 0;
        double greatest = 1;
        for (int i = 0; i < alternatives; i++) {
            for (double cut : cuts) {
                double distance = line.score(i, line.adopted()) - cut;
                double meet = line.adopted() - distance / line.slope(i);
                if (line.slope(i) != 0 && meet >= 0 && meet <= 1) {
                    boolean rises = line.slope(i) > 0;
                    boolean above = distance >= -ROUNDING;
                    least = rises == above ? Math.max(least, Math.min(meet, line.adopted())) : least;
                    greatest = rises == above ? greatest : Math.min(greatest, Math.max(meet, line.adopted()));
                }
            }
        }
        return new Range(least, greatest);
    }
}
