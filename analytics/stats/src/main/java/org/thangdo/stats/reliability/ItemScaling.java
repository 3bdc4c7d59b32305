package org.thangdo.stats.reliability;

/** In which unit the items of a scale are added up. */
public enum ItemScaling {

    /** As they are scored: an item with a greater variance weighs more. What a sum of points is. */
    RAW {
        @Override
        double[][] of(double[][] covariances) {
            return covariances;
        }
    },

    /** Each divided by its standard deviation, so that all weigh alike: covariances become correlations. */
    STANDARDISED {
        @Override
        double[][] of(double[][] covariances) {
            int k = covariances.length;
            var correlations = new double[k][k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    correlations[i][j] =
                            i == j ? 1 : covariances[i][j] / Math.sqrt(covariances[i][i] * covariances[j][j]);
                }
            }
            return correlations;
        }
    };

    abstract double[][] of(double[][] covariances);
}
