package org.thangdo.stats.association;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Polychoric correlation: how two ratings in levels go together, such as two criteria of one form. Behind both lie normal
 * variables with correlation {@code ρ}; a cell of the table is a rectangle between thresholds,
 * {@code π_ij = P(τ_i < X <= τ_(i+1), κ_j < Y <= κ_(j+1))}. On two levels each it is the tetrachoric correlation. Two-step
 * maximum likelihood; empty rows and columns are left out, and no cell is filled up.
 *
 * <p>Reference: Olsson (1979), <i>Maximum likelihood estimation of the polychoric correlation coefficient</i>,
 * Psychometrika 44.
 */
public final class Polychoric implements LatentCorrelation.Likelihood {

    private final long[][] counts;
    private final double[] rows;
    private final double[] columns;
    private final long subjects;

    private Polychoric(long[][] counts, CrossTable table) {
        this.counts = counts;
        this.subjects = table.total();
        this.rows = StandardNormal.thresholds(filled(
                table.rowTotals().counts().stream().mapToLong(Long::longValue).toArray()));
        this.columns = StandardNormal.thresholds(filled(table.columnTotals().counts().stream()
                .mapToLong(Long::longValue)
                .toArray()));
    }

    /**
     * The correlation. {@link Reason#NO_DATA} if nothing was counted, {@link Reason#TOO_FEW} with fewer than 4 subjects,
     * {@link Reason#NO_VARIATION} if only one row or only one column is filled, {@link Reason#ON_THE_BOUNDARY} if the cells
     * would have {@code ρ} at 1 or −1, as two levels by two levels with an empty cell.
     *
     * @param level confidence level in (0, 1)
     */
    public static LatentCorrelation of(CrossTable table, double level) {
        Interval.requireLevel(level);
        if (table.total() < 4) {
            return LatentCorrelation.refused(table.total() == 0 ? Reason.NO_DATA : Reason.TOO_FEW);
        }
        if (table.rowTotals().counts().contains(table.total())
                || table.columnTotals().counts().contains(table.total())) {
            return LatentCorrelation.refused(Reason.NO_VARIATION);
        }
        var columnTotals = table.columnTotals();
        long[][] counts = table.rows().stream()
                .filter(row -> row.total() > 0)
                .map(row -> IntStream.range(0, table.columns())
                        .filter(j -> columnTotals.at(j) > 0)
                        .mapToLong(row::at)
                        .toArray())
                .toArray(long[][]::new);
        double[] cells = table.cells();
        double start = MidRanks.correlation(shares(cells, table.total()), table.columns());
        return LatentCorrelation.of(new Polychoric(counts, table), start, level);
    }

    private static double[] shares(double[] cells, long total) {
        return Arrays.stream(cells).map(n -> n / total).toArray();
    }

    private static long[] filled(long[] totals) {
        return Arrays.stream(totals).filter(n -> n > 0).toArray();
    }

    @Override
    public long subjects() {
        return subjects;
    }

    @Override
    public LatentCorrelation.Point at(double rho) {
        double[][] corners = corners(rho);
        double logLikelihood = 0;
        double slope = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                if (counts[i][j] > 0) {
                    double probability = rectangle(corners, i, j);
                    double score = score(i, j, rho) / probability;
                    logLikelihood +=
                            probability > 0 ? counts[i][j] * FastMath.log(probability) : Double.NEGATIVE_INFINITY;
                    slope += counts[i][j] * score;
                }
            }
        }
        return new LatentCorrelation.Point(logLikelihood, slope);
    }

    private double[][] corners(double rho) {
        var corners = new double[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                corners[i][j] = BivariateNormal.cumulative(rows[i], columns[j], rho);
            }
        }
        return corners;
    }

    private static double rectangle(double[][] corners, int i, int j) {
        return Math.max(0, corners[i + 1][j + 1] - corners[i][j + 1] - corners[i + 1][j] + corners[i][j]);
    }

    /** {@code ∂π_ij/∂ρ}. */
    private double score(int i, int j, double rho) {
        return BivariateNormal.density(rows[i + 1], columns[j + 1], rho)
                - BivariateNormal.density(rows[i], columns[j + 1], rho)
                - BivariateNormal.density(rows[i + 1], columns[j], rho)
                + BivariateNormal.density(rows[i], columns[j], rho);
    }

    @Override
    public double variance(double rho) {
        double[][] corners = corners(rho);
        var byRow = new double[rows.length];
        var byColumn = new double[columns.length];
        double information = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                if (counts[i][j] > 0) {
                    double probability = rectangle(corners, i, j);
                    double score = score(i, j, rho) / probability;
                    double weight = counts[i][j] * score / probability / subjects;
                    information += counts[i][j] * score * score;
                    byRow[i] -= weight * edge(rows[i], columns[j], columns[j + 1], rho);
                    byRow[i + 1] += weight * edge(rows[i + 1], columns[j], columns[j + 1], rho);
                    byColumn[j] -= weight * edge(columns[j], rows[i], rows[i + 1], rho);
                    byColumn[j + 1] += weight * edge(columns[j + 1], rows[i], rows[i + 1], rho);
                }
            }
        }
        return squares(rho, corners, byRow, byColumn) / (information * information);
    }

    /** {@code ∂/∂τ} of the probability of {@code X <= τ} with {@code Y} between two bounds. */
    private static double edge(double threshold, double from, double to, double rho) {
        double spread = Math.sqrt(1 - rho * rho);
        return Double.isInfinite(threshold)
                ? 0
                : StandardNormal.density(threshold)
                        * StandardNormal.between((from - rho * threshold) / spread, (to - rho * threshold) / spread);
    }

    private double squares(double rho, double[][] corners, double[] byRow, double[] byColumn) {
        double squares = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                if (counts[i][j] > 0) {
                    double influence = score(i, j, rho) / rectangle(corners, i, j);
                    influence -= moved(rows, byRow, i) + moved(columns, byColumn, j);
                    squares += counts[i][j] * influence * influence;
                }
            }
        }
        return squares;
    }

    private static double moved(double[] bounds, double[] crossed, int level) {
        double sum = 0;
        for (int k = 1; k < bounds.length - 1; k++) {
            sum += crossed[k] * StandardNormal.influence(bounds, k, level);
        }
        return sum;
    }
}
