package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Plot;
import org.thangdo.stats.Estimate;
import org.thangdo.study.raters.Effect;
import org.thangdo.study.raters.Effect.Habit;
import org.thangdo.study.table.Cells;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * Habits of roles beside what raters without them would show by chance: one small panel for each habit, the same roles in
 * the same order in all.
 *
 * @param rows roles, the most lenient first
 * @param alpha adjusted p-value below which a habit stands out
 * @param smallest raters below which a role is hidden
 */
public record HabitPanel(Frame frame, List<Row> rows, double alpha, int smallest) implements Figure {

    public HabitPanel {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no role to show");
        }
    }

    /**
     * The habits of one role.
     *
     * @param raters number of raters
     * @param hidden whether nothing of it is shown
     */
    public record Row(String role, int raters, boolean hidden, List<Effect> effects) {
        public Row {
            effects = List.copyOf(effects);
        }

        /** The effect, unless the role is hidden or the data cannot show it. */
        Optional<Effect> effect(Habit habit) {
            return hidden
                    ? Optional.empty()
                    : effects.stream().filter(effect -> effect.habit() == habit).findFirst();
        }
    }

    /** The habits that any shown role has, in their order; severity itself has its own figure. */
    List<Habit> habits() {
        return Stream.of(Habit.values())
                .filter(habit -> habit != Habit.LENIENCY)
                .filter(habit -> rows.stream().anyMatch(row -> row.effect(habit).isPresent()))
                .toList();
    }

    boolean tellsSomething() {
        return rows.stream().anyMatch(row -> habits().stream().anyMatch(habit -> row.effect(habit)
                .filter(effect -> effect.value() instanceof Estimate.Defined)
                .isPresent()));
    }

    boolean stands(Effect effect) {
        return effect.adjusted().rejectsAt(alpha);
    }

    String name(Habit habit) {
        return frame.words().say("habit." + habit);
    }

    /** A value as the habit is written: a share as percent. */
    String text(Habit habit, double value) {
        return isShare(habit) ? frame.words().numerals().percent(value, 1) : Coefficient.text(frame, value);
    }

    static boolean isShare(Habit habit) {
        return habit == Habit.HALO || habit == Habit.STRAIGHT_LINING || habit == Habit.COPYING;
    }

    @Override
    public String id() {
        return frame.id("habits");
    }

    @Override
    public Plot plot() {
        return new HabitPanelPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var text = new ArrayList<String>();
        text.add(words.say(
                "habits.alt", Map.of("headline", frame.headline(), "roles", rows.size(), "habits", habits().size())));
        for (Habit habit : habits()) {
            var standing = rows.stream()
                    .flatMap(row -> row
                            .effect(habit)
                            .filter(this::stands)
                            .filter(effect -> effect.value() instanceof Estimate.Defined)
                            .map(effect -> beyond(row.role(), effect))
                            .stream())
                    .toList();
            String which = standing.isEmpty() ? words.say("habits.alt.none") : String.join(", ", standing);
            text.add(words.say("habits.alt.habit", Map.of("habit", name(habit), "which", which)));
        }
        return String.join(" ", text);
    }

    private String beyond(String role, Effect effect) {
        var defined = (Estimate.Defined) effect.value();
        return frame.words()
                .say(
                        "habits.alt.beyond",
                        Map.of(
                                "role",
                                role,
                                "value",
                                text(effect.habit(), defined.value()),
                                "lower",
                                text(effect.habit(), effect.expectedLower()),
                                "upper",
                                text(effect.habit(), effect.expectedUpper())));
    }

    @Override
    public DataTable twin() {
        var words = frame.words();
        var columns = List.of(
                new Column("habit", words.say("column.habit"), Format.TEXT),
                new Column("role", words.say("column.role"), Format.TEXT),
                new Column("value", words.say("column.observed"), Format.DECIMAL_3),
                new Column("lower", words.say("column.lower"), Format.DECIMAL_3),
                new Column("upper", words.say("column.upper"), Format.DECIMAL_3),
                new Column("chance", words.say("column.chance"), Format.DECIMAL_3),
                new Column("chance-lower", words.say("column.chance.lower"), Format.DECIMAL_3),
                new Column("chance-upper", words.say("column.chance.upper"), Format.DECIMAL_3),
                new Column("p", words.say("column.p.adjusted"), Format.P_VALUE));
        var table = new ArrayList<List<Cell>>();
        habits().forEach(habit -> rows.forEach(row -> table.add(row(habit, row))));
        return new DataTable(id(), frame.headline(), columns, table);
    }

    private List<Cell> row(Habit habit, Row row) {
        var cells = new ArrayList<Cell>(List.of(new DataTable.Words(name(habit)), new DataTable.Words(row.role())));
        var effect = row.effect(habit);
        Cell none = row.hidden()
                ? new DataTable.Suppressed()
                : new DataTable.Missing(frame.words().say("habits.absent"));
        if (effect.isEmpty()) {
            cells.addAll(List.of(none, none, none, none, none, none, none));
            return cells;
        }
        cells.addAll(Cells.in(frame.language()).interval(effect.get().value()));
        cells.add(new DataTable.Number(effect.get().expected()));
        cells.add(new DataTable.Number(effect.get().expectedLower()));
        cells.add(new DataTable.Number(effect.get().expectedUpper()));
        cells.add(Cells.in(frame.language()).pValue(effect.get().adjusted()));
        return cells;
    }
}
