package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        var rows = Rows.of(figure.periods().size(), top, area.bottom(), Rows.LEAST, ROW * 1.4);
        List<Period> shown =
                figure.periods().subList(rows.left(), figure.periods().size());
        var names = Names.of(shown.stream().map(Period::name).toList(), Type.STRONG, area.width() / 4);
        String people = figure.frame().words().say(figure.frame().key("column.n"));
        double widest = shown.stream()
                .mapToDouble(period -> Type.STRONG.width(count(period)))
                .max()
                .orElse(0);
        double counts = Math.max(Type.QUIET.width(people), widest);
        double left = area.x() + names.width() + GAP;
        double right = area.right() - counts - GAP;
        double bar = right - left - beside(right - left);
        canvas.textAt(people, area.right(), top - HEAD / 2, Type.QUIET, Anchor.END);
        for (int i = 0; i < shown.size(); i++) {
            Period period = shown.get(i);
            names.draw(canvas, period.name(), left - GAP, rows.centre(i), rows.pitch());
            double height = Math.max(rows.pitch() * 0.72, rows.pitch() - 4);
            var box = new Box(left, rows.centre(i) - height / 2, bar, height);
            double end = bar(canvas, period, box, hatched);
            small(canvas, period, end + GAP, rows.centre(i), bar);
            canvas.textAt(count(period), area.right(), rows.centre(i), Type.STRONG, Anchor.END);
        }
        if (!rows.complete()) {
            String note = figure.frame().words().say("earlier-periods", Map.of("left", rows.left()));
            canvas.textAt(note, area.x(), rows.bottom() + Rows.LEAST / 2, Type.QUIET, Anchor.START);
        }
    }

    private String count(Period period) {
        return figure.frame().words().numerals().whole(period.counts().total());
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
                    figure.levels().label(canvas, figure.percent(period.counts(), k), k, part, hatched);
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
