package org.thangdo.charts.scene;

import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A scene as SVG 1.1 with text as text. The typeface is named, not embedded: the page that shows the picture carries it
 * once, and a reader without it sees its own sans serif. Ids start with the id of the figure, so that many pictures can
 * stand in one page.
 */
public final class Svg {

    private static final String FALLBACK = "'" + Typeface.FAMILY + "','Segoe UI',Arial,sans-serif";

    private final StringBuilder out = new StringBuilder();
    private final String id;

    private Svg(String id) {
        this.id = id;
    }

    /**
     * The picture as an SVG document without XML declaration.
     *
     * @param id letters, digits and hyphens; unique in the page
     * @param title what the picture says
     * @param description the picture in words
     * @param zoom size on paper in scene units
     */
    public static String of(Scene scene, String id, String title, String description, double zoom) {
        var svg = new Svg(id);
        svg.open(scene, title, description, zoom);
        scene.marks().forEach(svg::mark);
        return svg.out.append("</svg>\n").toString();
    }

    private void open(Scene scene, String title, String description, double zoom) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(number(scene.width() * zoom))
                .append("\" height=\"")
                .append(number(scene.height() * zoom))
                .append("\" viewBox=\"0 0 ")
                .append(number(scene.width()))
                .append(' ')
                .append(number(scene.height()))
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(id + "-title " + id + "-desc")
                .append("\" font-family=\"")
                .append(FALLBACK)
                .append("\">\n<title id=\"" + id + "-title\">")
                .append(escape(title))
                .append("</title>\n<desc id=\"" + id + "-desc\">")
                .append(escape(description))
                .append("</desc>\n");
        if (scene.marks().stream().anyMatch(Svg::hatched)) {
            out.append("<defs><pattern id=\"" + id + "-hatch\" width=\"5\" height=\"5\"")
                    .append(" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
                    .append("<path d=\"M0 0V5\" stroke=\"#FFFFFF\" stroke-width=\"2.4\"/></pattern></defs>\n");
        }
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\n");
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Rect rect) {
            shape(rectangle(rect), rect.fill(), rect.outline());
        } else if (mark instanceof Mark.Line line) {
            shape(
                    "<line x1=\"" + number(line.x1()) + "\" y1=\"" + number(line.y1()) + "\" x2=\"" + number(line.x2())
                            + "\" y2=\"" + number(line.y2()) + '"',
                    Paint.NONE,
                    line.stroke());
        } else if (mark instanceof Mark.Circle circle) {
            shape(
                    "<circle cx=\"" + number(circle.x()) + "\" cy=\"" + number(circle.y()) + "\" r=\""
                            + number(circle.radius()) + '"',
                    circle.fill(),
                    circle.outline());
        } else if (mark instanceof Mark.Path path) {
            shape("<path d=\"" + data(path.shape().getPathIterator(null)) + '"', path.fill(), path.outline());
        } else if (mark instanceof Mark.Text text) {
            text(text);
        }
    }

    private static String rectangle(Mark.Rect rect) {
        Box box = rect.bounds();
        return "<rect x=\"" + number(box.x()) + "\" y=\"" + number(box.y()) + "\" width=\"" + number(box.width())
                + "\" height=\"" + number(box.height())
                + (rect.radius() > 0 ? "\" rx=\"" + number(rect.radius()) : "") + '"';
    }

    private void shape(String start, Paint fill, Mark.Stroke outline) {
        out.append(start)
                .append(" fill=\"")
                .append(fill.visible() ? fill.hex() : "none")
                .append('"');
        if (fill.visible() && fill.opacity() < 1) {
            out.append(" fill-opacity=\"").append(number(fill.opacity())).append('"');
        }
        if (outline.visible()) {
            stroke(outline);
        }
        out.append("/>\n");
        if (fill.hatched()) {
            out.append(start).append(" fill=\"url(#").append(id).append("-hatch)\"/>\n");
        }
    }

    private void stroke(Mark.Stroke stroke) {
        out.append(" stroke=\"").append(stroke.paint().hex());
        out.append("\" stroke-width=\"").append(number(stroke.width())).append('"');
        if (stroke.paint().opacity() < 1) {
            out.append(" stroke-opacity=\"")
                    .append(number(stroke.paint().opacity()))
                    .append('"');
        }
        if (stroke.dashed()) {
            out.append(" stroke-dasharray=\"5 3\"");
        }
    }

    private void text(Mark.Text text) {
        out.append("<text x=\"").append(number(text.x())).append("\" y=\"").append(number(text.baseline()));
        out.append("\" font-size=\"").append(number(text.size()));
        out.append("\" font-weight=\"").append(text.weight().css());
        out.append("\" fill=\"").append(text.fill().hex()).append('"');
        if (text.anchor() != Mark.Anchor.START) {
            out.append(" text-anchor=\"").append(text.anchor().svg()).append('"');
        }
        if (text.halo()) {
            out.append(" stroke=\"#FFFFFF\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        }
        out.append('>').append(escape(text.text())).append("</text>\n");
    }

    private static String data(PathIterator steps) {
        var data = new StringBuilder();
        double[] at = new double[6];
        for (; !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(at);
            data.append("MLQCZ".charAt(kind));
            int numbers = new int[] {2, 2, 4, 6, 0}[kind];
            for (int i = 0; i < numbers; i++) {
                data.append(i == 0 ? "" : " ").append(number(at[i]));
            }
        }
        return data.toString();
    }

    private static boolean hatched(Mark mark) {
        return mark instanceof Mark.Rect rect && rect.fill().hatched()
                || mark instanceof Mark.Path path && path.fill().hatched();
    }

    /** At most 2 decimals, no exponent. */
    static String number(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
