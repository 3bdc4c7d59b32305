package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.CapBases.Bar;
import org.thangdo.charts.figure.CapBases.Period;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Lettering;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;
import org.thangdo.criteria.rules.Cap.Standing;

/** Draws {@link CapBases}. Where not all periods fit, the last ones are drawn. */
record CapBasesPlot(CapBases figure) implements Plot {

    private static final double BEST_BAR = 19;
    private static final double BETWEEN = 10;
    private static final double HEAD = 18;
    private static final double GAP = 9;

    @Override
    public double height(double width) {
        return HEAD + figure.periods().size() * (figure.bases().size() * BEST_BAR + BETWEEN);
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        int bars = figure.bases().size();
        var rows = Rows.of(
                figure.periods().size(),
                area.y() + HEAD,
                area.bottom(),
                bars * Rows.LEAST + BETWEEN / 2,
                bars * BEST_BAR * 1.25 + BETWEEN);
        List<Period> shown =
                figure.periods().subList(rows.left(), figure.periods().size());
        var names = Names.of(shown.stream().map(Period::name).toList(), Type.STRONG, area.width() / 5);
        double percents = Type.STRONG.width(figure.frame().words().numerals().percent(1, 1));
        double fractions = Math.min(longestFraction(shown), area.width() * 0.45);
        double left = area.x() + names.width() + GAP;
        double right = area.right() - percents - fractions - 2 * GAP;
        var scale = new Scale(left, right, axisEnd());
        axis(canvas, scale, area.y() + HEAD / 2, rows);
        for (int i = 0; i < shown.size(); i++) {
            names.draw(canvas, shown.get(i).name(), left - GAP, rows.centre(i) - BETWEEN / 4, rows.pitch());
            period(canvas, shown.get(i), rows.top(i), (rows.pitch() - BETWEEN / 2) / bars, scale, fractions);
        }
        limits(canvas, scale, area.y() + HEAD, rows);
        if (!rows.complete()) {
            String note = figure.frame().words().say("earlier-periods", Map.of("left", rows.left()));
            canvas.textAt(note, area.x(), rows.bottom() + Rows.LEAST / 2, Type.QUIET, Anchor.START);
        }
    }

    private double longestFraction(List<Period> shown) {
        double longest = 0;
        for (Period period : shown) {
            for (int b = 0; b < figure.bases().size(); b++) {
                longest = Math.max(longest, Type.STRONG.width(figure.fraction(period, b)));
            }
        }
        return longest + 0.01;
    }

    /** Where the axis ends: a little beyond the largest share and limit. */
    private double axisEnd() {
        double largest =
                figure.bases().stream().mapToDouble(CapBases.Base::limit).max().orElseThrow();
        for (Period period : figure.periods()) {
            largest = Math.max(
                    largest,
                    period.bars().stream().mapToDouble(Bar::share).max().orElse(0));
        }
        return largest * 1.08;
    }

    private void axis(Canvas canvas, Scale scale, double y, Rows rows) {
        var taken = new ArrayList<Box>();
        for (double limit : distinctLimits()) {
            String text = figure.frame().words().say("limit", Map.of("limit", Percent.of(figure.frame(), limit)));
            var label = Type.STRONG.in(Palette.ALARM);
            double half = label.width(text) / 2 + 3;
            double x = Math.min(scale.at(limit), scale.right() - half + 3);
            var box = new Box(x - half, y - 6, 2 * half, 12);
            if (taken.stream().noneMatch(other -> other.overlaps(box, 0))) {
                canvas.textAt(text, x, y, label, Anchor.MIDDLE);
                taken.add(box);
            }
        }
        double step = Percent.step(scale.end());
        for (int i = 0; i * step <= scale.end(); i++) {
            String text = Percent.of(figure.frame(), i * step);
            double half = Type.QUIET.width(text) / 2 + 3;
            double x = scale.at(i * step);
            var box = new Box(x - half, y - 6, 2 * half, 12);
            if (box.right() <= scale.right() + half && taken.stream().noneMatch(other -> other.overlaps(box, 0))) {
                canvas.textAt(text, x, y, Type.QUIET, Anchor.MIDDLE);
                canvas.line(x, rows.top(), x, rows.bottom() - BETWEEN / 2, Stroke.of(Palette.GRID, 0.8));
            }
        }
    }

    private TreeSet<Double> distinctLimits() {
        var limits = new TreeSet<Double>();
        figure.bases().forEach(base -> limits.add(base.limit()));
        return limits;
    }

    private void period(Canvas canvas, Period period, double top, double pitch, Scale scale, double fractions) {
        for (int b = 0; b < period.bars().size(); b++) {
            Bar bar = period.bars().get(b);
            double y = top + b * pitch;
            double height = pitch - 2;
            canvas.rect(new Box(scale.left(), y, scale.right() - scale.left(), height), Palette.TRACK);
            canvas.rect(new Box(scale.left(), y, scale.at(bar.share()) - scale.left(), height), paint(bar.standing()));
            double middle = y + height / 2;
            boolean over = bar.standing() == Standing.OVER;
            Lettering number = over ? Type.STRONG.in(Palette.ALARM) : Type.STRONG;
            double after = scale.right() + GAP;
            canvas.textAt(figure.percent(bar), after, middle, number, Anchor.START);
            double text =
                    after + Type.STRONG.width(figure.frame().words().numerals().percent(1, 1)) + GAP;
            Lettering words = bar.standing() == Standing.AT_LIMIT ? Type.STRONG : Type.LABEL.in(Palette.MUTED);
            canvas.textAt(fraction(period, b, words, fractions), text, middle, words, Anchor.START);
        }
    }

    /** Where the room is short the name of the base is shortened, not the numbers or the verdict. */
    private String fraction(Period period, int base, Lettering lettering, double room) {
        String whole = figure.fraction(period, base);
        if (lettering.width(whole) <= room) {
            return whole;
        }
        double name = room - lettering.width(figure.fraction(period, base, "")) - 1;
        String shorter = lettering
                .wrap(figure.bases().get(base).name(), Math.max(0, name), 1)
                .get(0);
        return figure.fraction(period, base, shorter);
    }

    private static Paint paint(Standing standing) {
        return switch (standing) {
            case OVER -> Palette.ALARM;
            case AT_LIMIT -> Palette.SKY;
            default -> Palette.NAVY;
        };
    }

    /** The limit of each bar where bases differ in it, else one line through all. */
    private void limits(Canvas canvas, Scale scale, double top, Rows rows) {
        for (double limit : distinctLimits()) {
            double x = scale.at(limit);
            canvas.line(
                    x,
                    top - 2,
                    x,
                    rows.bottom() - BETWEEN / 2 + 2,
                    Stroke.of(Palette.ALARM, 1.6).dashes());
        }
    }

    /** From shares to places. */
    private record Scale(double left, double right, double end) {
        double at(double share) {
            return left + (right - left) * share / end;
        }
    }
}
