package org.thangdo.criteria.position.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.thangdo.criteria.position.Fault;
import org.thangdo.criteria.position.InvalidDefinition;
import org.thangdo.criteria.position.Label;

/** The cells of one row while something is made of them. Faults of single cells are noted; the record is made if there are none. */
final class RowReader {

    /** Ends a row whose faults are noted already. */
    static final InvalidDefinition STOP = new InvalidDefinition(Fault.MISSING, "", "");

    /** The cell in which a fault of several cells together is shown. */
    private static final Map<Fault, String> SHOWN_AT = Map.ofEntries(
            Map.entry(Fault.POINTS, "points"),
            Map.entry(Fault.NORM_ORDER, "norm"),
            Map.entry(Fault.NO_DENOMINATOR, "denominator"),
            Map.entry(Fault.CURVE_DIRECTION, "curve_points"),
            Map.entry(Fault.CURVE_POINTS, "curve_points"),
            Map.entry(Fault.TOO_FEW_RATERS, "raters"),
            Map.entry(Fault.COEFFICIENT, "coefficient"),
            Map.entry(Fault.DATES, "until"),
            Map.entry(Fault.NO_DECISION, "decision"),
            Map.entry(Fault.NO_HISTORY, "origin"),
            Map.entry(Fault.UNKNOWN_PART, "part"));

    private final Sheet sheet;
    private final SheetRow row;
    private final List<CellFault> faults;
    private boolean faulty;

    RowReader(Sheet sheet, SheetRow row, List<CellFault> faults) {
        this.sheet = sheet;
        this.row = row;
        this.faults = faults;
    }

    /** @param usual column in which a fault of the whole row is shown */
    <T> Optional<T> build(String usual, Supplier<T> maker) {
        try {
            T made = maker.get();
            return faulty ? Optional.empty() : Optional.of(made);
        } catch (InvalidDefinition e) {
            if (e != STOP && !faulty) {
                note(SHOWN_AT.getOrDefault(e.fault(), usual), e.fault(), e.value());
            }
            return Optional.empty();
        }
    }

    InvalidDefinition fault(String column, Fault fault) {
        note(column, row.at(column).isEmpty() ? Fault.MISSING : fault, row.at(column));
        return STOP;
    }

    private void note(String column, Fault fault, String value) {
        faulty = true;
        String metric = row.at(sheet == Sheet.ANCHORS ? "metric" : "id");
        faults.add(new CellFault(sheet, row.number(), column, metric, value, fault));
    }

    boolean has(String column) {
        return !row.at(column).isBlank();
    }

    String text(String column) {
        if (!has(column)) {
            fault(column, Fault.MISSING);
        }
        return row.at(column).strip();
    }

    Optional<String> optional(String column) {
        return has(column) ? Optional.of(row.at(column).strip()) : Optional.empty();
    }

    Label label(String column) {
        String vi = text(column);
        return new Label(vi.isEmpty() ? "?" : vi, optional(column + "_en"));
    }

    Optional<Label> labelIfAny(String column) {
        return has(column) ? Optional.of(label(column)) : Optional.empty();
    }

    double number(String column) {
        var number = Cells.number(row.at(column));
        if (number.isEmpty()) {
            fault(column, Fault.NOT_A_NUMBER);
        }
        return number.orElse(1.0);
    }

    int whole(String column) {
        double number = number(column);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            fault(column, Fault.NOT_WHOLE);
        }
        return (int) number;
    }

    Optional<LocalDate> day(String column) {
        var day = Cells.day(row.at(column));
        if (day.isEmpty()) {
            fault(column, Fault.NOT_A_DATE);
        }
        return day;
    }

    /** Name of the enum constant of a choice. */
    String choice(String column) {
        var choice = Choices.read(column, row.at(column));
        if (choice.isEmpty()) {
            throw fault(column, Fault.UNKNOWN_WORD);
        }
        return choice.get().toUpperCase(Locale.ROOT);
    }

    Sheet sheet() {
        return sheet;
    }
}
