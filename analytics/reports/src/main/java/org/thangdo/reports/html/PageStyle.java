package org.thangdo.reports.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.thangdo.charts.Figure;

/** The style of the page, the typeface in it, and the policy that lets nothing else in. */
final class PageStyle {

    private static final String FONTS = "scene/be-vietnam-pro-";
    private static final String VIETNAMESE = "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,"
            + "U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB";

    private final String css;

    PageStyle() {
        var sheet = new StringBuilder();
        for (String weight : List.of("400", "700")) {
            sheet.append(face("latin", weight, ""));
            sheet.append(face("vietnamese", weight, "unicode-range:" + VIETNAMESE + ";"));
        }
        css = sheet + new String(resource(PageStyle.class, "page.css"), StandardCharsets.UTF_8);
    }

    String css() {
        return css;
    }

    /** Nothing is loaded from anywhere, no script runs, and only this very style applies. */
    String policy() {
        return "default-src 'none'; style-src 'sha256-" + sha256() + "'; img-src data:; font-src data:; "
                + "base-uri 'none'; form-action 'none'";
    }

    private String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String face(String letters, String weight, String range) {
        String font = Base64.getEncoder()
                .encodeToString(resource(Figure.class, FONTS + letters + "-" + weight + "-normal.woff2"));
        return "@font-face{font-family:'Be Vietnam Pro';font-style:normal;font-weight:" + weight + ";" + range
                + "src:url(data:font/woff2;base64," + font + ") format('woff2')}\n";
    }

    private static byte[] resource(Class<?> beside, String name) {
        try (var stream = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
