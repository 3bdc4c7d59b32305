package org.thangdo.stats.reliability;

import java.math.BigDecimal;
import java.math.MathContext;

/** Sample covariances of raters or items, from exact sums. */
final class Covariances {

    private static final MathContext DIGITS = new MathContext(40);

    private Covariances() {}

    /** Divisor {@code n − 1}; a constant item has variance 0 exactly. At least two subjects. Shape (k, k). */
    static double[][] of(CrossProducts items) {
        int k = items.raters();
        var n = BigDecimal.valueOf(items.subjects());
        var divisor = n.multiply(n.subtract(BigDecimal.ONE));
        var covariances = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = i; j < k; j++) {
                var numerator = n.multiply(items.products().get(i).get(j))
                        .subtract(items.sums().get(i).multiply(items.sums().get(j)));
                covariances[i][j] = numerator.divide(divisor, DIGITS).doubleValue();
                covariances[j][i] = covariances[i][j];
            }
        }
        return covariances;
    }

    static double trace(double[][] matrix) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            sum += matrix[i][i];
        }
        return sum;
    }

    /** Sum of all entries: the variance of the sum of the items. */
    static double total(double[][] matrix) {
        double sum = 0;
        for (double[] row : matrix) {
            for (double entry : row) {
                sum += entry;
            }
        }
        return sum;
    }

    /** Whether some item is constant. */
    static boolean anyConstant(double[][] covariances) {
        for (int i = 0; i < covariances.length; i++) {
            if (covariances[i][i] == 0) {
                return true;
            }
        }
        return false;
    }
}
