package org.thangdo.criteria.weights;

import java.util.List;
import java.util.stream.IntStream;

/** How weights and performances become one score for each alternative. */
public sealed interface Preference {

    /** The scores, shape (alternatives); higher is better. */
    List<Double> scores(DecisionMatrix matrix, CriterionWeights weights);

    /** Simple additive weighting: {@code Σ_j w_j v_ij}. */
    record Additive(ValueScale scale) implements Preference {
        @Override
        public List<Double> scores(DecisionMatrix matrix, CriterionWeights weights) {
            requireSame(matrix, weights);
            double[][] values = scale.values(matrix);
            double[] w = weights.array();
            return IntStream.range(0, values.length)
                    .mapToObj(i -> sum(w, values[i]))
                    .toList();
        }
    }

    /**
     * Closeness to the ideal: columns divided by their length, weighted, then {@code d⁻ / (d⁺ + d⁻)} with the distances to
     * the worst and best that occur. An alternative as far from both has {@code 1/2}. Hwang and Yoon (1981).
     */
    record Topsis() implements Preference {
        @Override
        public List<Double> scores(DecisionMatrix matrix, CriterionWeights weights) {
            requireSame(matrix, weights);
            var distances = distances(matrix, weights);
            return IntStream.range(0, distances.length)
                    .mapToObj(i -> closeness(distances[i][0], distances[i][1]))
                    .toList();
        }

        private static double closeness(double fromBest, double fromWorst) {
            return fromBest + fromWorst == 0 ? 0.5 : fromWorst / (fromBest + fromWorst);
        }

        /** Distances {@code d⁺} from the best and {@code d⁻} from the worst, shape (alternatives, 2). */
        static double[][] distances(DecisionMatrix matrix, CriterionWeights weights) {
            int m = matrix.alternatives().size();
            var squares = new double[m][2];
            for (int j = 0; j < matrix.criteria().size(); j++) {
                double length = 0;
                double least = Double.POSITIVE_INFINITY;
                double greatest = Double.NEGATIVE_INFINITY;
                for (double each : matrix.column(j)) {
                    length += each * each;
                    least = Math.min(least, each);
                    greatest = Math.max(greatest, each);
                }
                double scale = length == 0 ? 0 : weights.weights().get(j) / Math.sqrt(length);
                double best = matrix.higherIsBetter(j) ? greatest : least;
                double worst = matrix.higherIsBetter(j) ? least : greatest;
                for (int i = 0; i < m; i++) {
                    squares[i][0] += square(scale * (matrix.at(i, j) - best));
                    squares[i][1] += square(scale * (matrix.at(i, j) - worst));
                }
            }
            for (double[] each : squares) {
                each[0] = Math.sqrt(each[0]);
                each[1] = Math.sqrt(each[1]);
            }
            return squares;
        }

        private static double square(double x) {
            return x * x;
        }
    }

    private static void requireSame(DecisionMatrix matrix, CriterionWeights weights) {
        if (!matrix.criteria().equals(weights.criteria())) {
            throw new IllegalArgumentException(
                    "weights of " + weights.criteria() + " for performances on " + matrix.criteria());
        }
    }

    private static double sum(double[] weights, double[] values) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * values[j];
        }
        return sum;
    }
}
