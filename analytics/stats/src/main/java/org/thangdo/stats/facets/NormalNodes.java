package org.thangdo.stats.facets;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.util.FastMath;

/**
 * Nodes at which an integral over a standard normal variable is taken, the middle one first (Gauss and Hermite).
 *
 * @param at standard deviations from the mean
 * @param logWeight {@code ln w + z²/2}: logarithm of what a density value at the node counts, but for {@code √(2π)}
 */
record NormalNodes(double[] at, double[] logWeight) {

    /** @param count odd */
    static NormalNodes of(int count) {
        GaussIntegrator rule = new GaussIntegratorFactory().hermite(count);
        var at = new double[count];
        var logWeight = new double[count];
        for (int i = 0; i < count; i++) {
            int from = (i + count / 2) % count;
            at[i] = i == 0 ? 0 : FastMath.sqrt(2) * rule.getPoint(from);
            logWeight[i] = FastMath.log(rule.getWeight(from) / FastMath.sqrt(FastMath.PI)) + at[i] * at[i] / 2;
        }
        return new NormalNodes(at, logWeight);
    }

    int count() {
        return at.length;
    }
}
