package org.thangdo.stats.reliability;

import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.FDistribution;
import org.thangdo.stats.reliability.MeanSquares.MeanSquare;

/**
 * Bounds of a linear combination {@code γ = Σ c_i E(MS_i)} of independent mean squares whose coefficients may have either
 * sign, by the modified large-sample method: the variance that the normal approximation would use is changed so that the
 * bound is exact whenever only one mean square, or the ratio of two, matters.
 *
 * <p>Reference: Ting, Burdick, Graybill, Jeyaratnam and Lu (1990), J. Statist. Comput. Simul. 35; Burdick and Graybill
 * (1992), <i>Confidence Intervals on Variance Components</i>, sections 3.2 and 3.3.
 */
public final class LinearCombination {
    private final List<MeanSquare> squares;
    private final double alpha;
    private final double[] g; // of a mean square with a positive coefficient, for the lower bound
    private final double[] h; // of one with a negative coefficient
    private final double[][] ratio; // of a positive and a negative one
    private final double[][] sum; // of two with the same sign

    /** @param alpha probability that the lower bound is above {@code γ} */
    public LinearCombination(List<MeanSquare> squares, double alpha) {
        this.squares = squares;
        this.alpha = alpha;
        int size = squares.size();
        g = new double[size];
        h = new double[size];
        ratio = new double[size][size];
        sum = new double[size][size];
        for (int i = 0; i < size; i++) {
            g[i] = 1 - 1 / perDegree(df(i), 1 - alpha);
            h[i] = 1 / perDegree(df(i), alpha) - 1;
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (i != j) {
                    ratio[i][j] = ratio(i, j);
                    sum[i][j] = sum(i, j);
                }
            }
        }
    }

    private double df(int i) {
        return squares.get(i).degreesOfFreedom();
    }

    private static double perDegree(double df, double p) {
        return new ChiSquaredDistribution(null, df).inverseCumulativeProbability(p) / df;
    }

    private double ratio(int i, int j) {
        double f = new FDistribution(null, df(i), df(j)).inverseCumulativeProbability(1 - alpha);
        return ((f - 1) * (f - 1) - g[i] * g[i] * f * f - h[j] * h[j]) / f;
    }

    private double sum(int i, int j) {
        double all = df(i) + df(j);
        double both = 1 - 1 / perDegree(all, 1 - alpha);
        return both * both * all * all / (df(i) * df(j)) - g[i] * g[i] * df(i) / df(j) - g[j] * g[j] * df(j) / df(i);
    }

    /** Lower bound of {@code γ}. */
    public double lower(double... coefficients) {
        int positive = 0;
        for (double coefficient : coefficients) {
            positive += coefficient > 0 ? 1 : 0;
        }
        double estimate = 0;
        double variance = 0;
        for (int i = 0; i < coefficients.length; i++) {
            double term = coefficients[i] * squares.get(i).value();
            estimate += term;
            double own = term > 0 ? g[i] : h[i];
            variance += own * own * term * term;
            for (int j = 0; j < coefficients.length; j++) {
                double other = coefficients[j] * squares.get(j).value();
                if (term > 0 && other < 0) {
                    variance -= ratio[i][j] * term * other;
                } else if (j > i && term > 0 && other > 0) {
                    variance += sum[i][j] * term * other / (positive - 1);
                }
            }
        }
        return estimate - Math.sqrt(Math.max(0, variance));
    }

    /** Upper bound of {@code γ}. */
    public double upper(double... coefficients) {
        var opposite = new double[coefficients.length];
        for (int i = 0; i < opposite.length; i++) {
            opposite[i] = -coefficients[i];
        }
        return -lower(opposite);
    }
}
