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
    private static final double BEFORE_ARROW = 5;
    private static final double ARROW = BEFORE_ARROW + Arrows.LENGTH;
    private static final double ASIDE = 14;
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
        var hiding = figure.hiding();
        if (!hiding.any()) {
            return List.of();
        }
        boolean withheld = IntStream.range(0, figure.bars()).anyMatch(bar -> hiding.at(bar) && !hiding.few(bar));
        String key = withheld ? "level-gap.withheld" : "level-gap.hidden";
        return Type.QUIET.wrap(figure.frame().words().say(key, Map.of("smallest", figure.smallest())), width, 2);
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

    /** The words of the two directions below the middle of their bars, and of agreement below the middle of all. */
    private List<Direction> directions(double left, double step, Box area) {
        double middle = left + step * figure.bars() / 2;
        double aside = step * (figure.bars() + 1) / 4;
        var same = Type.STRONG.wrap(figure.name(Side.SAME), step, LINES);
        double free = widest(same) / 2 + ASIDE;
        double room = area.width() / 2 - free - ARROW;
        var second = Type.STRONG.wrap(figure.inWords(Side.SECOND), room, LINES);
        var first = Type.STRONG.wrap(figure.inWords(Side.FIRST), room, LINES);
        return List.of(
                new Direction(second, middle - away(aside, second, free, area), Side.SECOND),
                new Direction(same, middle, Side.SAME),
                new Direction(first, middle + away(aside, first, free, area), Side.FIRST));
    }

    /** How far from the middle words are centred: below their bars, but clear of the middle words and on the sheet. */
    private static double away(double wanted, List<String> lines, double free, Box area) {
        double half = widest(lines) / 2;
        return Math.min(area.width() / 2 - ARROW - half, Math.max(wanted, free + half));
    }

    private static double widest(List<String> lines) {
        return lines.stream().mapToDouble(Type.STRONG::width).max().orElse(0);
    }

    /** Words of a side, centred, with an arrow away from the middle. */
    private record Direction(List<String> lines, double x, Side side) {

        void draw(Canvas canvas, double top) {
            double y = top + lines.size() * Type.STRONG.leading() / 2;
            canvas.linesAt(lines, x, y, Type.STRONG, Anchor.MIDDLE);
            double beside = widest(lines) / 2 + BEFORE_ARROW;
            if (side != Side.SAME) {
                boolean right = side == Side.FIRST;
                Arrows.draw(canvas, right ? x + beside : x - beside, y, right, Palette.INK);
            }
        }
    }
}
