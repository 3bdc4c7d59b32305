package org.thangdo.ratings.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The letters of Vietnamese. */
final class VietnameseText {

    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** Every letter outside ASCII: 67 in lower case, 67 in upper case, composed. */
    static final String LETTERS = letters();

    private static final String ONSET = "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?";
    private static final String NUCLEUS = "(?:oai|oay|oao|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|iêu|yêu"
            + "|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|yê"
            + "|[aăâeêioôơuưy])";
    private static final Pattern OPEN = Pattern.compile(ONSET + NUCLEUS + "(?:m|n|ng|nh)?");
    private static final Pattern STOPPED = Pattern.compile(ONSET + NUCLEUS + "(?:c|ch|p|t)");

    private VietnameseText() {}

    /** Whether a word can be one syllable of Vietnamese; syllables that end in a stop carry only two of the tones. */
    static boolean isSyllable(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var letters = new StringBuilder();
        var tones = new StringBuilder();
        for (char c : apart.toCharArray()) {
            (TONES.indexOf(c) >= 0 ? tones : letters).append(c);
        }
        String plain = Normalizer.normalize(letters, Normalizer.Form.NFC);
        boolean stopTone = tones.length() == 1 && "\u0301\u0323".indexOf(tones.charAt(0)) >= 0;
        return tones.length() <= 1
                && (OPEN.matcher(plain).matches()
                        || stopTone && STOPPED.matcher(plain).matches());
    }

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
