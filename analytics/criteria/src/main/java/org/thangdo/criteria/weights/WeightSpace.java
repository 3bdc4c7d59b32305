package org.thangdo.criteria.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.SeededRandom;

/**
 * The weights that can be defended, each as likely as any other: all weights of sum 1, or those that keep an order of
 * importance.
 *
 * @param criteria names, each once
 * @param ranks shape (criteria); the smallest number is the most important, equal numbers leave the order open; all equal is
 *     no information
 */
public record WeightSpace(List<String> criteria, List<Integer> ranks) {

    public WeightSpace {
        criteria = CriterionWeights.names(criteria);
        ranks = List.copyOf(ranks);
        if (ranks.size() != criteria.size()) {
            throw new IllegalArgumentException(ranks.size() + " ranks for " + criteria.size() + " criteria");
        }
    }

    /** All weights of sum 1. */
    public static WeightSpace free(List<String> criteria) {
        return new WeightSpace(criteria, criteria.stream().map(each -> 1).toList());
    }

    /** All weights in the order of these; equal weights leave the order open. */
    public static WeightSpace inOrderOf(CriterionWeights weights) {
        return new WeightSpace(
                weights.criteria(),
                weights.weights().stream()
                        .map(weight -> 1
                                + (int) weights.weights().stream()
                                        .filter(other -> other > weight + 1e-9)
                                        .count())
                        .toList());
    }

    public boolean isFree() {
        return ranks.stream().distinct().count() == 1;
    }

    /** Draws weights uniformly. */
    double[] draw(SeededRandom random) {
        var drawn = new double[ranks.size()];
        double sum = 0;
        for (int j = 0; j < drawn.length; j++) {
            drawn[j] = -FastMath.log(1 - random.nextDouble());
            sum += drawn[j];
        }
        for (int j = 0; j < drawn.length; j++) {
            drawn[j] /= sum;
        }
        return isFree() ? drawn : ordered(drawn);
    }

    /** The same weights given to the criteria in their order; within a tie they stay as drawn. */
    private double[] ordered(double[] drawn) {
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        var places = IntStream.range(0, drawn.length)
                .boxed()
                .sorted(Comparator.comparing((Integer j) -> ranks.get(j)).thenComparingDouble(j -> -drawn[j]))
                .toList();
        var weights = new double[drawn.length];
        for (int place = 0; place < drawn.length; place++) {
            weights[places.get(place)] = sorted[drawn.length - 1 - place];
        }
        return weights;
    }

    /**
     * Simplices of equal volume that together are the space, as their corners, shape (simplices, corners, criteria); empty if
     * there are more than {@code most}.
     */
    List<double[][]> simplices(int most) {
        int n = ranks.size();
        if (isFree()) {
            var corners = new double[n][n];
            IntStream.range(0, n).forEach(j -> corners[j][j] = 1);
            return List.<double[][]>of(corners);
        }
        var orders = new ArrayList<List<Integer>>();
        orders(new ArrayList<>(), orders, most);
        return orders.size() > most
                ? List.of()
                : orders.stream().map(WeightSpace::corners).toList();
    }

    /** All strict orders that the ranks allow; one more than {@code most} is enough to know that there are too many. */
    private void orders(List<Integer> begun, List<List<Integer>> orders, int most) {
        if (orders.size() > most) {
            return;
        }
        if (begun.size() == ranks.size()) {
            orders.add(List.copyOf(begun));
            return;
        }
        var left = IntStream.range(0, ranks.size())
                .filter(j -> !begun.contains(j))
                .boxed()
                .toList();
        int next = left.stream().mapToInt(ranks::get).min().orElseThrow();
        for (int j : left) {
            if (ranks.get(j) == next) {
                begun.add(j);
                orders(begun, orders, most);
                begun.remove(begun.size() - 1);
            }
        }
    }

    private static double[][] corners(List<Integer> order) {
        int n = order.size();
        var corners = new double[n][n];
        for (int corner = 0; corner < n; corner++) {
            for (int place = 0; place <= corner; place++) {
                corners[corner][order.get(place)] = 1.0 / (corner + 1);
            }
        }
        return corners;
    }
}
