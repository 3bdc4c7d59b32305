package org.thangdo.criteria.lint;

import java.util.Comparator;
import java.util.List;
import org.thangdo.criteria.text.Language;

/**
 * What a sentence says. The clause that measures most decides: a vague opening does not spoil a measure that follows it.
 *
 * @param text in NFC, to which the places of spans refer
 * @param language in which it was read
 * @param position whose criterion it is; may be empty
 * @param clauses at least one, in order
 */
public record SentenceReading(String text, Language language, String position, List<ClauseReading> clauses) {
    public SentenceReading {
        clauses = List.copyOf(clauses);
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException("a sentence without a clause: " + text);
        }
    }

    /** The clause that decides: of the greatest verdict, then of the greatest score, then the first. */
    public ClauseReading deciding() {
        return clauses.stream()
                .sorted(Comparator.comparing(ClauseReading::verdict)
                        .thenComparing(ClauseReading::score)
                        .reversed())
                .findFirst()
                .orElseThrow();
    }

    public Verdict verdict() {
        return deciding().verdict();
    }

    public Reason reason() {
        return deciding().reason();
    }

    public int score() {
        return deciding().score();
    }

    public List<Slot> missing() {
        return deciding().missing();
    }

    /** Spans of all clauses, in order of place. */
    public List<Span> spans() {
        return clauses.stream().flatMap(clause -> clause.spans().stream()).toList();
    }

    /** The words of the first span of a rule, as they stand; empty if there is none. */
    public String first(String rule) {
        return spans().stream()
                .filter(span -> span.rule().equals(rule))
                .findFirst()
                .map(span -> text.substring(span.start(), span.end()))
                .orElse("");
    }
}
