package org.thangdo.stats.facets;

import org.apache.commons.math3.util.FastMath;

/** The logarithm of a product of many probabilities, for which logarithms are taken now and then only. */
final class LogProduct {
    private static final double LARGE = 1e150;

    private double log;
    private double divisor;

    /** Starts a product. @param first its logarithm */
    void start(double first) {
        log = first;
        divisor = 1;
    }

    /** Multiplies by {@code exp(exponent) / total}. @param total from 1e-150 to 1e150 */
    void divide(double total, double exponent) {
        log += exponent;
        divisor *= total;
        if (divisor > LARGE || divisor < 1 / LARGE) {
            log -= FastMath.log(divisor);
            divisor = 1;
        }
    }

    double log() {
        return log - FastMath.log(divisor);
    }
}
