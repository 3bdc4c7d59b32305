package org.thangdo.charts.figure;

/**
 * How many rows of a list are drawn, and how far apart, in the height there is.
 *
 * @param top upper edge of the first row
 * @param pitch height of a row
 * @param shown rows drawn
 * @param left rows that do not fit
 */
record Rows(double top, double pitch, int shown, int left) {

    /** Lower than this, the smallest text of two rows would touch. */
    static final double LEAST = 14;

    /**
     * Shares out the height between {@code top} and {@code bottom}.
     *
     * @param least height that a row needs
     * @param most height beyond which a row looks lost
     */
    static Rows of(int count, double top, double bottom, double least, double most) {
        double room = bottom - top;
        int shown = count * least <= room ? count : Math.max(1, (int) Math.floor((room - LEAST) / least));
        double rest = shown < count ? LEAST : 0;
        return new Rows(top, Math.min(most, (room - rest) / shown), shown, count - shown);
    }

    double top(int row) {
        return top + row * pitch;
    }

    double centre(int row) {
        return top(row) + pitch / 2;
    }

    double bottom() {
        return top(shown);
    }

    boolean complete() {
        return left == 0;
    }
}
