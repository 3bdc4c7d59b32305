package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.CriteriaGrid.Feature;
import org.thangdo.charts.figure.CriteriaGrid.Mark;
import org.thangdo.charts.figure.CriteriaGrid.Row;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;

/**
 * Draws {@link CriteriaGrid}. Marks differ in shape, not in colour alone: a full dot, a ring with a cross, a short line. The names
 * of the columns stand above them as steps.
 */
record CriteriaGridPlot(CriteriaGrid figure) implements Plot {

    private static final double GAP = 9;
    private static final double STEP = 12.9;
    private static final double GROUP = 16;
    private static final double PITCH = 18;
    private static final double RADIUS = 5.2;
    private static final double BAR = 9;
    private static final double BAR_LENGTH = 40;
    private static final double MOST_NAMES = 0.3;
    private static final double LEAST_COLUMN = 17;
    private static final double MOST_COLUMN = 30;
    private static final double ONE_LINE = 14.2;
    private static final double TWO_LINES = 26.2;
    private static final int FEW = 4;
    /** A form of so many criteria is never cut. */
    private static final int MOST_KEPT = 12;

    @Override
    public double height(double width) {
        return head() + figure.rows().size() * (texts() ? TWO_LINES + 3 : ONE_LINE + 4) + foot(width);
    }

    @Override
    public double least(double width) {
        int kept = Math.min(figure.rows().size(), MOST_KEPT);
        return head() + kept * (texts() ? TWO_LINES : ONE_LINE) + Rows.LEAST + foot(width);
    }

    @Override
    public boolean little() {
        return figure.rows().size() <= FEW;
    }

    private boolean texts() {
        return figure.features().stream().anyMatch(Feature::ofText);
    }

    /** Columns of the larger of the two groups: the steps of the head. */
    private int steps() {
        long text = figure.features().stream().filter(Feature::ofText).count();
        return (int) Math.max(text, figure.features().size() - text);
    }

    private double head() {
        return PITCH + steps() * STEP + 4;
    }

    private double foot(double width) {
        return GAP + notes(width, 1).size() * Type.QUIET.leading();
    }

    /** Where everything stands. */
    private record Setting(Names names, double left, double column, double group, double bar, double right) {}

    private Setting setting(Box area) {
        var names =
                Names.of(figure.rows().stream().map(Row::criterion).toList(), Type.STRONG, MOST_NAMES * area.width());
        double actions = figure.rows().stream()
                .mapToDouble(row -> Type.LABEL.width(row.action()))
                .max()
                .orElse(0);
        double bar = Type.STRONG.width(figure.wanting(longest())) + BAR_LENGTH + 6;
        double group = texts() ? GROUP : 0;
        double widest = quotes(area.width(), names.width());
        double room = area.width() - widest - group - bar - 4 * GAP;
        double action = Math.min(actions + 0.01, Math.max(0.16 * area.width(), room - MOST_COLUMN * columns()));
        double column = Math.max(LEAST_COLUMN, Math.min(MOST_COLUMN, (room - action) / columns()));
        double left = area.x() + widest + GAP;
        return new Setting(
                new Names(widest, Type.STRONG),
                left,
                column,
                group,
                left + columns() * column + group + GAP,
                area.right());
    }

    private double quotes(double width, double names) {
        double longest = figure.rows().stream()
                .mapToDouble(row -> Type.QUIET.width(quoted(row)))
                .max()
                .orElse(0);
        return Math.min(MOST_NAMES * width, Math.max(names, longest + 0.01));
    }

    private String quoted(Row row) {
        return row.quoted().isEmpty()
                ? ""
                : figure.frame().words().say("criteria-grid.quotation", Map.of("text", row.quoted()));
    }

    private Row longest() {
        return figure.rows().stream()
                .max(Comparator.comparingDouble(row -> Type.STRONG.width(figure.wanting(row))))
                .orElseThrow();
    }

    private int columns() {
        return figure.features().size();
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        double bottom = area.bottom() - foot(area.width());
        double top = area.y() + head();
        boolean quoted = texts() && figure.rows().size() * TWO_LINES <= bottom - top;
        double least = quoted ? TWO_LINES : ONE_LINE;
        var rows = Rows.of(figure.rows().size(), top, bottom, least, least * 1.4);
        var setting = setting(area);
        heads(canvas, setting, area.y(), rows);
        for (int i = 0; i < rows.shown(); i++) {
            canvas.line(area.x(), rows.top(i), area.right(), rows.top(i), Stroke.of(Palette.GRID, 0.8));
            row(canvas, setting, figure.rows().get(i), rows.centre(i), quoted);
        }
        canvas.line(area.x(), rows.bottom(), area.right(), rows.bottom(), Stroke.of(Palette.GRID, 0.8));
        var notes = notes(area.width(), rows.left());
        double y = rows.bottom() + GAP + notes.size() * Type.QUIET.leading() / 2;
        canvas.linesAt(notes, area.x(), y, Type.QUIET, Anchor.START);
    }

    private double x(Setting setting, int column) {
        double group = figure.features().get(column).ofText() ? 0 : setting.group();
        return setting.left() + (column + 0.5) * setting.column() + group;
    }

