package org.thangdo.criteria.position;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.criteria.position.Curve.Point;
import org.thangdo.criteria.position.Measured.Direction;
import org.thangdo.criteria.rules.Bands;

/** Curves that follow from norms and the bands of a rule. */
public final class Curves {

    private Curves() {}

    /**
     * Straight lines through 0 at the floor, the score from which the second lowest level is given at the norm, that of the
     * highest level at the target, and 100 at the stretch; so somebody at the norm on everything just passes, and somebody at the
     * target on everything just reaches the highest level. Of norms that coincide the better counts. Where values should lie in
     * a range: 100 between norm and target, 0 outside floor and stretch.
     */
    public static Curve of(Norms norms, Direction direction, Bands bands) {
        if (direction == Direction.RANGE) {
            return new Curve.TargetRange(norms.floor(), norms.norm(), norms.target(), norms.stretch());
        }
        var levels = bands.bands();
        double passes = 100.0 * levels.get(levels.size() - 2).from() / bands.max();
        double highest = 100.0 * levels.get(0).from() / bands.max();
        double[] scores = {0, passes, highest, 100};
        var points = new ArrayList<Point>();
        for (int i = 0; i < scores.length; i++) {
            double at = norms.inOrder().get(i);
            points.removeIf(point -> point.at() == at);
            points.add(new Point(at, scores[i]));
        }
        return new Curve.Piecewise(direction == Direction.LOWER ? reversed(points) : points);
    }

    private static List<Point> reversed(List<Point> points) {
        var reversed = new ArrayList<Point>();
        for (Point point : points) {
            reversed.add(0, point);
        }
        return reversed;
    }
}
