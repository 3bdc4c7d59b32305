package org.thangdo.stats.agreement;

import java.util.Arrays;
import java.util.List;

/**
 * Distances that the user states, category by category: when mistaking "good" for "excellent" costs less than mistaking
 * "fails" for "good", and no formula says so.
 *
 * @param distances shape (q, q): symmetric, 0 on the diagonal, in [0, 1], not all 0. Two categories at distance 0 count as
 *     one
 */
public record CustomDistance(List<List<Double>> distances) implements Distance {

    public CustomDistance {
        distances = distances.stream().map(List::copyOf).toList();
        boolean anyApart = false;
        for (int k = 0; k < distances.size(); k++) {
            if (distances.get(k).size() != distances.size()) {
                throw new IllegalArgumentException("distances are not square: row " + k + " is " + distances.get(k));
            }
            for (int l = 0; l <= k; l++) {
                double distance = distances.get(k).get(l);
                if (!(distance >= 0 && distance <= 1)
                        || distance != distances.get(l).get(k)
                        || k == l && distance != 0) {
                    throw new IllegalArgumentException("not a distance of categories " + l + " and " + k + ": "
                            + distances.get(l).get(k) + " and " + distance);
                }
                anyApart |= distance > 0;
            }
        }
        if (!anyApart) {
            throw new IllegalArgumentException("no two categories are apart: " + distances);
        }
    }

    /** From agreement weights: 1 on the diagonal, in [0, 1]. @param weights shape (q, q), symmetric */
    public static CustomDistance ofAgreementWeights(double[][] weights) {
        return new CustomDistance(Arrays.stream(weights)
                .map(row -> Arrays.stream(row).map(weight -> 1 - weight).boxed().toList())
                .toList());
    }

    /**
     * From disagreement weights in any unit, such as 0, 1, 4: 0 on the diagonal, {@code >= 0}. They are divided by the
     * largest.
     *
     * @param weights shape (q, q), symmetric
     */
    public static CustomDistance ofDisagreementWeights(double[][] weights) {
        double largest =
                Arrays.stream(weights).flatMapToDouble(Arrays::stream).max().orElse(0);
        double unit = largest > 0 ? largest : 1;
        return new CustomDistance(Arrays.stream(weights)
                .map(row ->
                        Arrays.stream(row).map(weight -> weight / unit).boxed().toList())
                .toList());
    }

    @Override
    public String id() {
        return "custom";
    }

    @Override
    public double[][] matrix(List<Double> scale, double[] pairable) {
        if (!suits(scale)) {
            throw new IllegalArgumentException(
                    distances.size() + " categories have distances, but the scale is " + scale);
        }
        return distances.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    @Override
    public boolean suits(List<Double> scale) {
        return scale.size() == distances.size();
    }
}
