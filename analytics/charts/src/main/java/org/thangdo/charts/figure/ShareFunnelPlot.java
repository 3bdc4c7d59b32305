package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.ShareFunnel.Unit;
import org.thangdo.charts.figure.XyArea.Point;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Lettering;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Paint;
import org.thangdo.study.inflation.Funnel.Band;

/** Draws {@link ShareFunnel}: bands, lines and dots by XChart, words by the scene. Only units outside are named. */
record ShareFunnelPlot(ShareFunnel figure) implements Plot {

    private static final double BEST = 290;
    private static final double FOOT = 36;
    private static final Paint PALER = Paint.of(0xEFF2F6);
    private static final Paint PALE = Paint.of(0xDFE6EE);

    @Override
    public double height(double width) {
        return BEST;
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        Frame frame = figure.frame();
        double left = Type.QUIET.width(frame.words().numerals().percent(1, 0)) + 8;
        double right = sideLabels().stream().mapToDouble(SideLabel::width).max().orElse(0) + 8;
        var box = area.inset(left, 6, right, FOOT);
        double most = figure.shown().stream().mapToDouble(Unit::n).max().orElse(figure.smallest());
        double end = Math.max(most, largestBand()) * 1.02 + 0.5;
        var axes = new XyArea(box, start(end), end, top());
        axes.shareTicks(canvas, frame);
        bands(axes, end);
        dots(axes);
        axes.draw(canvas);
        sizes(canvas, axes, box, end);
        sides(canvas, axes, box);
        names(canvas, axes, box);
    }

    private double largestBand() {
        return figure.bands().stream().mapToDouble(Band::n).max().orElse(0);
    }

    /** Where the sizes begin: at 0, unless all units are of much the same size. */
    private double start(double end) {
        return end > 4 * figure.smallest() ? 0 : Math.max(0, figure.smallest() - 1);
    }

    /** The vertical axis holds all dots and limits. */
    private double top() {
        double top = Math.max(figure.centre(), figure.cap().orElse(0)) * 1.3;
        for (Unit unit : figure.shown()) {
            top = Math.max(top, unit.share());
        }
        for (Band band : figure.bands()) {
            top = Math.max(top, band.upper998());
        }
        return Math.min(1, top * 1.06);
    }

    private void bands(XyArea axes, double end) {
        if (!figure.bands().isEmpty()) {
            axes.between("998", steps(Band::upper998), steps(Band::lower998), PALER);
            axes.between("95", steps(Band::upper95), steps(Band::lower95), PALE);
            axes.line("998.upper", steps(Band::upper998), Palette.MUTED, 1.1, true);
            axes.line("998.lower", steps(Band::lower998), Palette.MUTED, 1.1, true);
            axes.line("95.upper", steps(Band::upper95), Palette.MUTED, 1.3, false);
            axes.line("95.lower", steps(Band::lower95), Palette.MUTED, 1.3, false);
        }
        double from = start(end);
        axes.line("centre", level(from, end, figure.centre()), Palette.INK, 1.3, false);
        figure.cap().ifPresent(cap -> axes.line("cap", level(from, end, cap), Palette.ALARM, 1.5, true));
    }

    private static List<Point> level(double from, double to, double share) {
        return List.of(new Point(from, share), new Point(to, share));
    }

    /** Limits belong to whole numbers of people, so each holds from half a person before to half a person after. */
    private List<Point> steps(ToDoubleFunction<Band> end) {
        var points = new ArrayList<Point>();
        var bands = figure.bands();
        for (int i = 0; i < bands.size(); i++) {
            double n = bands.get(i).n();
            double limit = end.applyAsDouble(bands.get(i));
            double before = i == 0 ? 0.5 : (n - bands.get(i - 1).n()) / 2.0;
            double after = i + 1 == bands.size() ? 0.5 : (bands.get(i + 1).n() - n) / 2.0;
            points.add(new Point(n - before, limit));
            points.add(new Point(n + after, limit));
        }
        return points;
    }

