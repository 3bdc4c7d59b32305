package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.charts.Palette;
import org.thangdo.charts.figure.AgreementGrid.Pair;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Lettering;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;

/**
 * The cells of an {@link AgreementGrid} and what must be said about them. A reason too long for a cell stands below the
 * figure, behind a letter.
 *
 * @param width of a cell
 * @param height of a cell
 */
record AgreementGridCells(AgreementGrid figure, double width, double height) {

    private static final Lettering SMALL = AgreementGridSetting.SMALL;
    private static final double CORNER = AgreementGridSetting.CORNER;
    private static final double ARROW = AgreementGridSetting.ARROW;

    AgreementGridSetting setting() {
        return AgreementGridSetting.in(figure, width, height);
    }

    /** Reasons that do not fit into a cell, in the order of the pairs. */
    private List<String> reasonsBelow() {
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
    private static String mark(int reason) {
        return "(" + (char) ('a' + reason) + ")";
    }

    /** What the numbers and marks in the cells are. */
    List<String> notes() {
        var words = figure.frame().words();
        String who = words.say(figure.frame().key("who"));
        var notes = new ArrayList<String>();
        figure.pairs().stream()
                .flatMap(pair -> figure.shown(pair).stream())
                .findFirst()
                .map(first -> Map.of("confidence", first.interval().level(), "who", who))
                .ifPresent(about ->
                        notes.add(words.say("agreement-grid.cell." + setting().content(), about)));
        var reasons = reasonsBelow();
        for (int i = 0; i < reasons.size(); i++) {
            notes.add(words.say("agreement-grid.reason", Map.of("mark", mark(i), "reason", reasons.get(i))));
        }
        if (figure.pairs().stream().anyMatch(figure::hidden)) {
            notes.add(words.say("agreement-grid.hidden", Map.of("smallest", figure.smallest(), "who", who)));
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
        canvas.rect(cell, 3, fill, pair.within() ? Stroke.of(Palette.INK, 1.4) : Stroke.of(Palette.GRID, 0.8));
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
        var setting = setting();
        double line = SMALL.leading();
        double y = cell.centreY();
        switch (setting.content()) {
            case INTERVAL -> {
                first(canvas, pair, cell, y - line, ink);
                below(canvas, AgreementGridSetting.interval(figure, pair), cell, y + 2, ink);
                below(canvas, AgreementGridSetting.count(figure, pair), cell, y + 2 + line, ink);
            }
            case COUNT_BELOW -> {
                first(canvas, pair, cell, y - line / 2 - 1, ink);
                below(canvas, AgreementGridSetting.count(figure, pair), cell, y + line / 2 + 1, ink);
            }
            case COUNT_BESIDE, VALUE -> first(canvas, pair, cell, y, ink);
        }
    }

    /** The line of the value; where there is no room for it in the middle it makes way for the arrows. */
    private void first(Canvas canvas, Pair pair, Box cell, double y, Paint ink) {
        var setting = setting();
        double middle = setting.centred(figure, width) ? cell.centreX() : cell.centreX() - 0.75 * ARROW;
        double left = middle - setting.topLine(figure, pair) / 2;
        String value = AgreementGridSetting.value(figure, pair);
        canvas.textAt(value, left, y, setting.value().in(ink), Anchor.START);
        if (setting.content() == AgreementGridSetting.Content.COUNT_BESIDE) {
            double after = left + setting.value().width(value) + AgreementGridSetting.BETWEEN;
            canvas.textAt(AgreementGridSetting.beside(figure, pair), after, y, SMALL.in(ink), Anchor.START);
        }
    }

    private static void below(Canvas canvas, String text, Box cell, double y, Paint ink) {
        canvas.textAt(text, cell.centreX(), y, SMALL.in(ink), Anchor.MIDDLE);
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
