package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.Whiskers.Dot;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.study.raters.Effect;
import org.thangdo.study.raters.Effect.Habit;

/** One panel of a {@link HabitPanel}, with its own axis. */
record HabitColumn(HabitPanel figure, Habit habit) {

    private static final Paint CHANCE = Paint.of(0xD3DAE2);
    private static final double EDGE = 6;
    private static final double BAND = 0.62;
    private static final double BETWEEN_TICKS = 4;

    void draw(Canvas canvas, double left, double width, Rows rows) {
        var heading = Type.STRONG.wrap(figure.name(habit), width, 2);
        double middle = rows.top() - 4 - heading.size() * Type.STRONG.leading() / 2;
        canvas.linesAt(heading, left, middle, Type.STRONG, Anchor.START);
        var axis = axis(left + EDGE, left + width - EDGE);
        grid(canvas, axis, new Box(left, rows.top(), width, rows.bottom() - rows.top()));
        for (int i = 0; i < rows.shown(); i++) {
            var effect = figure.rows().get(i).effect(habit);
            if (effect.isPresent()) {
                cell(canvas, axis, effect.get(), rows.centre(i), rows.pitch());
            } else if (!figure.rows().get(i).hidden()) {
                canvas.textAt("–", left + width / 2, rows.centre(i), Type.QUIET, Anchor.MIDDLE);
            }
        }
        facing(canvas, left + width / 2, rows.bottom() + 26);
    }

    private LinearAxis axis(double start, double end) {
        var effects = figure.rows().stream()
                .map(row -> row.effect(habit))
                .flatMap(Optional::stream)
                .toList();
        var values = new ArrayList<Double>();
        var ends = new ArrayList<Double>();
        for (Effect effect : effects) {
            values.addAll(List.of(effect.expectedLower(), effect.expectedUpper()));
            if (effect.value() instanceof Estimate.Defined defined) {
                values.add(defined.value());
                double lower = defined.interval().lower();
                ends.add(habit == Habit.STRAIGHT_LINING ? Math.max(0, lower) : lower);
                ends.add(defined.interval().upper());
            }
        }
        double widest = Type.QUIET.width(HabitPanel.isShare(habit) ? "10%" : "0,5");
        return LinearAxis.around(start, end, values, ends, widest + BETWEEN_TICKS);
    }

    /** Lines at the ticks; those whose number has no room stay without. */
    private void grid(Canvas canvas, LinearAxis axis, Box panel) {
        double free = panel.x();
        for (double tick : axis.ticks()) {
            double x = axis.at(tick);
            double half = Type.QUIET.width(label(axis, tick)) / 2;
            canvas.line(x, panel.y(), x, panel.bottom(), Stroke.of(Palette.GRID, 0.8));
            if (x - half >= free && x + half <= panel.right()) {
                canvas.textAt(label(axis, tick), x, panel.bottom() + 10, Type.QUIET, Anchor.MIDDLE);
                free = x + half + BETWEEN_TICKS;
            }
        }
    }

    private String label(LinearAxis axis, double tick) {
        return HabitPanel.isShare(habit) ? axis.percent(figure.frame(), tick) : axis.plain(figure.frame(), tick);
    }

    private void cell(Canvas canvas, LinearAxis axis, Effect effect, double y, double pitch) {
        double from = axis.at(effect.expectedLower());
        double height = BAND * pitch;
        double width = Math.max(1, axis.at(effect.expectedUpper()) - from);
        canvas.rect(new Box(from, y - height / 2, width, height), 1, CHANCE, Stroke.NONE);
        double mean = axis.at(effect.expected());
        canvas.line(mean, y - height / 2, mean, y + height / 2, Stroke.of(Palette.MUTED, 1.2));
        if (effect.value() instanceof Estimate.Defined defined) {
            Paint paint = figure.stands(effect) ? Palette.ALARM : Palette.NAVY;
            Whiskers.across(canvas, axis, possible(defined), y, Dot.full(3.4, paint, 1.5));
        }
    }

    /** No share of forms is below 0, whatever its interval says. */
    private Estimate.Defined possible(Estimate.Defined defined) {
        var interval = defined.interval();
        return habit == Habit.STRAIGHT_LINING && interval.lower() < 0
                ? new Estimate.Defined(
                        defined.value(),
                        defined.standardError(),
                        new Interval(0, Math.max(0, interval.upper()), interval.level()))
                : defined;
    }

    /** What more of the habit means, with an arrow where more is. */
    private void facing(Canvas canvas, double middle, double y) {
        boolean less = habit == Habit.RANGE;
        String text = figure.frame().words().say("habit.facing." + habit);
        double whole = Type.QUIET.width(text) + 5 + Arrows.LENGTH;
        double left = middle - whole / 2;
        if (less) {
            Arrows.draw(canvas, left + Arrows.LENGTH, y, false, Palette.MUTED);
            canvas.textAt(text, left + Arrows.LENGTH + 5, y, Type.QUIET, Anchor.START);
        } else {
            canvas.textAt(text, left, y, Type.QUIET, Anchor.START);
            Arrows.draw(canvas, left + whole - Arrows.LENGTH, y, true, Palette.MUTED);
        }
    }
}
