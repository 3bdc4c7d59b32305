package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.LevelMix.Period;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;

/** Draws {@link LevelMix}. A share too narrow for its label is told beside the bar, behind a swatch of its colour. */
record LevelMixPlot(LevelMix figure) implements Plot {

    private static final double ROW = 34;
    private static final double HEAD = 16;
    private static final double GAP = 8;
    private static final double PADDING = 5;
    private static final double SWATCH = 8;

    @Override
    public double height(double width) {
        return Legend.height(legend(false), width) + HEAD + figure.periods().size() * ROW;
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        double top = area.y() + Legend.draw(canvas, legend(hatched), area) + HEAD;
        double row =
                Math.min(ROW * 1.4, (area.bottom() - top) / figure.periods().size());
        double names = figure.periods().stream()
                .mapToDouble(p -> Type.STRONG.width(p.name()))
                .max()
                .orElse(0);
        double names2 = Math.min(names, area.width() / 4);
        String n = figure.frame().words().say("column.n");
        double counts = Math.max(Type.QUIET.width(n), Type.STRONG.width("0.000.000"));
        double left = area.x() + names2 + GAP;
        double right = area.right() - counts - GAP;
        double bar = right - left - beside(right - left);
        canvas.textAt(n, area.right(), top - HEAD / 2, Type.QUIET, Anchor.END);
        for (int i = 0; i < figure.periods().size(); i++) {
            Period period = figure.periods().get(i);
            double y = top + i * row;
            String name = Type.STRONG.wrap(period.name(), names2, 1).get(0);
            canvas.textAt(name, left - GAP, y + row / 2, Type.STRONG, Anchor.END);
            var box = new Box(left, y + row * 0.14, bar, row * 0.72);
            double end = bar(canvas, period, box, hatched);
            small(canvas, period, end + GAP, y + row / 2, bar);
            String count =
                    figure.frame().words().numerals().whole(period.counts().total());
            canvas.textAt(count, area.right(), y + row / 2, Type.STRONG, Anchor.END);
        }
    }

    private List<Legend.Entry> legend(boolean hatched) {
        var entries = new ArrayList<Legend.Entry>();
        for (int k = figure.levels().count() - 1; k >= 0; k--) {
            entries.add(
                    new Legend.Entry(figure.levels().name(k), figure.levels().paint(k, hatched)));
        }
        return entries;
    }

    private double bar(Canvas canvas, Period period, Box box, boolean hatched) {
        long n = period.counts().total();
        if (n == 0) {
            canvas.rect(box, Palette.TRACK);
            canvas.textAt(figure.nobody(), box.centreX(), box.centreY(), Type.QUIET, Anchor.MIDDLE);
            return box.right();
        }
        double x = box.x();
        for (int k = figure.levels().count() - 1; k >= 0; k--) {
            double width = box.width() * period.counts().at(k) / n;
            if (width > 0) {
                var part = new Box(x, box.y(), width, box.height());
                canvas.rect(part, 0, figure.levels().paint(k, hatched), Stroke.of(Palette.WHITE, 1));
                if (fits(period, k, width)) {
                    var lettering = Type.STRONG.in(figure.levels().lettering(k));
                    String label = figure.percent(period.counts(), k);
                    canvas.textAt(label, part.centreX(), part.centreY(), lettering, Anchor.MIDDLE);
                }
            }
            x += width;
        }
        return box.right();
    }

    private boolean fits(Period period, int level, double width) {
        return Type.STRONG.width(figure.percent(period.counts(), level)) + 2 * PADDING <= width;
    }

    /** Levels that somebody has but whose part of the bar is too narrow for its label. */
    private List<Integer> narrow(Period period, double bar) {
        var narrow = new ArrayList<Integer>();
        long n = period.counts().total();
        for (int k = figure.levels().count() - 1; k >= 0; k--) {
            long at = period.counts().at(k);
            if (at > 0 && !fits(period, k, bar * at / n)) {
                narrow.add(k);
            }
        }
        return narrow;
    }

    /** Room beside the bars for the labels of narrow parts. */
    private double beside(double room) {
        return figure.periods().stream()
                .mapToDouble(period -> narrow(period, room * 0.75).stream()
                        .mapToDouble(k -> step(period, k))
                        .sum())
                .max()
                .orElse(0);
    }

    private double step(Period period, int level) {
        return SWATCH + 3 + Type.LABEL.width(figure.percent(period.counts(), level)) + GAP;
    }

    private void small(Canvas canvas, Period period, double x, double y, double bar) {
        double at = x;
        for (int k : narrow(period, bar)) {
            var swatch = new Box(at, y - SWATCH / 2, SWATCH, SWATCH);
            canvas.rect(swatch, 1, figure.levels().paint(k, false), Stroke.NONE);
            String label = figure.percent(period.counts(), k);
            canvas.textAt(label, at + SWATCH + 3, y, Type.LABEL, Anchor.START);
            at += step(period, k);
        }
    }
}
