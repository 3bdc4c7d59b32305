package org.thangdo.stats.facets;

import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.SeededRandom;

/**
 * Draws levels of ratings at any place on the logit scale. The probabilities of a threshold group are tabulated and
 * interpolated, with an error below 0.0001, because a thousand draws of all ratings ask for them very often.
 */
final class LevelDraw {
    private static final double STEP = 1.0 / 64;
    private static final double FARTHEST = 20;
    private static final int POINTS = 1 + (int) (2 * FARTHEST / STEP);

    /** {@code P(x ≤ s_h)} by group, shape (points, thresholds), row by row. */
    private final double[][] below;

    private final int[][] levels;
    private final SeededRandom random;
    private double spare;
    private boolean hasSpare;

    LevelDraw(FittedForms forms, double[][] thresholds, SeededRandom random) {
        this.random = random;
        below = new double[thresholds.length][];
        levels = new int[thresholds.length][];
        for (int g = 0; g < below.length; g++) {
            var scale = forms.fit.estimation.unknowns.scales[g];
            levels[g] = scale.levels();
            below[g] = levels[g].length < 2 ? new double[0] : table(scale.expectation(thresholds[g]));
        }
    }

    private static double[] table(StepScale.Expectation expected) {
        int steps = expected.above.length;
        var table = new double[POINTS * steps];
        for (int point = 0; point < POINTS; point++) {
            expected.place(point * STEP - FARTHEST);
            double sum = 0;
            for (int h = 0; h < steps; h++) {
                sum += expected.chance[h];
                table[point * steps + h] = sum;
            }
        }
        return table;
    }

    /** Place of a level, among those of the group that occur. */
    int at(int group, double place) {
        int steps = levels[group].length - 1;
        double point = (Math.max(-FARTHEST, Math.min(FARTHEST - STEP, place)) + FARTHEST) / STEP;
        int first = (int) point;
        double share = point - first;
        double[] table = below[group];
        double u = random.nextDouble();
        int drawn = 0;
        for (int at = first * steps; drawn < steps; at++, drawn++) {
            if (u < table[at] + share * (table[at + steps] - table[at])) {
                break;
            }
        }
        return drawn;
    }

    int level(int group, int place) {
        return levels[group][place];
    }

    /** Standard normal, by Marsaglia and Bray's polar method (1964). */
    double normal() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        while (true) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                double factor = FastMath.sqrt(-2 * FastMath.log(square) / square);
                spare = factor * y;
                hasSpare = true;
                return factor * x;
            }
        }
    }
}
