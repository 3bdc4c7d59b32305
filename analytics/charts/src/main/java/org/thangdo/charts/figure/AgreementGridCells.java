package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.AgreementGrid.Pair;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Lettering;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;
import org.thangdo.charts.scene.Weight;
import org.thangdo.stats.Estimate;

/**
 * What stands in the cells of an {@link AgreementGrid}, the same in all of them: as much as the smallest room allows. A
 * reason too long for a cell stands below the figure, behind a letter.
 *
 * @param width of a cell
 * @param height of a cell
 */
record AgreementGridCells(AgreementGrid figure, double width, double height) {

    private static final Lettering VALUE = new Lettering(13, Weight.BOLD, Palette.INK, false);
    private static final Lettering SMALL = Type.QUIET;
    private static final double ARROW = 6;
    private static final double CORNER = 3;
    private static final double BETWEEN = 5;

    /** What is said of a coefficient. */
    enum Content {
        INTERVAL,
        COUNT_BELOW,
        COUNT_BESIDE,
        VALUE
    }

    Content content() {
        double value = VALUE.leading() * 0.9;
        if (intervalFits() && height >= value + 2 * SMALL.leading() + 2) {
            return Content.INTERVAL;
        }
        if (height >= value + SMALL.leading() + 1 && widest(Content.COUNT_BELOW) <= width) {
            return Content.COUNT_BELOW;
        }
        return widest(Content.COUNT_BESIDE) <= width ? Content.COUNT_BESIDE : Content.VALUE;
    }

    /** Whether cells are wide enough for intervals. */
    boolean intervalFits() {
        return widest(Content.INTERVAL) <= width;
    }

    private double widest(Content content) {
        return figure.pairs().stream()
                .filter(pair -> figure.shown(pair).isPresent())
                .mapToDouble(pair -> width(content, pair))
                .max()
                .orElse(0);
    }

    private double width(Content content, Pair pair) {
        double arrow = figure.lenient(pair).isPresent() ? 2 * (ARROW + CORNER) : 2 * CORNER;
        return switch (content) {
            case INTERVAL -> SMALL.width(interval(pair)) + 2 * CORNER;
            case COUNT_BELOW -> Math.max(VALUE.width(value(pair)) + arrow, SMALL.width(count(pair)) + arrow);
            case COUNT_BESIDE -> VALUE.width(value(pair)) + BETWEEN + SMALL.width(beside(pair)) + CORNER + aside();
            case VALUE -> 0;
        };
    }

    /** Room at the right edge of all cells for the arrow that some have. */
    private double aside() {
        return figure.pairs().stream().anyMatch(pair -> figure.lenient(pair).isPresent()) ? ARROW + CORNER : CORNER;
    }

    private String value(Pair pair) {
        return Coefficient.text(figure.frame(), defined(pair).value());
    }

    private String interval(Pair pair) {
        return Coefficient.text(figure.frame(), defined(pair).interval());
    }

    private String count(Pair pair) {
        return figure.frame()
                .words()
                .say("moves.n", Map.of("people", pair.coefficient().n()));
    }

    private String beside(Pair pair) {
        return figure.frame().words().numerals().whole(pair.coefficient().n());
    }

    private Estimate.Defined defined(Pair pair) {
        return figure.shown(pair).orElseThrow();
    }

    /** Reasons that do not fit into a cell, in the order of the pairs. */
    List<String> reasonsBelow() {
        return figure.pairs().stream()
                .filter(pair -> !figure.hidden(pair) && figure.shown(pair).isEmpty())
                .map(pair -> pair.coefficient().reason(figure.frame()))
                .filter(reason -> !fits(reason))
                .distinct()
                .toList();
    }

    private boolean fits(String reason) {
        var lines = lines(reason);
        return String.join(" ", lines).equals(reason) && lines.size() * SMALL.leading() <= height - 2;
    }

    private List<String> lines(String reason) {
        return SMALL.wrap(reason, width - 2 * CORNER, Math.max(1, (int) Math.floor(height / SMALL.leading())));
    }

    /** The letter that stands in a cell for a reason. */
    static String mark(int reason) {
        return "(" + (char) ('a' + reason) + ")";
    }

