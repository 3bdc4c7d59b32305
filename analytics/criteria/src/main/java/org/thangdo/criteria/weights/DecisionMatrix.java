package org.thangdo.criteria.weights;

import java.util.List;

/**
 * How alternatives (positions, units, candidates) perform on criteria.
 *
 * @param alternatives names, each once, at least two
 * @param criteria names, each once
 * @param directions shape (criteria)
 * @param performances shape (alternatives, criteria), finite, in any unit
 */
public record DecisionMatrix(
        List<String> alternatives, List<String> criteria, List<Direction> directions, List<List<Double>> performances) {

    /** Which way is better. */
    public enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }

    public DecisionMatrix {
        alternatives = CriterionWeights.names(alternatives);
        criteria = CriterionWeights.names(criteria);
        directions = List.copyOf(directions);
        performances = performances.stream().map(List::copyOf).toList();
        if (alternatives.size() < 2) {
            throw new IllegalArgumentException("nothing to compare: " + alternatives);
        }
        if (directions.size() != criteria.size() || performances.size() != alternatives.size()) {
            throw new IllegalArgumentException("shape: " + alternatives.size() + " by " + criteria.size());
        }
        for (int i = 0; i < alternatives.size(); i++) {
            if (performances.get(i).size() != criteria.size()) {
                throw new IllegalArgumentException(alternatives.get(i) + " has "
                        + performances.get(i).size() + " of " + criteria.size() + " performances");
            }
            for (double each : performances.get(i)) {
                if (!Double.isFinite(each)) {
                    throw new IllegalArgumentException("performance of " + alternatives.get(i) + " is " + each);
                }
            }
        }
    }

    public double at(int alternative, int criterion) {
        return performances.get(alternative).get(criterion);
    }

    double[] column(int criterion) {
        return performances.stream().mapToDouble(row -> row.get(criterion)).toArray();
    }

    boolean higherIsBetter(int criterion) {
        return directions.get(criterion) == Direction.HIGHER_IS_BETTER;
    }
}
