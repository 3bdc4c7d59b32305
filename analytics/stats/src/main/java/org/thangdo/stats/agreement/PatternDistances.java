package org.thangdo.stats.agreement;

/**
 * What a distance says of each pattern. It is computed once for all draws of a bootstrap where the distance follows from
 * the scale alone.
 *
 * @param distances shape (q, q)
 * @param within mean distance of two different ratings of a pattern, 0 where there is only one, shape (patterns)
 * @param mean of all {@code q²} distances
 */
record PatternDistances(double[][] distances, double[] within, double mean) {

    static PatternDistances of(Patterns patterns, double[][] distances) {
        var within = new double[patterns.size()];
        for (int p = 0; p < within.length; p++) {
            within[p] = patterns.disagreement(p, distances);
        }
        return new PatternDistances(distances, within, mean(distances));
    }

    static double mean(double[][] distances) {
        double sum = 0;
        for (double[] row : distances) {
            for (double distance : row) {
                sum += distance;
            }
        }
        return sum / distances.length / distances.length;
    }
}
