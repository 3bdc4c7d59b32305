package org.thangdo.ratings.proof;

/** Text with its invisible characters made visible, cut to what fits a message. */
public final class Visible {

    private static final int SHOWN = 120;

    private Visible() {}

    public static String of(String text) {
        var shown = new StringBuilder();
        int last = text.length() - 1;
        for (int i = 0; i <= last && i < SHOWN; i++) {
            char letter = text.charAt(i);
            boolean edge = i == 0 || i == last || letter == ' ' && text.charAt(i - 1) == ' ';
            shown.append(
                    switch (letter) {
                        case ' ' -> edge ? '·' : ' ';
                        case '\u00A0' -> '⍽';
                        case '\t' -> '⇥';
                        case '\n' -> '⏎';
                        case '\r' -> '␍';
                        default -> Character.isISOControl(letter) ? '�' : letter;
                    });
        }
        return last >= SHOWN ? shown.append('…').toString() : shown.toString();
    }
}
