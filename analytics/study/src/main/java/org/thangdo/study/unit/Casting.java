package org.thangdo.study.unit;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;

/**
 * What the head makes of tied votes.
 *
 * @param period empty for all periods together
 * @param on whom the votes are about
 * @param voted people voted on
 * @param ties people on whom two or more levels share the most votes
 * @param higher ties in which the head chose the highest of the tied levels
 * @param middle ties in which it was one between
 * @param lower ties in which it was the lowest
 * @param share {@code higher / (higher + lower)} with its exact interval
 * @param test of one half, exact binomial
 */
public record Casting(
        String period,
        On on,
        long voted,
        long ties,
        long higher,
        long middle,
        long lower,
        Estimate share,
        TestResult test) {

    /** Whom votes are about. */
    public enum On {
        EVERYBODY,
        HEADS,
        OTHERS
    }

    /** Ties of which the choice of the head among the tied levels is known. */
    public long known() {
        return higher + middle + lower;
    }
}
