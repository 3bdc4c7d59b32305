package org.thangdo.charts.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/**
 * A pen that writes down shapes instead of pixels, so that what a charting library draws becomes part of a scene, in both
 * files alike.
 */
final class Recorder extends ShapesOnly {

    private final Canvas canvas;

    /**
     * @param start from the units of the library to those of the scene
     */
    Recorder(Canvas canvas, AffineTransform start) {
        this.canvas = canvas;
        transform(start);
    }

    @Override
    public void draw(Shape shape) {
        var stroke = (BasicStroke) getStroke();
        double width = stroke.getLineWidth() * Math.sqrt(Math.abs(getTransform().getDeterminant()));
        boolean dashed = stroke.getDashArray() != null;
        canvas.path(placed(shape), Paint.NONE, new Mark.Stroke(paint(), width, dashed));
    }

    @Override
    public void fill(Shape shape) {
        canvas.path(placed(shape), paint(), Mark.Stroke.NONE);
    }

    private Path2D.Double placed(Shape shape) {
        return new Path2D.Double(shape, getTransform());
    }

    private Paint paint() {
        Color color = getColor();
        return new Paint(color.getRGB() & 0xFFFFFF, color.getAlpha() / 255.0, false);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int points) {
        for (int i = 1; i < points; i++) {
            drawLine(xs[i - 1], ys[i - 1], xs[i], ys[i]);
        }
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int points) {
        draw(new Polygon(xs, ys, points));
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int points) {
        fill(new Polygon(xs, ys, points));
    }
}
