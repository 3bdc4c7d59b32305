package org.thangdo.criteria.lint;

/**
 * A number with what it counts.
 *
 * @param value as digits, with a decimal point
 * @param unit kind of the unit; {@link TermKind#PRODUCT} also for a noun that the lexicon does not know
 * @param bare whether no unit follows
 */
record Quantity(int start, int end, String value, TermKind unit, boolean bare, Role role) {

    /** What the number is for. */
    enum Role {
        RESULT,
        /** How much is managed, how long somebody served, how often somebody was there, what was received. */
        NOT_A_RESULT,
        /** A share of tasks that nobody listed. */
        GENERIC,
        /** Part of a deadline or frequency. */
        WHEN
    }

    boolean isResult() {
        return role == Role.RESULT;
    }
}
