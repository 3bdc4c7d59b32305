package org.thangdo.stats.reliability;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * The uncertainty of any function {@code f} of a covariance matrix {@code S}: one mechanism instead of a variance
 * formula for each coefficient. {@code G} is the gradient, taken by central differences.
 *
 * <ul>
 *   <li>From the matrix alone, for normal scores: {@code Var f = 2 tr(G S G S) / (n − 1)}.
 *   <li>From the subjects, for any scores: with {@code q_i = d_i' G d_i}, {@code d_i} the scores of subject {@code i}
 *       less their means, {@code Var f} is the variance of {@code q} over {@code n}.
 * </ul>
 *
 * <p>References: van Zyl, Neudecker and Nel (2000), Psychometrika 65, and Maydeu-Olivares, Coffman and Hartmann (2007),
 * Psychological Methods 12, are the two cases for Cronbach's alpha.
 *
 * @param function of a covariance matrix; {@code NaN} where it has no value
 * @param scale on which the interval is made
 */
record CovarianceDelta(ToDoubleFunction<double[][]> function, Scale scale) {

    private static final double STEP = 1e-5;

    /** A scale on which the coefficient is nearer to normal than on its own. */
    enum Scale {
        /** {@code −ln(1 − x)}: for reliabilities, which cannot exceed 1 but may be negative. */
        BELOW_ONE {
            @Override
            double from(double x) {
                return -Math.log1p(-x);
            }

            @Override
            double back(double y) {
                return -Math.expm1(-y);
            }

            @Override
            double slope(double x) {
                return 1 / (1 - x);
            }
        },

        /** {@code ln x}, for ratios above 0. */
        POSITIVE {
            @Override
            double from(double x) {
                return Math.log(x);
            }

            @Override
            double back(double y) {
                return Math.exp(y);
            }

            @Override
            double slope(double x) {
                return 1 / x;
            }

            @Override
            boolean certain(double x) {
                return false;
            }
        },

        /** Fisher's {@code artanh x}, for correlations. */
        CORRELATION {
            @Override
            double from(double x) {
                return Math.log((1 + x) / (1 - x)) / 2;
            }

            @Override
            double back(double y) {
                return Math.tanh(y);
            }

            @Override
            double slope(double x) {
                return 1 / (1 - x * x);
            }
        };

        abstract double from(double x);

        abstract double back(double y);

        abstract double slope(double x);

        /** Whether the value is the greatest there is, where no uncertainty could be seen. */
        boolean certain(double x) {
            return 1 - Math.abs(x) < 1e-12;
        }

        /** The estimate with its normal interval made on this scale. */
        Estimate.Defined estimate(double value, double standardError, double level) {
            return estimate(value, standardError, new NormalDistribution(null, 0, 1), level);
        }

        /** As {@link #estimate}, from another distribution. A value of 1 has no uncertainty that could be seen. */
        Estimate.Defined estimate(double value, double standardError, RealDistribution errors, double level) {
            if (certain(value)) {
                return new Estimate.Defined(value, 0, new Interval(value, value, level));
            }
            double half = errors.inverseCumulativeProbability((1 + level) / 2) * standardError * slope(value);
            double centre = from(value);
            return new Estimate.Defined(
                    value,
                    standardError,
                    new Interval(Math.min(value, back(centre - half)), Math.max(value, back(centre + half)), level));
        }
    }

    /**
     * The estimate for scores of any distribution, Student's t with {@code n − 1} degrees of freedom on the scale;
     * {@link Reason#ON_THE_BOUNDARY} if the function has no value here or beside it.
     *
     * @param covariances of the scores, some variance above 0
     * @param scores shape (subjects, k)
     */
    Estimate estimate(double[][] covariances, double[][] scores, double level) {
        double value = function.applyAsDouble(covariances);
        double error = standardError(covariances, scores);
        return Double.isFinite(value) && Double.isFinite(error)
                ? scale.estimate(value, error, new TDistribution(null, scores.length - 1.0), level)
                : Estimate.undefined(Reason.ON_THE_BOUNDARY);
    }

    private double standardError(double[][] covariances, double[][] scores) {
        int k = covariances.length;
        double[][] gradient = gradient(covariances);
        var means = new double[k];
        for (double[] row : scores) {
            for (int j = 0; j < k; j++) {
                means[j] += row[j] / scores.length;
            }
        }
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < scores.length; i++) {
            double influence = 0;
            for (int j = 0; j < k; j++) {
                for (int l = 0; l < k; l++) {
                    influence += gradient[j][l] * (scores[i][j] - means[j]) * (scores[i][l] - means[l]);
                }
            }
            double deviation = influence - mean;
            mean += deviation / (i + 1);
            squares += deviation * (influence - mean);
        }
        return Math.sqrt(squares / scores.length / (scores.length - 1.0));
    }

    /**
     * The estimate for normal scores; {@link Reason#ON_THE_BOUNDARY} if the function has no value here or beside it.
     *
     * @param covariances shape (k, k), some variance above 0
     * @param subjects {@code n}
     */
    Estimate estimate(double[][] covariances, long subjects, double level) {
        double value = function.applyAsDouble(covariances);
        double error = standardError(covariances, subjects);
        return Double.isFinite(value) && Double.isFinite(error)
                ? scale.estimate(value, error, level)
                : Estimate.undefined(Reason.ON_THE_BOUNDARY);
    }

    double standardError(double[][] covariances, long subjects) {
        double[][] product = times(gradient(covariances), covariances);
        double trace = 0;
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < product.length; j++) {
                trace += product[i][j] * product[j][i];
            }
        }
        return Math.sqrt(Math.max(0, 2 * trace / (subjects - 1)));
    }

    private double[][] gradient(double[][] covariances) {
        int k = covariances.length;
        var at = new double[k][];
        for (int i = 0; i < k; i++) {
            at[i] = covariances[i].clone();
        }
        double least = STEP * Covariances.trace(covariances) / k; // a constant item moves too
        var gradient = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = i; j < k; j++) {
                double step = STEP * Math.max(least, Math.sqrt(covariances[i][i] * covariances[j][j]));
                double up = moved(at, i, j, covariances[i][j] + step);
                double down = moved(at, i, j, covariances[i][j] - step);
                moved(at, i, j, covariances[i][j]);
                gradient[i][j] = (up - down) / (2 * step) / (i == j ? 1 : 2);
                gradient[j][i] = gradient[i][j];
            }
        }
        return gradient;
    }

    private double moved(double[][] at, int i, int j, double entry) {
        at[i][j] = entry;
        at[j][i] = entry;
        return function.applyAsDouble(at);
    }

    private static double[][] times(double[][] a, double[][] b) {
        int k = a.length;
        var product = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int l = 0; l < k; l++) {
                for (int j = 0; j < k; j++) {
                    product[i][j] += a[i][l] * b[l][j];
                }
            }
        }
        return product;
    }
}
