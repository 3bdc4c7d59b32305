package org.thangdo.criteria.lint;

import java.util.List;

/** What a measure can be about; a form should cover more than one. */
public enum Aspect {
    /** How much. */
    QUANTITY(List.of("Q.COUNT", "D.FREQUENCY")),
    /** How well: without error, not returned, at the standard. */
    QUALITY(List.of("T.STATE", "R.SHARE", "R.RATIO", "T.ZERO")),
    /** By when. */
    TIMELINESS(List.of("D.DEADLINE")),
    /** What changed for somebody. */
    OUTCOME(List.of("B.CHANGE", "B.BASELINE", "B.TRANSITION", "Q.RANK"));

    private final List<String> rules;

    Aspect(List<String> rules) {
        this.rules = rules;
    }

    /** Whether a measurable sentence is about this. */
    boolean isCoveredBy(SentenceReading reading) {
        return reading.spans().stream().anyMatch(span -> rules.contains(span.rule()));
    }
}
