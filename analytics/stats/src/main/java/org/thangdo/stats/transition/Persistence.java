package org.thangdo.stats.transition;

import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Do levels stick to people more than the two distributions imply? When nearly everybody is at one level, nearly
 * everybody stays there by arithmetic alone; what counts is staying beyond that. With {@code p_o} the share that stayed
 * and {@code p_e = Σ (n_i. n_.i)/n²} the share that would if levels were dealt anew, the difference is the excess.
 *
 * <p>Sticking levels are no fault: steady work sticks too. All intervals are bias-corrected bootstrap intervals (BCa).
 * Measured coverage with 100 subjects on four levels, nominal 95 %: kappa .944, excess .934, top advantage .959.
 *
 * @param observed {@code p_o}
 * @param expected {@code p_e}
 * @param excess {@code p_o − p_e}, in [−1, 1]
 * @param ratio {@code p_o / p_e}
 * @param kappa {@code (p_o − p_e)/(1 − p_e)}: 0 as dealt anew, 1 nobody moved. Cohen (1960)
 * @param topAgain share at the top level after, among those at the top before
 * @param topFromBelow share at the top level after, among those below it before
 * @param topAdvantage {@code topAgain − topFromBelow}, in [−1, 1]
 */
public record Persistence(
        Estimate observed,
        Estimate expected,
        Estimate excess,
        Estimate ratio,
        Estimate kappa,
        Estimate topAgain,
        Estimate topFromBelow,
        Estimate topAdvantage) {

    /** With fewer subjects in both periods nothing is said. */
    public static final int FEWEST_SUBJECTS = 5;

    private static final int NUMBERS = 8;

    /** @param level confidence level in (0, 1) */
    public static Persistence of(TransitionTable table, Bootstrap bootstrap, double level) {
        Interval.requireLevel(level);
        if (table.total() < FEWEST_SUBJECTS) {
            return undefined(table.total() == 0 ? Reason.NO_DATA : Reason.TOO_FEW);
        }
        int levels = table.levels();
        if (expected(table.cells(), levels) == 1) {
            return undefined(Reason.NO_VARIATION);
        }
        var e = bootstrap.bca(new long[][] {table.cells()}, samples -> numbers(samples[0], levels), level);
        return new Persistence(e.get(0), e.get(1), e.get(2), e.get(3), e.get(4), e.get(5), e.get(6), e.get(7));
    }

    private static Persistence undefined(Reason reason) {
        var none = Estimate.undefined(reason);
        return new Persistence(none, none, none, none, none, none, none, none);
    }

    private static double[] numbers(long[] cells, int levels) {
        double total = 0;
        double stayed = 0;
        double topBefore = 0;
        double topAfter = 0;
        int top = levels - 1;
        for (int i = 0; i < levels; i++) {
            stayed += cells[i * levels + i];
            topBefore += cells[top * levels + i];
            topAfter += cells[i * levels + top];
            for (int j = 0; j < levels; j++) {
                total += cells[i * levels + j];
            }
        }
        double both = cells[cells.length - 1];
        double observed = stayed / total;
        double expected = expected(cells, levels);
        double again = ratio(both, topBefore);
        double fromBelow = ratio(topAfter - both, total - topBefore);
        var numbers = new double[NUMBERS];
        numbers[0] = observed;
        numbers[1] = expected;
        numbers[2] = observed - expected;
        numbers[3] = ratio(observed, expected);
        numbers[4] = ratio(observed - expected, 1 - expected);
        numbers[5] = again;
        numbers[6] = fromBelow;
        numbers[7] = again - fromBelow;
        return numbers;
    }

    /** {@code Σ n_i. n_.i / n²}, exactly 1 when everybody is at one level in both periods. */
    private static double expected(long[] cells, int levels) {
        double total = 0;
        double products = 0;
        for (int i = 0; i < levels; i++) {
            double before = 0;
            double after = 0;
            for (int j = 0; j < levels; j++) {
                before += cells[i * levels + j];
                after += cells[j * levels + i];
            }
            total += before;
            products += before * after;
        }
        return products / (total * total);
    }

    /** The quotient, or {@code NaN} over nobody; the {@code NaN} is what {@link Bootstrap} reads as undefined. */
    private static double ratio(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }
}
