package org.thangdo.criteria.position.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thangdo.criteria.position.Curve;
import org.thangdo.criteria.position.Curve.Point;
import org.thangdo.criteria.position.Fault;
import org.thangdo.criteria.position.InvalidDefinition;

/** A curve as two cells: its kind, and its numbers, such as {@code "60 → 0; 80 → 50; 95 → 90; 100 → 100"}. */
final class CurveText {

    private static final String ARROW = "\\s*(?:→|->|=>|:)\\s*";

    private CurveText() {}

    static String kind(Curve curve) {
        return curve instanceof Curve.TargetRange
                ? "target_range"
                : curve.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    static String points(Curve curve) {
        if (curve instanceof Curve.Linear linear) {
            return join(linear.zeroAt(), linear.fullAt());
        }
        if (curve instanceof Curve.TargetRange range) {
            return join(range.zeroBelow(), range.fullFrom(), range.fullTo(), range.zeroAbove());
        }
        if (curve instanceof Curve.Saturating saturating) {
            return join(saturating.zeroAt(), saturating.fullAt(), saturating.bend());
        }
        var points = curve instanceof Curve.Steps steps ? steps.points() : ((Curve.Piecewise) curve).points();
        return points.stream()
                .map(point -> PositionRows.number(point.at()) + " → " + PositionRows.number(point.score()))
                .collect(Collectors.joining("; "));
    }

    private static String join(Double... numbers) {
        return Stream.of(numbers).map(PositionRows::number).collect(Collectors.joining("; "));
    }

    /** @throws InvalidDefinition if the numbers are no curve of the kind */
    static Curve read(String kind, String text) {
        var cells = Stream.of(text.split(";"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        return switch (kind) {
            case "linear" -> new Curve.Linear(number(cells, 0, 2, text), number(cells, 1, 2, text));
            case "saturating" ->
                new Curve.Saturating(number(cells, 0, 3, text), number(cells, 1, 3, text), number(cells, 2, 3, text));
            case "target_range" ->
                new Curve.TargetRange(
                        number(cells, 0, 4, text),
                        number(cells, 1, 4, text),
                        number(cells, 2, 4, text),
                        number(cells, 3, 4, text));
            case "steps" -> new Curve.Steps(points(cells, text));
            default -> new Curve.Piecewise(points(cells, text));
        };
    }

    private static double number(List<String> cells, int index, int size, String text) {
        if (cells.size() != size) {
            throw new InvalidDefinition(Fault.CURVE_POINTS, "", text);
        }
        return parsed(cells.get(index), text);
    }

    private static List<Point> points(List<String> cells, String text) {
        var points = new ArrayList<Point>();
        for (String cell : cells) {
            String[] sides = cell.split(ARROW);
            if (sides.length != 2) {
                throw new InvalidDefinition(Fault.CURVE_POINTS, "", text);
            }
            points.add(new Point(parsed(sides[0], text), parsed(sides[1], text)));
        }
        return points;
    }

    private static double parsed(String number, String text) {
        return Cells.number(number).orElseThrow(() -> new InvalidDefinition(Fault.CURVE_POINTS, "", text));
    }
}
