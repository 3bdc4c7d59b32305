package org.thangdo.stats.agreement;

import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.IntervalMethod;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;
import org.thangdo.stats.association.CrossTable;
import org.thangdo.stats.association.OrdinalAssociation;
import org.thangdo.stats.distribution.SharesFunction;
import org.thangdo.stats.transition.TransitionTable;

/**
 * Do two sources put the subjects in the same order, whatever levels they use? Two sources of which one is always two levels
 * higher order alike and agree never.
 */
public final class SourceOrder {

    private static final double ROUNDING = 1e-12;

    private SourceOrder() {}

    /**
     * The coefficient of the square table. With several raters on a side it is that of the mean over subjects of the cross
     * pairs of ratings, with the jackknife over subjects and Student's t interval. {@link Reason#NO_DATA} without subjects,
     * {@link Reason#NO_VARIATION} if a source used one category only.
     *
     * @param level confidence level in (0, 1)
     */
    public static Estimate of(SourcePairTable table, OrdinalAssociation association, double level) {
        Interval.requireLevel(level);
        return table.square()
                .map(square -> association.of(crossed(square), level))
                .orElseGet(() -> jackknifed(table, association, level));
    }

    private static CrossTable crossed(TransitionTable square) {
        return new CrossTable(
                IntStream.range(0, square.levels()).mapToObj(square::from).toList());
    }

    private static Estimate jackknifed(SourcePairTable table, OrdinalAssociation association, double level) {
        int q = table.scale().size();
        var function = association.function(q);
        var cells = new double[q * q];
        table.subjects().forEach((pair, n) -> add(cells, pair, n));
        double value = value(function, shares(cells, table.total()));
        if (Double.isNaN(value)) {
            return Estimate.undefined(Reason.NO_VARIATION);
        }
        var jackknife = new Jackknife();
        for (var row : table.subjects().entrySet()) {
            double[] rest = cells.clone();
            add(rest, row.getKey(), -1);
            double leftOut = value(function, shares(rest, table.total() - 1.0));
            if (Double.isNaN(leftOut)) {
                return Estimate.undefined(Reason.RESTS_ON_ONE_SUBJECT);
            }
            jackknife.add(leftOut, row.getValue());
        }
        double error = jackknife.standardError();
        var estimated = new IntervalMethod.Estimated(value, error, table.total() - 1.0);
        return new Estimate.Defined(value, error, IntervalMethod.STUDENT.interval(estimated, -1, 1, level));
    }

    /** {@code NaN} where all is in one row or in one column, but for rounding. */
    private static double value(SharesFunction function, double[] shares) {
        int q = (int) Math.round(Math.sqrt(shares.length));
        for (int k = 0; k < q; k++) {
            double row = 0;
            double column = 0;
            for (int l = 0; l < q; l++) {
                row += shares[k * q + l];
                column += shares[l * q + k];
            }
            if (Math.max(row, column) > 1 - ROUNDING) {
                return Double.NaN;
            }
        }
        return function.of(shares);
    }

    private static void add(double[] cells, SourcePairTable.ProfilePair pair, double times) {
        double[] x = SourceSums.shares(pair.first());
        double[] y = SourceSums.shares(pair.second());
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] += times * x[cell / y.length] * y[cell % y.length];
        }
    }

    private static double[] shares(double[] cells, double n) {
        var shares = new double[cells.length];
        for (int cell = 0; cell < cells.length; cell++) {
            shares[cell] = Math.max(0, cells[cell] / n);
        }
        return shares;
    }
}
