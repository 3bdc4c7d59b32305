package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;

/** Draws {@link CommonRuler}: columns beside one upright axis, each with what its upper end means. */
record CommonRulerPlot(CommonRuler figure) implements Plot {

    private static final double BEST = 300;
    private static final double LEAST = 150;
    private static final double PAD = 7;
    private static final double TICKS_APART = 24;
    private static final double ABOVE_NOTES = 8;
    private static final double ROOM_FOR_COUNT = 26;
    private static final double FAINT = 0.35;
    private static final double ROOM_FOR_TICKS = 24;
    private static final double DOT = 1.9;
    private static final double DOTS_APART = 4.4;
    private static final int HEAD_LINES = 2;
    private static final int MOST_LINES = 2;

    /** A column; those without anything are left out. */
    private enum Part {
        RATEES(0.18),
        RATERS(0.145),
        ROLES(0.265),
        CRITERIA(0.25),
        LEVELS(0.16);

        private final double share;

        Part(double share) {
            this.share = share;
        }
    }

    private List<Part> parts() {
        return Stream.of(Part.values())
                .filter(part -> switch (part) {
                    case RATEES -> true;
                    case RATERS -> !figure.raters().isEmpty();
                    case ROLES -> !figure.roles().isEmpty();
                    case CRITERIA -> !figure.criteria().isEmpty();
                    case LEVELS -> !figure.bands().isEmpty();
                })
                .toList();
    }

    @Override
    public double height(double width) {
        return head(width) + BEST + below(width);
    }

    @Override
    public double least(double width) {
        return head(width) + LEAST + below(width);
    }

    private double head(double width) {
        return (nameLines(columns(ROOM_FOR_TICKS, 0, width, 0)) + 1) * Type.STRONG.leading() + 6;
    }

    private int nameLines(Map<Part, Box> columns) {
        return columns.entrySet().stream()
                .mapToInt(column -> name(column.getKey(), column.getValue()).size())
                .max()
                .orElse(1);
    }

    private List<String> name(Part part, Box box) {
        return Type.STRONG.wrap(figure.frame().words().say(key(part)), box.width() - PAD - 2, HEAD_LINES);
    }

    private String key(Part part) {
        String key = "ruler." + part.name().toLowerCase(Locale.ROOT);
        return part == Part.RATEES ? figure.frame().key(key) : key;
    }

    private double below(double width) {
        return ABOVE_NOTES + notes(width).size() * Type.QUIET.leading();
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        double top = area.y() + head(area.width());
        double bottom = area.bottom() - below(area.width()) - Type.QUIET.size() / 2;
        var axis = axis(bottom, top + Type.QUIET.size() / 2);
        double left = area.x() + ticks(canvas, axis, area) + PAD;
        var columns = columns(left, top, area.right(), bottom);
        heads(canvas, columns, area.y());
        columns.forEach((part, box) -> {
            switch (part) {
                case RATEES -> ratees(canvas, axis, box);
                case RATERS -> raters(canvas, axis, box);
                case ROLES -> new RulerPlaces(figure.roles(), axis, inside(box), false).draw(canvas);
                case CRITERIA -> new RulerPlaces(figure.criteria(), axis, inside(box), true).draw(canvas);
                case LEVELS -> new RulerLevels(figure, axis, inside(box)).draw(canvas, hatched);
            }
        });
        var lines = notes(area.width());
        double y = area.bottom() - lines.size() * Type.QUIET.leading() / 2;
        canvas.linesAt(lines, area.x(), y, Type.QUIET, Anchor.START);
    }

    private LinearAxis axis(double bottom, double top) {
        var ends = Stream.of(figure.roles(), figure.criteria())
                .flatMap(List::stream)
                .flatMap(place -> Stream.of(
                        place.measure().interval().lower(),
                        place.measure().interval().upper()))
                .toList();
        return LinearAxis.around(bottom, top, figure.reach(), ends, TICKS_APART);
    }

    /** The axis, with lines through all columns; answers its width. */
    private double ticks(Canvas canvas, LinearAxis axis, Box area) {
        double width = axis.ticks().stream()
                .mapToDouble(tick -> Type.QUIET.width(axis.signed(figure.frame(), tick)))
                .max()
                .orElse(0);
        for (double tick : axis.ticks()) {
            double y = axis.at(tick);
            boolean zero = Math.abs(tick) < axis.step() / 2;
            canvas.line(area.x() + width + 4, y, area.right(), y, Stroke.of(zero ? Palette.MUTED : Palette.GRID, 0.8));
            canvas.textAt(axis.signed(figure.frame(), tick), area.x() + width, y, Type.QUIET, Anchor.END);
        }
        return width;
    }

