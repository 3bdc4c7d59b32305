package org.thangdo.charts.figure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.CoefficientForest.Row;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.stats.Estimate;

/**
 * The columns of a {@link CoefficientForest}: names, axis, then value, interval and number of people in words, each
 * flush right.
 *
 * @param names width of the names
 * @param value right edge of the values
 * @param interval right edge of the intervals
 * @param uncounted rows whose number of people is not said
 */
record ForestColumns(
        CoefficientForest figure,
        Box area,
        Names names,
        double axisLeft,
        double axisRight,
        double value,
        double interval,
        Set<Integer> uncounted) {

    private static final double GAP = 10;
    private static final double LEAST_AXIS = 150;

    static ForestColumns of(CoefficientForest figure, Box area) {
        var uncounted = figure.uncounted();
        double people = widest(figure, i -> people(figure, uncounted, i), head(figure));
        double intervals = widest(figure, i -> interval(figure, i), intervalHead(figure));
        double values =
                widest(figure, i -> value(figure, i), figure.frame().words().say("column.value"));
        double interval = area.right() - people - GAP;
        double value = interval - intervals - GAP;
        double axisRight = value - values - 1.5 * GAP;
        double most = Math.min(area.width() * 0.34, axisRight - LEAST_AXIS - GAP - area.x());
        var names = Names.of(figure.rows().stream().map(Row::name).toList(), Type.STRONG, most);
        double axisLeft = area.x() + names.width() + GAP;
        return new ForestColumns(figure, area, names, axisLeft, axisRight, value, interval, uncounted);
    }

    private static double widest(CoefficientForest figure, Function<Integer, String> text, String head) {
        return IntStream.range(0, figure.rows().size())
                .mapToDouble(i -> Type.STRONG.width(text.apply(i)))
                .reduce(Type.QUIET.width(head), Math::max);
    }

    private static String head(CoefficientForest figure) {
        return figure.frame().words().say(figure.frame().key("column.n"));
    }

    private static String intervalHead(CoefficientForest figure) {
        return figure.rows().stream()
                .flatMap(row -> figure.shown(row).stream())
                .findFirst()
                .map(first -> figure.frame()
                        .words()
                        .say(
                                "coefficients.interval",
                                Map.of("confidence", first.interval().level())))
                .orElse("");
    }

    private static String people(CoefficientForest figure, Set<Integer> uncounted, int i) {
        var words = figure.frame().words();
        var row = figure.rows().get(i);
        if (figure.hidden(row)) {
            return words.say("fewer", Map.of("smallest", figure.smallest()));
        }
        return uncounted.contains(i)
                ? words.say("withheld")
                : words.numerals().whole(row.coefficient().n());
    }

    private static String interval(CoefficientForest figure, int i) {
        return figure.shown(figure.rows().get(i))
                .map(defined -> Coefficient.text(figure.frame(), defined.interval()))
                .orElse("");
    }

    private static String value(CoefficientForest figure, int i) {
        return figure.shown(figure.rows().get(i))
                .map(defined -> Coefficient.text(figure.frame(), defined.value()))
                .orElse("");
    }

    void heads(Canvas canvas, double y) {
        var words = figure.frame().words();
        String rows = Type.QUIET.wrap(figure.rowsAre(), names.width(), 1).get(0);
        canvas.textAt(rows, axisLeft - GAP, y, Type.QUIET, Anchor.END);
        canvas.textAt(words.say("column.value"), value, y, Type.QUIET, Anchor.END);
        canvas.textAt(intervalHead(figure), interval, y, Type.QUIET, Anchor.END);
        canvas.textAt(head(figure), area.right(), y, Type.QUIET, Anchor.END);
    }

    /** Writes the name and the numbers of a row, or why it has none. */
    void row(Canvas canvas, int i, double y, double pitch) {
        var row = figure.rows().get(i);
        var lettering = row.recommended() ? Type.STRONG : Type.LABEL;
        new Names(names.width(), lettering).draw(canvas, row.name(), axisLeft - GAP, y, pitch);
        canvas.textAt(people(figure, uncounted, i), area.right(), y, lettering, Anchor.END);
        if (figure.shown(row).isPresent()) {
            canvas.textAt(value(figure, i), value, y, Type.STRONG, Anchor.END);
            canvas.textAt(interval(figure, i), interval, y, Type.LABEL.in(Palette.MUTED), Anchor.END);
        } else {
            String reason = Type.QUIET
                    .wrap(figure.instead(row), interval - axisLeft - GAP, 1)
                    .get(0);
            canvas.textAt(reason, axisLeft + GAP, y, Type.QUIET.haloed(), Anchor.START);
        }
    }

    /** Numbers of a row that the axis must hold. */
    static List<Double> numbers(Estimate.Defined defined) {
        return List.of(
                defined.value(), defined.interval().lower(), defined.interval().upper());
    }
}
