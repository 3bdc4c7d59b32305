package org.thangdo.stats.facets;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * What is known of the ratees beforehand, such as unit, position or period: the columns of the latent regression. A
 * group of {@code k} kinds takes {@code k − 1} columns of 0 and 1; the constant is always in the regression and is no
 * column here.
 *
 * @param names of the columns, no two alike
 * @param values shape (ratees, columns), finite
 */
public record RateeCovariates(List<String> names, double[][] values) {

    public RateeCovariates {
        names = List.copyOf(names);
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("two columns of one name: " + names);
        }
        values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        for (int n = 0; n < values.length; n++) {
            if (values[n].length != names.size() || !Arrays.stream(values[n]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "ratee " + n + ": not " + names.size() + " finite values: " + Arrays.toString(values[n]));
            }
        }
    }

    /** Nothing is known: all ratees are of one population. */
    public static RateeCovariates none(int ratees) {
        return new RateeCovariates(List.of(), new double[ratees][0]);
    }

    /**
     * Groups of ratees, the first the base that the others are compared with.
     *
     * @param names of the groups
     * @param group of each ratee, in [0, groups)
     */
    public static RateeCovariates groups(List<String> names, int[] group) {
        var values = new double[group.length][names.size() - 1];
        for (int n = 0; n < group.length; n++) {
            if (group[n] > 0) {
                values[n][group[n] - 1] = 1;
            }
        }
        return new RateeCovariates(names.subList(1, names.size()), values);
    }

    @Override
    public double[][] values() {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }
}
