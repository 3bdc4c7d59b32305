package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;
import org.thangdo.stats.Estimate;

/** Draws {@link CoefficientForest}. A dashed line stands where rows are left out for lack of room. */
record CoefficientForestPlot(CoefficientForest figure) implements Plot {

    private static final double BEST_ROW = 22;
    private static final double HEAD = 22;
    private static final double FOOT = 38;
    private static final double DOT = 4;
    private static final int FEW_ROWS = 5;

    @Override
    public double height(double width) {
        int rows = figure.rows().size();
        return HEAD
                + rows * BEST_ROW
                + FOOT
                + ForestSelection.of(figure, rows).note(width).size() * Type.QUIET.leading();
    }

    @Override
    public boolean little() {
        return figure.rows().size() <= FEW_ROWS;
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        var rows = rows(area);
        var selection = ForestSelection.of(figure, rows.shown());
        var drawn = selection.drawn();
        var columns = ForestColumns.of(figure, area);
        double apart = Type.QUIET.width(Coefficient.text(figure.frame(), -0.25)) + 6;
        var axis = CoefficientAxis.of(columns.axisLeft(), columns.axisRight(), numbers(drawn), apart);
        double head = area.y() + HEAD / 2 - 2;
        columns.heads(canvas, head);
        emphasis(canvas, area, rows, drawn);
        grid(canvas, axis, rows);
        whole(canvas, axis, head, rows);
        for (int place = 0; place < drawn.size(); place++) {
            row(canvas, columns, axis, drawn.get(place), rows.centre(place), rows.pitch());
        }
        cuts(canvas, area, rows, drawn);
        facing(canvas, (axis.left() + axis.right()) / 2, rows.bottom() + 27);
        var lines = selection.note(area.width());
        double y = rows.bottom() + FOOT + lines.size() * Type.QUIET.leading() / 2;
        canvas.linesAt(lines, area.x(), y, Type.QUIET, Anchor.START);
    }

    /** The rows; where they do not all fit there is room for a note about the others. */
    private Rows rows(Box area) {
        int all = figure.rows().size();
        var rows = rows(area, all);
        return rows.complete() ? rows : rows(area, 1);
    }

    private Rows rows(Box area, int drawn) {
        double note = ForestSelection.of(figure, drawn).note(area.width()).size() * Type.QUIET.leading();
        double bottom = area.bottom() - FOOT - note;
        return Rows.of(figure.rows().size(), area.y() + HEAD, bottom, Rows.LEAST, BEST_ROW * 1.4);
    }

    private void row(Canvas canvas, ForestColumns columns, CoefficientAxis axis, int index, double y, double pitch) {
        columns.row(canvas, index, y, pitch);
        figure.shown(figure.rows().get(index)).ifPresent(defined -> dot(canvas, axis, defined, y));
    }

    private List<Double> numbers(List<Integer> drawn) {
        var numbers = new ArrayList<Double>();
        drawn.stream()
                .flatMap(i -> figure.shown(figure.rows().get(i)).stream())
                .map(ForestColumns::numbers)
                .forEach(numbers::addAll);
        figure.whole().ifPresent(whole -> numbers.add(whole.value()));
        return numbers;
    }

    private void emphasis(Canvas canvas, Box area, Rows rows, List<Integer> drawn) {
        int place = drawn.indexOf(figure.recommended());
        if (place >= 0) {
            canvas.rect(new Box(area.x(), rows.top(place), area.width(), rows.pitch()), 2, Palette.TRACK, Stroke.NONE);
        }
    }

    private void grid(Canvas canvas, CoefficientAxis axis, Rows rows) {
        for (double tick : axis.ticks()) {
            double x = axis.at(tick);
            boolean zero = Math.abs(tick) < axis.step() / 2;
            canvas.line(x, rows.top(), x, rows.bottom(), Stroke.of(zero ? Palette.INK : Palette.GRID, zero ? 1 : 0.8));
            canvas.textAt(axis.label(figure.frame(), tick), x, rows.bottom() + 10, Type.QUIET, Anchor.MIDDLE);
        }
    }

    /** The line of everybody, named at its upper end. */
    private void whole(Canvas canvas, CoefficientAxis axis, double y, Rows rows) {
        figure.whole().ifPresent(whole -> {
            double x = axis.at(whole.value());
            canvas.line(
                    x, y + 10, x, rows.bottom(), Stroke.of(Palette.MUTED, 1.3).dashes());
            String text = figure.frame()
                    .words()
                    .say("coefficients.whole", Map.of("name", whole.name(), "value", whole.value()));
            String label = Type.STRONG.wrap(text, axis.right() - axis.left(), 1).get(0);
            double half = Type.STRONG.width(label) / 2;
            double middle = Math.max(axis.left() + half, Math.min(axis.right() - half, x));
            canvas.textAt(label, middle, y, Type.STRONG, Anchor.MIDDLE);
        });
    }

    /** The interval and its value; an arrow where it goes on beyond the axis. */
    private static void dot(Canvas canvas, CoefficientAxis axis, Estimate.Defined defined, double y) {
        Paint paint = Palette.NAVY;
        double from = axis.at(defined.interval().lower());
        double to = axis.at(defined.interval().upper());
        canvas.line(from, y, to, y, Stroke.of(paint, 1.8));
        if (!axis.holds(defined.interval().lower())) {
            Arrows.head(canvas, from - 2 * DOT, y, -2 * DOT, 0, paint);
        }
        if (!axis.holds(defined.interval().upper())) {
            Arrows.head(canvas, to + 2 * DOT, y, 2 * DOT, 0, paint);
        }
        canvas.circle(axis.at(defined.value()), y, DOT, paint, Stroke.of(Palette.WHITE, 1));
    }

    /** Lines where rows are left out. */
    private void cuts(Canvas canvas, Box area, Rows rows, List<Integer> drawn) {
        for (int place = 0; place <= drawn.size(); place++) {
            int before = place == 0 ? -1 : drawn.get(place - 1);
            int next = place == drawn.size() ? figure.rows().size() : drawn.get(place);
            if (next > before + 1) {
                double y = rows.top(place);
                canvas.line(
                        area.x(),
                        y,
                        area.right(),
                        y,
                        Stroke.of(Palette.MUTED, 0.8).dashes());
            }
        }
    }

    private void facing(Canvas canvas, double middle, double y) {
        var words = figure.frame().words();
        String less = words.say("facing.less." + figure.facing());
        String more = words.say("facing.more." + figure.facing());
        Arrows.facing(canvas, middle, y, less, more);
    }
}
