package org.thangdo.criteria.lint;

import java.util.List;

/**
 * What a clause says.
 *
 * @param start of the clause in the NFC text
 * @param end behind its last character
 * @param spans what the rules saw, in order of place
 * @param missing what a measure would still need; nothing is demanded of a qualitative clause
 * @param score 0 to 100; the bands are those of the verdict
 */
public record ClauseReading(
        int start, int end, Verdict verdict, Reason reason, int score, List<Span> spans, List<Slot> missing) {
    public ClauseReading {
        spans = List.copyOf(spans);
        missing = List.copyOf(missing);
    }
}
