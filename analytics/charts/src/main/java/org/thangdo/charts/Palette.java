package org.thangdo.charts;

import java.util.List;
import org.thangdo.charts.scene.Paint;

/**
 * The colours of the house. The four level colours are at least 30 apart (CIEDE2000) for readers with normal and with
 * any colour-deficient sight (simulation of Machado et al., 2009) and differ in lightness by at least 15, so that they
 * survive a black-and-white photocopier.
 */
public final class Palette {

    public static final Paint INK = Paint.of(0x1F2A36);
    public static final Paint MUTED = Paint.of(0x5B6875);
    public static final Paint GRID = Paint.of(0xE3E7EC);
    public static final Paint TRACK = Paint.of(0xEFF2F6);
    public static final Paint WHITE = Paint.of(0xFFFFFF);
    public static final Paint NAVY = Paint.of(0x123F6B);
    public static final Paint SKY = Paint.of(0x6FB1D6);
    public static final Paint SAND = Paint.of(0xF6CF7A);
    public static final Paint BRICK = Paint.of(0xB5481B);
    /** The one colour of alarm. */
    public static final Paint ALARM = BRICK;

    private static final Paint BLACK = Paint.of(0x000000);

    /** Contrast that WCAG 2.1 asks of small letters, level AA. */
    private static final double READABLE = 4.5;

    public static final Paint STEEL = Paint.of(0x3A78A6);
    private static final Paint PALE = Paint.of(0xB9D9EC);
    private static final Paint CLAY = Paint.of(0xDD8B4B);

    /** By number of levels, lowest level first: brick is kept for the lowest, navy for the highest. */
    private static final List<List<Paint>> LEVELS = List.of(
            List.of(SAND, NAVY),
            List.of(SAND, SKY, NAVY),
            List.of(BRICK, SAND, SKY, NAVY),
            List.of(BRICK, SAND, PALE, SKY, NAVY),
            List.of(BRICK, CLAY, SAND, PALE, SKY, NAVY),
            List.of(BRICK, CLAY, SAND, PALE, SKY, STEEL, NAVY));

    private Palette() {}

    /**
     * The colour of a level.
     *
     * @param level 0 is the lowest
     * @param levels number of levels of the scale, 2 to 7
     */
    public static Paint level(int level, int levels) {
        if (levels < 2 || levels > LEVELS.size() + 1) {
            throw new IllegalArgumentException("no colours for a scale of " + levels + " levels");
        }
        return LEVELS.get(levels - 2).get(level);
    }

    /**
     * White or ink, whichever is read better upon {@code fill}; black where neither has the contrast of small letters.
     */
    public static Paint upon(Paint fill) {
        Paint better = contrast(fill, WHITE) > contrast(fill, INK) ? WHITE : INK;
        return contrast(fill, better) >= READABLE ? better : BLACK;
    }

    /** Contrast of two colours after WCAG 2.1, in [1, 21]. */
    public static double contrast(Paint one, Paint other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** From pale over sky to navy, for shares in [0, 1]. */
    public static Paint sequential(double share) {
        Paint pale = Paint.of(0xF6F9FC);
        return share < 0.5 ? mix(pale, SKY, 2 * share) : mix(SKY, NAVY, 2 * share - 1);
    }

    private static Paint mix(Paint from, Paint to, double share) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double a = from.rgb() >> shift & 255;
            double b = to.rgb() >> shift & 255;
            rgb |= (int) Math.round(a + share * (b - a)) << shift;
        }
        return Paint.of(rgb);
    }

    private static double luminance(Paint paint) {
        return 0.2126 * linear(paint.rgb() >> 16) + 0.7152 * linear(paint.rgb() >> 8) + 0.0722 * linear(paint.rgb());
    }

    private static double linear(int channel) {
        double c = (channel & 255) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
