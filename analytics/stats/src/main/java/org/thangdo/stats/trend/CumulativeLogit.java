package org.thangdo.stats.trend;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * Likelihood of the cumulative logit model at one point {@code (θ_1 … θ_(q−1), β)}: the probability that a subject of score
 * {@code x} is at level {@code j} or below is {@code 1 / (1 + e^−(θ_j − βx))}. All levels are used by somebody.
 *
 * @param logLikelihood {@code Σ n_ij ln π_ij}, without the multinomial constant; minus infinity if the thresholds are not
 *     in order
 * @param gradient its first derivatives, shape {@code q}
 * @param information Fisher's expected information, shape {@code q × q}
 */
record CumulativeLogit(double logLikelihood, RealVector gradient, RealMatrix information) {

    static CumulativeLogit at(double[] point, double[] scores, List<LevelCounts> counts) {
        int q = point.length;
        double[] gradient = new double[q];
        double[][] information = new double[q][q];
        double logLikelihood = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < q; j++) {
                double upper = j == q - 1 ? Double.POSITIVE_INFINITY : point[j] - point[q - 1] * scores[i];
                double lower = j == 0 ? Double.NEGATIVE_INFINITY : point[j - 1] - point[q - 1] * scores[i];
                double probability = between(lower, upper);
                if (!(probability > 0)) {
                    return new CumulativeLogit(Double.NEGATIVE_INFINITY, new ArrayRealVector(q), null);
                }
                logLikelihood += counts.get(i).at(j) * Math.log(probability);
                double[] slope = slope(j, density(lower), density(upper), scores[i], q);
                add(
                        gradient,
                        information,
                        slope,
                        probability,
                        counts.get(i).at(j),
                        counts.get(i).total());
            }
        }
        return new CumulativeLogit(
                logLikelihood, new ArrayRealVector(gradient, false), new Array2DRowRealMatrix(information, false));
    }

    /** Derivatives of {@code π_ij} by the thresholds and by {@code β}. */
    private static double[] slope(int j, double lowerDensity, double upperDensity, double score, int q) {
        double[] slope = new double[q];
        if (j < q - 1) {
            slope[j] = upperDensity;
        }
        if (j > 0) {
            slope[j - 1] = -lowerDensity;
        }
        slope[q - 1] = -score * (upperDensity - lowerDensity);
        return slope;
    }

    private static void add(
            double[] gradient, double[][] information, double[] slope, double probability, double n, double total) {
        for (int a = 0; a < slope.length; a++) {
            gradient[a] += n * slope[a] / probability;
            for (int b = 0; b < slope.length; b++) {
                information[a][b] += total * slope[a] * slope[b] / probability;
            }
        }
    }

    /** {@code F(upper) − F(lower)} of the logistic distribution, taken in the tail where nothing cancels. */
    private static double between(double lower, double upper) {
        return lower > 0 ? logistic(-lower) - logistic(-upper) : logistic(upper) - logistic(lower);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double density(double x) {
        return logistic(x) * logistic(-x);
    }
}
