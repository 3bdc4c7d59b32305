package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.study.raters.Effect.Habit;

/** Draws {@link HabitPanel}: as many panels side by side as are wide enough, the others below them. */
record HabitPanelPlot(HabitPanel figure) implements Plot {

    private static final double LEAST_PANEL = 66;
    private static final double MOST_PANEL = 190;
    private static final double MOST_NAMES = 0.21;
    private static final double GAP = 10;
    private static final double BEST_ROW = 20;
    private static final double FOOT = 36;
    private static final double BETWEEN = 10;
    private static final double ABOVE_NOTES = 4;
    private static final double ROUNDING = 0.1;
    private static final int HEAD_LINES = 2;
    private static final int FEW_ROLES = 4;

    @Override
    public double height(double width) {
        return height(width, BEST_ROW);
    }

    @Override
    public double least(double width) {
        return height(width, Rows.LEAST + ROUNDING);
    }

    private double height(double width, double row) {
        int bands = bands(width);
        return bands * (head(width) + figure.rows().size() * row + FOOT)
                + (bands - 1) * BETWEEN
                + ABOVE_NOTES
                + notes(width).size() * Type.QUIET.leading();
    }

    @Override
    public boolean little() {
        return figure.rows().size() <= FEW_ROLES;
    }

    private double head(double width) {
        double panel = panel(width);
        int lines = figure.habits().stream()
                .mapToInt(habit ->
                        Type.STRONG.wrap(figure.name(habit), panel, HEAD_LINES).size())
                .max()
                .orElse(1);
        return lines * Type.STRONG.leading() + 4;
    }

    private double panel(double width) {
        return Math.min(MOST_PANEL, (width - names(width).width() - GAP) / across(width) - GAP);
    }

    private Names names(double width) {
        var roles = figure.rows().stream().map(HabitPanel.Row::role).toList();
        return Names.of(roles, Type.STRONG, MOST_NAMES * width);
    }

    private int across(double width) {
        double room = width - names(width).width() - GAP;
        int most = Math.max(1, (int) Math.floor(room / (LEAST_PANEL + GAP)));
        int habits = figure.habits().size();
        int bands = (habits + most - 1) / most;
        return (habits + bands - 1) / bands;
    }

    private int bands(double width) {
        int across = across(width);
        return (figure.habits().size() + across - 1) / across;
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        var notes = notes(area.width());
        int across = across(area.width());
        int bands = bands(area.width());
        double below = notes.size() * Type.QUIET.leading() + ABOVE_NOTES;
        double band = (area.height() - below - (bands - 1) * BETWEEN) / bands;
        double bottom = area.y();
        for (int b = 0; b < bands; b++) {
            var habits =
                    figure.habits().subList(b * across, Math.min(figure.habits().size(), (b + 1) * across));
            double top = area.y() + b * (band + BETWEEN);
            bottom = band(canvas, habits, new Box(area.x(), top, area.width(), band));
        }
        double y = bottom + ABOVE_NOTES;
        for (Note note : notes) {
            canvas.textAt(
                    note.bold(),
                    area.x(),
                    y + Type.QUIET.leading() / 2,
                    Type.QUIET.in(Type.STRONG.weight()),
                    Anchor.START);
            double indent = note.bold().isEmpty() ? 0 : width(note.bold());
            canvas.textAt(note.text(), area.x() + indent, y + Type.QUIET.leading() / 2, Type.QUIET, Anchor.START);
            y += Type.QUIET.leading();
        }
    }

    /** Draws some panels beside each other and says where they end. */
    private double band(Canvas canvas, List<Habit> habits, Box area) {
        var names = names(area.width());
        double left = area.x() + names.width() + GAP;
        double panel = panel(area.width());
        var rows = Rows.of(
                figure.rows().size(), area.y() + head(area.width()), area.bottom() - FOOT, Rows.LEAST, BEST_ROW * 1.4);
        for (int i = 0; i < rows.shown(); i++) {
            var row = figure.rows().get(i);
            canvas.line(area.x(), rows.top(i), area.right(), rows.top(i), Stroke.of(Palette.GRID, 0.8));
            names.draw(canvas, row.role(), left - GAP, rows.centre(i), rows.pitch());
            if (row.hidden()) {
                String hidden = figure.frame().words().say("suppressed");
                canvas.textAt(hidden, left, rows.centre(i), Type.QUIET, Anchor.START);
            }
        }
        for (int k = 0; k < habits.size(); k++) {
            double x = left + k * (panel + GAP);
            new HabitColumn(figure, habits.get(k)).draw(canvas, x, panel, rows);
        }
        return rows.bottom() + FOOT;
    }

    /** A line below the panels, beginning with a word that stands out. */
    private record Note(String bold, String text) {}

    private static double width(String bold) {
        return Type.QUIET.in(Type.STRONG.weight()).width(bold) + Type.QUIET.width("n") / 2;
    }

    /** How to read the panels, and what each habit is. */
    private List<Note> notes(double width) {
        var words = figure.frame().words();
        var notes = new ArrayList<Note>();
        Type.QUIET
                .wrap(words.say("habits.read", Map.of("alpha", figure.alpha())), width, 2)
                .forEach(line -> notes.add(new Note("", line)));
        for (Habit habit : figure.habits()) {
            String bold = figure.name(habit) + ":";
            String meaning = words.say("habit.meaning." + habit);
            var first = Type.QUIET.wrap(meaning, width - width(bold), 2).get(0);
            boolean whole = Type.QUIET.width(meaning) <= width - width(bold);
            notes.add(new Note(bold, whole ? meaning : first));
            if (!whole) {
                String rest = meaning.substring(Math.min(meaning.length(), first.length()))
                        .strip();
                notes.add(new Note("", Type.QUIET.wrap(rest, width, 1).get(0)));
            }
        }
        return notes;
    }
}
