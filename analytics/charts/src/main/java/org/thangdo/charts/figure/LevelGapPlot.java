package org.thangdo.charts.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.LevelGap.Side;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Lettering;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Weight;

/** Draws {@link LevelGap}. A hidden number is a dashed stub of one height, whatever it is. */
record LevelGapPlot(LevelGap figure) implements Plot {

    private static final double BEST = 230;
    private static final double OVER_BAR = 34;
    private static final double FOOT = 22;
    private static final double STUB = 9;
    private static final double WIDEST = 96;
    private static final double FILLED = 0.78;
    private static final double ARROW = 13;
    private static final int LINES = 2;
    private static final Lettering COUNT = new Lettering(13, Weight.BOLD, Palette.INK, false);

    @Override
    public double height(double width) {
        return BEST + note(width).size() * Type.QUIET.leading();
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        double step = Math.min(WIDEST, area.width() / figure.bars());
        double left = area.centreX() - step * figure.bars() / 2;
        var words = directions(left, step, area);
        double below =
                words.stream().mapToInt(each -> each.lines().size()).max().orElse(1) * Type.STRONG.leading();
        var note = note(area.width());
        double floor = area.bottom() - FOOT - below - 8 - note.size() * Type.QUIET.leading();
        var bars = new Box(left, area.y() + OVER_BAR, step * figure.bars(), floor - area.y() - OVER_BAR);
        for (int bar = 0; bar < figure.bars(); bar++) {
            bar(canvas, bar, bars, step);
        }
        canvas.line(area.x(), floor, area.right(), floor, Stroke.of(Palette.INK, 1));
        words.forEach(each -> each.draw(canvas, floor + FOOT));
        canvas.linesAt(
                note, area.x(), area.bottom() - note.size() * Type.QUIET.leading() / 2, Type.QUIET, Anchor.START);
    }

    private List<String> note(double width) {
        return figure.hiding().any()
                ? Type.QUIET.wrap(
                        figure.frame().words().say("level-gap.hidden", Map.of("smallest", figure.smallest())), width, 2)
                : List.of();
    }

    private void bar(Canvas canvas, int bar, Box bars, double step) {
        double width = step * FILLED;
        double x = bars.x() + (bar + 0.5) * step;
        var lettering = figure.difference(bar) == 0 ? Type.STRONG : Type.LABEL;
        canvas.textAt(figure.label(bar), x, bars.bottom() + 11, lettering, Anchor.MIDDLE);
        long people = figure.counts().get(bar);
        if (figure.hiding().at(bar)) {
            var stub = new Box(x - width / 2, bars.bottom() - STUB, width, STUB);
            canvas.rect(stub, 0, Palette.TRACK, Stroke.of(Palette.MUTED, 0.8).dashes());
            canvas.textAt(figure.people(bar), x, stub.y() - 9, Type.QUIET, Anchor.MIDDLE);
        } else if (people == 0) {
            canvas.textAt("0", x, bars.bottom() - 9, Type.QUIET, Anchor.MIDDLE);
        } else {
            double height = Math.max(1, bars.height() * people / most());
            var box = new Box(x - width / 2, bars.bottom() - height, width, height);
            canvas.rect(box, Side.of(figure.difference(bar)).paint());
            String share = figure.frame().words().numerals().percent(figure.share(bar), 1);
            canvas.textAt(share, x, box.y() - 9, Type.QUIET, Anchor.MIDDLE);
            canvas.textAt(figure.people(bar), x, box.y() - 24, COUNT, Anchor.MIDDLE);
        }
    }

    private long most() {
        return IntStream.range(0, figure.bars())
                .filter(bar -> !figure.hiding().at(bar))
                .mapToLong(figure.counts()::get)
                .max()
                .orElse(1);
    }

    /** The words of the two directions below their bars, and of agreement below the middle. */
    private List<Direction> directions(double left, double step, Box area) {
        double middle = left + step * figure.bars() / 2;
        double half = Math.min(step * 0.9, Type.STRONG.width(figure.name(Side.SAME)) + 2) / 2;
        double room = area.width() / 2 - half - 2 * ARROW;
        return List.of(
                new Direction(
                        Type.STRONG.wrap(figure.inWords(Side.SECOND), room, LINES), middle - half - ARROW, Side.SECOND),
                new Direction(Type.STRONG.wrap(figure.name(Side.SAME), step, LINES), middle, Side.SAME),
                new Direction(
                        Type.STRONG.wrap(figure.inWords(Side.FIRST), room, LINES), middle + half + ARROW, Side.FIRST));
    }

    /** Words of a side that begin or end at x, with an arrow away from the middle. */
    private record Direction(List<String> lines, double x, Side side) {

        void draw(Canvas canvas, double top) {
            double y = top + lines.size() * Type.STRONG.leading() / 2;
            if (side == Side.SAME) {
                canvas.linesAt(lines, x, y, Type.STRONG, Anchor.MIDDLE);
                return;
            }
            double wide = lines.stream().mapToDouble(Type.STRONG::width).max().orElse(0);
            boolean right = side == Side.FIRST;
            canvas.linesAt(lines, x, y, Type.STRONG, right ? Anchor.START : Anchor.END);
            Arrows.draw(canvas, right ? x + wide + 5 : x - wide - 5, y, right, Palette.INK);
        }
    }
}
