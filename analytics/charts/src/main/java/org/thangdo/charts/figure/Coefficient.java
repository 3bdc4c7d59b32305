package org.thangdo.charts.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.charts.Frame;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.study.table.Cells;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * A coefficient as figures show it: its value with an interval or the reason why there is none, and how many people it
 * rests on. One that rests on 1 to {@code smallest - 1} people is hidden with its number.
 *
 * @param estimate the coefficient, at most 1
 * @param n people, or organisations, it rests on
 */
public record Coefficient(Estimate estimate, long n) {

    public Coefficient {
        if (n < 0) {
            throw new IllegalArgumentException("a coefficient of " + n + " people");
        }
    }

    boolean hidden(int smallest) {
        return n > 0 && n < smallest;
    }

    /** The value and its interval; empty where there is none or it is hidden. */
    Optional<Estimate.Defined> shown(int smallest) {
        return estimate instanceof Estimate.Defined defined && !hidden(smallest)
                ? Optional.of(defined)
                : Optional.empty();
    }

    /** Why there is no value. */
    String reason(Frame frame) {
        var reason = ((Estimate.Undefined) estimate).reason();
        return ((DataTable.Missing) Cells.in(frame.language()).missing(reason)).reason();
    }

    /** The value with two decimals, as a figure writes it. */
    static String text(Frame frame, double value) {
        return frame.words().numerals().decimal(value, 2);
    }

    static String text(Frame frame, Interval interval) {
        return frame.words().say("interval", Map.of("lower", interval.lower(), "upper", interval.upper()));
    }

    /** Value, ends of the interval and number of people. */
    static List<Column> columns(Frame frame) {
        var words = frame.words();
        return List.of(
                new Column("value", words.say("column.value"), Format.DECIMAL_2),
                new Column("lower", words.say("column.lower"), Format.DECIMAL_2),
                new Column("upper", words.say("column.upper"), Format.DECIMAL_2),
                new Column("n", words.say(frame.key("column.n")), Format.WHOLE));
    }

    /**
     * The cells below {@link #columns}.
     *
     * @param counted whether the number of people is said where the value is
     */
    List<Cell> cells(Frame frame, int smallest, boolean counted) {
        Cell people = counted && !hidden(smallest) ? new DataTable.Number(n) : new DataTable.Suppressed();
        if (hidden(smallest)) {
            return List.of(new DataTable.Suppressed(), new DataTable.Suppressed(), new DataTable.Suppressed(), people);
        }
        var cells = Cells.in(frame.language());
        return List.of(cells.value(estimate), cells.lower(estimate), cells.upper(estimate), people);
    }
}
