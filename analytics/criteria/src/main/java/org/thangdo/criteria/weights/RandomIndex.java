package org.thangdo.criteria.weights;

import org.thangdo.stats.SeededRandom;

/**
 * How inconsistent comparisons are that were drawn at random from 1/9 … 9: the mean consistency index of random reciprocal
 * matrices of a size, against which the consistency ratio is measured.
 *
 * <p>Up to 15 criteria it is the table of Saaty (1980), <i>The Analytic Hierarchy Process</i>: 0, 0, 0.58, 0.90, 1.12, 1.24,
 * 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59. Other tables exist (Saaty 2008 prints 0.52, 0.89, 1.11, 1.25, 1.35,
 * 1.40, 1.45, 1.49; Alonso and Lamata 2006 print 0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854), and their
 * ratios differ in the second decimal. Beyond 15 it is simulated here, with a fixed seed, and carries its simulation error.
 *
 * @param value for a complete matrix
 * @param simulationError standard error of {@code value}; 0 where it is tabulated
 * @param source which it is
 */
public record RandomIndex(double value, double simulationError, Source source) {

    /** Where the index comes from. */
    public enum Source {
        SAATY_1980,
        SIMULATED
    }

    private static final double[] SAATY = {
        0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };
    private static final int DRAWS = 400;
    private static final int SCALE = 9;

    /**
     * The index of a size.
     *
     * @param criteria {@code >= 1}
     */
    public static RandomIndex of(int criteria) {
        return criteria <= SAATY.length
                ? new RandomIndex(SAATY[criteria - 1], 0, Source.SAATY_1980)
                : simulated(criteria, DRAWS);
    }

    /** The mean consistency index of {@code draws} random matrices. */
    static RandomIndex simulated(int n, int draws) {
        var random = new SeededRandom(n);
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < draws; draw++) {
            double index =
                    (new ReciprocalMatrix(random(n, random)).eigenvector().value() - n) / (n - 1);
            sum += index;
            squares += index * index;
        }
        double mean = sum / draws;
        double variance = Math.max(0, squares / draws - mean * mean);
        return new RandomIndex(mean, Math.sqrt(variance / draws), Source.SIMULATED);
    }

    private static double[][] random(int n, SeededRandom random) {
        var entries = new double[n][n];
        for (int i = 0; i < n; i++) {
            entries[i][i] = 1;
            for (int j = i + 1; j < n; j++) {
                int choice = (int) (random.nextDouble() * (2 * SCALE - 1));
                double ratio = choice < SCALE ? choice + 1 : 1.0 / (choice - SCALE + 2);
                entries[i][j] = ratio;
                entries[j][i] = 1 / ratio;
            }
        }
        return entries;
    }
}
