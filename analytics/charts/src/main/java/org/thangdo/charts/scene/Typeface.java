package org.thangdo.charts.scene;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Be Vietnam Pro, the one typeface of the figures, carried along so that a picture looks the same on a machine without
 * any font. A typeface read from a file has no stand-in for a letter it lacks and prints nothing instead; so every text
 * is checked before it is drawn.
 *
 * <p>Source: The Be Vietnam Pro Project Authors (2021), SIL Open Font License 1.1.
 */
public final class Typeface {

    public static final String FAMILY = "Be Vietnam Pro";

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Map<Weight, Font> FONTS = new EnumMap<>(Weight.class);

    /** Measuring a line costs far more than looking it up, and plots measure the same words again and again. */
    private static final Map<Line, Double> WIDTHS = new ConcurrentHashMap<>();

    private static final int MOST_WIDTHS = 50_000;

    static {
        for (Weight weight : Weight.values()) {
            FONTS.put(weight, read(weight));
        }
    }

    private Typeface() {}

    /** The typeface for Java2D. */
    public static Font font(Weight weight, double size) {
        return FONTS.get(weight).deriveFont((float) size);
    }

    /** Width of a line of text, kerned. */
    public static double width(String text, Weight weight, double size) {
        if (text.isEmpty()) {
            return 0;
        }
        var line = new Line(text, weight, size);
        Double known = WIDTHS.get(line);
        if (known == null) {
            known = (double) layout(text, weight, size).getAdvance();
            if (WIDTHS.size() < MOST_WIDTHS) {
                WIDTHS.put(line, known);
            }
        }
        return known;
    }

    /** The letters as a shape, the first one starting at {@code x}. */
    static Shape outline(String text, Weight weight, double size, double x, double baseline) {
        return text.isBlank()
                ? new Path2D.Double()
                : layout(text, weight, size).getOutline(AffineTransform.getTranslateInstance(x, baseline));
    }

    /**
     * The text in composed form (NFC), known to be writable.
     *
     * @throws IllegalArgumentException naming the first character that the typeface lacks
     */
    public static String writable(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (Font font : FONTS.values()) {
            int at = font.canDisplayUpTo(composed);
            if (at >= 0) {
                int character = composed.codePointAt(at);
                throw new IllegalArgumentException(FAMILY + " cannot write “" + Character.toString(character) + "” (U+"
                        + Integer.toHexString(character) + ") in “" + composed + "”");
            }
        }
        return composed;
    }

    /** The text in composed form (NFC), with a question mark for every character that the typeface lacks. */
    public static String substituted(String text) {
        var known = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            boolean writable = FONTS.values().stream().allMatch(font -> font.canDisplay(character));
            known.appendCodePoint(writable ? character : '?');
        });
        return known.toString();
    }

    /**
     * Breaks a text into lines no wider than {@code width}; what does not fit into {@code lines} lines ends in “…”.
     *
     * @param lines at most so many, {@code >= 1}
     */
    public static List<String> wrap(String text, Weight weight, double size, double width, int lines) {
        var wrapped = new ArrayList<String>();
        String line = "";
        for (String word :
                Normalizer.normalize(text, Normalizer.Form.NFC).strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, weight, size) <= width) {
                line = longer;
            } else {
                wrapped.add(line);
                line = word;
            }
        }
        wrapped.add(line);
        if (wrapped.size() > lines) {
            String rest = String.join(" ", wrapped.subList(lines - 1, wrapped.size()));
            wrapped.subList(lines - 1, wrapped.size()).clear();
            wrapped.add(rest);
        }
        wrapped.replaceAll(each -> shorten(each, weight, size, width));
        return List.copyOf(wrapped);
    }

    private static String shorten(String line, Weight weight, double size, double width) {
        if (width(line, weight, size) <= width) {
            return line;
        }
        int end = line.length();
        while (end > 0 && width(line.substring(0, end).strip() + "…", weight, size) > width) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end).strip() + "…";
    }

    private record Line(String text, Weight weight, double size) {}

    private static TextLayout layout(String text, Weight weight, double size) {
        return new TextLayout(text, font(weight, size), EXACT);
    }

    private static Font read(Weight weight) {
        String file = "BeVietnamPro-" + weight.style() + ".ttf";
        try (var stream = Typeface.class.getResourceAsStream(file)) {
            return FontlessMachine.read(stream.readAllBytes())
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
