package org.thangdo.criteria.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;

/**
 * Something a rule says, with how surely it is known and from where. What is not {@link #verified} is offered, never used
 * silently: output prints the mark beside it.
 *
 * @param value what the rule says
 * @param confidence how surely that is known
 * @param source the text it was taken from, or why nothing better is at hand; never empty
 */
public record Stated<T>(T value, Confidence confidence, String source) {

    public Stated {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(confidence, "confidence");
        if (source == null || source.isBlank()) {
            throw new IllegalArgumentException("a statement without its source: " + value);
        }
    }

    /** Whether it may be used without "chưa kiểm chứng / unverified" beside it. */
    @JsonIgnore
    public boolean verified() {
        return confidence.verified();
    }
}
