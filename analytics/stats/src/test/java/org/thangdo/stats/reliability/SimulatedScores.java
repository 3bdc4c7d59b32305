package org.thangdo.stats.reliability;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.SeededRandom;

/**
 * Scores with known reliability: a latent {@code s_i + r_j + e_ij} with total variance 1, taken as it is or cut into four
 * levels scored 1 to 4 of which 80, 18, 2 and almost no per cent of the subjects get each.
 *
 * @param subjects latent {@code σ²_s}
 * @param raters latent {@code σ²_r}
 */
record SimulatedScores(double subjects, double raters, boolean levels) {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double[] CUTS = {
        NORMAL.inverseCumulativeProbability(0.80),
        NORMAL.inverseCumulativeProbability(0.98),
        NORMAL.inverseCumulativeProbability(0.999999)
    };

    /** Components of the scores: what two ratings share that have the subject, or the rater, in common. */
    VarianceComponents truth() {
        if (!levels) {
            return new VarianceComponents(subjects, raters, 1 - subjects - raters);
        }
        double ofSubjects = shared(subjects);
        double ofRaters = shared(raters);
        return new VarianceComponents(ofSubjects, ofRaters, shared(1 - 1e-9) - ofSubjects - ofRaters);
    }

    /** Variance of the expected score given a latent part of the variance, by the trapezoidal rule. */
    private static double shared(double variance) {
        double weight = 0;
        double mean = 0;
        double squares = 0;
        for (int step = -4000; step <= 4000; step++) {
            double z = step * 0.002;
            double density = NORMAL.density(z);
            double expected = 0;
            for (double cut : CUTS) {
                expected += 1 - NORMAL.cumulativeProbability((cut - Math.sqrt(variance) * z) / Math.sqrt(1 - variance));
            }
            weight += density;
            mean += density * expected;
            squares += density * expected * expected;
        }
        return squares / weight - mean / weight * (mean / weight);
    }

    /** Shape (n, k), {@code NaN} where a rating is missing. */
    double[][] matrix(SeededRandom random, int n, int k, double missing) {
        var severity = new double[k];
        for (int j = 0; j < k; j++) {
            severity[j] = Math.sqrt(raters) * normal(random);
        }
        var matrix = new double[n][k];
        for (double[] row : matrix) {
            double subject = Math.sqrt(subjects) * normal(random);
            for (int j = 0; j < k; j++) {
                double latent = subject + severity[j] + Math.sqrt(1 - subjects - raters) * normal(random);
                row[j] = random.nextDouble() < missing ? Double.NaN : score(latent);
            }
        }
        return matrix;
    }

    RatingPanel panel(SeededRandom random, int n, int k, double missing) {
        return RatingPanel.of(matrix(random, n, k, missing));
    }

    private double score(double latent) {
        if (!levels) {
            return latent;
        }
        double level = 1;
        for (double cut : CUTS) {
            level += latent > cut ? 1 : 0;
        }
        return level;
    }

    private static double normal(SeededRandom random) {
        return NORMAL.inverseCumulativeProbability((random.nextDouble() * (1L << 53) + 0.5) / (1L << 53));
    }
}
