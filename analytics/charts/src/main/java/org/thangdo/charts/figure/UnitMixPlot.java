package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.UnitMix.Unit;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.stats.distribution.LevelCounts;

/** Draws {@link UnitMix}. Where not all units fit, those in the middle of the order become one row. */
record UnitMixPlot(UnitMix figure) implements Plot {

    private static final double BEST_ROW = 23;
    private static final double HEAD = 18;
    private static final double FOOT = 18;
    private static final double GAP = 8;
    private static final double STAR = 6;
    private static final int FEW_UNITS = 4;

    @Override
    public double height(double width) {
        return Legend.height(legend(false), width) + HEAD + figure.units().size() * BEST_ROW + FOOT + note();
    }

    @Override
    public boolean little() {
        return figure.units().size() <= FEW_UNITS;
    }

    private double note() {
        return anyMarked() ? Rows.LEAST : 0;
    }

    private boolean anyMarked() {
        return figure.units().stream().anyMatch(this::marked);
    }

    private boolean marked(Unit unit) {
        return unit.counts().total() < figure.fewPeople();
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        double top = area.y() + Legend.draw(canvas, legend(hatched), area) + HEAD;
        double bottom = area.bottom() - FOOT - note();
        List<Unit> units = fitting((int) Math.floor((bottom - top) / Rows.LEAST));
        var rows = Rows.of(units.size(), top, bottom, Rows.LEAST, BEST_ROW * 1.3);
        var names = Names.of(units.stream().map(Unit::name).toList(), Type.LABEL, area.width() * 0.32);
        String people = figure.frame().words().say(figure.frame().key("column.n"));
        double counts = Math.max(Type.QUIET.width(people), Type.STRONG.width("000.000*"));
        double left = area.x() + names.width() + GAP;
        var scale = scale(units, left, area.right() - counts - GAP);
        canvas.textAt(people, area.right() - STAR, top - HEAD / 2, Type.QUIET, Anchor.END);
        axis(canvas, scale, rows);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            names.draw(canvas, unit.name(), left - GAP, rows.centre(i), rows.pitch());
            double height = Math.max(rows.pitch() * 0.68, rows.pitch() - 4);
            bar(canvas, unit.counts(), rows.centre(i), height, scale, hatched);
            String n = unit.counts().total() == 0
                    ? "–"
                    : figure.frame().words().numerals().whole(unit.counts().total());
            canvas.textAt(n, area.right() - STAR, rows.centre(i), Type.STRONG, Anchor.END);
            if (marked(unit)) {
                canvas.textAt("*", area.right() - STAR, rows.centre(i), Type.STRONG, Anchor.START);
            }
        }
        canvas.line(scale.zero(), top - 2, scale.zero(), rows.bottom() + 2, Stroke.of(Palette.INK, 1.2));
        if (anyMarked()) {
            String note = figure.frame().words().say("few-people", Map.of("people", figure.fewPeople()));
            double y = rows.bottom() + FOOT + Rows.LEAST / 2;
            canvas.textAt(Type.QUIET.wrap(note, area.width(), 1).get(0), area.x(), y, Type.QUIET, Anchor.START);
        }
    }

    private List<Legend.Entry> legend(boolean hatched) {
        var entries = new ArrayList<Legend.Entry>();
        for (int k = 0; k < figure.levels().count(); k++) {
            entries.add(
                    new Legend.Entry(figure.levels().name(k), figure.levels().paint(k, hatched)));
        }
        return entries;
    }

    /** All units, or the first and last of the order with one row for those between. */
    private List<Unit> fitting(int most) {
        List<Unit> all = figure.units();
        if (all.size() <= most) {
            return all;
        }
        int first = Math.max(1, (most - 1 + 1) / 2);
        int last = Math.max(0, most - 1 - first);
        List<Unit> between = all.subList(first, all.size() - last);
        var counts =
                between.stream().map(Unit::counts).reduce(LevelCounts::plus).orElseThrow();
        var units = new ArrayList<>(all.subList(0, first));
        units.add(new Unit(figure.frame().words().say("units-between", Map.of("units", between.size())), counts));
        units.addAll(all.subList(all.size() - last, all.size()));
        return units;
    }

    private Scale scale(List<Unit> units, double left, double right) {
        double below = 0;
        for (Unit unit : units) {
            long n = unit.counts().total();
            below = Math.max(below, n == 0 ? 0 : 1 - (double) unit.counts().atLeast(figure.border()) / n);
        }
        double beforeZero = Math.max(0.02, Math.min(1, Math.ceil(below * 20 - 1e-9) / 20));
        double outside = Type.STRONG.width(figure.frame().words().numerals().percent(0.99, 0)) + 4;
        double unit = (right - left - outside) / (1 + beforeZero);
        return new Scale(left + beforeZero * unit, unit, beforeZero);
    }

    private void axis(Canvas canvas, Scale scale, Rows rows) {
        for (int i = -4; i <= 4; i++) {
            double share = i * 0.25;
            if (-share <= scale.before()) {
                double x = scale.at(share);
                canvas.line(x, rows.top() - 2, x, rows.bottom() + 2, Stroke.of(Palette.GRID, 0.8));
                String text = Percent.of(figure.frame(), Math.abs(share));
                canvas.textAt(text, x, rows.bottom() + FOOT / 2 + 2, Type.QUIET, Anchor.MIDDLE);
            }
        }
    }

    private void bar(Canvas canvas, LevelCounts counts, double y, double height, Scale scale, boolean hatched) {
        long n = counts.total();
        if (n == 0) {
            String text = figure.frame().words().say("suppressed");
            canvas.textAt(text, scale.zero() + GAP, y, Type.QUIET, Anchor.START);
            return;
        }
        double x = scale.at(-(1 - (double) counts.atLeast(figure.border()) / n));
        for (int k = 0; k < figure.levels().count(); k++) {
            double width = scale.unit() * counts.at(k) / n;
            if (width > 0) {
                var part = new Box(x, y - height / 2, width, height);
                canvas.rect(part, 0, figure.levels().paint(k, hatched), Stroke.of(Palette.WHITE, 0.8));
                label(canvas, counts, k, part, hatched);
            }
            x += width;
        }
    }

    /** The share inside its part of the bar; that of the highest level beside it if it does not fit. */
    private void label(Canvas canvas, LevelCounts counts, int level, Box part, boolean hatched) {
        String text = figure.percent(counts, level, 0);
        if (Type.STRONG.width(text) + 6 <= part.width()) {
            figure.levels().label(canvas, text, level, part, hatched);
        } else if (level == figure.levels().count() - 1) {
            canvas.textAt(text, part.right() + 4, part.centreY(), Type.STRONG, Anchor.START);
        }
    }

    /**
     * From shares, negative left of the axis, to places.
     *
     * @param unit width of 100 %
     * @param before share that the left side holds
     */
    private record Scale(double zero, double unit, double before) {
        double at(double share) {
            return zero + unit * share;
        }
    }
}