    /** The names of the columns of a group, the first highest, each over its line. */
    private void heads(Canvas canvas, Setting setting, double top, Rows rows) {
        var features = figure.features();
        var words = figure.frame().words();
        lines(canvas, setting, top + PITCH, rows.top());
        int first = 0;
        for (int c = 0; c < features.size(); c++) {
            if (c > 0 && features.get(c).ofText() != features.get(c - 1).ofText()) {
                first = c;
            }
            if (c == first) {
                String group = words.say(features.get(c).ofText() ? "criteria-grid.text" : "criteria-grid.data");
                canvas.textAt(group, x(setting, c) - 3, top + PITCH / 2 - 3, Type.STRONG, Anchor.START);
            }
            double y = top + PITCH + (c - first + 0.5) * STEP;
            canvas.textAt(figure.name(features.get(c)), x(setting, c) - 3, y - 2, Type.QUIET.haloed(), Anchor.START);
        }
        double y = top + PITCH / 2 - 3;
        String wanting = words.say("criteria-grid.wanting");
        canvas.textAt(wanting, setting.bar(), y, Type.STRONG, Anchor.START);
        if (setting.bar() + Type.STRONG.width(wanting) + GAP <= action(setting)) {
            canvas.textAt(words.say("criteria-grid.action"), action(setting), y, Type.STRONG, Anchor.START);
        }
    }

    /** From the name of each column down to its marks. */
    private void lines(Canvas canvas, Setting setting, double top, double bottom) {
        var features = figure.features();
        int step = 0;
        for (int c = 0; c < features.size(); c++) {
            step = c > 0 && features.get(c).ofText() == features.get(c - 1).ofText() ? step + 1 : 0;
            double x = x(setting, c);
            canvas.line(x, top + (step + 0.5) * STEP + 3, x, bottom, Stroke.of(Palette.GRID, 0.9));
        }
    }

    private double action(Setting setting) {
        return setting.bar() + Type.STRONG.width(figure.wanting(longest())) + BAR_LENGTH + 6 + GAP;
    }

    private void row(Canvas canvas, Setting setting, Row row, double y, boolean quoted) {
        double name = quoted ? y - 6.4 : y;
        double right = setting.left() - GAP;
        canvas.textAt(
                Type.STRONG.wrap(row.criterion(), setting.names().width(), 1).get(0),
                right,
                name,
                Type.STRONG,
                Anchor.END);
        if (quoted && !row.quoted().isEmpty()) {
            String words =
                    Type.QUIET.wrap(quoted(row), setting.names().width(), 1).get(0);
            canvas.textAt(words, right, y + 6.8, Type.QUIET, Anchor.END);
        }
        for (int c = 0; c < columns(); c++) {
            mark(canvas, row.mark(figure.features().get(c)), x(setting, c), y);
        }
        sum(canvas, setting, row, y);
        double action = action(setting);
        canvas.linesAt(
                Type.LABEL.wrap(row.action(), setting.right() - action, quoted ? 2 : 1),
                action,
                y,
                Type.LABEL,
                Anchor.START);
    }

    private static void mark(Canvas canvas, Mark mark, double x, double y) {
        switch (mark) {
            case YES -> canvas.circle(x, y, RADIUS - 0.7, Palette.NAVY, Stroke.NONE);
            case NO -> {
                canvas.circle(x, y, RADIUS, Palette.WHITE, Stroke.of(Palette.ALARM, 1.6));
                double arm = RADIUS * 0.5;
                canvas.line(x - arm, y - arm, x + arm, y + arm, Stroke.of(Palette.ALARM, 1.6));
                canvas.line(x - arm, y + arm, x + arm, y - arm, Stroke.of(Palette.ALARM, 1.6));
            }
            case UNKNOWN -> canvas.line(x - 3, y, x + 3, y, Stroke.of(Palette.MUTED, 1.2));
        }
    }

    /** How much is wanting of what is known, as a bar in its track. */
    private void sum(Canvas canvas, Setting setting, Row row, double y) {
        double width = BAR_LENGTH;
        canvas.rect(new Box(setting.bar(), y - BAR / 2, width, BAR), 1, Palette.TRACK, Stroke.of(Palette.GRID, 0.6));
        if (row.count(Mark.NO) > 0) {
            double part = width * row.count(Mark.NO) / row.known();
            canvas.rect(new Box(setting.bar(), y - BAR / 2, part, BAR), 1, Palette.ALARM, Stroke.NONE);
        }
        canvas.textAt(figure.wanting(row), setting.bar() + width + 6, y, Type.STRONG, Anchor.START);
    }

    private List<String> notes(double width, int left) {
        var words = figure.frame().words();
        var parts = new ArrayList<String>();
        parts.add(words.say("criteria-grid.read"));
        if (!texts()) {
            parts.add(words.say("criteria-grid.noform"));
        }
        if (left > 0) {
            parts.add(words.say("criteria-grid.left", Map.of("left", left)));
        }
        return Type.QUIET.wrap(String.join(" ", parts), width, 3);
    }
}
