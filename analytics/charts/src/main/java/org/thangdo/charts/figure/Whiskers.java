package org.thangdo.charts.figure;

import org.thangdo.charts.Palette;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;
import org.thangdo.stats.Estimate;

/** A value with its interval; an arrow where the interval goes on beyond the axis. */
final class Whiskers {

    private static final double ARROW = 6;

    private Whiskers() {}

    /** Along an axis that runs right. */
    static void across(Canvas canvas, LinearAxis axis, Estimate.Defined defined, double y, Dot dot) {
        double from = axis.at(defined.interval().lower());
        double to = axis.at(defined.interval().upper());
        canvas.line(from, y, to, y, Stroke.of(dot.line, dot.width));
        if (!axis.holds(defined.interval().lower())) {
            Arrows.head(canvas, from, y, -ARROW, 0, dot.line);
        }
        if (!axis.holds(defined.interval().upper())) {
            Arrows.head(canvas, to, y, ARROW, 0, dot.line);
        }
        dot.draw(canvas, axis.at(defined.value()), y);
    }

    /** The interval alone, along an axis that runs upwards. */
    static void upright(Canvas canvas, LinearAxis axis, Estimate.Defined defined, double x, Paint paint, double width) {
        double from = axis.at(defined.interval().lower());
        double to = axis.at(defined.interval().upper());
        canvas.line(x, from, x, to, Stroke.of(paint, width));
        if (!axis.holds(defined.interval().lower())) {
            Arrows.head(canvas, x, from, 0, ARROW, paint);
        }
        if (!axis.holds(defined.interval().upper())) {
            Arrows.head(canvas, x, to, 0, -ARROW, paint);
        }
    }

    /**
     * How a value is drawn.
     *
     * @param width of the line
     */
    record Dot(double radius, Paint fill, Paint line, double width) {

        static Dot full(double radius, Paint paint, double width) {
            return new Dot(radius, paint, paint, width);
        }

        /** White inside, for what does not stand out. */
        Dot hollow() {
            return new Dot(radius, Palette.WHITE, line, width);
        }

        void draw(Canvas canvas, double x, double y) {
            boolean hollow = fill.equals(Palette.WHITE);
            canvas.circle(x, y, radius, fill, Stroke.of(hollow ? line : Palette.WHITE, hollow ? 1.6 : 1));
        }
    }
}
