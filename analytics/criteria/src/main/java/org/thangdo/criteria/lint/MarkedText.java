package org.thangdo.criteria.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with everything that stands in it.
 *
 * @param text in NFC
 * @param tokens of the masked text, in order
 * @param marks in order of place
 * @param quantities in order of place, roles not yet known
 */
record MarkedText(String text, List<Token> tokens, List<Mark> marks, List<Quantity> quantities) {

    /** Whether anything of a kind stands anywhere. */
    boolean has(Enum<?> kind) {
        return marks.stream().anyMatch(mark -> mark.is(kind));
    }

    /**
     * The clauses: cut at a semicolon, a colon, the end of a sentence or a line that begins anew, and at a comma only before a new
     * verb.
     *
     * @return places where clauses end, the last one the end of the text
     */
    List<Integer> clauseEnds() {
        var ends = new ArrayList<Integer>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean cuts =
                    switch (token.text()) {
                        case ";", ":", "!", "?" -> true;
                        case "." -> tokens.get(i + 1).start() > token.end();
                        case "," -> beginsVerb(tokens.get(i + 1).start());
                        default -> false;
                    };
            cuts |= beginsLine(token.end(), tokens.get(i + 1).start());
            if (cuts && marks.stream().noneMatch(mark -> mark.start() < token.start() && mark.end() > token.end())) {
                ends.add(token.end());
            }
        }
        ends.add(text.length());
        return ends;
    }

    /** A line that goes on in lower case is the same sentence. */
    private boolean beginsLine(int end, int start) {
        return !Character.isLowerCase(text.charAt(start))
                && text.substring(end, start).indexOf('\n') >= 0;
    }

    private boolean beginsVerb(int place) {
        return marks.stream()
                .filter(mark -> mark.start() == place)
                .anyMatch(mark -> mark.is(TermKind.ACTION)
                        || mark.is(TermKind.LIGHT)
                        || mark.is(TermKind.SCOPE)
                        || mark.is(TermKind.ATTEND)
                        || mark.is(TermKind.ATTITUDE)
                        || mark.is(VagueClass.WEAK_VERB));
    }
}
