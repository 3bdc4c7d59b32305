package org.thangdo.charts.figure;

import java.util.List;
import java.util.Map;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;
import org.thangdo.criteria.weights.Tornado.Bar;

/** Draws {@link WeightTornado}. */
record WeightTornadoPlot(WeightTornado figure) implements Plot {

    private static final double ROW = 30;
    private static final double LEAST_ROW = 2 * Type.LABEL.size() + 4;
    private static final double MOST_ROW = 46;
    private static final double AFTER_LEGEND = 8;
    private static final double FOOT = 4;
    private static final double GAP = 10;
    private static final double BESIDE_BAR = 4;
    private static final double MOST_NAMES = 0.38;
    private static final double FILLED = 0.42;
    private static final int FEW = 5;

    @Override
    public double height(double width) {
        return Legend.height(legend(), width) + AFTER_LEGEND + bars().size() * ROW + FOOT;
    }

    @Override
    public boolean little() {
        return bars().size() <= FEW;
    }

    private List<Bar> bars() {
        return figure.tornado().bars();
    }

    private List<Legend.Entry> legend() {
        return List.of(
                new Legend.Entry(figure.lowered(), Palette.SKY), new Legend.Entry(figure.raised(), Palette.NAVY));
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        double top = area.y() + Legend.draw(canvas, legend(), area) + AFTER_LEGEND;
        var rows = Rows.of(bars().size(), top, area.bottom() - FOOT, LEAST_ROW, MOST_ROW);
        var names = Names.of(bars().stream().map(figure::name).toList(), Type.LABEL, MOST_NAMES * area.width());
        double value = bars().stream()
                .mapToDouble(bar -> Math.max(
                        Type.LABEL.width(figure.signed(bar.atLower())), Type.LABEL.width(figure.signed(bar.atUpper()))))
                .max()
                .orElse(0);
        double left = area.x() + names.width() + GAP + value + BESIDE_BAR;
        double right = area.right() - value - BESIDE_BAR;
        double widest = bars().stream().mapToDouble(Bar::width).max().orElse(0);
        double zero = (left + right) / 2;
        double unit = widest == 0 ? 0 : (right - left) / 2 / widest;
        for (int row = 0; row < rows.shown(); row++) {
            var bar = bars().get(row);
            double y = rows.centre(row);
            double height = FILLED * rows.pitch();
            names.draw(canvas, figure.name(bar), area.x() + names.width(), y, rows.pitch());
            bar(canvas, bar.atLower(), new Box(zero, y - height, unit, height), Palette.SKY);
            bar(canvas, bar.atUpper(), new Box(zero, y, unit, height), Palette.NAVY);
        }
        canvas.line(zero, top, zero, rows.bottom(), Stroke.of(Palette.INK, 1));
        if (!rows.complete()) {
            String more = figure.frame().words().say("tornado.more", Map.of("criteria", rows.left()));
            canvas.textAt(more, area.x(), rows.bottom() + Rows.LEAST / 2, Type.QUIET, Anchor.START);
        }
    }

    /** A bar from zero, at the left edge of the box, whose width is that of one unit; its number at its end. */
    private void bar(Canvas canvas, double change, Box box, Paint paint) {
        double end = box.x() + change * box.width();
        boolean left = change < 0;
        if (change != 0) {
            canvas.rect(new Box(Math.min(box.x(), end), box.y(), Math.abs(end - box.x()), box.height()), paint);
        }
        canvas.textAt(
                figure.signed(change),
                left ? end - BESIDE_BAR : end + BESIDE_BAR,
                box.centreY(),
                Type.LABEL,
                left ? Anchor.END : Anchor.START);
    }
}
