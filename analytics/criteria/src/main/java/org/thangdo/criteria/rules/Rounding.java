package org.thangdo.criteria.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a limit that is not a whole number of people becomes one. */
public enum Rounding {
    /** Down: nobody beyond the exact limit. */
    @JsonProperty("floor")
    FLOOR,
    /** To the nearest, halves up. */
    @JsonProperty("half_up")
    HALF_UP,
    /** Up. */
    @JsonProperty("ceiling")
    CEILING;

    /** {@code numerator / denominator} in whole people; {@code numerator >= 0}, {@code denominator > 0}. */
    long apply(long numerator, long denominator) {
        long down = numerator / denominator;
        long rest = numerator % denominator;
        return switch (this) {
            case FLOOR -> down;
            case HALF_UP -> rest >= denominator - rest ? down + 1 : down;
            case CEILING -> rest > 0 ? down + 1 : down;
        };
    }
}
