package org.thangdo.stats;

/** Why the data do not determine a number. The wording shown to readers is in the message bundles. */
public enum Reason {
    /** Nothing was counted. */
    NO_DATA,
    /** There are fewer subjects, periods or groups than the method needs. */
    TOO_FEW,
    /** Every rating is in one category, so nothing varies. */
    NO_VARIATION,
    /** A category or group that the method needs is empty in one of the samples. */
    EMPTY_GROUP,
    /** Some of what is asked for cannot be told apart: it always comes together in the data. */
    COLLINEAR,
    /** The data hold the answer at the edge of what is possible: the maximum likelihood is at infinity. */
    ON_THE_BOUNDARY,
    /** The iterations stopped before the answer was reached. */
    NOT_CONVERGED,
    /** No subject was rated by two raters, so nothing can agree or disagree. */
    NO_PAIRABLE_SUBJECT,
    /** Chance alone would produce no disagreement: every rating is in one category. */
    NO_EXPECTED_DISAGREEMENT,
    /** Leaving out one subject makes the value undefined: it rests on that subject alone. */
    RESTS_ON_ONE_SUBJECT,
    /** One subject was rated several times, and the method takes every rating as another subject. */
    DEPENDENT_RATINGS,
    /** Subjects and raters fall into groups without a common rating, so what differs between the groups is not known. */
    NOT_CONNECTED
}
