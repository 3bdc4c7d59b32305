package org.thangdo.stats.reliability;

import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.SeededRandom;

/** How often the 95 % interval holds the true reliability, in simulated studies of 5 raters. */
final class ReliabilityCoverage {
    static final int RATERS = 5;
    private static final int PARTS = 100;

    private ReliabilityCoverage() {}

    /**
     * Share of the studies with an estimate whose interval holds the truth.
     *
     * @param byParts whether the interval allows for scores that are not normal
     */
    static double of(
            SimulatedScores scores, IntraclassCorrelation form, int n, double missing, boolean byParts, int studies) {
        double truth = form.value(scores.truth(), 1);
        var random = new SeededRandom(n);
        int covered = 0;
        int defined = 0;
        for (int study = 0; study < studies; study++) {
            double[][] matrix = scores.matrix(random, n, RATERS, missing);
            var estimate = missing == 0 ? complete(matrix, form, byParts) : sparse(matrix, form, byParts);
            if (estimate instanceof Estimate.Defined known) {
                defined++;
                covered += known.interval().contains(truth) ? 1 : 0;
            }
        }
        System.out.printf(
                "%-11s %-9s n %3d missing %.1f by parts %-5s covered %.4f of %d%n",
                scores.levels() ? "80/18/2/0" : "normal",
                form.id(),
                n,
                missing,
                byParts,
                (double) covered / defined,
                defined);
        return (double) covered / defined;
    }

    private static Estimate complete(double[][] matrix, IntraclassCorrelation form, boolean byParts) {
        return byParts
                ? form.estimate(parts(matrix), 0.95).estimate()
                : form.estimate(CrossProducts.of(matrix), 0.95).estimate();
    }

    private static Estimate sparse(double[][] matrix, IntraclassCorrelation form, boolean byParts) {
        var panel = RatingPanel.of(matrix);
        var fit = byParts
                ? RemlFit.of(CrossedSums.parts(panel, PARTS), form.model())
                : RemlFit.of(CrossedSums.of(panel), form.model());
        return fit.estimate(form, 1, 0.95).estimate();
    }

    static List<CrossProducts> parts(double[][] matrix) {
        int parts = Math.min(PARTS, matrix.length);
        return IntStream.range(0, parts)
                .mapToObj(part -> CrossProducts.of(IntStream.iterate(part, i -> i < matrix.length, i -> i + parts)
                        .mapToObj(i -> matrix[i])
                        .toArray(double[][]::new)))
                .toList();
    }
}
