package org.thangdo.charts.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** A scene as PNG at two pixels per unit, with its resolution and its words inside, so that it is inserted at true size. */
public final class Png {

    /** Pixels per unit of 1/96 inch: 192 dots per inch. */
    static final double DENSITY = 2;

    private static final TexturePaint HATCH = hatch();

    private Png() {}

    /**
     * The picture as a file.
     *
     * @param description the picture in words, kept as the text chunk {@code Description}
     * @param zoom size on paper in scene units
     */
    public static byte[] of(Scene scene, String title, String description, double zoom) {
        double scale = DENSITY * zoom;
        var image = new BufferedImage(
                (int) Math.round(scene.width() * scale),
                (int) Math.round(scene.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(scale, scale);
        scene.marks().forEach(mark -> draw(pen, mark));
        pen.dispose();
        return PngFile.of(image, title, description);
    }

    private static void draw(Graphics2D pen, Mark mark) {
        if (mark instanceof Mark.Rect rect) {
            paint(pen, rectangle(rect), rect.fill(), rect.outline());
        } else if (mark instanceof Mark.Line line) {
            stroke(pen, new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()), line.stroke());
        } else if (mark instanceof Mark.Circle circle) {
            double d = 2 * circle.radius();
            var shape = new Ellipse2D.Double(circle.x() - circle.radius(), circle.y() - circle.radius(), d, d);
            paint(pen, shape, circle.fill(), circle.outline());
        } else if (mark instanceof Mark.Path path) {
            paint(pen, path.shape(), path.fill(), path.outline());
        } else if (mark instanceof Mark.Text text) {
            text(pen, text);
        }
    }

    private static Shape rectangle(Mark.Rect rect) {
        Box box = rect.bounds();
        double arc = 2 * rect.radius();
        return arc > 0
                ? new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), arc, arc)
                : new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    }

    private static void paint(Graphics2D pen, Shape shape, Paint fill, Mark.Stroke outline) {
        if (fill.visible()) {
            pen.setColor(fill.awt());
            pen.fill(shape);
        }
        if (fill.hatched()) {
            pen.setPaint(HATCH);
            pen.fill(shape);
        }
        stroke(pen, shape, outline);
    }

    private static void stroke(Graphics2D pen, Shape shape, Mark.Stroke stroke) {
        if (stroke.visible()) {
            float[] dash = stroke.dashed() ? new float[] {5, 3} : null;
            pen.setStroke(
                    new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
            pen.setColor(stroke.paint().awt());
            pen.draw(shape);
        }
    }

    private static void text(Graphics2D pen, Mark.Text text) {
        Shape letters = Typeface.outline(text.text(), text.weight(), text.size(), text.left(), text.baseline());
        if (text.halo()) {
            pen.setColor(Color.WHITE);
            pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(letters);
        }
        pen.setColor(text.fill().awt());
        pen.fill(letters);
    }

    /** White lines at 45° over nothing, repeated every 7 units. */
    private static TexturePaint hatch() {
        int pixels = 28;
        var tile = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = tile.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(4.8f));
        for (int shift = -pixels; shift <= pixels; shift += pixels) {
            pen.draw(new Line2D.Double(shift - pixels, pixels * 2, shift + pixels * 2, -pixels));
        }
        pen.dispose();
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, 7, 7));
    }
}
