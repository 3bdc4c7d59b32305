package org.thangdo.stats.reliability;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * The uncertainty of any function {@code f} of a covariance matrix {@code S} of normal scores: one mechanism instead of a
 * variance formula for each coefficient. With the gradient {@code G}, taken by central differences,
 *
 * <pre>    Var f = 2 tr(G S G S) / (n − 1)</pre>
 *
 * <p>Ratings on few levels that crowd at one end are not normal. The coverage then found is said where this is used.
 *
 * <p>Reference: Magnus and Neudecker (1999), <i>Matrix Differential Calculus</i>; van Zyl, Neudecker and Nel (2000),
 * Psychometrika 65, is its case for Cronbach's alpha.
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

        /** The estimate with its interval made on this scale. A value of 1 has no uncertainty that could be seen. */
        Estimate.Defined estimate(double value, double standardError, double level) {
            if (1 - Math.abs(value) < 1e-12) {
                return new Estimate.Defined(value, 0, new Interval(value, value, level));
            }
            double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
            double half = z * standardError * slope(value);
            double centre = from(value);
            return new Estimate.Defined(
                    value,
                    standardError,
                    new Interval(Math.min(value, back(centre - half)), Math.max(value, back(centre + half)), level));
        }
    }

    /**
     * The estimate; {@link Reason#ON_THE_BOUNDARY} if the function has no value here or beside it.
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
