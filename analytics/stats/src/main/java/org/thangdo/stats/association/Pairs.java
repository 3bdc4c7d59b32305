package org.thangdo.stats.association;

/**
 * Two subjects drawn from a table, by what their rows and columns say: all that Kendall's family of coefficients needs.
 * Shares of all {@code n²} ordered pairs.
 *
 * @param net share in which rows and columns agree about who is higher, less the share in which they disagree
 * @param untied share in which they agree or disagree
 * @param rowsDiffer share with different rows
 * @param columnsDiffer share with different columns
 */
record Pairs(double net, double untied, double rowsDiffer, double columnsDiffer) {

    /** Pairs of a table given as shares, row after row. */
    static Pairs of(double[] shares, int columns) {
        int rows = shares.length / columns;
        double concordant = 0;
        double discordant = 0;
        double sameRow = 0;
        double[] columnTotals = new double[columns]; // of the rows above
        for (int i = 0; i < rows; i++) {
            double left = 0;
            double right = 0;
            for (double total : columnTotals) {
                right += total;
            }
            double row = 0;
            for (int j = 0; j < columns; j++) {
                double share = shares[i * columns + j];
                right -= columnTotals[j];
                concordant += 2 * share * left;
                discordant += 2 * share * Math.max(0, right);
                left += columnTotals[j];
                row += share;
            }
            for (int j = 0; j < columns; j++) {
                columnTotals[j] += shares[i * columns + j];
            }
            sameRow += row * row;
        }
        double sameColumn = 0;
        for (double total : columnTotals) {
            sameColumn += total * total;
        }
        return new Pairs(concordant - discordant, concordant + discordant, 1 - sameRow, 1 - sameColumn);
    }
}
