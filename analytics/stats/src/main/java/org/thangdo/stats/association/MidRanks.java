package org.thangdo.stats.association;

/** Spearman's correlation from the shares of a table: categories stand at the middle of the ranks that they hold. */
final class MidRanks {

    private MidRanks() {}

    static double correlation(double[] shares, int columns) {
        int rows = shares.length / columns;
        double[] rowTotals = new double[rows];
        double[] columnTotals = new double[columns];
        for (int cell = 0; cell < shares.length; cell++) {
            rowTotals[cell / columns] += shares[cell];
            columnTotals[cell % columns] += shares[cell];
        }
        double[] u = centredRanks(rowTotals);
        double[] v = centredRanks(columnTotals);
        double covariance = 0;
        for (int cell = 0; cell < shares.length; cell++) {
            covariance += shares[cell] * u[cell / columns] * v[cell % columns];
        }
        return covariance / Math.sqrt(variance(rowTotals, u) * variance(columnTotals, v));
    }

    /** Share below, plus half the share here, less the mean ½. */
    private static double[] centredRanks(double[] shares) {
        double[] ranks = new double[shares.length];
        double below = 0;
        for (int k = 0; k < shares.length; k++) {
            ranks[k] = below + shares[k] / 2 - 0.5;
            below += shares[k];
        }
        return ranks;
    }

    private static double variance(double[] shares, double[] centred) {
        double variance = 0;
        for (int k = 0; k < shares.length; k++) {
            variance += shares[k] * centred[k] * centred[k];
        }
        return variance;
    }
}
