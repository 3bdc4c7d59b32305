package org.thangdo.criteria.position;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.criteria.position.Measured.Direction;

/** From a raw value, in the unit of the metric, to a score in [0, 100]. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Curve.Linear.class, name = "linear"),
    @JsonSubTypes.Type(value = Curve.Piecewise.class, name = "piecewise"),
    @JsonSubTypes.Type(value = Curve.Steps.class, name = "steps"),
    @JsonSubTypes.Type(value = Curve.TargetRange.class, name = "target-range"),
    @JsonSubTypes.Type(value = Curve.Saturating.class, name = "saturating"),
})
public sealed interface Curve {

    double score(double raw);

    /** Whether better values, in this sense, never get less. */
    boolean goes(Direction direction);

    /** Straight from 0 at {@code zeroAt} to 100 at {@code fullAt}, flat outside; falling if {@code fullAt} is below. */
    record Linear(double zeroAt, double fullAt) implements Curve {
        public Linear {
            require(zeroAt != fullAt && finite(zeroAt, fullAt), zeroAt + ", " + fullAt);
        }

        @Override
        public double score(double raw) {
            return clipped(100 * (raw - zeroAt) / (fullAt - zeroAt));
        }

        @Override
        public boolean goes(Direction direction) {
            return direction == (zeroAt < fullAt ? Direction.HIGHER : Direction.LOWER);
        }
    }

    /** Straight lines between points, flat outside. @param points at least two, in rising order of {@code at} */
    record Piecewise(List<Point> points) implements Curve {
        public Piecewise {
            points = ordered(points, 2);
        }

        @Override
        public double score(double raw) {
            if (raw <= points.get(0).at()) {
                return points.get(0).score();
            }
            for (int i = 1; i < points.size(); i++) {
                Point right = points.get(i);
                if (raw <= right.at()) {
                    Point left = points.get(i - 1);
                    double share = (raw - left.at()) / (right.at() - left.at());
                    return left.score() + share * (right.score() - left.score());
                }
            }
            return points.get(points.size() - 1).score();
        }

        @Override
        public boolean goes(Direction direction) {
            return Curve.goes(points, direction);
        }
    }

    /**
     * The score of the last step that is reached, whatever lies in between. @param points a score holds from {@code at} on; below
     * the first the score is that of the first where less is better, else 0
     */
    record Steps(List<Point> points) implements Curve {
        public Steps {
            points = ordered(points, 1);
        }

        @Override
        public double score(double raw) {
            double score = goes(Direction.HIGHER) ? 0 : points.get(0).score();
            for (Point point : points) {
                score = raw >= point.at() ? point.score() : score;
            }
            return score;
        }

        @Override
        public boolean goes(Direction direction) {
            return Curve.goes(points, direction);
        }
    }

    /** 100 from {@code fullFrom} to {@code fullTo}, straight down to 0 at the outer limits. */
    record TargetRange(double zeroBelow, double fullFrom, double fullTo, double zeroAbove) implements Curve {
        public TargetRange {
            require(
                    zeroBelow < fullFrom && fullFrom <= fullTo && fullTo < zeroAbove && finite(zeroBelow, zeroAbove),
                    zeroBelow + ", " + fullFrom + ", " + fullTo + ", " + zeroAbove);
        }

        @Override
        public double score(double raw) {
            double up = 100 * (raw - zeroBelow) / (fullFrom - zeroBelow);
            double down = 100 * (zeroAbove - raw) / (zeroAbove - fullTo);
            return clipped(Math.min(up, down));
        }

        @Override
        public boolean goes(Direction direction) {
            return direction == Direction.RANGE;
        }
    }

    /**
     * Fast at first, slower the nearer to full: {@code 100 (1 − e^(−bend t)) / (1 − e^(−bend))} with {@code t} from 0 at
     * {@code zeroAt} to 1 at {@code fullAt}; what lies beyond earns nothing more, so that splitting or piling up does not pay.
     *
     * @param bend {@code > 0}; 3 gives 78 of 100 half-way
     */
    record Saturating(double zeroAt, double fullAt, double bend) implements Curve {
        public Saturating {
            require(zeroAt != fullAt && bend > 0 && finite(zeroAt, fullAt), zeroAt + ", " + fullAt + ", " + bend);
        }

        @Override
        public double score(double raw) {
            double t = Math.max(0, Math.min(1, (raw - zeroAt) / (fullAt - zeroAt)));
            return clipped(100 * (1 - FastMath.exp(-bend * t)) / (1 - FastMath.exp(-bend)));
        }

        @Override
        public boolean goes(Direction direction) {
            return direction == (zeroAt < fullAt ? Direction.HIGHER : Direction.LOWER);
        }
    }

    /** A point of a curve. @param score in [0, 100] */
    record Point(double at, double score) {
        public Point {
            require(score >= 0 && score <= 100 && finite(at, score), at + " → " + score);
        }
    }

    private static boolean goes(List<Point> points, Direction direction) {
        for (int i = 1; i < points.size(); i++) {
            double step = points.get(i).score() - points.get(i - 1).score();
            if (direction == Direction.HIGHER && step < 0 || direction == Direction.LOWER && step > 0) {
                return false;
            }
        }
        return direction != Direction.RANGE;
    }

    private static List<Point> ordered(List<Point> points, int least) {
        require(points.size() >= least, String.valueOf(points));
        for (int i = 1; i < points.size(); i++) {
            require(points.get(i - 1).at() < points.get(i).at(), String.valueOf(points));
        }
        return List.copyOf(points);
    }

    private static double clipped(double score) {
        return Math.max(0, Math.min(100, score));
    }

    private static boolean finite(double a, double b) {
        return !Double.isNaN(a) && !Double.isInfinite(a) && !Double.isNaN(b) && !Double.isInfinite(b);
    }

    private static void require(boolean holds, String value) {
        if (!holds) {
            throw new InvalidDefinition(Fault.CURVE_POINTS, "", value);
        }
    }
}
