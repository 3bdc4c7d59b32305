package org.thangdo.charts.figure;

import java.awt.geom.Path2D;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Type;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;

/** Arrows drawn as shapes: the typeface has none. */
final class Arrows {

    /** Length of a horizontal arrow. */
    static final double LENGTH = 12;

    private static final double HEAD = 4;
    private static final double FROM_MIDDLE = 8;
    private static final double GAP = 5;

    private Arrows() {}

    /** A horizontal arrow that begins at x and points right or left. */
    static void draw(Canvas canvas, double x, double y, boolean right, Paint paint) {
        double way = right ? 1 : -1;
        double tip = x + way * LENGTH;
        canvas.line(x, y, tip - way * HEAD, y, Stroke.of(paint, 1.2));
        head(canvas, tip, y, way * 1.3 * HEAD, 0, paint);
    }

    /** Says what the two ends of an axis mean, on both sides of {@code middle}. */
    static void facing(Canvas canvas, double middle, double y, String less, String more) {
        canvas.textAt(less, middle - FROM_MIDDLE, y, Type.QUIET, Anchor.END);
        draw(canvas, middle - FROM_MIDDLE - Type.QUIET.width(less) - GAP, y, false, Palette.MUTED);
        canvas.textAt(more, middle + FROM_MIDDLE, y, Type.QUIET, Anchor.START);
        draw(canvas, middle + FROM_MIDDLE + Type.QUIET.width(more) + GAP, y, true, Palette.MUTED);
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
