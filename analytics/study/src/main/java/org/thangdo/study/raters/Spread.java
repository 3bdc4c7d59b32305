package org.thangdo.study.raters;

import org.thangdo.stats.Estimate;

/**
 * How much something varies, in logits.
 *
 * @param of what varies
 * @param deviation standard deviation
 */
public record Spread(Of of, Estimate deviation) {

    /** What varies at random. */
    public enum Of {
        /** Ratees about the mean of their unit. */
        RATEE,
        /** A rater's impression of a ratee, common to all criteria. */
        HALO,
        /** A ratee's strengths and weaknesses over the criteria. */
        PROFILE,
        /** Raters about the mean of their role. */
        RATER
    }
}
