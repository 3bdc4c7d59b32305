package org.thangdo.charts.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/**
 * The typeface for a page that shows figures as SVG: style rules with the letters of Vietnamese and Latin inside, so that
 * the page needs no other file.
 */
public final class WebFont {

    private static final String VIETNAMESE = "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,"
            + "U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB";
    private static final String LATIN = "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,"
            + "U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";

    private WebFont() {}

    /** The rules, for a {@code style} element; about 140 kB. A strict policy must allow {@code font-src data:}. */
    public static String css() {
        var css = new StringBuilder();
        for (Weight weight : Weight.values()) {
            css.append(rule("vietnamese", weight, VIETNAMESE)).append(rule("latin", weight, LATIN));
        }
        return css.toString();
    }

    private static String rule(String subset, Weight weight, String range) {
        return "@font-face{font-family:'" + Typeface.FAMILY + "';font-style:normal;font-weight:" + weight.css()
                + ";src:url(data:font/woff2;base64,"
                + Base64.getEncoder().encodeToString(file(subset, weight)) + ") format('woff2');unicode-range:" + range
                + "}\n";
    }

    private static byte[] file(String subset, Weight weight) {
        String name = "be-vietnam-pro-" + subset + "-" + weight.css() + "-normal.woff2";
        try (var stream = WebFont.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
