package org.thangdo.ratings.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Encodings of Vietnamese from before Unicode, in which the font decides what a character means. Detection is certain or silent: it
 * speaks only if at least two different words are no Vietnamese as they stand and nine of ten words become Vietnamese syllables.
 */
public enum LegacyText {
    /** TCVN 5712:1993 VN3, fonts {@code .VnTime}, {@code .VnArial}, …: one character for each letter. */
    TCVN3 {
        @Override
        public String decode(String text) {
            return LegacyTables.tcvn3(text);
        }
    },
    /** The same in fonts that show capitals: {@code .VnTimeH}. */
    TCVN3_CAPITALS {
        @Override
        public String decode(String text) {
            return LegacyTables.tcvn3(text).toUpperCase(Locale.ROOT);
        }
    },
    /** VNI for Windows, fonts {@code VNI-Times}, …: a vowel, then a character for its marks. */
    VNI {
        @Override
        public String decode(String text) {
            return LegacyTables.vni(text);
        }
    };

    private static final int ENOUGH_WORDS = 2;
    private static final double ALMOST_ALL = 0.9;
    private static final double FEW = 0.34;
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Punct}–—“”‘’…\u00A0\\d]+");

    /** The text in Unicode (NFC). Characters that the encoding does not use stay as they are. */
    public abstract String decode(String text);

    /** The legacy encoding of one text. */
    public static Optional<LegacyText> detect(String text) {
        return detect(List.of(text));
    }

    /** The legacy encoding that a column of texts has in common. Short texts, such as one word, need the company of others. */
    public static Optional<LegacyText> detect(Collection<String> texts) {
        var words = words(texts);
        var likely = new ArrayList<LegacyText>();
        for (var candidate : List.of(TCVN3, VNI)) {
            if (candidate.explains(words)) {
                likely.add(candidate);
            }
        }
        return likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty();
    }

    /** Different words with a character outside ASCII. */
    private static Set<String> words(Collection<String> texts) {
        var words = new TreeSet<String>();
        for (String text : texts) {
            for (String word : GAP.split(text)) {
                boolean marked = word.chars().anyMatch(c -> c > 0x7F);
                if (marked && word.chars().anyMatch(c -> c < 0x80)) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    private boolean explains(Set<String> words) {
        long explained = 0;
        long already = 0;
        long strange = 0;
        for (String word : words) {
            boolean vietnamese = VietnameseText.isSyllable(word);
            already += vietnamese ? 1 : 0;
            strange += !vietnamese && VietnameseText.isSyllable(decode(word)) ? 1 : 0;
            explained += VietnameseText.isSyllable(decode(word)) ? 1 : 0;
        }
        return strange >= ENOUGH_WORDS && explained >= ALMOST_ALL * words.size() && already <= FEW * words.size();
    }
}
