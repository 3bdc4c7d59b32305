package org.thangdo.stats.facets;

/** Covariances of everything that a marginal fit estimates, from the observed information or clustered by ratee. */
final class MarginalCovariance {
    private final MarginalDesign design;
    private final MarginalInformation information;
    private final MarginalSystem system;

    MarginalCovariance(MarginalEstimation estimation) {
        design = estimation.design;
        information = estimation.information;
        system = estimation.system();
    }

    /** Variance of a combination of the unknowns, in the order of the matrix. */
    double variance(double[] weights, ErrorBasis basis) {
        var response = system.covariances(weights, new double[RandomEffect.values().length]);
        return basis == ErrorBasis.CLUSTERED ? clustered(response) : dot(weights, response.unknowns());
    }

    /** Variance of the standard deviation of an effect. */
    double variance(RandomEffect effect, ErrorBasis basis) {
        var spread = new double[RandomEffect.values().length];
        spread[effect.ordinal()] = 1;
        var response = system.covariances(new double[design.size()], spread);
        return basis == ErrorBasis.CLUSTERED ? clustered(response) : response.spread()[effect.ordinal()];
    }

    /** Variance of a combination of unknowns that meet in one ratee. */
    double variance(int[] places, double[] weights, double[] spread, ErrorBasis basis) {
        if (basis == ErrorBasis.INFORMATION) {
            return system.variance(places, weights, spread);
        }
        var all = new double[design.size()];
        for (int a = 0; a < places.length; a++) {
            all[places[a]] += weights[a];
        }
        return clustered(system.covariances(all, spread));
    }

    private double clustered(MarginalSystem.Response response) {
        double sum = 0;
        for (int n = 0; n < design.ratees(); n++) {
            int met = design.border.start[n + 1] - design.border.start[n];
            double along = 0;
            for (int a = 0; a < met + design.columns(); a++) {
                along += design.weight(n, a, met)
                        * information.scores[n][Math.min(a, met)]
                        * response.unknowns()[design.place(n, a, met)];
            }
            for (int e = 0; e < response.spread().length; e++) {
                along += information.scores[n][met + 1 + e] * response.spread()[e];
            }
            sum += along * along;
        }
        return sum;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
