package org.thangdo.stats.association;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.distribution.MultinomialDelta;
import org.thangdo.stats.distribution.SharesFunction;

/**
 * How strongly two ordered properties go together: 1 if the columns rise with the rows, −1 if they fall, 0 if neither. A pair
 * of subjects is concordant if the one with the higher row has the higher column; {@code C} and {@code D} are the shares of
 * concordant and discordant pairs among all {@code n²} ordered pairs, {@code R} and {@code K} the shares of pairs with
 * different rows and with different columns.
 *
 * <p>Standard errors and intervals by {@link MultinomialDelta} over the cells, range [−1, 1].
 *
 * <p>References: Agresti (2010), <i>Analysis of Ordinal Categorical Data</i>, 2nd ed., chapter 7; Brown and Benedetti
 * (1977), JASA 72.
 */
public enum OrdinalAssociation {

    /** {@code (C − D) / √(R K)} (Kendall, 1945): for tables with as many rows as columns. */
    TAU_B {
        @Override
        double value(double[] shares, int columns) {
            return Pairs.of(shares, columns).tauB();
        }
    },

    /** {@code (C − D) m/(m − 1)}, {@code m} the smaller number of rows or columns (Stuart, 1953): for oblong tables. */
    TAU_C {
        @Override
        double value(double[] shares, int columns) {
            var pairs = Pairs.of(shares, columns);
            double m = Math.min(shares.length / columns, columns);
            return pairs.net() * m / (m - 1);
        }
    },

    /** {@code (C − D) / (C + D)} (Goodman and Kruskal, 1954): ties are left out, so it is the largest of the family. */
    GAMMA {
        @Override
        double value(double[] shares, int columns) {
            return Pairs.of(shares, columns).gamma();
        }
    },

    /** {@code (C − D) / R} (Somers, 1962): the columns are what is explained, by the rows. */
    SOMERS_D_OF_COLUMNS {
        @Override
        double value(double[] shares, int columns) {
            return Pairs.of(shares, columns).somersOfColumns();
        }
    },

    /** {@code (C − D) / K} (Somers, 1962): the rows are what is explained, by the columns. */
    SOMERS_D_OF_ROWS {
        @Override
        double value(double[] shares, int columns) {
            return Pairs.of(shares, columns).somersOfRows();
        }
    },

    /** Pearson correlation of the mid-ranks of rows and columns (Spearman, 1904). */
    SPEARMAN {
        @Override
        double value(double[] shares, int columns) {
            return MidRanks.correlation(shares, columns);
        }
    };

    /** The coefficient of a table of shares, row by row. */
    abstract double value(double[] shares, int columns);

    /** The coefficient as a function of the shares of the cells, row by row; {@code NaN} where rows or columns do not vary. */
    public SharesFunction function(int columns) {
        return shares -> value(shares, columns);
    }

    /**
     * The coefficient. {@link Reason#NO_DATA} if nothing was counted, {@link Reason#NO_VARIATION} if only one row or only
     * one column is filled; otherwise some pair differs in both.
     *
     * @param level confidence level in (0, 1)
     */
    public Estimate of(CrossTable table, double level) {
        Interval.requireLevel(level);
        long n = table.total();
        if (n == 0) {
            return Estimate.undefined(Reason.NO_DATA);
        }
        if (table.rowTotals().counts().contains(n)
                || table.columnTotals().counts().contains(n)) {
            return Estimate.undefined(Reason.NO_VARIATION);
        }
        return new MultinomialDelta(function(table.columns()), -1, 1).estimate(table.cells(), level);
    }
}
