package org.thangdo.criteria.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A syllable, a number or a sign, at its place in the lower-case text. */
record Token(int start, int end, String text) {

    private static final Pattern PIECE = Pattern.compile("\\d+(?:[.,]\\d+){0,8}|[\\p{L}\\p{M}]+|[^\\s\\p{L}\\p{M}\\d]");

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        var piece = PIECE.matcher(text);
        while (piece.find()) {
            tokens.add(new Token(piece.start(), piece.end(), piece.group()));
        }
        return tokens;
    }

    boolean isWord() {
        return Character.isLetter(text.charAt(0));
    }
}