    private static Box inside(Box column) {
        return column.inset(PAD, 0, 2, 0);
    }

    private Map<Part, Box> columns(double left, double top, double right, double bottom) {
        var parts = parts();
        double whole = parts.stream().mapToDouble(part -> part.share).sum();
        var columns = new EnumMap<Part, Box>(Part.class);
        double x = left;
        for (Part part : parts) {
            double width = (right - left) * part.share / whole;
            columns.put(part, new Box(x, top, width, bottom - top));
            x += width;
        }
        return columns;
    }

    private void heads(Canvas canvas, Map<Part, Box> columns, double top) {
        var words = figure.frame().words();
        columns.forEach((part, box) -> {
            double x = box.x() + PAD;
            canvas.line(box.x(), top, box.x(), box.bottom(), Stroke.of(Palette.GRID, 1));
            double y = top + Type.STRONG.leading() / 2;
            for (String line : name(part, box)) {
                canvas.textAt(line, x, y, Type.STRONG, Anchor.START);
                y += Type.STRONG.leading();
            }
            String up = Type.QUIET
                    .wrap(words.say(key(part) + ".up"), box.width() - PAD - 2, 1)
                    .get(0);
            canvas.textAt(up, x, y, Type.QUIET, Anchor.START);
        });
    }

    /** Bars as long as there are people; the longest says how many that is, a small one only that it is small. */
    private void ratees(Canvas canvas, LinearAxis axis, Box box) {
        var strips = figure.rateeStrip();
        var bins = strips.of(0);
        var hidden = figure.hidden();
        int most = bins.stream().mapToInt(Strips.Bin::count).max().orElse(1);
        double scale = (box.width() - PAD - ROOM_FOR_COUNT) / Math.max(most, figure.smallest());
        double height = thickness(axis, strips);
        boolean said = false;
        for (int i = 0; i < bins.size(); i++) {
            double y = axis.at(bins.get(i).middle());
            double people =
                    hidden.get(i) ? figure.smallest() / 2.0 : bins.get(i).count();
            double width = Math.max(4, scale * people);
            var bar = new Box(box.x() + PAD, y - height / 2, width, height);
            if (hidden.get(i)) {
                canvas.rect(bar, 1, Palette.SKY.faint(FAINT), Stroke.NONE);
            } else {
                canvas.rect(bar, 1, Palette.SKY, Stroke.NONE);
            }
            if (!said && !hidden.get(i) && bins.get(i).count() == most) {
                String count = figure.frame().words().numerals().whole(most);
                canvas.textAt(count, bar.right() + 4, y, Type.QUIET.haloed(), Anchor.START);
                said = true;
            }
        }
    }

    private static double thickness(LinearAxis axis, Strips strips) {
        double pitch = Math.abs(axis.at(axis.from()) - axis.at(axis.from() + strips.width()));
        return Math.max(1, Math.min(10, 0.82 * pitch));
    }

    /** A dot for each rater, or bars where they are too many. */
    private void raters(Canvas canvas, LinearAxis axis, Box box) {
        var strips = figure.raterStrip();
        var bins = strips.of(0);
        double room = box.width() - 2 * PAD;
        int most = bins.stream().mapToInt(Strips.Bin::count).max().orElse(1);
        boolean dots = most * DOTS_APART <= room;
        double height = thickness(axis, strips);
        Paint paint = Palette.NAVY;
        for (var bin : bins) {
            double y = axis.at(bin.middle());
            if (!dots) {
                double width = Math.max(1, room * bin.count() / most);
                canvas.rect(new Box(box.x() + PAD, y - height / 2, width, height), 1, paint, Stroke.NONE);
            }
            for (int k = 0; dots && k < bin.count(); k++) {
                canvas.circle(box.x() + PAD + DOT + k * DOTS_APART, y, DOT, paint, Stroke.NONE);
            }
        }
    }

    private List<String> notes(double width) {
        var words = figure.frame().words();
        var parts = new ArrayList<String>();
        parts.add(words.say("ruler.read"));
        if (!figure.raters().isEmpty()) {
            parts.add(
                    words.say("ruler.unnamed", Map.of("raters", figure.raters().size())));
        }
        if (figure.hidden().contains(true)) {
            parts.add(words.say(figure.frame().key("ruler.hidden"), Map.of("smallest", figure.smallest())));
        }
        if (figure.goesOn()) {
            parts.add(words.say("ruler.beyond"));
        }
        return Type.QUIET.wrap(String.join(" ", parts), width, MOST_LINES);
    }
}
