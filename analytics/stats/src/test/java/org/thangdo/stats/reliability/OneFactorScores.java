package org.thangdo.stats.reliability;

import java.util.Random;

/** Simulated answers to five items that have one factor in common. */
final class OneFactorScores {

    private OneFactorScores() {}

    /** Shape (subjects, 5). */
    static double[][] draw(Random random, int subjects) {
        double[] loadings = {0.8, 0.7, 0.6, 0.7, 0.5};
        var scores = new double[subjects][5];
        for (double[] row : scores) {
            double common = random.nextGaussian();
            for (int j = 0; j < 5; j++) {
                double noise = Math.sqrt(1 - loadings[j] * loadings[j]) * random.nextGaussian();
                row[j] = loadings[j] * common + noise;
            }
        }
        return scores;
    }
}
