package org.thangdo.stats.bunching;

import java.util.OptionalDouble;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;

/**
 * How far from the cut to look: on each side a polynomial of degree 4 is fitted to the cell heights, and
 * {@code h = κ (σ̃² · length / Σ f̃''²)^{1/5}} with {@code κ = 3.348}; the bandwidth is the mean of both sides, and at
 * most the longer side. McCrary (2008), section 3.2.
 */
final class McCraryBandwidth {
    private static final double KAPPA = 3.348;
    private static final int DEGREE = 4;

    private McCraryBandwidth() {}

    /** Empty when a side has too few cells for the polynomial. */
    static OptionalDouble of(ScoreHistogram histogram, double cut) {
        int edge = histogram.cell(cut);
        int last = histogram.cells();
        if (edge < DEGREE + 2 || last - edge < DEGREE + 2 || histogram.total() == 0) {
            return OptionalDouble.empty();
        }
        double longest = Math.max(edge, last - edge) * histogram.step();
        double mean = (side(histogram, 0, edge, longest) + side(histogram, edge, last, longest)) / 2;
        return OptionalDouble.of(mean);
    }

    private static double side(ScoreHistogram histogram, int first, int last, double longest) {
        int cells = last - first;
        var powers = new Array2DRowRealMatrix(cells, DEGREE + 1);
        var heights = new ArrayRealVector(cells);
        for (int i = 0; i < cells; i++) {
            double t = (i + 0.5) / cells; // the side is [0, 1], which keeps the powers well conditioned
            for (int d = 0; d <= DEGREE; d++) {
                powers.setEntry(i, d, Math.pow(t, d));
            }
            heights.setEntry(i, histogram.at(first + i));
        }
        var fit = new QRDecomposition(powers).getSolver().solve(heights);
        var misses = heights.subtract(powers.operate(fit));
        double scatter = misses.dotProduct(misses) / (cells - DEGREE - 1);
        double curvature = 0;
        for (int i = 0; i < cells; i++) {
            double t = (i + 0.5) / cells;
            double second = 2 * fit.getEntry(2) + 6 * fit.getEntry(3) * t + 12 * fit.getEntry(4) * t * t;
            curvature += second * second;
        }
        double length = cells * histogram.step();
        double bandwidth = KAPPA * Math.pow(scatter / curvature, 0.2) * length;
        return bandwidth > 0 ? Math.min(longest, bandwidth) : longest;
    }
}
