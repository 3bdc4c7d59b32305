package org.thangdo.stats.generalizability;

import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.SeededRandom;

/** Draws scores of which every effect is normal with a given component of variance, in the cells of a design. */
final class NormalScores {
    private final EffectCells cells;
    private final SeededRandom random;
    private double spare;
    private boolean hasSpare;

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

    /** Marsaglia's polar method (1962). */
    private double normal() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double u;
        double v;
        double square;
        do {
            u = 2 * random.nextDouble() - 1;
            v = 2 * random.nextDouble() - 1;
            square = u * u + v * v;
        } while (square >= 1 || square == 0);
        double factor = Math.sqrt(-2 * FastMath.log(square) / square);
        spare = v * factor;
        hasSpare = true;
        return u * factor;
    }
}
