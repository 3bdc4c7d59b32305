package org.thangdo.criteria.weights;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Volume of the weights under which each alternative has each place, and where the weights of the first place lie. */
final class RankTally {

    private static final double EQUAL = 1e-13;

    private final double[][] volumes; // (alternatives, places)
    private final double[][] centres; // (alternatives, criteria), times volume
    private final double[] scores;
    private final double[] sorted;
    private double total;

    RankTally(int alternatives, int criteria) {
        volumes = new double[alternatives][alternatives];
        centres = new double[alternatives][criteria];
        scores = new double[alternatives];
        sorted = new double[alternatives];
    }

    /** Ranks the alternatives at a point; those that are equally good share their places. */
    void add(double[] weights, double[][] values, double volume) {
        for (int i = 0; i < scores.length; i++) {
            double sum = 0;
            for (int j = 0; j < weights.length; j++) {
                sum += weights[j] * values[i][j];
            }
            scores[i] = sum;
        }
        System.arraycopy(scores, 0, sorted, 0, scores.length);
        Arrays.sort(sorted);
        for (int i = 0; i < scores.length; i++) {
            double near = EQUAL * (1 + Math.abs(scores[i]));
            int better = scores.length - below(scores[i] + near);
            int equal = scores.length - better - below(scores[i] - near);
            for (int place = better; place < better + equal; place++) {
                volumes[i][place] += volume / equal;
            }
            if (better == 0) {
                for (int j = 0; j < weights.length; j++) {
                    centres[i][j] += volume / equal * weights[j];
                }
            }
        }
        total += volume;
    }

    /** How many scores are below a number. */
    private int below(double number) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    List<Double> ranks(int alternative) {
        return Arrays.stream(volumes[alternative])
                .map(each -> each / total)
                .boxed()
                .toList();
    }

    /** Mean of the weights of the first place, not brought to the sum 1; empty if it never is first. */
    Optional<double[]> central(int alternative) {
        return volumes[alternative][0] > 0 ? Optional.of(centres[alternative]) : Optional.empty();
    }
}
