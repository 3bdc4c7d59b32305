package org.thangdo.stats.agreement;

import org.thangdo.stats.Alternative;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * Are two sources closer to each other than two sources that know nothing of one another and keep their own habits? The
 * test of {@code κ = 0} for Cohen's kappa with the standard error that holds when nothing is there,
 *
 * <pre>    √(tr(d C₁ d C₂) / n) / D_e</pre>
 *
 * where {@code C₁} and {@code C₂} are the covariance matrices of the shares of the categories over the subjects. With one
 * rater on each side it is the error under the null hypothesis of Fleiss, Cohen and Everitt (1969), Psychol. Bull. 72.
 *
 * <p>This error says nothing about how precise a kappa is, and is no base for an interval. That agreement is better than
 * none is also a low bar: look at the coefficient.
 *
 * @param standardError of kappa if the sources were independent, {@code >= 0}; 0 where there is no test
 * @param test statistic {@code κ / standardError}, standard normal; two-sided
 */
public record SourceIndependence(double standardError, TestResult test) {

    private static final double ROUNDING = 1e-12;

    /**
     * The test. {@link Reason#NO_DATA} without subjects, {@link Reason#NO_VARIATION} if a source gave every subject the
     * same ratings.
     */
    public static SourceIndependence of(SourcePairTable table, Distance distance) {
        var distances = DistanceMatrix.of(distance, table.scale());
        var sums = SourceSums.of(table, SourceChance.OWN, distances);
        if (table.subjects().isEmpty()) {
            return new SourceIndependence(0, TestResult.untested(Reason.NO_DATA));
        }
        double kappa = sums.value(WhenNothingVaries.UNDEFINED);
        double variance = trace(distances, covariance(sums, true), covariance(sums, false));
        double error = Math.sqrt(Math.max(0, variance) / sums.subjects()) / sums.expected();
        return Double.isNaN(kappa) || error <= ROUNDING
                ? new SourceIndependence(0, TestResult.untested(Reason.NO_VARIATION))
                : new SourceIndependence(error, Alternative.TWO_SIDED.test(kappa / error));
    }

    /** Covariance over the subjects of the shares of the categories in one source, shape (q, q). */
    private static double[][] covariance(SourceSums sums, boolean first) {
        double[] mean = first ? sums.first() : sums.second();
        var covariance = new double[mean.length][mean.length];
        for (int row = 0; row < sums.rows(); row++) {
            double[] shares = first ? sums.first(row) : sums.second(row);
            double share = sums.times(row) / sums.subjects();
            for (int k = 0; k < mean.length; k++) {
                for (int l = 0; l < mean.length; l++) {
                    covariance[k][l] += share * (shares[k] - mean[k]) * (shares[l] - mean[l]);
                }
            }
        }
        return covariance;
    }

    /** {@code tr(d A d B)} of symmetric matrices: {@code Σ (d A)_kl (d B)_lk}. */
    private static double trace(DistanceMatrix d, double[][] a, double[][] b) {
        double trace = 0;
        for (int k = 0; k < a.length; k++) {
            for (int l = 0; l < a.length; l++) {
                double left = 0;
                double right = 0;
                for (int m = 0; m < a.length; m++) {
                    left += d.at(k, m) * a[m][l];
                    right += d.at(l, m) * b[m][k];
                }
                trace += left * right;
            }
        }
        return trace;
    }
}
