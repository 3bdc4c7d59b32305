package org.thangdo.stats.facets;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * How far apart the elements of a facet are, beside how surely each is placed.
 *
 * <pre>
 *   true variance = SD² − mean SE²,   separation G = true SD / RMSE
 *   reliability   = true variance / SD²,   strata = (4 G + 1) / 3
 * </pre>
 *
 * For ratees a high reliability is wanted; for raters it says that they are not interchangeable.
 *
 * <p>Reference: Wright and Masters (1982), chapter 5; Myford and Wolfe (2003), J. Applied Measurement 4.
 *
 * @param elements number
 * @param standardDeviation of the measures
 * @param rootMeanSquareError of the measures
 * @param trueDeviation standard deviation with the errors taken out, {@code >= 0}
 * @param separation {@code >= 0}
 * @param strata levels that can be told apart
 * @param reliability in [0, 1]
 */
public record Separation(
        int elements,
        double standardDeviation,
        double rootMeanSquareError,
        double trueDeviation,
        double separation,
        double strata,
        double reliability) {

    /**
     * @param sample whether the elements are a sample of those that could have been (divisor {@code n − 1}) or all there are
     * @throws IllegalArgumentException with fewer than two elements
     */
    public static Separation of(double[] measures, double[] errors, boolean sample) {
        if (measures.length < 2 || measures.length != errors.length) {
            throw new IllegalArgumentException(
                    "not two or more measures with their errors: " + measures.length + ", " + errors.length);
        }
        double mean = 0;
        double squares = 0;
        double error = 0;
        for (int i = 0; i < measures.length; i++) {
            mean += measures[i] / measures.length;
            error += errors[i] * errors[i] / measures.length;
        }
        for (double measure : measures) {
            squares += (measure - mean) * (measure - mean);
        }
        double variance = squares / (sample ? measures.length - 1 : measures.length);
        double trueVariance = Math.max(0, variance - error);
        double separation = FastMath.sqrt(trueVariance / error);
        return new Separation(
                measures.length,
                FastMath.sqrt(variance),
                FastMath.sqrt(error),
                FastMath.sqrt(trueVariance),
                separation,
                (4 * separation + 1) / 3,
                variance == 0 ? 0 : trueVariance / variance);
    }

    /** Whether all elements could have the same measure: {@code Σ w b² − (Σ w b)² / Σ w}, {@code w = 1 / SE²}. */
    public static TestResult allEqual(double[] measures, double[] errors) {
        int freedom = measures.length - 1;
        if (freedom < 1) {
            return TestResult.untested(Reason.TOO_FEW);
        }
        double weights = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < measures.length; i++) {
            double weight = 1 / (errors[i] * errors[i]);
            weights += weight;
            sum += weight * measures[i];
            squares += weight * measures[i] * measures[i];
        }
        double statistic = Math.max(0, squares - sum * sum / weights);
        double p = 1 - new ChiSquaredDistribution(null, freedom).cumulativeProbability(statistic);
        return new TestResult.Tested(statistic, freedom, Math.max(0, p));
    }
}
