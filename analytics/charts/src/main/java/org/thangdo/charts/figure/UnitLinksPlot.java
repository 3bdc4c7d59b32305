package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.UnitLinks.Pair;
import org.thangdo.charts.figure.Whiskers.Dot;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;
import org.thangdo.stats.Estimate;

/** Draws {@link UnitLinks}. */
record UnitLinksPlot(UnitLinks figure) implements Plot {

    private static final double ONE_LINE = 20;
    private static final double TWO_LINES = 30;
    private static final double HEAD = 22;
    private static final double FOOT = 38;
    private static final double GAP = 12;
    private static final double MOST_NAMES = 0.44;
    private static final double NAIVE = 7;
    private static final int MOST_LINES = 3;
    private static final int FEW_PAIRS = 5;

    @Override
    public double height(double width) {
        int drawn = figure.drawn(UnitLinks.MOST).size();
        double row = inOneLine(width) ? ONE_LINE : TWO_LINES;
        return HEAD + drawn * row + FOOT + notes(width, 1).size() * Type.QUIET.leading();
    }

    @Override
    public boolean little() {
        return figure.pairs().size() <= FEW_PAIRS;
    }

    private double most(double width) {
        return MOST_NAMES * width;
    }

    private boolean inOneLine(double width) {
        return figure.drawn(UnitLinks.MOST).stream().allMatch(pair -> Type.LABEL.width(name(pair)) <= most(width));
    }

    private String name(Pair pair) {
        return figure.frame()
                .words()
                .say("agreement-grid.pair", Map.of("first", pair.first(), "second", pair.second()));
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        boolean oneLine = inOneLine(area.width());
        double bottom = area.bottom() - FOOT - notes(area.width(), 1).size() * Type.QUIET.leading();
        int wanted = figure.drawn(UnitLinks.MOST).size();
        double least = oneLine ? Rows.LEAST : 2 * Type.LABEL.leading();
        var rows = Rows.of(wanted, area.y() + HEAD, bottom, least, oneLine ? 1.3 * ONE_LINE : 1.15 * TWO_LINES);
        var pairs = figure.drawn(rows.shown());
        var words = figure.frame().words();
        double names = pairs.stream()
                .mapToDouble(pair -> oneLine
                        ? Type.LABEL.width(name(pair))
                        : Math.max(Type.LABEL.width(pair.first()), Type.LABEL.width(second(pair))))
                .max()
                .orElse(0);
        double left = area.x() + Math.min(most(area.width()), names + 0.01);
        String head = words.say("links.raters");
        double right = area.right() - Type.QUIET.width(head) - GAP;
        var axis = axis(left + GAP, right - GAP, pairs);
        canvas.textAt(head, area.right(), area.y() + HEAD / 2 - 2, Type.QUIET, Anchor.END);
        title(canvas, axis, area.y() + HEAD / 2 - 2);
        grid(canvas, area, axis, rows);
        for (int i = 0; i < pairs.size(); i++) {
            row(canvas, area, axis, pairs.get(i), oneLine, left, rows.centre(i));
        }
        Arrows.facing(
                canvas,
                (axis.start() + axis.end()) / 2,
                rows.bottom() + 27,
                words.say("links.less"),
                words.say("links.more"));
        var lines = notes(area.width(), figure.pairs().size() - pairs.size());
        double y = rows.bottom() + FOOT + lines.size() * Type.QUIET.leading() / 2;
        canvas.linesAt(lines, area.x(), y, Type.QUIET, Anchor.START);
    }

    private static String second(Pair pair) {
        return "– " + pair.second();
    }

    private LinearAxis axis(double start, double end, List<Pair> pairs) {
        var values = new ArrayList<>(List.of(0.0));
        var ends = new ArrayList<Double>();
        for (Pair pair : pairs) {
            if (pair.difference() instanceof Estimate.Defined defined) {
                values.add(defined.value());
                ends.add(defined.interval().lower());
                ends.add(defined.interval().upper());
            }
        }
        return LinearAxis.around(start, end, values, ends, Type.QUIET.width("−0,25") + 6);
    }

    /** What the axis is, above it. */
    private void title(Canvas canvas, LinearAxis axis, double y) {
        String text = Type.QUIET
                .wrap(figure.frame().words().say("links.axis"), axis.end() - axis.start() + 2 * GAP, 1)
                .get(0);
        canvas.textAt(text, (axis.start() + axis.end()) / 2, y, Type.QUIET, Anchor.MIDDLE);
    }

    private void grid(Canvas canvas, Box area, LinearAxis axis, Rows rows) {
        for (int i = 0; i < rows.shown(); i++) {
            canvas.line(area.x(), rows.top(i), area.right(), rows.top(i), Stroke.of(Palette.GRID, 0.8));
        }
        for (double tick : axis.ticks()) {
            double x = axis.at(tick);
            boolean zero = Math.abs(tick) < axis.step() / 2;
            canvas.line(x, rows.top(), x, rows.bottom(), Stroke.of(zero ? Palette.INK : Palette.GRID, zero ? 1 : 0.8));
            canvas.textAt(axis.signed(figure.frame(), tick), x, rows.bottom() + 10, Type.QUIET, Anchor.MIDDLE);
        }
    }

    private void row(Canvas canvas, Box area, LinearAxis axis, Pair pair, boolean oneLine, double left, double y) {
        double width = left - area.x();
        var lines = oneLine
                ? Type.LABEL.wrap(name(pair), width, 1)
                : List.of(Type.LABEL.shortened(pair.first(), width), Type.LABEL.shortened(second(pair), width));
        canvas.linesAt(lines, left, y, Type.LABEL, Anchor.END);
        String raters = figure.frame().words().numerals().whole(pair.sharedRaters());
        Paint paint = pair.thin() ? Palette.ALARM : Palette.NAVY;
        canvas.textAt(raters, area.right(), y, Type.STRONG.in(pair.thin() ? Palette.ALARM : Palette.INK), Anchor.END);
        if (pair.difference() instanceof Estimate.Defined defined) {
            double from = axis.at(defined.value() - pair.naiveHalf());
            double to = axis.at(defined.value() + pair.naiveHalf());
            Whiskers.across(canvas, axis, defined, y, Dot.full(3.4, paint, 1.3));
            canvas.line(from, y, to, y, Stroke.of(paint, NAIVE));
            canvas.circle(axis.at(defined.value()), y, 2, Palette.WHITE, Stroke.NONE);
        } else {
            String reason = Type.QUIET
                    .wrap(figure.reason(pair), axis.end() - axis.start(), 1)
                    .get(0);
            canvas.textAt(reason, axis.start(), y, Type.QUIET.haloed(), Anchor.START);
        }
    }

    private List<String> notes(double width, int left) {
        var words = figure.frame().words();
        var parts = new ArrayList<String>();
        parts.add(words.say("links.read"));
        if (figure.pairs().stream().anyMatch(Pair::thin)) {
            parts.add(words.say("links.thin.read"));
        }
        if (left > 0) {
            parts.add(words.say("links.left", Map.of("left", left)));
        }
        if (figure.hidden() > 0) {
            parts.add(words.say(
                    figure.frame().key("links.hidden"),
                    Map.of("pairs", figure.hidden(), "smallest", figure.smallest())));
        }
        return Type.QUIET.wrap(String.join(" ", parts), width, MOST_LINES);
    }
}
