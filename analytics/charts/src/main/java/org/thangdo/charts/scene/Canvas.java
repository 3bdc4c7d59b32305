package org.thangdo.charts.scene;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;

/** Collects the marks of a scene. Every text is checked and measured here; whatever is drawn later lies on top. */
public final class Canvas {

    private final List<Mark> marks = new ArrayList<>();

    public void rect(Box box, Paint fill) {
        rect(box, 0, fill, Stroke.NONE);
    }

    public void rect(Box box, double radius, Paint fill, Stroke outline) {
        marks.add(new Mark.Rect(box, radius, fill, outline));
    }

    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        marks.add(new Mark.Line(x1, y1, x2, y2, stroke));
    }

    public void circle(double x, double y, double radius, Paint fill, Stroke outline) {
        marks.add(new Mark.Circle(x, y, radius, fill, outline));
    }

    public void path(Path2D.Double shape, Paint fill, Stroke outline) {
        marks.add(new Mark.Path(shape, fill, outline));
    }

    /** A line of text whose letters stand on {@code baseline}. */
    public Mark.Text text(String text, double x, double baseline, Lettering lettering, Anchor anchor) {
        var mark = new Mark.Text(
                Typeface.writable(text),
                x,
                baseline,
                lettering.size(),
                lettering.weight(),
                lettering.paint(),
                anchor,
                lettering.halo());
        marks.add(mark);
        return mark;
    }

    /** A line of text whose small letters are centred at the height {@code y}. */
    public Mark.Text textAt(String text, double x, double y, Lettering lettering, Anchor anchor) {
        return text(text, x, y + 0.36 * lettering.size(), lettering, anchor);
    }

    /** Lines of text, centred together at the height {@code y}. */
    public void linesAt(List<String> lines, double x, double y, Lettering lettering, Anchor anchor) {
        double top = y - (lines.size() - 1) * lettering.leading() / 2;
        for (int i = 0; i < lines.size(); i++) {
            textAt(lines.get(i), x, top + i * lettering.leading(), lettering, anchor);
        }
    }

    /**
     * A pen for a charting library; what it draws becomes part of the scene.
     *
     * @param box where on the scene
     * @param scale units of the library for one unit of the scene
     */
    public Graphics2D pen(Box box, double scale) {
        var start = AffineTransform.getTranslateInstance(box.x(), box.y());
        start.scale(1 / scale, 1 / scale);
        return new Recorder(this, start);
    }

    /** What is drawn so far, on a sheet of this size. */
    public Scene scene(double width, double height) {
        return new Scene(width, height, marks);
    }

    /** The texts drawn so far. */
    public List<Mark.Text> texts() {
        return marks.stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
    }
}
