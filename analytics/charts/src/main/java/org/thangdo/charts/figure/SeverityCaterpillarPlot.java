package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.SeverityRow.Kind;
import org.thangdo.charts.figure.Whiskers.Dot;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.stats.Estimate;

/**
 * Draws {@link SeverityCaterpillar}. Below the line of a role stand its raters as dots, or as columns where they are many;
 * named raters have rows of their own where there is room for all.
 */
record SeverityCaterpillarPlot(SeverityCaterpillar figure) implements Plot {

    private static final double BEST_ROLE = 36;
    private static final double BEST_RATER = 16;
    private static final double LEAST_STRIP = 16;
    private static final double HEAD = 22;
    /** Roles of which none is left out, however low the figure. */
    private static final int MOST_KEPT = 10;

    private static final double FOOT = 38;
    private static final double APART = 8;
    private static final double BESIDE_WORDS = 26;
    private static final int MOST_LINES = 3;
    private static final int FEW_ROLES = 4;
    private static final int MOST_LISTED = 50;
    /** Codes of raters are not wider. */
    static final double WIDEST_CODE = 70;

    private static final Dot ROLE = Dot.full(4.5, Palette.NAVY, 2);
    private static final Dot RATER = Dot.full(2.6, Palette.SKY, 1.2);

    /** How the raters of a role stand below it. */
    private enum Strip {
        NONE,
        DOTS,
        COLUMNS
    }

    @Override
    public double height(double width) {
        double notes = notes(width, figure.named(), 0, Strip.DOTS).size() * Type.QUIET.leading();
        int roles = figure.roles().size();
        int all = SeverityRow.of(figure, true).size();
        double rows = figure.named() && all <= MOST_LISTED ? all * BEST_RATER : roles * BEST_ROLE;
        return HEAD + rows + FOOT + notes;
    }

    /** A few roles are all shown, each with its raters: leaving some out would hide who lies between the ends. */
    @Override
    public double least(double width) {
        int roles = figure.roles().size();
        if (figure.named() || roles > MOST_KEPT) {
            return 0;
        }
        double notes = notes(width, false, 0, Strip.DOTS).size() * Type.QUIET.leading();
        return HEAD + roles * (Rows.LEAST + LEAST_STRIP) + FOOT + notes;
    }

    @Override
    public boolean little() {
        return figure.roles().size() <= FEW_ROLES;
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        boolean listed = listed(area);
        var all = SeverityRow.of(figure, listed);
        var places = places(area, all.size(), listed);
        var rows = ends(all, places.shown());
        var columns = SeverityColumns.of(figure, rows, listed, area);
        var axis = axis(columns, rows, listed);
        columns.heads(canvas, area.y() + HEAD / 2 - 2);
        for (int place = 0; place < rows.size(); place++) {
            ground(canvas, area, rows.get(place), places.top(place), places.pitch(), listed);
        }
        grid(canvas, axis, places);
        var strips = new SeverityStrips(figure, axis, places.pitch());
        var kind = listed || places.pitch() < LEAST_STRIP ? Strip.NONE : strips.areDots() ? Strip.DOTS : Strip.COLUMNS;
        var lines = notes(area.width(), listed, all.size() - rows.size(), kind);
        for (int place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            double top = places.top(place);
            boolean strip = kind != Strip.NONE && strips.any(row.role());
            double y = strip ? top + 0.29 * places.pitch() : places.centre(place);
            columns.row(canvas, row, y, strip ? 0 : places.pitch());
            row.shown().ifPresent(defined -> Whiskers.across(canvas, axis, defined, y, dot(row)));
            if (strip) {
                strips.draw(canvas, row.role(), top);
            }
        }
        var words = figure.frame().words();
        Arrows.facing(
                canvas,
                middle(columns, axis),
                places.bottom() + 27,
                words.say("severity.less"),
                words.say("severity.more"));
        double y = places.bottom() + FOOT + lines.size() * Type.QUIET.leading() / 2;
        canvas.linesAt(lines, area.x(), y, Type.QUIET, Anchor.START);
    }

    /** The direction words stand around zero, as far as there is room. */
    private double middle(SeverityColumns columns, LinearAxis axis) {
        var words = figure.frame().words();
        double less = Type.QUIET.width(words.say("severity.less")) + BESIDE_WORDS;
        double more = Type.QUIET.width(words.say("severity.more")) + BESIDE_WORDS;
        return Math.min(Math.max(axis.at(0), columns.axisLeft() + less), columns.axisRight() - more);
    }

    private static Dot dot(SeverityRow row) {
        var dot = row.kind() == Kind.ROLE ? ROLE : RATER;
        return row.solid() ? dot : dot.hollow();
    }

    /** Whether every named rater gets a row. */
    private boolean listed(Box area) {
        if (!figure.named()) {
            return false;
        }
        int rows = SeverityRow.of(figure, true).size();
        return rows <= MOST_LISTED && places(area, rows, true).complete();
    }

