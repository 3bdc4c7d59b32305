package org.thangdo.stats.generalizability;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.SeededRandom;

/** Draws scores of which every effect is normal with a given component of variance, in the cells of a design. */
final class NormalScores {
    private static final int PARTS = 1 << 14;
    private static final double[] NORMAL = quantiles();

    private final EffectCells cells;
    private final SeededRandom random;

    NormalScores(EffectCells cells, SeededRandom random) {
        this.cells = cells;
        this.random = random;
    }

    /** @param components the residual last; negative ones count as 0 */
    double[] draw(double[] components) {
        var scores = new double[cells.observations()];
        double residual = deviation(components[components.length - 1]);
        for (int m = 0; m < scores.length; m++) {
            scores[m] = residual * normal();
        }
        for (int e = 0; e < cells.effects.size(); e++) {
            double deviation = deviation(components[e]);
            if (deviation > 0) {
                add(scores, cells.cells.get(e), deviation);
            }
        }
        return scores;
    }

    private void add(double[] scores, Cells of, double deviation) {
        var effects = new double[of.size()];
        for (int c = 0; c < effects.length; c++) {
            effects[c] = deviation * normal();
        }
        for (int m = 0; m < scores.length; m++) {
            scores[m] += effects[of.cellOf()[m]];
        }
    }

    private static double deviation(double component) {
        return Math.sqrt(Math.max(0, component));
    }

    private double normal() {
        return NORMAL[(int) (NORMAL.length * random.nextDouble())];
    }

    /** Quantiles in the middle of equally likely parts, with variance 1: their fourth moment is 2.99 instead of 3. */
    private static double[] quantiles() {
        var normal = new NormalDistribution(null, 0, 1);
        var quantiles = new double[PARTS];
        double squares = 0;
        for (int k = 0; k < PARTS; k++) {
            quantiles[k] = normal.inverseCumulativeProbability((k + 0.5) / PARTS);
            squares += quantiles[k] * quantiles[k];
        }
        double scale = Math.sqrt(PARTS / squares);
        for (int k = 0; k < PARTS; k++) {
            quantiles[k] *= scale;
        }
        return quantiles;
    }
}
