package org.thangdo.criteria.position.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thangdo.criteria.position.Curve;
import org.thangdo.criteria.position.Curves;
import org.thangdo.criteria.position.Fault;
import org.thangdo.criteria.position.Judged;
import org.thangdo.criteria.position.Judged.Anchor;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Measured.Aspect;
import org.thangdo.criteria.position.Measured.Direction;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Metric.Every;
import org.thangdo.criteria.position.Norms;
import org.thangdo.criteria.rules.Bands;

/**
 * One criterion from its row.
 *
 * @param anchors of all judged criteria, by id
 */
record MetricReader(RowReader row, Bands bands, Map<String, List<Anchor>> anchors) {

    Metric read() {
        return row.sheet() == Sheet.MEASURED ? measured() : judged();
    }

    private Measured measured() {
        var norms = norms();
        var direction = Direction.valueOf(row.choice("direction"));
        return new Measured(
                row.text("id"),
                row.label("name"),
                row.text("part"),
                row.number("points"),
                Aspect.valueOf(row.choice("aspect")),
                row.label("evidence"),
                row.label("unit"),
                row.labelIfAny("denominator"),
                direction,
                norms,
                curve(norms, direction),
                row.label("source"),
                Every.valueOf(row.choice("every")),
                row.has("coefficient") ? Optional.of(row.number("coefficient")) : Optional.empty(),
                row.label("formula"),
                row.labelIfAny("to_verify"));
    }

    private Norms norms() {
        double floor = row.number("floor");
        double norm = row.number("norm");
        double target = row.number("target");
        double stretch = row.number("stretch");
        var origin = OriginText.read(row.text("origin"));
        return new Norms(
                floor, norm, target, stretch, origin.orElseThrow(() -> row.fault("origin", Fault.UNKNOWN_WORD)));
    }

    private Curve curve(Norms norms, Direction direction) {
        String kind = row.has("curve") ? row.choice("curve").toLowerCase(Locale.ROOT) : "standard";
        return kind.equals("standard") && !row.has("curve_points")
                ? Curves.of(norms, direction, bands)
                : CurveText.read(kind, row.text("curve_points"));
    }

    private Judged judged() {
        return new Judged(
                row.text("id"),
                row.label("name"),
                row.text("part"),
                row.number("points"),
                row.label("evidence"),
                anchors.getOrDefault(row.text("id"), List.of()),
                row.whole("raters"),
                Judged.Combine.valueOf(row.choice("combine")),
                row.label("source"),
                Every.valueOf(row.choice("every")),
                row.labelIfAny("to_verify"));
    }
}
