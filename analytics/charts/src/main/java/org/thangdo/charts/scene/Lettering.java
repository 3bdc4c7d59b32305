package org.thangdo.charts.scene;

import java.util.List;

/**
 * How a text is set.
 *
 * @param size in scene units; 8 pt are 10.67
 * @param halo whether a white edge keeps it apart from what lies under it
 */
public record Lettering(double size, Weight weight, Paint paint, boolean halo) {

    public Lettering in(Paint paint) {
        return new Lettering(size, weight, paint, halo);
    }

    public Lettering in(Weight weight) {
        return new Lettering(size, weight, paint, halo);
    }

    public Lettering haloed() {
        return new Lettering(size, weight, paint, true);
    }

    /** Distance of two lines; leaves room for two accents on a capital. */
    public double leading() {
        return 1.3 * size;
    }

    public double width(String text) {
        return Typeface.width(text, weight, size);
    }

    /** See {@link Typeface#wrap}. */
    public List<String> wrap(String text, double width, int lines) {
        return Typeface.wrap(text, weight, size, width, lines);
    }

    /** The text, or its beginning and its end around “…”; names of files differ at their ends. */
    public String shortened(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        int[] letters = text.codePoints().toArray();
        for (int kept = letters.length - 1; kept > 1; kept--) {
            int first = (kept + 1) / 2;
            int last = kept - first;
            String shorter = new String(letters, 0, first).strip() + "…"
                    + new String(letters, letters.length - last, last).strip();
            if (width(shorter) <= width) {
                return shorter;
            }
        }
        return "…";
    }
}
