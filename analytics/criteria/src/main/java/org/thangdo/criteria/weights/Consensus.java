package org.thangdo.criteria.weights;

import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * How alike are the weights of several persons? The consensus indicator {@code S*} of AHP-OS, from Shannon's entropies in the
 * sense of diversity: {@code γ} of the mean weights, {@code α} the mean of those of each person, {@code β = γ − α};
 *
 * <pre>    S* = (e^−β − m) / (1 − m),    m = e^(α_min − γ_max)</pre>
 *
 * where {@code α_min} and {@code γ_max} belong to persons who each put everything the scale allows (9) on a criterion of
 * their own. 1 is full agreement, 0 the least that the scale allows. Goepel (2013, 2018), <i>Implementation of an online
 * software tool for the analytic hierarchy process</i>, IJAHP 10(3).
 *
 * @param indicator {@code S*}; 1 for one person or one criterion; can be below 0 for weights beyond the scale
 * @param beta {@code e^β}, the number of different opinions in effect, in [1, persons]
 */
public record Consensus(double indicator, double beta) {

    private static final double SCALE = 9;

    /**
     * The consensus of a group.
     *
     * @param persons weights of each, over the same criteria, at least one person
     * @param shares weight of each person, sum 1
     */
    public static Consensus of(List<CriterionWeights> persons, List<Double> shares) {
        int n = persons.get(0).size();
        var mean = new double[n];
        double alpha = 0;
        for (int k = 0; k < persons.size(); k++) {
            double[] weights = persons.get(k).array();
            alpha += shares.get(k) * entropy(weights);
            for (int i = 0; i < n; i++) {
                mean[i] += shares.get(k) * weights[i];
            }
        }
        double same = FastMath.exp(alpha - entropy(mean));
        if (n == 1 || persons.size() == 1) {
            return new Consensus(1, 1);
        }
        double least = FastMath.exp(leastAlpha(n) - greatestGamma(n, persons.size()));
        return new Consensus((same - least) / (1 - least), 1 / same);
    }

    private static double leastAlpha(int n) {
        double total = n + SCALE - 1;
        return -term(SCALE / total) - (n - 1) * term(1 / total);
    }

    private static double greatestGamma(int n, int persons) {
        if (persons >= n) {
            return FastMath.log(n);
        }
        double total = n + SCALE - 1;
        return -(n - persons) * term(1 / total) - persons * term((persons + SCALE - 1) / total / persons);
    }

    private static double entropy(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum -= term(weight);
        }
        return sum;
    }

    private static double term(double share) {
        return share == 0 ? 0 : share * FastMath.log(share);
    }
}
