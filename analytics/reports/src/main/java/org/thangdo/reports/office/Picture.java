package org.thangdo.reports.office;

import java.nio.ByteBuffer;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Size;

/**
 * A figure as a picture of known size on paper.
 *
 * @param png at 192 dots per inch
 */
public record Picture(byte[] png, double widthMm, double heightMm) {

    private static final double MM_PER_DOT = 25.4 / 192;
    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;

    /** Draws a figure. */
    public static Picture of(Figure figure, Size size) {
        byte[] png = figure.png(size);
        var header = ByteBuffer.wrap(png);
        return new Picture(png, header.getInt(WIDTH_AT) * MM_PER_DOT, header.getInt(HEIGHT_AT) * MM_PER_DOT);
    }

    /** The same picture no wider and no higher than this, its proportions kept. */
    public Picture within(double maxWidthMm, double maxHeightMm) {
        double scale = Math.min(1, Math.min(maxWidthMm / widthMm, maxHeightMm / heightMm));
        return new Picture(png, widthMm * scale, heightMm * scale);
    }
}
