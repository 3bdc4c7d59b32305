package org.thangdo.ratings.source;

import java.text.Normalizer;
import java.util.Locale;

/** The letters of Vietnamese. */
final class VietnameseText {

    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** Every letter outside ASCII: 67 in lower case, 67 in upper case, composed. */
    static final String LETTERS = letters();

    private VietnameseText() {}

    private static String letters() {
        var lower = new StringBuilder("đ");
        for (char vowel : VOWELS.toCharArray()) {
            if (vowel > 0x7F) {
                lower.append(vowel);
            }
            for (char tone : TONES.toCharArray()) {
                lower.append(Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC));
            }
        }
        return lower + lower.toString().toUpperCase(Locale.ROOT);
    }

    /**
     * Whether the letters outside ASCII are those of Vietnamese: at least 95 of 100 are, every combining mark sits on a vowel,
     * and letters that only Vietnamese has (horns, hooks, dots below, đ) occur.
     */
    static boolean isPlausible(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        long letters = 0;
        long known = 0;
        long own = 0;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c == '\uFFFD' || Character.getType(c) == Character.NON_SPACING_MARK) {
                return false;
            }
            if (c > 0x7F && Character.isLetter(c)) {
                letters++;
                known += LETTERS.indexOf(c) >= 0 ? 1 : 0;
                own += c >= 0x100 ? 1 : 0;
            }
        }
        return letters > 0 && known >= 0.95 * letters && own >= 0.1 * letters;
    }
}
