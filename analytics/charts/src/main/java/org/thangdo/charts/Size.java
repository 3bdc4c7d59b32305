package org.thangdo.charts;

/**
 * How large a figure stands on paper or on a screen, and how it is set there.
 *
 * @param widthMm width in millimetres
 * @param minHeightMm the figure is at least so high
 * @param maxHeightMm and at most so high; rows that do not fit are merged into one, which says so
 * @param zoom size of the letters against a document page: 1 sets the smallest text in 8 pt
 * @param headed whether the headline is drawn; a slide carries it as its own title
 * @param hatched whether the lowest level is hatched, for paper that will be photocopied
 */
public record Size(
        double widthMm, double minHeightMm, double maxHeightMm, double zoom, boolean headed, boolean hatched) {

    private static final double UNITS_PER_MM = 96 / 25.4;

    public Size {
        if (!(widthMm >= 100) || !(minHeightMm >= 50 && minHeightMm <= maxHeightMm) || !(zoom > 0)) {
            throw new IllegalArgumentException("no room for a figure: " + widthMm + " × " + minHeightMm + " to "
                    + maxHeightMm + " mm, zoom " + zoom);
        }
    }

    /** Text width of an A4 document. */
    public static Size document() {
        return new Size(165, 85, 130, 1, true, true);
    }

    /** A document page for itself, for many units. */
    public static Size documentPage() {
        return new Size(165, 85, 220, 1, true, true);
    }

    /** Below the title of a 16:9 slide; the title holds the headline. */
    public static Size slide() {
        return new Size(309, 140, 140, 1.6, false, false);
    }

    /** A web page: the SVG shrinks and grows with its column. */
    public static Size page() {
        return new Size(190, 90, 260, 1, true, false);
    }

    public Size withHeadline(boolean headed) {
        return new Size(widthMm, minHeightMm, maxHeightMm, zoom, headed, hatched);
    }

    public Size withHeightMm(double min, double max) {
        return new Size(widthMm, min, max, zoom, headed, hatched);
    }

    /** A length in scene units as it is on paper. */
    double millimetres(double units) {
        return units * zoom / UNITS_PER_MM;
    }

    double width() {
        return widthMm * UNITS_PER_MM / zoom;
    }

    double minHeight() {
        return minHeightMm * UNITS_PER_MM / zoom;
    }

    double maxHeight() {
        return maxHeightMm * UNITS_PER_MM / zoom;
    }
}
