package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.ChangePanel.Part;
import org.thangdo.charts.figure.ChangePanel.Row;
import org.thangdo.charts.figure.Whiskers.Dot;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.change.Split;

/** Draws {@link ChangePanel}: what is taken as unchanged on the left, a column for each part. */
record ChangePanelPlot(ChangePanel figure) implements Plot {

    private static final double MOST_NAMES = 0.3;
    private static final double GAP = 10;
    private static final double EDGE = 14;
    private static final double BEST_ROW = 19;
    private static final double FOOT = 22;
    private static final double ABOVE_NOTES = 4;
    private static final double BETWEEN_TICKS = 6;
    private static final double RADIUS = 3.4;
    private static final int HEAD_LINES = 2;
    private static final int FEW_ROWS = 4;

    @Override
    public double height(double width) {
        return height(width, BEST_ROW);
    }

    @Override
    public double least(double width) {
        return height(width, Rows.LEAST);
    }

    private double height(double width, double row) {
        return head() + figure.rows().size() * row + FOOT + below(width);
    }

    @Override
    public boolean little() {
        return figure.rows().size() <= FEW_ROWS;
    }

    private static double head() {
        return HEAD_LINES * Type.STRONG.leading() + 6;
    }

    private double below(double width) {
        return ABOVE_NOTES + notes(width).size() * Type.QUIET.leading();
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        var all = figure.rows();
        var names = Names.of(all.stream().map(figure::name).toList(), Type.LABEL, MOST_NAMES * area.width());
        var rows = Rows.of(
                all.size(), area.y() + head(), area.bottom() - FOOT - below(area.width()), Rows.LEAST, BEST_ROW * 1.4);
        names(canvas, area, names, rows);
        double left = area.x() + names.width() + GAP;
        double width = (area.right() - left) / Part.values().length - GAP;
        for (var part : Part.values()) {
            column(canvas, part, left + part.ordinal() * (width + GAP), width, rows);
        }
        double y = rows.bottom() + FOOT + ABOVE_NOTES;
        var notes = notes(area.width());
        canvas.linesAt(notes, area.x(), y + notes.size() * Type.QUIET.leading() / 2, Type.QUIET, Anchor.START);
    }

    private void names(Canvas canvas, Box area, Names names, Rows rows) {
        var heading = new Names(names.width(), Type.STRONG);
        for (int i = 0; i < rows.shown(); i++) {
            var row = figure.rows().get(i);
            double right = area.x() + names.width();
            if (row.split().isEmpty()) {
                canvas.line(area.x(), rows.top(i), area.right(), rows.top(i), Stroke.of(Palette.GRID, 0.8));
                canvas.linesAt(
                        Type.STRONG.wrap(figure.name(row), heading.width(), 1),
                        area.x(),
                        rows.centre(i),
                        Type.STRONG,
                        Anchor.START);
            } else {
                names.draw(canvas, figure.name(row), right, rows.centre(i), Math.min(rows.pitch(), 2 * Rows.LEAST - 1));
            }
        }
    }

    private void column(Canvas canvas, Part part, double left, double width, Rows rows) {
        var heading = Type.STRONG.wrap(figure.name(part), width, HEAD_LINES);
        double middle = rows.top() - 4 - heading.size() * Type.STRONG.leading() / 2;
        canvas.linesAt(heading, left, middle, Type.STRONG, Anchor.START);
        var axis = axis(left + EDGE, left + width - EDGE);
        for (double tick : axis.ticks()) {
            double x = axis.at(tick);
            boolean zero = Math.abs(tick) < axis.step() / 2;
            canvas.line(
                    x, rows.top(), x, rows.bottom(), Stroke.of(zero ? Palette.MUTED : Palette.GRID, zero ? 1 : 0.8));
            String label = axis.signed(figure.frame(), tick);
            double half = Type.QUIET.width(label) / 2;
            if (x - half >= left && x + half <= left + width) {
                canvas.textAt(label, x, rows.bottom() + 10, Type.QUIET, Anchor.MIDDLE);
            }
        }
        for (int i = 0; i < rows.shown(); i++) {
            var row = figure.rows().get(i);
            double y = rows.centre(i);
            var estimate = row.estimate(part);
            if (estimate.isPresent() && estimate.get() instanceof Estimate.Defined known) {
                Whiskers.across(canvas, axis, known, y, dot(row, part));
            } else if (estimate.isPresent()) {
                canvas.textAt("–", left + width / 2, y, Type.QUIET, Anchor.MIDDLE);
            }
        }
    }

    /** Full for what was seen and what the metrics say, hollow under an assumption, pale for what is taken as zero. */
    private static Dot dot(Row row, Part part) {
        boolean assumed = row.split().map(Split::link).filter(part::isAssumed).isPresent();
        Paint paint = assumed ? Palette.SKY : row.split().isEmpty() ? Palette.INK : Palette.NAVY;
        var dot = Dot.full(RADIUS, paint, row.isMeasured() ? 2 : 1.5);
        return row.split().isEmpty() || row.isMeasured() ? dot : dot.hollow();
    }

    private LinearAxis axis(double start, double end) {
        var values = new ArrayList<Double>(List.of(0.0));
        var ends = new ArrayList<Double>();
        for (var row : figure.rows()) {
            for (var part : Part.values()) {
                if (row.estimate(part).orElse(null) instanceof Estimate.Defined known) {
                    values.add(known.value());
                    ends.add(known.interval().lower());
                    ends.add(known.interval().upper());
                }
            }
        }
        return LinearAxis.around(start, end, values, ends, Type.QUIET.width("−0,05") + BETWEEN_TICKS);
    }

    private List<String> notes(double width) {
        var words = figure.frame().words();
        var notes = new ArrayList<>(Type.QUIET.wrap(words.say("change.read"), width, 3));
        if (figure.left() > 0) {
            notes.addAll(Type.QUIET.wrap(words.say("change.left", Map.of("left", figure.left())), width, 1));
        }
        return notes;
    }
}
