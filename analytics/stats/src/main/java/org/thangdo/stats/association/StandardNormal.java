package org.thangdo.stats.association;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/** The standard normal distribution, and the thresholds that cut it into given shares. */
final class StandardNormal {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private StandardNormal() {}

    static double cumulative(double x) {
        return Erf.erfc(-x / FastMath.sqrt(2)) / 2;
    }

    /** {@code φ(x)}; 0 at an infinite {@code x}. */
    static double density(double x) {
        return FastMath.exp(-x * x / 2) / FastMath.sqrt(2 * FastMath.PI);
    }

    /** {@code P(lower < X <= upper)}, taken in the tail where nothing cancels. */
    static double between(double lower, double upper) {
        return lower > 0 ? cumulative(-lower) - cumulative(-upper) : cumulative(upper) - cumulative(lower);
    }

    /**
     * The {@code q + 1} bounds {@code −∞, Φ⁻¹(F_1), …, Φ⁻¹(F_(q−1)), ∞} of the levels. @param counts by level, none 0
     */
    static double[] thresholds(long[] counts) {
        double total = 0;
        for (long count : counts) {
            total += count;
        }
        var bounds = new double[counts.length + 1];
        bounds[0] = Double.NEGATIVE_INFINITY;
        bounds[counts.length] = Double.POSITIVE_INFINITY;
        double below = 0;
        for (int k = 1; k < counts.length; k++) {
            below += counts[k - 1];
            bounds[k] = NORMAL.inverseCumulativeProbability(below / total);
        }
        return bounds;
    }

    /**
     * How one more subject at a level moves threshold {@code k} of the levels: {@code (1{level < k} − F_k) / φ(τ_k)}, the
     * influence function of a quantile.
     */
    static double influence(double[] bounds, int k, int level) {
        return ((level < k ? 1 : 0) - cumulative(bounds[k])) / density(bounds[k]);
    }
}
