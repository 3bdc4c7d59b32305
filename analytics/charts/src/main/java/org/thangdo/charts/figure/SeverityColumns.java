package org.thangdo.charts.figure;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.SeverityRow.Kind;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.stats.Estimate;

/**
 * The columns of a {@link SeverityCaterpillar}: names, axis, then value, interval and numbers in words, each flush right.
 *
 * @param value right edge of the values
 * @param interval right edge of the intervals
 * @param raters right edge of the numbers of raters
 */
record SeverityColumns(
        Frame frame,
        List<SeverityRow> rows,
        Box area,
        Names names,
        double axisLeft,
        double axisRight,
        double value,
        double interval,
        double raters) {

    private static final double GAP = 10;
    private static final double MOST_NAMES = 0.28;

    static SeverityColumns of(SeverityCaterpillar figure, List<SeverityRow> rows, boolean listed, Box area) {
        var frame = figure.frame();
        double ratings = listed ? GAP + widest(rows, SeverityRow::ratings, head(frame, "column.ratings")) : 0;
        double raters = area.right() - ratings;
        double interval = raters - widest(rows, SeverityRow::raters, head(frame, "column.raters")) - GAP;
        double value = interval - widest(rows, row -> interval(frame, row), intervalHead(frame, rows)) - GAP;
        double axisRight =
                value - widest(rows, row -> value(frame, row), head(frame, "column.severity.short")) - 1.5 * GAP;
        var names = Names.of(
                Stream.concat(rows.stream().map(SeverityRow::name), Stream.of(head(frame, "column.role")))
                        .toList(),
                Type.STRONG,
                MOST_NAMES * area.width());
        double axisLeft = area.x() + names.width() + GAP;
        return new SeverityColumns(frame, rows, area, names, axisLeft, axisRight, value, interval, raters);
    }

    private static double widest(List<SeverityRow> rows, Function<SeverityRow, String> text, String head) {
        return rows.stream()
                .mapToDouble(row -> Type.STRONG.width(text.apply(row)))
                .reduce(Type.QUIET.width(head), Math::max);
    }

    private static String head(Frame frame, String key) {
        return frame.words().say(key);
    }

    private static String intervalHead(Frame frame, List<SeverityRow> rows) {
        return rows.stream()
                .flatMap(row -> row.shown().stream())
                .findFirst()
                .map(first -> frame.words()
                        .say(
                                "coefficients.interval",
                                Map.of("confidence", first.interval().level())))
                .orElse("");
    }

    private static String interval(Frame frame, SeverityRow row) {
        return row.shown()
                .map(defined -> Coefficient.text(frame, defined.interval()))
                .orElse("");
    }

    private static String value(Frame frame, SeverityRow row) {
        return row.shown()
                .map(Estimate.Defined::value)
                .map(each -> Coefficient.text(frame, each))
                .orElse("");
    }

    void heads(Canvas canvas, double y) {
        String names = head(frame, "column.role");
        canvas.textAt(Type.QUIET.wrap(names, names().width(), 1).get(0), axisLeft - GAP, y, Type.QUIET, Anchor.END);
        canvas.textAt(head(frame, "column.severity.short"), value, y, Type.QUIET, Anchor.END);
        canvas.textAt(intervalHead(frame, rows), interval, y, Type.QUIET, Anchor.END);
        canvas.textAt(head(frame, "column.raters"), raters, y, Type.QUIET, Anchor.END);
        if (raters < area.right()) {
            canvas.textAt(head(frame, "column.ratings"), area.right(), y, Type.QUIET, Anchor.END);
        }
    }

    /** Writes the name and the numbers of a row, or why it has none. */
    void row(Canvas canvas, SeverityRow row, double y, double pitch) {
        boolean role = row.kind() == Kind.ROLE;
        var lettering = role ? Type.STRONG : Type.QUIET;
        new Names(names.width(), lettering).draw(canvas, row.name(), axisLeft - GAP, y, pitch);
        canvas.textAt(row.raters(), raters, y, Type.LABEL, Anchor.END);
        if (raters < area.right()) {
            canvas.textAt(row.ratings(), area.right(), y, Type.LABEL.in(Palette.MUTED), Anchor.END);
        }
        if (row.shown().isPresent()) {
            canvas.textAt(value(frame, row), value, y, role ? Type.STRONG : Type.QUIET, Anchor.END);
            canvas.textAt(interval(frame, row), interval, y, Type.LABEL.in(Palette.MUTED), Anchor.END);
        } else {
            String reason =
                    Type.QUIET.wrap(row.instead(), interval - axisLeft - GAP, 1).get(0);
            canvas.textAt(reason, axisLeft + GAP, y, Type.QUIET.haloed(), Anchor.START);
        }
    }
}
