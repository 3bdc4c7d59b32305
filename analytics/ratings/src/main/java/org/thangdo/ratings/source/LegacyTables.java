package org.thangdo.ratings.source;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * What the characters of TCVN3 and VNI mean. A character stands for its byte in windows-1252; where a program took the bytes for
 * windows-1258, its characters are turned back first.
 */
final class LegacyTables {

    /** Letters of TCVN3 by byte, from 0xA1 on; {@code '\0'} where there is none. */
    private static final String TCVN3 = "ĂÂÊÔƠƯĐăâêôơưđ" // A1 … AE
            + "\0\0\0\0\0\0àảãáạ\0ằẳẵắ\0\0\0\0\0\0\0ặầẩẫấậè\0ẻẽéẹ" // AF … D1
            + "ềểễếệìỉ\0\0\0ĩíịò\0ỏõóọồổỗốộ" // D2 … E9
            + "ờởỡớợù\0ủũúụừửữứựỳỷỹýỵ"; // EA … FE

    private static final int TCVN3_FIRST = 0xA1;

    /** VNI marks behind a vowel, and the combining marks that they mean. */
    private static final Map<Character, String> VNI_MARKS = Map.ofEntries(
            Map.entry('ù', "\u0301"),
            Map.entry('ø', "\u0300"),
            Map.entry('û', "\u0309"),
            Map.entry('õ', "\u0303"),
            Map.entry('ï', "\u0323"),
            Map.entry('â', "\u0302"),
            Map.entry('á', "\u0302\u0301"),
            Map.entry('à', "\u0302\u0300"),
            Map.entry('å', "\u0302\u0309"),
            Map.entry('ã', "\u0302\u0303"),
            Map.entry('ä', "\u0302\u0323"),
            Map.entry('ê', "\u0306"),
            Map.entry('é', "\u0306\u0301"),
            Map.entry('è', "\u0306\u0300"),
            Map.entry('ú', "\u0306\u0309"),
            Map.entry('ü', "\u0306\u0303"),
            Map.entry('ë', "\u0306\u0323"));

    private static final Map<Character, String> VNI_VOWELS = Map.of(
            'a', "ùøûõïâáàåãäêéèúüë",
            'e', "ùøûõïâáàåãä",
            'o', "ùøûõïâáàåãä",
            'u', "ùøûõï",
            'y', "ùøûõ",
            'ô', "ùøûõï",
            'ö', "ùøûõï");

    private static final String VNI_SINGLE = "æóòôöîñ";
    private static final String VNI_SINGLE_MEANS = "ỉĩịơưỵđ";

    /** Bytes at which windows-1258 differs from windows-1252, by its characters. */
    private static final Map<Character, Character> FROM_1258 = from1258();

    private LegacyTables() {}

    private static Map<Character, Character> from1258() {
        var bytes = new HashMap<Character, Character>();
        String characters = "\u0300\u0309\u0303\u0301\u0323ĂĐƠƯăđơư₫";
        String positions = "\u00CC\u00D2\u00DE\u00EC\u00F2\u00C3\u00D0\u00D5\u00DD\u00E3\u00F0\u00F5\u00FD\u00FE";
        for (int i = 0; i < characters.length(); i++) {
            bytes.put(characters.charAt(i), positions.charAt(i));
        }
        return Map.copyOf(bytes);
    }

    static String tcvn3(String text) {
        var decoded = new StringBuilder();
        for (char c : text.toCharArray()) {
            int at = FROM_1258.getOrDefault(c, c) - TCVN3_FIRST;
            char letter = at >= 0 && at < TCVN3.length() ? TCVN3.charAt(at) : '\0';
            decoded.append(letter == '\0' ? c : letter);
        }
        return decoded.toString();
    }

    static String vni(String text) {
        var decoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char vowel = byte1252(text, i);
            char mark = i + 1 < text.length() ? Character.toLowerCase(byte1252(text, i + 1)) : ' ';
            String marks = VNI_VOWELS.getOrDefault(Character.toLowerCase(vowel), "");
            if (marks.indexOf(mark) >= 0) {
                decoded.append(Normalizer.normalize(single(vowel) + VNI_MARKS.get(mark), Normalizer.Form.NFC));
                i++;
            } else {
                decoded.append(single(vowel));
            }
        }
        return decoded.toString();
    }

    private static char byte1252(String text, int at) {
        return FROM_1258.getOrDefault(text.charAt(at), text.charAt(at));
    }

    private static String single(char c) {
        int at = VNI_SINGLE.indexOf(Character.toLowerCase(c));
        if (at < 0) {
            return String.valueOf(c);
        }
        char letter = VNI_SINGLE_MEANS.charAt(at);
        return String.valueOf(Character.isUpperCase(c) ? Character.toUpperCase(letter) : letter);
    }
}
