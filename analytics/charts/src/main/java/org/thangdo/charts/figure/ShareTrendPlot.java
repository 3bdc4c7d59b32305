package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.ShareTrend.Line;
import org.thangdo.charts.figure.ShareTrend.Point;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Paint;

/** Draws {@link ShareTrend}: lines and intervals by XChart; the name of a line stands at its end. */
record ShareTrendPlot(ShareTrend figure) implements Plot {

    private static final double BEST = 270;
    private static final double FOOT = 20;
    private static final int WITH_INTERVAL = 3;
    private static final Paint OCHRE = Paint.of(0xC2912E);
    private static final List<Paint> STRONG = List.of(Palette.NAVY, Palette.SKY, OCHRE);
    private static final Paint OTHERS = Paint.of(0xA9B3BD);

    static Paint paint(int line) {
        return line < STRONG.size() ? STRONG.get(line) : OTHERS;
    }

    @Override
    public double height(double width) {
        return BEST;
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        double left = Type.QUIET.width(figure.frame().words().numerals().percent(1, 0)) + 8;
        double names = IntStream.range(0, figure.lines().size())
                .mapToDouble(i -> Type.STRONG.width(endLabel(i)))
                .max()
                .orElse(0);
        double right = Math.min(names + 10, area.width() * 0.34);
        var box = area.inset(left, 6, right, FOOT);
        var axes = new XyArea(box, -0.3, figure.periods().size() - 0.7, top());
        axes.shareTicks(canvas, figure.frame());
        for (int i = figure.lines().size() - 1; i >= 0; i--) {
            line(axes, i);
        }
        axes.draw(canvas);
        periods(canvas, axes, box);
        names(canvas, axes, box, right - 10);
    }

    private double top() {
        double top = 0.01;
        for (int i = 0; i < figure.lines().size(); i++) {
            boolean interval = i < WITH_INTERVAL;
            for (Optional<Point> point : figure.lines().get(i).points()) {
                top = Math.max(
                        top,
                        point.map(p -> interval ? p.interval().upper() : p.share())
                                .orElse(0.0));
            }
        }
        return Math.min(1, top * 1.08);
    }

    /** A line is drawn in runs of periods without a gap. */
    private void line(XyArea axes, int index) {
        Line line = figure.lines().get(index);
        Paint paint = paint(index);
        int run = 0;
        for (List<Integer> periods : runs(line)) {
            String id = index + "." + run++;
            if (index < WITH_INTERVAL && periods.size() > 1) {
                axes.between(
                        id + ".interval",
                        points(line, periods, point -> point.interval().upper()),
                        points(line, periods, point -> point.interval().lower()),
                        paint.faint(0.16));
            }
            var shares = points(line, periods, Point::share);
            if (periods.size() > 1) {
                axes.line(id, shares, paint, index < WITH_INTERVAL ? 2.2 : 1.2, false);
            }
            axes.dots(id + ".dots", shares, paint, index < WITH_INTERVAL ? 6 : 4, SeriesMarkers.CIRCLE);
        }
    }

    private static List<List<Integer>> runs(Line line) {
        var runs = new ArrayList<List<Integer>>();
        var run = new ArrayList<Integer>();
        for (int i = 0; i < line.points().size(); i++) {
            if (line.points().get(i).isPresent()) {
                run.add(i);
            } else if (!run.isEmpty()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private static List<XyArea.Point> points(Line line, List<Integer> periods, ToDoubleFunction<Point> value) {
        return periods.stream()
                .map(i -> new XyArea.Point(
                        i, value.applyAsDouble(line.points().get(i).orElseThrow())))
                .toList();
    }

    private void periods(Canvas canvas, XyArea axes, Box box) {
        double widest =
                figure.periods().stream().mapToDouble(Type.QUIET::width).max().orElse(0) + 8;
        double step = axes.x(1) - axes.x(0);
        int every = (int) Math.max(1, Math.ceil(widest / step));
        for (int i = figure.periods().size() - 1; i >= 0; i -= every) {
            double half = widest / 2;
            double x = Math.min(Math.max(axes.x(i), box.x() + half - 30), box.right() + 30 - half);
            canvas.textAt(figure.periods().get(i), x, box.bottom() + 11, Type.QUIET, Anchor.MIDDLE);
        }
    }

    /** Name and last share of a line. */
    private String endLabel(int index) {
        Line line = figure.lines().get(index);
        return last(line)
                .map(i -> figure.frame()
                        .words()
                        .say(
                                "share-trend.end",
                                Map.of(
                                        "group",
                                        line.name(),
                                        "share",
                                        line.points().get(i).orElseThrow().share())))
                .orElse(line.name());
    }

    private static Optional<Integer> last(Line line) {
        return IntStream.range(0, line.points().size())
                .filter(i -> line.points().get(i).isPresent())
                .boxed()
                .max(Comparator.naturalOrder());
    }

    private void names(Canvas canvas, XyArea axes, Box box, double width) {
        var ends = IntStream.range(0, figure.lines().size())
                .filter(i -> last(figure.lines().get(i)).isPresent())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> end(axes, i)))
                .limit((long) Math.floor(box.height() / Rows.LEAST))
                .toList();
        double[] ys = Ticks.apart(
                ends.stream().mapToDouble(i -> end(axes, i)).toArray(), Rows.LEAST, box.y() + 6, box.bottom() - 6);
        for (int i = 0; i < ys.length; i++) {
            int line = ends.get(i);
            var lettering = line < WITH_INTERVAL ? Type.STRONG.in(inkOf(line)) : Type.QUIET;
            String text = lettering.wrap(endLabel(line), width, 1).get(0);
            canvas.textAt(text, box.right() + 8, ys[i], lettering, Anchor.START);
        }
    }

    /** A darker shade of the same colour for letters. */
    private static Paint inkOf(int line) {
        return List.of(Palette.NAVY, Paint.of(0x2F6C93), Paint.of(0x7A5910)).get(line);
    }

    private double end(XyArea axes, int index) {
        Line line = figure.lines().get(index);
        return axes.y(line.points().get(last(line).orElseThrow()).orElseThrow().share());
    }
}
