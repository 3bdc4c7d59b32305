package org.thangdo.charts.scene;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Objects;

/** One thing drawn. */
public sealed interface Mark {

    /** The smallest upright rectangle that holds it. */
    Box bounds();

    /** A filled rectangle with corners rounded by {@code radius}. */
    record Rect(Box bounds, double radius, Paint fill, Stroke outline) implements Mark {}

    /** A straight line. */
    record Line(double x1, double y1, double x2, double y2, Stroke stroke) implements Mark {
        @Override
        public Box bounds() {
            return box(new Line2D.Double(x1, y1, x2, y2));
        }
    }

    /** A filled circle. */
    record Circle(double x, double y, double radius, Paint fill, Stroke outline) implements Mark {
        @Override
        public Box bounds() {
            return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    /** Any other shape; it is not changed once it is part of a scene. */
    record Path(Path2D.Double shape, Paint fill, Stroke outline) implements Mark {
        @Override
        public Box bounds() {
            return box(shape);
        }
    }

    /**
     * A line of text that the typeface can write.
     *
     * @param x where the anchor stands
     * @param baseline height of the foot of the letters
     * @param size in scene units
     * @param halo whether a white edge keeps it apart from what lies under it
     */
    record Text(
            String text, double x, double baseline, double size, Weight weight, Paint fill, Anchor anchor, boolean halo)
            implements Mark {
        public Text {
            Objects.requireNonNull(anchor, "anchor");
            if (!(size > 0)) {
                throw new IllegalArgumentException("text without size: " + text);
            }
        }

        /** Where the first letter starts. */
        public double left() {
            return x - anchor.before() * Typeface.width(text, weight, size);
        }

        /** The ink of the letters, accents included. */
        @Override
        public Box bounds() {
            return box(Typeface.outline(text, weight, size, left(), baseline));
        }
    }

    /** Which part of a text stands at its x. */
    enum Anchor {
        START("start", 0),
        MIDDLE("middle", 0.5),
        END("end", 1);

        private final String svg;
        private final double before;

        Anchor(String svg, double before) {
            this.svg = svg;
            this.before = before;
        }

        String svg() {
            return svg;
        }

        /** Share of the text that lies before x. */
        double before() {
            return before;
        }
    }

    /**
     * How a line is drawn.
     *
     * @param width in scene units; 0 draws nothing
     */
    record Stroke(Paint paint, double width, boolean dashed) {
        public static final Stroke NONE = new Stroke(Paint.NONE, 0, false);

        public static Stroke of(Paint paint, double width) {
            return new Stroke(paint, width, false);
        }

        public Stroke dashes() {
            return new Stroke(paint, width, true);
        }

        boolean visible() {
            return width > 0 && paint.visible();
        }
    }

    private static Box box(Shape shape) {
        var bounds = shape.getBounds2D();
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
