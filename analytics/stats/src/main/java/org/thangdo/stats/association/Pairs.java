package org.thangdo.stats.association;

/**
 * Two subjects drawn from a table, by what their rows and columns say: all that Kendall's family of coefficients needs.
 * Shares of all {@code n²} ordered pairs, or their numbers.
 *
 * @param net pairs in which rows and columns agree about who is higher, less those in which they disagree
 * @param untied pairs in which they agree or disagree
 * @param rowsDiffer pairs with different rows
 * @param columnsDiffer pairs with different columns
 */
record Pairs(double net, double untied, double rowsDiffer, double columnsDiffer) {

    static final Pairs NONE = new Pairs(0, 0, 0, 0);

    /** Pairs of a table given as shares, row after row. */
    static Pairs of(double[] shares, int columns) {
        return of(shares, columns, 1);
    }

    /** Numbers of pairs of a table, exact below {@code 2⁵³}. */
    static Pairs of(CrossTable table) {
        return of(table.cells(), table.columns(), table.total());
    }

    private static Pairs of(double[] shares, int columns, double total) {
        int rows = shares.length / columns;
        double concordant = 0;
        double discordant = 0;
        double sameRow = 0;
        double[] columnTotals = new double[columns]; // of the rows above
        for (int i = 0; i < rows; i++) {
            double left = 0;
            double right = 0;
            for (double above : columnTotals) {
                right += above;
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
        for (double column : columnTotals) {
            sameColumn += column * column;
        }
        double all = total * total;
        return new Pairs(concordant - discordant, concordant + discordant, all - sameRow, all - sameColumn);
    }

    Pairs plus(Pairs other) {
        return new Pairs(
                net + other.net,
                untied + other.untied,
                rowsDiffer + other.rowsDiffer,
                columnsDiffer + other.columnsDiffer);
    }

    Pairs minus(Pairs other) {
        return new Pairs(
                net - other.net,
                untied - other.untied,
                rowsDiffer - other.rowsDiffer,
                columnsDiffer - other.columnsDiffer);
    }

    double tauB() {
        return net / Math.sqrt(rowsDiffer * columnsDiffer);
    }

    double gamma() {
        return net / untied;
    }

    double somersOfColumns() {
        return net / rowsDiffer;
    }

    double somersOfRows() {
        return net / columnsDiffer;
    }
}
