package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.CapGap.Unit;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;

/** Draws {@link CapGap}. Only units over the cap are named. */
record CapGapPlot(CapGap figure) implements Plot {

    /** With more distinct places than this, empty ones are left out. */
    static final int MOST_COLUMNS = 16;

    private static final double BEST = 215;
    private static final double HEAD = 40;
    private static final double FOOT = 40;
    private static final double WIDEST = 96;
    private static final double LARGEST = 9;
    private static final double LEAST_CORNER = 90;
    private static final int FEW = 4;
    private static final int LINES = 2;
    private static final int NAMED_AT_DOTS = 2;

    @Override
    public double height(double width) {
        return little() ? HEAD + FOOT + LINES * Type.LABEL.leading() + 2.2 * LARGEST * tallest() : BEST;
    }

    /** Few dots above each other need no tall figure. */
    @Override
    public boolean little() {
        return tallest() <= FEW;
    }

    private long tallest() {
        return figure.columns().values().stream().mapToLong(List::size).max().orElse(1);
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        var words = figure.frame().words();
        var columns = new ArrayList<>(figure.columns().entrySet());
        double step = Math.min(WIDEST, area.width() / columns.size());
        double left = area.centreX() - step * columns.size() / 2;
        double floor = area.bottom() - FOOT;
        long tallest = tallest();
        double radius = Math.min(LARGEST, Math.min(step / 2.6, (floor - area.y() - HEAD) / Math.max(1, tallest) / 2.2));
        canvas.line(area.x(), floor, area.right(), floor, Stroke.of(Palette.INK, 1));
        double zeroEnd = area.x();
        for (int i = 0; i < columns.size(); i++) {
            double x = left + (i + 0.5) * step;
            long difference = columns.get(i).getKey();
            int units = columns.get(i).getValue().size();
            if (difference == 0) {
                zeroEnd = zero(canvas, new Box(x - step / 2, area.y(), step, floor - area.y()), area);
            }
            var label = difference == 0 ? Type.STRONG : Type.LABEL;
            canvas.textAt(figure.signed(difference), x, floor + 11, label, Anchor.MIDDLE);
            for (int k = 0; k < units; k++) {
                double y = floor - radius * (1.2 + 2.2 * k);
                canvas.circle(x, y, radius, paint(difference), Stroke.NONE);
            }
            boolean named = difference > 0 && namedAtDots(step);
            if (named) {
                names(canvas, columns.get(i).getValue(), x, floor - radius * 2.2 * units - 4, step);
            } else if (units > 0) {
                String count = words.numerals().whole(units);
                double y = floor - radius * 2.2 * units - 9;
                canvas.textAt(count, x, y, Type.STRONG, Anchor.MIDDLE);
            }
        }
        canvas.textAt(
                words.say(figure.frame().key("cap-gap.axis")), area.centreX(), floor + 29, Type.STRONG, Anchor.MIDDLE);
        long tallestOver = columns.stream()
                .filter(column -> column.getKey() > 0)
                .mapToLong(column -> column.getValue().size())
                .max()
                .orElse(0);
        double corner = zeroEnd + 8;
        double free = floor - radius * 2.2 * tallestOver - 20 - area.y();
        if (tallestOver > 0 && !namedAtDots(step) && corner < area.right() && free > 0) {
            over(canvas, new Box(corner, area.y(), area.right() - corner, free));
        }
    }

    /** Whether every name of a unit over the cap fits above its dot. */
    private boolean namedAtDots(double step) {
        return figure.columns().tailMap(1L).values().stream()
                .allMatch(
                        there -> there.size() <= NAMED_AT_DOTS && there.stream().allMatch(unit -> fits(unit, step)));
    }

    private static boolean fits(Unit unit, double step) {
        return String.join(" ", wrapped(unit, step)).equals(unit.name());
    }

    private static List<String> wrapped(Unit unit, double step) {
        return Type.LABEL.wrap(unit.name(), step - 4, LINES);
    }

    /** Names of the units of one column above its dots, the last one lowest. */
    private void names(Canvas canvas, List<Unit> units, double x, double bottom, double step) {
        var lines = units.stream().flatMap(unit -> wrapped(unit, step).stream()).toList();
        double y = bottom - Type.LABEL.leading() * (lines.size() - 0.5);
        for (String line : lines) {
            canvas.textAt(line, x, y, Type.LABEL.in(Palette.ALARM), Anchor.MIDDLE);
            y += Type.LABEL.leading();
        }
    }

    /** Draws the column at the cap and says where its label ends. */
    private double zero(Canvas canvas, Box box, Box area) {
        canvas.rect(box, Palette.TRACK);
        String text = figure.frame()
                .words()
                .say(
                        "cap-gap.at",
                        Map.of("at", figure.atCap(), "units", figure.shown().size()));
        List<String> lines = Type.STRONG.wrap(text, box.width() - 4, LINES);
        if (String.join(" ", lines).equals(text)) {
            canvas.linesAt(lines, box.centreX(), box.y() + 4 + lines.size() * 7.5, Type.STRONG, Anchor.MIDDLE);
            return box.right();
        }
        double half = Type.STRONG.width(text) / 2;
        double x = Math.max(area.x() + half, Math.min(area.right() - half, box.centreX()));
        canvas.textAt(text, x, box.y() + 9, Type.STRONG, Anchor.MIDDLE);
        return Math.max(box.right(), x + half);
    }

    private static Paint paint(long difference) {
        return difference > 0 ? Palette.ALARM : difference == 0 ? Palette.NAVY : Palette.SKY;
    }

    /** Names of the units over the cap, in the corner above their dots. */
    private void over(Canvas canvas, Box corner) {
        var words = figure.frame().words();
        var names = figure.shown().stream()
                .filter(unit -> unit.difference() > 0)
                .sorted(Comparator.comparingLong(Unit::difference).reversed().thenComparing(Unit::name))
                .map(unit -> figure.signed(unit.difference()) + "  " + unit.name())
                .toList();
        int room = (int) Math.floor(corner.height() / Type.LABEL.leading()) - 1;
        if (room < 1 || corner.width() < LEAST_CORNER) {
            return;
        }
        double y = corner.y() + Type.LABEL.leading() / 2;
        String head =
                Type.STRONG.wrap(words.say("cap-gap.over"), corner.width(), 1).get(0);
        canvas.textAt(head, corner.x(), y, Type.STRONG.in(Palette.ALARM), Anchor.START);
        y += Type.LABEL.leading();
        int shown = names.size() <= room ? names.size() : room - 1;
        for (String name : names.subList(0, shown)) {
            String line = Type.LABEL.wrap(name, corner.width(), 1).get(0);
            canvas.textAt(line, corner.x(), y, Type.LABEL.in(Palette.ALARM), Anchor.START);
            y += Type.LABEL.leading();
        }
        if (shown < names.size()) {
            String more = words.say("cap-gap.more", Map.of("units", names.size() - shown));
            canvas.textAt(Type.LABEL.wrap(more, corner.width(), 1).get(0), corner.x(), y, Type.QUIET, Anchor.START);
        }
    }
}
