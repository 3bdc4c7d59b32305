package org.thangdo.charts.figure;

import java.util.Map;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Lettering;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;
import org.thangdo.charts.scene.Weight;

/** Draws {@link TransitionGrid}: shares within a row, dark where many of the row are. */
record TransitionGridPlot(TransitionGrid figure) implements Plot {

    private static final double BEST_CELL = 54;
    private static final double LEAST_CELL = 20;
    /** Height below which share and number of people are beside each other. */
    private static final double TWO_LINES = 32;

    private static final double HEAD = 50;
    private static final double GAP = 3;
    private static final double BESIDE = 5;
    private static final Lettering SHARE = new Lettering(13, Weight.BOLD, Palette.INK, false);

    @Override
    public double height(double width) {
        return HEAD + figure.moves().levels().count() * BEST_CELL;
    }

    @Override
    public double least(double width) {
        return HEAD + figure.moves().levels().count() * LEAST_CELL;
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        int count = figure.moves().levels().count();
        double names = Math.min(area.width() * 0.24, widestName());
        double totals =
                Type.QUIET.width(figure.frame().words().say(figure.frame().key("column.n"))) + 10;
        double left = area.x() + names + 10;
        double cellWidth = (area.right() - totals - left) / count;
        double top = area.y() + HEAD;
        double cellHeight = Math.min(BEST_CELL * 1.2, (area.bottom() - top) / count);
        var hiding = figure.moves().hiding();
        heads(canvas, area, left, cellWidth, count);
        for (int place = 0; place < count; place++) {
            int i = count - 1 - place;
            double y = top + place * cellHeight;
            var name = Type.STRONG.wrap(figure.moves().levels().name(i), names, 2);
            canvas.linesAt(name, left - 10, y + cellHeight / 2, Type.STRONG, Anchor.END);
            for (int column = 0; column < count; column++) {
                int j = count - 1 - column;
                var cell = new Box(left + column * cellWidth, y, cellWidth - GAP, cellHeight - GAP);
                cell(canvas, hiding, i, j, cell);
            }
            String people = figure.moves().people(figure.frame(), hiding, i, count);
            canvas.textAt(people, area.right(), y + cellHeight / 2, Type.STRONG, Anchor.END);
        }
    }

    private double widestName() {
        return figure.moves().levels().names().stream()
                        .mapToDouble(Type.STRONG::width)
                        .max()
                        .orElse(0)
                + 0.01;
    }

    private void heads(Canvas canvas, Box area, double left, double cellWidth, int count) {
        var words = figure.frame().words();
        canvas.textAt(figure.moves().from(), left - 10, area.y() + 34, Type.QUIET, Anchor.END);
        double middle = left + count * cellWidth / 2;
        canvas.textAt(figure.moves().to(), middle, area.y() + 6, Type.QUIET, Anchor.MIDDLE);
        canvas.textAt(words.say(figure.frame().key("column.n")), area.right(), area.y() + 34, Type.QUIET, Anchor.END);
        for (int column = 0; column < count; column++) {
            String name = figure.moves().levels().name(count - 1 - column);
            double x = left + column * cellWidth + (cellWidth - GAP) / 2;
            canvas.linesAt(Type.STRONG.wrap(name, cellWidth - 6, 2), x, area.y() + 32, Type.STRONG, Anchor.MIDDLE);
        }
    }

    private void cell(Canvas canvas, Hiding hiding, int i, int j, Box box) {
        long people = figure.moves().at(i, j);
        long row = figure.moves().before(i);
        boolean shareKnown = row > 0
                && !hiding.at(i, j)
                && !hiding.at(i, figure.moves().levels().count());
        double share = shareKnown ? (double) people / row : 0;
        Paint fill = Palette.sequential(share);
        Stroke outline = i == j ? Stroke.of(Palette.INK, 1.8) : Stroke.NONE;
        canvas.rect(box, 3, fill, outline);
        Paint ink = Palette.upon(fill);
        String number = figure.moves().people(figure.frame(), hiding, i, j);
        if (hiding.at(i, j)) {
            canvas.textAt(number, box.centreX(), box.centreY(), Type.QUIET, Anchor.MIDDLE);
        } else if (people == 0) {
            canvas.textAt("–", box.centreX(), box.centreY(), Type.QUIET, Anchor.MIDDLE);
        } else if (!shareKnown) {
            canvas.textAt(number, box.centreX(), box.centreY(), SHARE, Anchor.MIDDLE);
        } else {
            shareAndPeople(canvas, share, people, box, ink);
        }
    }

    private void shareAndPeople(Canvas canvas, double share, long people, Box box, Paint ink) {
        var words = figure.frame().words();
        String percent = words.numerals().percent(share, 0);
        String n = words.say("moves.n", Map.of("people", people));
        double y = box.centreY();
        if (box.height() < TWO_LINES) {
            double left = box.centreX() - (SHARE.width(percent) + BESIDE + Type.QUIET.width(n)) / 2;
            canvas.textAt(percent, left, y, SHARE.in(ink), Anchor.START);
            canvas.textAt(n, left + SHARE.width(percent) + BESIDE, y, Type.QUIET.in(ink), Anchor.START);
        } else {
            double apart = Math.min(9, box.height() / 4.5);
            canvas.textAt(percent, box.centreX(), y - apart, SHARE.in(ink), Anchor.MIDDLE);
            canvas.textAt(n, box.centreX(), y + apart, Type.QUIET.in(ink), Anchor.MIDDLE);
        }
    }
}