    /** What the notes say about the cells. */
    List<String> notes() {
        var words = figure.frame().words();
        var notes = new ArrayList<String>();
        figure.pairs().stream()
                .flatMap(pair -> figure.shown(pair).stream())
                .findFirst()
                .ifPresent(first -> {
                    var about = Map.of(
                            "confidence",
                            first.interval().level(),
                            "who",
                            words.say(figure.frame().key("who")));
                    notes.add(words.say("agreement-grid.cell." + content(), about));
                });
        var reasons = reasonsBelow();
        for (int i = 0; i < reasons.size(); i++) {
            notes.add(words.say("agreement-grid.reason", Map.of("mark", mark(i), "reason", reasons.get(i))));
        }
        if (figure.pairs().stream().anyMatch(figure::hidden)) {
            var about = Map.of(
                    "smallest",
                    figure.smallest(),
                    "who",
                    words.say(figure.frame().key("who")));
            notes.add(words.say("agreement-grid.hidden", about));
        }
        return notes;
    }

    void draw(Canvas canvas, Pair pair, Box cell) {
        var shown = figure.shown(pair);
        if (shown.isEmpty()) {
            canvas.rect(cell, 3, Palette.WHITE, Stroke.of(Palette.GRID, 1.2).dashes());
            canvas.linesAt(instead(pair), cell.centreX(), cell.centreY(), SMALL, Anchor.MIDDLE);
            return;
        }
        Paint fill = Palette.sequential(Math.max(0, Math.min(1, shown.get().value())));
        canvas.rect(cell, 3, fill, Stroke.of(pair.within() ? Palette.INK : Palette.GRID, pair.within() ? 1.4 : 0.8));
        write(canvas, pair, cell, Palette.upon(fill));
        arrow(canvas, pair, cell, Palette.upon(fill));
    }

    private List<String> instead(Pair pair) {
        if (figure.hidden(pair)) {
            return List.of(figure.frame().words().say("withheld"));
        }
        String reason = pair.coefficient().reason(figure.frame());
        return fits(reason) ? lines(reason) : List.of(mark(reasonsBelow().indexOf(reason)));
    }

    private void write(Canvas canvas, Pair pair, Box cell, Paint ink) {
        double x = cell.centreX();
        double y = cell.centreY();
        double low = SMALL.leading() / 2 + 1;
        double middle = cell.x() + CORNER + (width - CORNER - aside()) / 2;
        switch (content()) {
            case INTERVAL -> {
                canvas.textAt(value(pair), x, y - SMALL.leading(), VALUE.in(ink), Anchor.MIDDLE);
                canvas.textAt(interval(pair), x, y + 2, SMALL.in(ink), Anchor.MIDDLE);
                canvas.textAt(count(pair), x, y + 2 + SMALL.leading(), SMALL.in(ink), Anchor.MIDDLE);
            }
            case COUNT_BELOW -> {
                canvas.textAt(value(pair), x, y - low, VALUE.in(ink), Anchor.MIDDLE);
                canvas.textAt(count(pair), x, y + low, SMALL.in(ink), Anchor.MIDDLE);
            }
            case COUNT_BESIDE -> {
                double left = middle - (VALUE.width(value(pair)) + BETWEEN + SMALL.width(beside(pair))) / 2;
                canvas.textAt(value(pair), left, y, VALUE.in(ink), Anchor.START);
                double after = left + VALUE.width(value(pair)) + BETWEEN;
                canvas.textAt(beside(pair), after, y, SMALL.in(ink), Anchor.START);
            }
            case VALUE -> canvas.textAt(value(pair), middle, y, Type.STRONG.in(ink), Anchor.MIDDLE);
        }
    }

    /** Points left to the name of the row or up to the name of the column, whichever source rates higher. */
    private void arrow(Canvas canvas, Pair pair, Box cell, Paint ink) {
        figure.lenient(pair).ifPresent(lenient -> {
            double left = cell.right() - CORNER - ARROW;
            double top = cell.y() + CORNER;
            if (lenient == pair.column()) {
                Arrows.head(canvas, left + ARROW / 2, top, 0, -ARROW, ink);
            } else {
                Arrows.head(canvas, left, top + ARROW / 2, -ARROW, 0, ink);
            }
        });
    }
}
