package org.thangdo.ratings.source;

import java.util.Locale;

/** What a font says about the text written in it. */
final class FontKind {

    private FontKind() {}

    /**
     * The type character of a font: {@code 'T'} TCVN3 ({@code .VnTime}), {@code 'H'} TCVN3 capitals ({@code .VnTimeH}), {@code 'V'}
     * VNI ({@code VNI-Times}), {@code 's'} any other.
     */
    static char of(String name) {
        if (name == null) {
            return 's';
        }
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith(".vn")) {
            return name.strip().endsWith("H") ? 'H' : 'T';
        }
        return lower.startsWith("vni-") || lower.startsWith("vni ") ? 'V' : 's';
    }
}
