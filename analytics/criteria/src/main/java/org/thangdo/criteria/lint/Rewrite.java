package org.thangdo.criteria.lint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thangdo.criteria.text.Words;

/**
 * A sentence that is not measured, put into the frame of one that is: <em>verb, number, product, threshold, deadline, source</em>.
 * Words of the clause that came nearest are kept where they fit; every other place is a blank to be filled.
 *
 * @param words of the language of the sentence
 */
record Rewrite(SentenceReading reading, Words words) {

    /** @param objects of the position; may be empty */
    String with(List<String> objects) {
        String quantity = quantity();
        String product = product(objects);
        boolean counted = quantity.toLowerCase(Locale.ROOT).endsWith(product);
        return words.say(
                        "frame",
                        Map.of(
                                "verb", verb(),
                                "quantity", quantity,
                                "product", counted ? "" : product,
                                "threshold", words.say("blank.THRESHOLD"),
                                "deadline", or("DEADLINE", "D.DEADLINE", "D.FREQUENCY"),
                                "source", source()))
                .replaceAll(" {2,}", " ");
    }

    /** The action that opens the clause; one further on may be part of a noun. */
    private String verb() {
        var clause = reading.deciding();
        String text = reading.text().substring(clause.start(), clause.end());
        int first = clause.start() + text.length() - text.stripLeading().length();
        return clause.spans().stream()
                .filter(span -> span.rule().equals("V.ACTION") && span.start() == first)
                .findFirst()
                .map(this::said)
                .orElse(words.say("blank.VERB"));
    }

    private String quantity() {
        boolean wrong = reading.reason() == Reason.NOT_A_RESULT || reading.reason() == Reason.ATTITUDE_SHARE;
        return wrong ? words.say("blank.QUANTITY") : or("QUANTITY", "R.SHARE", "R.RATIO", "Q.COUNT");
    }

    private String product(List<String> objects) {
        String blank = objects.isEmpty() ? words.say("blank.PRODUCT") : "[" + String.join(" / ", objects) + "]";
        String seen = lower(first("P.PRODUCT"));
        return seen.isEmpty() || seen.equals(lower(verb())) ? blank : seen;
    }

    private String source() {
        String seen = first("E.SOURCE");
        return seen.isEmpty() ? words.say("blank.SOURCE") : lower(seen);
    }

    private String or(String blank, String... rules) {
        for (String rule : rules) {
            String seen = first(rule);
            if (!seen.isEmpty()) {
                return lower(seen);
            }
        }
        return words.say("blank." + blank);
    }

    private String first(String rule) {
        return reading.deciding().spans().stream()
                .filter(span -> span.rule().equals(rule))
                .findFirst()
                .map(this::said)
                .orElse("");
    }

    private String said(Span span) {
        return reading.text().substring(span.start(), span.end());
    }

    /** Without the capital of a sentence's first word. */
    private static String lower(String words) {
        return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
