package org.thangdo.stats.classification;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How sure the levels of people are.
 *
 * @param accuracy probability, on average over people, that the level given is that of the true score, in [0, 1]
 * @param consistency probability that two independent appraisals give the same level, in [0, 1]
 */
public record Certainty(double accuracy, double consistency) {

    /**
     * Certainty of people whose probabilities of levels are known.
     *
     * @param chances probability of each level, shape (people, levels)
     * @param level true level of each, or the one taken for it
     * @param weights of people, {@code >= 0}, not all 0
     */
    public static Certainty of(double[][] chances, int[] level, double[] weights) {
        if (chances.length == 0 || level.length != chances.length || weights.length != chances.length) {
            throw new IllegalArgumentException(
                    "not of the same people: " + chances.length + ", " + level.length + ", " + weights.length);
        }
        double total = 0;
        double accuracy = 0;
        double consistency = 0;
        for (int i = 0; i < chances.length; i++) {
            total += weights[i];
            accuracy += weights[i] * chances[i][level[i]];
            for (double chance : chances[i]) {
                consistency += weights[i] * chance * chance;
            }
        }
        if (!(total > 0)) {
            throw new IllegalArgumentException("nobody has a weight");
        }
        return new Certainty(accuracy / total, consistency / total);
    }

    /**
     * Probability of each level of somebody with a measure and its standard error:
     *
     * <pre>    P(level c) = Φ((upper cut − θ) / SE) − Φ((lower cut − θ) / SE)</pre>
     *
     * Rudner (2001), PARE 7(14), and (2005), PARE 10(13).
     *
     * @param cuts ascending; a measure equal to a cut is above it
     * @param error {@code > 0}
     */
    public static double[] rudner(double measure, double error, double[] cuts) {
        if (!(error > 0) || !Double.isFinite(measure)) {
            throw new IllegalArgumentException("no measure with an error: " + measure + " ± " + error);
        }
        var normal = new NormalDistribution(null, measure, error);
        var chances = new double[cuts.length + 1];
        double below = 0;
        for (int c = 0; c < cuts.length; c++) {
            double upTo = normal.cumulativeProbability(cuts[c]);
            chances[c] = Math.max(0, upTo - below);
            below = upTo;
        }
        chances[cuts.length] =
                normal.cumulativeProbability(2 * measure - (cuts.length == 0 ? measure : cuts[cuts.length - 1]));
        if (cuts.length == 0) {
            chances[0] = 1;
        }
        return chances;
    }

    /**
     * Probability of each level of somebody whose total score has a known distribution, such as that of independent ratings:
     * Lee (2010), J. Educational Measurement 47.
     *
     * @param items probability of each score on each item or criterion, shape (items, scores from 0)
     * @param cuts ascending; a total equal to a cut is above it
     */
    public static double[] lee(double[][] items, double[] cuts) {
        double[] total = {1};
        for (double[] item : items) {
            var next = new double[total.length + item.length - 1];
            for (int t = 0; t < total.length; t++) {
                for (int x = 0; x < item.length; x++) {
                    next[t + x] += total[t] * item[x];
                }
            }
            total = next;
        }
        var chances = new double[cuts.length + 1];
        for (int t = 0; t < total.length; t++) {
            chances[level(t, cuts)] += total[t];
        }
        return chances;
    }

    /** Level of a score. @param cuts ascending; a score equal to a cut is above it */
    public static int level(double score, double[] cuts) {
        int level = 0;
        while (level < cuts.length && score >= cuts[level]) {
            level++;
        }
        return level;
    }
}
