package org.thangdo.criteria.weights;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much each criterion counts. Weights are shares of 1.
 *
 * @param criteria names, each once, at least one
 * @param weights shape (criteria), each {@code >= 0}, their sum 1
 */
public record CriterionWeights(List<String> criteria, List<Double> weights) {

    private static final double ROUNDING = 1e-9;

    public CriterionWeights {
        criteria = names(criteria);
        weights = List.copyOf(weights);
        if (weights.size() != criteria.size()) {
            throw new IllegalArgumentException(weights.size() + " weights for " + criteria.size() + " criteria");
        }
        double sum = 0;
        for (int i = 0; i < weights.size(); i++) {
            if (!(weights.get(i) >= 0)) {
                throw new IllegalArgumentException("weight of " + criteria.get(i) + " is " + weights.get(i));
            }
            sum += weights.get(i);
        }
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            throw new IllegalArgumentException("weights sum to " + sum + ", not to 1");
        }
    }

    /**
     * Weights in proportion to points.
     *
     * @param points shape (criteria), each {@code >= 0} and finite, not all 0
     */
    public static CriterionWeights inProportion(List<String> criteria, List<Double> points) {
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            if (!(points.get(i) >= 0 && points.get(i) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("points of criterion " + (i + 1) + " are " + points.get(i));
            }
            sum += points.get(i);
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("no criterion has points");
        }
        double total = sum;
        return new CriterionWeights(
                criteria, points.stream().map(each -> each / total).toList());
    }

    static CriterionWeights inProportion(List<String> criteria, double[] points) {
        return inProportion(
                criteria,
                IntStream.range(0, points.length).mapToObj(i -> points[i]).toList());
    }

    /** The same weight for each. */
    public static CriterionWeights equal(List<String> criteria) {
        return inProportion(criteria, criteria.stream().map(each -> 1.0).toList());
    }

    /** Names of criteria, checked: at least one, none blank, each once. */
    static List<String> names(List<String> criteria) {
        var copy = List.copyOf(criteria);
        var seen = new HashSet<String>();
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("no criteria");
        }
        for (String name : copy) {
            if (name.isBlank() || !seen.add(name)) {
                throw new IllegalArgumentException("criterion without a name of its own: \"" + name + "\"");
            }
        }
        return copy;
    }

    public int size() {
        return criteria.size();
    }

    /** The weight of a criterion. */
    public double of(String criterion) {
        int at = criteria.indexOf(criterion);
        if (at < 0) {
            throw new IllegalArgumentException("no such criterion: " + criterion);
        }
        return weights.get(at);
    }

    double[] array() {
        return weights.stream().mapToDouble(each -> each).toArray();
    }
}
