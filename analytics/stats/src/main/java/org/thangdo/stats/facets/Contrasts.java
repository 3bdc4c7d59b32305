package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the ratings could tell about differences between groups of ratees, such as units, whatever the answer: standard errors
 * with the information of all ratings about all measures at once. An error that takes the raters as known looks the same
 * whether two units share ten raters or none.
 */
public final class Contrasts {

    private final MeasureCovariance covariance;
    private final List<Map<Integer, Double>> means;
    private final double[][] responses;
    private final double[] naive;

    private Contrasts(MeasureCovariance covariance, List<Map<Integer, Double>> means) {
        this.covariance = covariance;
        this.means = means;
        responses = new double[means.size()][];
        naive = new double[means.size()];
        for (int g = 0; g < responses.length; g++) {
            responses[g] = covariance.response(Map.of(0, means.get(g)));
            naive[g] = covariance.own(means.get(g));
        }
    }

    /**
     * Contrasts between the means of groups.
     *
     * @param group of each ratee, from 0; negative for none
     */
    static Contrasts of(MeasureCovariance covariance, int[] group, int groups) {
        var members = new ArrayList<List<Integer>>();
        for (int g = 0; g < groups; g++) {
            members.add(new ArrayList<>());
        }
        for (int n = 0; n < group.length; n++) {
            if (group[n] >= 0 && covariance.isKnown(n)) {
                members.get(group[n]).add(n);
            }
        }
        var means = new ArrayList<Map<Integer, Double>>();
        for (var of : members) {
            var weights = new TreeMap<Integer, Double>();
            of.forEach(n -> weights.put(n, 1.0 / of.size()));
            means.add(weights);
        }
        return new Contrasts(covariance, means);
    }

    /** Whether the group has a ratee whose measure the ratings tell. */
    public boolean has(int group) {
        return !means.get(group).isEmpty();
    }

    /** Standard error of the difference between the mean measures of two groups, in logits. */
    public double error(int one, int other) {
        double variance = product(one, one) + product(other, other) - 2 * product(one, other);
        return Math.sqrt(Math.max(0, variance));
    }

    /** The same error if the measures of all raters and criteria were known. */
    public double naiveError(int one, int other) {
        return Math.sqrt(naive[one] + naive[other]);
    }

    private double product(int one, int other) {
        return covariance.product(means.get(one), means.get(other), responses[other]);
    }
}
