package org.thangdo.stats.reliability;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.thangdo.stats.RatingPanel;

/**
 * The subjects in the order in which each rater sees them: ranks from 1 (lowest) up, ties at their mean rank. Only
 * subjects whom every rater rated have a rank; the others are left out and counted.
 *
 * <p>A rank depends on who else is there. So the uncertainty of a coefficient of ranks has two parts: each subject's
 * own ranks, and what the subject does to the ranks of the others. Both are followed ({@link #standardError}) in
 * {@code O(n m²)} for {@code n} subjects and {@code m} raters.
 */
public final class RankedRatings {

    private final int leftOut;
    private final double[][] ranks; // shape (raters, subjects)

    private RankedRatings(double[][] ranks, int leftOut) {
        this.ranks = ranks;
        this.leftOut = leftOut;
    }

    /** The ranks of a panel. */
    public static RankedRatings of(RatingPanel panel) {
        var complete = CompleteScores.of(panel);
        var ranks = new double[panel.raters()][];
        for (int j = 0; j < ranks.length; j++) {
            int rater = j;
            ranks[j] = ranks(Arrays.stream(complete.scores())
                    .mapToDouble(row -> row[rater])
                    .toArray());
        }
        return new RankedRatings(ranks, complete.leftOut());
    }

    private static double[] ranks(double[] scores) {
        int[] order = order(scores);
        var ranks = new double[scores.length];
        for (int from = 0, to; from < order.length; from = to) {
            to = from;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
        }
        return ranks;
    }

    private static int[] order(double[] numbers) {
        return IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> numbers[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Number of subjects ranked. */
    public int subjects() {
        return ranks.length == 0 ? 0 : ranks[0].length;
    }

    public int raters() {
        return ranks.length;
    }

    /** Number of subjects without a rank, because a rater did not rate them. */
    public int leftOut() {
        return leftOut;
    }

    double[][] ranks() {
        return ranks;
    }

    /** {@code Σ (rank_j − mean)(rank_l − mean) / n³}, shape (raters, raters). */
    double[][] covariances() {
        int m = raters();
        var covariances = new double[m][m];
        for (int j = 0; j < m; j++) {
            for (int l = 0; l < m; l++) {
                double sum = 0;
                for (int i = 0; i < subjects(); i++) {
                    sum += centred(j, i) * centred(l, i);
                }
                covariances[j][l] = sum / subjects();
            }
        }
        return covariances;
    }

    /** Share of subjects below, plus half of those beside, less ½. */
    private double centred(int rater, int subject) {
        return (ranks[rater][subject] - 0.5) / subjects() - 0.5;
    }

    /**
     * Standard error of a function of {@link #covariances}, subjects taken as drawn at random. The influence of
     * subject {@code i} on covariance {@code C_jl} is {@code g_ij g_il + E_jl + E_lj − 3 C_jl}, with the centred
     * ranks {@code g} and {@code E_jl} the mean of {@code g_l} over those whom {@code j} ranks above {@code i}, ties
     * half.
     *
     * @param gradient change of the function per change of each covariance, symmetric
     */
    double standardError(double[][] gradient) {
        int n = subjects();
        var influence = new double[n];
        double mean = 0;
        for (int j = 0; j < raters(); j++) {
            int[] order = order(ranks[j]);
            for (int l = 0; l < raters(); l++) {
                addInfluence(influence, order, j, l, gradient[j][l]);
            }
        }
        for (double value : influence) {
            mean += value / n;
        }
        double squares = 0;
        for (double value : influence) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / n / (n - 1.0));
    }

    private void addInfluence(double[] influence, int[] order, int j, int l, double weight) {
        int n = order.length;
        double above = 0;
        for (int to = n, from; to > 0; to = from) {
            from = to;
            double beside = 0;
            while (from > 0 && ranks[j][order[from - 1]] == ranks[j][order[to - 1]]) {
                beside += centred(l, order[--from]);
            }
            for (int t = from; t < to; t++) {
                int i = order[t];
                influence[i] += weight * (centred(j, i) * centred(l, i) + 2 * (above + beside / 2) / n);
            }
            above += beside;
        }
    }
}
