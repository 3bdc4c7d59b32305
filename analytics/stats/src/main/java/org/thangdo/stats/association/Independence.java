package org.thangdo.stats.association;

import java.util.List;
import org.apache.commons.math3.special.Gamma;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * Do the rows differ in their distribution over the columns, in any way? The order of rows and columns plays no part. With
 * the counts {@code O} and, if rows and columns were independent, {@code E = row total × column total / n}; chi-squared of
 * {@code (r − 1)(c − 1)} degrees of freedom over the {@code r} rows and {@code c} columns that are not empty.
 *
 * <p>The approximation is rough where {@link #leastExpected} is below about 1, or below 5 in more than a fifth of the cells
 * (Cochran, 1954).
 */
public enum Independence {

    /** {@code Σ (O − E)² / E}, without continuity correction (Pearson, 1900). */
    PEARSON {
        @Override
        double term(double observed, double expected) {
            return (observed - expected) * (observed - expected) / expected;
        }
    },

    /** {@code G = 2 Σ O ln(O / E)}, the likelihood ratio (Wilks, 1938). */
    LIKELIHOOD_RATIO {
        @Override
        double term(double observed, double expected) {
            return observed == 0 ? 0 : 2 * observed * Math.log(observed / expected);
        }
    };

    abstract double term(double observed, double expected);

    /**
     * The test; the statistic is the chi-squared. {@link Reason#NO_DATA} if nothing was counted,
     * {@link Reason#NO_VARIATION} if only one row or only one column is filled.
     */
    public TestResult test(CrossTable table) {
        double n = table.total();
        if (n == 0) {
            return TestResult.untested(Reason.NO_DATA);
        }
        long freedom = (filled(table.rowTotals().counts()) - 1)
                * (filled(table.columnTotals().counts()) - 1);
        if (freedom == 0) {
            return TestResult.untested(Reason.NO_VARIATION);
        }
        double statistic = 0;
        for (int i = 0; i < table.rows().size(); i++) {
            for (int j = 0; j < table.columns(); j++) {
                double expected = expected(table, i, j);
                statistic += expected > 0 ? term(table.rows().get(i).at(j), expected) : 0;
            }
        }
        double chiSquared = Math.max(0, statistic);
        return new TestResult.Tested(chiSquared, freedom, Gamma.regularizedGammaQ(freedom / 2.0, chiSquared / 2));
    }

    /** Smallest expected count of the cells of filled rows and columns; 0 if nothing was counted. */
    public static double leastExpected(CrossTable table) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < table.rows().size(); i++) {
            for (int j = 0; j < table.columns(); j++) {
                double expected = table.total() == 0 ? 0 : expected(table, i, j);
                least = expected > 0 ? Math.min(least, expected) : least;
            }
        }
        return Double.isInfinite(least) ? 0 : least;
    }

    private static double expected(CrossTable table, int row, int column) {
        return (double) table.rows().get(row).total() * table.columnTotals().at(column) / table.total();
    }

    private static long filled(List<Long> totals) {
        return totals.stream().filter(total -> total > 0).count();
    }
}
