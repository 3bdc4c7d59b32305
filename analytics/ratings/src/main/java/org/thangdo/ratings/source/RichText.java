package org.thangdo.ratings.source;

import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/** Collects the text of a shared or inline string: its runs and their fonts, without phonetic guides. */
final class RichText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder text = new StringBuilder();
    private char font = 's';
    private boolean inText;
    private boolean inGuide;

    void begin() {
        text.setLength(0);
        font = 's';
        inText = false;
        inGuide = false;
    }

    void start(String name, Attributes attributes) {
        switch (name) {
            case "t" -> inText = !inGuide;
            case "rPh" -> inGuide = true;
            case "rFont" -> {
                char run = FontKind.of(attributes.getValue("val"));
                font = run == 's' ? font : run;
            }
            default -> {}
        }
    }

    void end(String name) {
        if (name.equals("t")) {
            inText = false;
        } else if (name.equals("rPh")) {
            inGuide = false;
        }
    }

    void characters(char[] buffer, int from, int length) {
        if (inText) {
            append(text, buffer, from, length);
        }
    }

    /** Appends as much as an oversized cell needs to be seen as one. */
    static void append(StringBuilder text, char[] buffer, int from, int length) {
        int room = 8 * Records.LONGEST_FIELD - text.length();
        text.append(buffer, from, Math.max(0, Math.min(room, length)));
    }

    String text() {
        return unescaped(text.toString());
    }

    char font() {
        return font;
    }

    /** Characters that XML cannot hold are written {@code _x000D_} (ECMA-376 part 1, 22.4.2.4). */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(hit -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(hit.group(1), 16))));
    }
}