    private Rows places(Box area, int count, boolean listed) {
        double notes = notes(area.width(), listed, 1, Strip.COLUMNS).size() * Type.QUIET.leading();
        double best = listed ? BEST_RATER : BEST_ROLE;
        return Rows.of(count, area.y() + HEAD, area.bottom() - FOOT - notes, Rows.LEAST, best * 1.4);
    }

    /** The first and the last rows, where there is not room for all. */
    private static List<SeverityRow> ends(List<SeverityRow> rows, int shown) {
        int first = (shown + 1) / 2;
        return IntStream.range(0, rows.size())
                .filter(i -> i < first || i >= rows.size() - (shown - first))
                .mapToObj(rows::get)
                .toList();
    }

    private LinearAxis axis(SeverityColumns columns, List<SeverityRow> rows, boolean listed) {
        var values = new ArrayList<>(List.of(0.0));
        var ends = new ArrayList<Double>();
        for (SeverityRow row : rows) {
            row.shown()
                    .filter(defined -> row.kind() == Kind.ROLE || row.solid())
                    .ifPresent(defined -> {
                        values.add(defined.value());
                        ends.add(defined.interval().lower());
                        ends.add(defined.interval().upper());
                    });
            if (!listed) {
                figure.drawn(figure.roles().get(row.role()))
                        .forEach(rater -> values.add(((Estimate.Defined) rater.measure()).value()));
            }
        }
        double apart = Type.QUIET.width("−0,25") + 6;
        double side = APART + (figure.named() && !listed ? widestCode() : 0);
        return LinearAxis.around(columns.axisLeft() + side, columns.axisRight() - side, values, ends, apart);
    }

    /** Room for the codes of the outermost raters. */
    private double widestCode() {
        return figure.roles().stream()
                .flatMap(role -> figure.drawn(role).stream())
                .mapToDouble(rater -> Math.min(WIDEST_CODE, Type.QUIET.width(rater.code())))
                .max()
                .orElse(0);
    }

    private void ground(Canvas canvas, Box area, SeverityRow row, double top, double pitch, boolean listed) {
        if (listed && row.kind() == Kind.ROLE) {
            canvas.rect(new Box(area.x(), top, area.width(), pitch), 2, Palette.TRACK, Stroke.NONE);
        } else if (!listed) {
            canvas.line(area.x(), top, area.right(), top, Stroke.of(Palette.GRID, 0.8));
        }
    }

    private void grid(Canvas canvas, LinearAxis axis, Rows places) {
        for (double tick : axis.ticks()) {
            double x = axis.at(tick);
            boolean zero = Math.abs(tick) < axis.step() / 2;
            var stroke = Stroke.of(zero ? Palette.INK : Palette.GRID, zero ? 1 : 0.8);
            canvas.line(x, places.top(), x, places.bottom(), stroke);
            canvas.textAt(axis.signed(figure.frame(), tick), x, places.bottom() + 10, Type.QUIET, Anchor.MIDDLE);
        }
    }

    private List<String> notes(double width, boolean listed, int left, Strip strip) {
        var words = figure.frame().words();
        var parts = new ArrayList<String>();
        if (figure.roles().stream().anyMatch(SeverityCaterpillar.Role::apart)) {
            parts.add(words.say("severity.apart", Map.of("alpha", figure.alpha())));
        }
        int drawn = figure.strips().total();
        if (drawn > 0 && strip != Strip.NONE) {
            String key = strip == Strip.DOTS ? "severity.dots" : "severity.columns";
            parts.add(words.say(key, Map.of("raters", drawn)));
        }
        parts.addAll(unsure(listed));
        if (figure.roles().stream().anyMatch(this::few)) {
            parts.add(words.say("severity.few", Map.of("smallest", figure.smallest())));
        }
        if (figure.roles().stream().anyMatch(figure::hidden)) {
            parts.add(words.say("severity.hidden", Map.of("smallest", figure.smallest())));
        }
        if (left > 0 && !listed) {
            parts.add(words.say("severity.left", Map.of("left", left)));
        }
        return parts.isEmpty() ? List.of() : Type.QUIET.wrap(String.join(" ", parts), width, MOST_LINES);
    }

    private boolean few(SeverityCaterpillar.Role role) {
        return role.raters() > 1 && figure.singles(role).isEmpty() && !figure.hidden(role);
    }

    /** How many of the raters that may be shown are placed roughly or not at all. */
    private List<String> unsure(boolean listed) {
        var words = figure.frame().words();
        var raters = figure.roles().stream()
                .flatMap(role -> figure.singles(role).stream())
                .toList();
        var parts = new ArrayList<String>();
        long none = raters.stream()
                .filter(rater -> rater.measure() instanceof Estimate.Undefined)
                .count();
        long extreme = raters.stream()
                .filter(rater -> rater.extreme() && rater.measure() instanceof Estimate.Defined)
                .count();
        if (extreme > 0) {
            parts.add(words.say(listed ? "severity.extreme.listed" : "severity.extreme", Map.of("raters", extreme)));
        }
        if (none > 0 && !listed) {
            parts.add(words.say("severity.none", Map.of("raters", none)));
        }
        return parts;
    }
}
