package org.thangdo.ratings.recognise;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared: without case, accents, underscores and doubled spaces. Single spaces count. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F_]+");
    private static final Pattern EDGES = Pattern.compile("^[ .:;*]+|[ .:;*]+$");

    private Folding() {}

    /** {@code "Mức  xếp_loại:"} becomes {@code "muc xep loai"}. */
    public static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return EDGES.matcher(GAPS.matcher(lower).replaceAll(" ").strip()).replaceAll("");
    }

    /** NFC, every kind of space as one plain space, no space at the ends. */
    public static String clean(String text) {
        String spaced = GAPS_ONLY.matcher(text).replaceAll(" ").strip();
        return Normalizer.isNormalized(spaced, Normalizer.Form.NFC)
                ? spaced
                : Normalizer.normalize(spaced, Normalizer.Form.NFC);
    }

    private static final Pattern GAPS_ONLY = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\u200B\\uFEFF]+");
}
