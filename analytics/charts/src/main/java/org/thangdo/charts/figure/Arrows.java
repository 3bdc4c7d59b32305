package org.thangdo.charts.figure;

import java.awt.geom.Path2D;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;

/** Arrows drawn as shapes: the typeface has none. */
final class Arrows {

    /** Length of a horizontal arrow. */
    static final double LENGTH = 12;

    private static final double HEAD = 4;

    private Arrows() {}

    /** A horizontal arrow that begins at x and points right or left. */
    static void draw(Canvas canvas, double x, double y, boolean right, Paint paint) {
        double way = right ? 1 : -1;
        double tip = x + way * LENGTH;
        canvas.line(x, y, tip - way * HEAD, y, Stroke.of(paint, 1.2));
        head(canvas, tip, y, way * 1.3 * HEAD, 0, paint);
    }

    /** A triangle with its tip at a point, whose base lies {@code backX}, {@code backY} behind. */
    static void head(Canvas canvas, double tipX, double tipY, double backX, double backY, Paint paint) {
        double sideX = -0.6 * backY;
        double sideY = 0.6 * backX;
        var shape = new Path2D.Double();
        shape.moveTo(tipX, tipY);
        shape.lineTo(tipX - backX + sideX, tipY - backY + sideY);
        shape.lineTo(tipX - backX - sideX, tipY - backY - sideY);
        shape.closePath();
        canvas.path(shape, paint, Stroke.NONE);
    }
}
