package org.thangdo.stats.agreement;

import java.util.List;

/**
 * The difference functions of Krippendorff's alpha. They are kept apart from Gwet's {@link Weighting}s: all but one have
 * a weighting to which they are proportional, so that alpha is the same; the ordinal metric has none.
 *
 * <p>Reference: Krippendorff (2011), <i>Computing Krippendorff's Alpha-Reliability</i>, University of Pennsylvania.
 */
public enum KrippendorffMetric implements Distance {

    /** Any difference is complete. */
    NOMINAL("nominal", Weighting.IDENTITY),

    /**
     * {@code (Σ_{g=k..l} n_g − (n_k + n_l) / 2)²}, where {@code n_g} is the number of pairable ratings in category
     * {@code g}: the squared distance of the mean ranks of the two categories. Two categories are far apart when many
     * ratings lie between them, so the same two may be nearer in another study, and a category nobody used is no step.
     * {@link Weighting#ORDINAL} counts the categories instead.
     */
    ORDINAL("ordinal", null) {
        @Override
        public double[][] matrix(List<Double> scale, double[] pairable) {
            int q = scale.size();
            double[] rank = meanRanks(pairable);
            double range = rank[q - 1] - rank[0];
            var distances = new double[q][q];
            for (int k = 0; k < q && range > 0; k++) {
                for (int l = 0; l < q; l++) {
                    double share = (rank[k] - rank[l]) / range;
                    distances[k][l] = share * share;
                }
            }
            return distances;
        }

        @Override
        public boolean dependsOnRatings() {
            return true;
        }
    },

    /** {@code (x_k − x_l)²}. */
    INTERVAL("interval", Weighting.QUADRATIC),

    /** {@code ((x_k − x_l) / (x_k + x_l))²}, scores {@code >= 0}. */
    RATIO("ratio", Weighting.RATIO),

    /** {@code sin²(π (x_k − x_l) / U)} with {@code U = x_q − x_1 + 1}. */
    CIRCULAR("circular", Weighting.CIRCULAR),

    /** {@code (x_k − x_l)² / ((x_k + x_l − 2 x_1)(2 x_q − x_k − x_l))}. */
    BIPOLAR("bipolar", Weighting.BIPOLAR);

    private final String id;
    private final Weighting proportional; // null for the one that follows the ratings

    KrippendorffMetric(String id, Weighting proportional) {
        this.id = id;
        this.proportional = proportional;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public double[][] matrix(List<Double> scale, double[] pairable) {
        return proportional.matrix(scale, pairable);
    }

    @Override
    public boolean suits(List<Double> scale) {
        return proportional == null || proportional.suits(scale);
    }

    static double[] meanRanks(double[] counts) {
        var rank = new double[counts.length];
        double below = 0;
        for (int k = 0; k < counts.length; k++) {
            rank[k] = below + counts[k] / 2;
            below += counts[k];
        }
        return rank;
    }
}