    private void dots(XyArea axes) {
        dots(axes, "inside", false, Palette.NAVY, 9, SeriesMarkers.CIRCLE);
        dots(axes, "inside-fill", false, Palette.SKY, 7, SeriesMarkers.CIRCLE);
        dots(axes, "outside", true, Palette.ALARM, 11, SeriesMarkers.DIAMOND);
    }

    private void dots(XyArea axes, String id, boolean outside, Paint paint, double size, Marker marker) {
        var points = figure.shown().stream()
                .filter(unit -> unit.outside() == outside)
                .map(unit -> new Point(unit.n(), unit.share()))
                .toList();
        axes.dots(id, points, paint, size, marker);
    }

    private void sizes(Canvas canvas, XyArea axes, Box box, double end) {
        double step = Ticks.step(end - start(end), 8);
        for (int i = (int) Math.ceil(start(end) / step); i * step <= end; i++) {
            String text = figure.frame().words().numerals().whole(Math.round(i * step));
            canvas.textAt(text, axes.x(i * step), box.bottom() + 10, Type.QUIET, Anchor.MIDDLE);
        }
        String title = figure.frame().words().say(figure.frame().key("funnel.size"));
        canvas.textAt(title, box.centreX(), box.bottom() + 26, Type.STRONG, Anchor.MIDDLE);
    }

    /** A word at the right end of a line of the plot. */
    private record SideLabel(String text, double share, Lettering lettering) {
        double width() {
            return lettering.width(text);
        }
    }

    private List<SideLabel> sideLabels() {
        var words = figure.frame().words();
        var labels = new ArrayList<SideLabel>();
        if (!figure.bands().isEmpty()) {
            Band last = figure.bands().get(figure.bands().size() - 1);
            labels.add(new SideLabel(
                    words.say("funnel.limit", figure.limit(ShareFunnel.OUTER)), last.upper998(), Type.QUIET));
            labels.add(new SideLabel(
                    words.say("funnel.limit", figure.limit(ShareFunnel.INNER)), last.upper95(), Type.QUIET));
        }
        String centre = words.say("funnel.centre", Map.of("centre", figure.centre()));
        labels.add(new SideLabel(centre, figure.centre(), Type.LABEL));
        figure.cap()
                .ifPresent(cap -> labels.add(new SideLabel(
                        words.say("limit", Map.of("limit", Percent.of(figure.frame(), cap))),
                        cap,
                        Type.STRONG.in(Palette.ALARM))));
        return labels;
    }

    private void sides(Canvas canvas, XyArea axes, Box box) {
        var labels = sideLabels().stream()
                .filter(label -> label.share() <= top())
                .sorted(Comparator.comparingDouble(SideLabel::share).reversed())
                .toList();
        double[] ys = Ticks.apart(
                labels.stream().mapToDouble(label -> axes.y(label.share())).toArray(), 15, box.y(), box.bottom());
        for (int i = 0; i < ys.length; i++) {
            canvas.textAt(
                    labels.get(i).text(), box.right() + 6, ys[i], labels.get(i).lettering(), Anchor.START);
        }
    }

    private void names(Canvas canvas, XyArea axes, Box box) {
        var labels = new Labels(box);
        figure.shown().forEach(unit -> {
            double r = 5;
            labels.keep(new Box(axes.x(unit.n()) - r, axes.y(unit.share()) - r, 2 * r, 2 * r));
        });
        var outside = figure.shown().stream()
                .filter(Unit::outside)
                .sorted(FARTHEST.reversed())
                .toList();
        for (Unit unit : outside) {
            String name = Type.STRONG.wrap(unit.name(), box.width() * 0.45, 1).get(0);
            var lines = List.of(new Labels.Line(name, Type.STRONG), new Labels.Line(figure.fraction(unit), Type.QUIET));
            if (!labels.place(canvas, lines, axes.x(unit.n()), axes.y(unit.share()), Palette.MUTED)) {
                labels.place(canvas, lines.subList(0, 1), axes.x(unit.n()), axes.y(unit.share()), Palette.MUTED);
            }
        }
    }

    private static final Comparator<Unit> FARTHEST = Comparator.comparingInt(
                    (Unit unit) -> Math.abs(unit.place().ordinal() - 2))
            .thenComparingLong(Unit::n)
            .thenComparing(Unit::name);
}
