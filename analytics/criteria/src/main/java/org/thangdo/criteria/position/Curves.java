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
     * Straight lines through the score from which the lowest passing level is given at the floor, that of the level below the
     * highest at the norm, that of the highest at the target, and 100 at the stretch; below the floor to 0 at as far again as the
     * norm lies above it. So somebody at the floor on everything just passes, and somebody at the target on everything just
     * reaches the highest level. Of norms that coincide the better counts. Where values should lie in a range: 100 between norm
     * and target, 0 outside floor and stretch.
     */
    public static Curve of(Norms norms, Direction direction, Bands bands) {
        if (direction == Direction.RANGE) {
            return new Curve.TargetRange(norms.floor(), norms.norm(), norms.target(), norms.stretch());
        }
        var levels = bands.bands();
        int lowest = levels.size() - 1;
        double[] scores = {
            score(levels.get(Math.max(0, lowest - 1)), bands),
            score(levels.get(Math.min(1, lowest)), bands),
            score(levels.get(0), bands),
            100
        };
        var points = new ArrayList<Point>();
        double away = norms.norm() == norms.floor() ? norms.stretch() - norms.floor() : norms.norm() - norms.floor();
        points.add(new Point(norms.floor() - away, 0));
        for (int i = 0; i < scores.length; i++) {
            double at = norms.inOrder().get(i);
            points.removeIf(point -> point.at() == at);
            points.add(new Point(at, scores[i]));
        }
        return new Curve.Piecewise(direction == Direction.LOWER ? reversed(points) : points);
    }

    private static double score(Bands.Band band, Bands bands) {
        return 100.0 * band.from() / bands.max();
    }

    private static List<Point> reversed(List<Point> points) {
        var reversed = new ArrayList<Point>();
        for (Point point : points) {
            reversed.add(0, point);
        }
        return reversed;
    }
}
