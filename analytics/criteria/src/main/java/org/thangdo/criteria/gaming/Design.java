package org.thangdo.criteria.gaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thangdo.criteria.position.Curve;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Position;

/** A definition as it would be under some defences. */
final class Design {

    private Design() {}

    /** The definition with curves that the defences change. */
    static Position of(Position position, Set<Defence> defences) {
        var metrics = new ArrayList<Metric>();
        for (Metric metric : position.metrics()) {
            metrics.add(metric instanceof Measured measured ? changed(measured, defences) : metric);
        }
        return position.withMetrics(metrics);
    }

    private static Measured changed(Measured metric, Set<Defence> defences) {
        Measured changed = metric;
        if (defences.contains(Defence.STRAIGHT_CURVES) && metric.curve() instanceof Curve.Steps steps) {
            changed = straight(metric, steps);
        }
        if (defences.contains(Defence.FLAT_BEYOND_TARGET) && canBeSplit(metric)) {
            changed = changed.withCurve(flat(changed));
        }
        return changed;
    }

    private static Measured straight(Measured metric, Curve.Steps steps) {
        return steps.points().size() < 2 ? metric : metric.withCurve(new Curve.Piecewise(steps.points()));
    }

    /** The same curve up to the target, and nothing more beyond. */
    private static Curve flat(Measured metric) {
        double target = metric.norms().target();
        var points = new ArrayList<Curve.Point>();
        for (double at : metric.norms().inOrder()) {
            if (at < target && points.stream().noneMatch(point -> point.at() == at)) {
                points.add(new Curve.Point(at, metric.curve().score(at)));
            }
        }
        points.add(new Curve.Point(target, metric.curve().score(target)));
        return points.size() < 2 ? metric.curve() : new Curve.Piecewise(points);
    }

    /** The same definition with a step at each norm instead of a line: the score of the norm that is reached. */
    static Position stepped(Position position) {
        var metrics = new ArrayList<Metric>();
        for (Metric metric : position.metrics()) {
            metrics.add(
                    metric instanceof Measured measured
                            ? steps(measured).map(measured::withCurve).orElse(measured)
                            : metric);
        }
        return position.withMetrics(metrics);
    }

    private static Optional<Curve> steps(Measured metric) {
        if (metric.direction() != Measured.Direction.HIGHER) {
            return Optional.empty();
        }
        var points = new ArrayList<Curve.Point>();
        for (double at : metric.norms().inOrder()) {
            points.removeIf(point -> point.at() == at);
            points.add(new Curve.Point(at, metric.curve().score(at)));
        }
        return Optional.of(new Curve.Steps(List.copyOf(points)));
    }

    /** A count of products, more of which is better: pieces can be counted instead. */
    static boolean canBeSplit(Measured metric) {
        String unit = metric.unit().vi();
        return metric.aspect() == Measured.Aspect.QUANTITY
                && metric.direction() == Measured.Direction.HIGHER
                && !unit.startsWith("%")
                && !unit.startsWith("‰");
    }
}
