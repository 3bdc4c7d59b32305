package org.thangdo.stats.association;

import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * How far {@code Σ u v} over the subjects of one table lies from its mean over all ways of pairing the same rows {@code u}
 * with the same columns {@code v}, and how far it would lie by chance.
 *
 * @param deviation {@code Σ (u − ū)(v − v̄)}
 * @param variance {@code Σ(u − ū)² Σ(v − v̄)² / (n − 1)}; 0 if nothing can be paired differently
 */
record LinearMoments(double deviation, double variance) {

    static LinearMoments of(CrossTable table, List<Double> rowScores, List<Double> columnScores) {
        double[] u = centred(table.rowTotals(), rowScores);
        double[] v = centred(table.columnTotals(), columnScores);
        double deviation = 0;
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; j < v.length; j++) {
                deviation += table.rows().get(i).at(j) * u[i] * v[j];
            }
        }
        double squares = squares(table.rowTotals(), u) * squares(table.columnTotals(), v);
        return new LinearMoments(deviation, squares == 0 ? 0 : squares / (table.total() - 1));
    }

    boolean varies() {
        return variance > 0;
    }

    /** Scores less their mean over the subjects; all 0 where only one score is held by anybody. */
    private static double[] centred(LevelCounts totals, List<Double> scores) {
        if (scores.size() != totals.levels() || !scores.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("need " + totals.levels() + " finite scores: " + scores);
        }
        double[] held = IntStream.range(0, totals.levels())
                .filter(k -> totals.at(k) > 0)
                .mapToDouble(scores::get)
                .distinct()
                .toArray();
        double[] centred = new double[totals.levels()];
        if (held.length > 1) {
            double sum = 0;
            for (int k = 0; k < centred.length; k++) {
                sum += totals.at(k) * scores.get(k);
            }
            for (int k = 0; k < centred.length; k++) {
                centred[k] = scores.get(k) - sum / totals.total();
            }
        }
        return centred;
    }

    private static double squares(LevelCounts totals, double[] centred) {
        double squares = 0;
        for (int k = 0; k < centred.length; k++) {
            squares += totals.at(k) * centred[k] * centred[k];
        }
        return squares;
    }
}
