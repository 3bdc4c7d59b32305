package org.thangdo.stats.facets.card;

/** What there must be enough of for a line of a report card. */
public enum Need {
    /** Forms with two ratings or more. */
    FORMS,
    /** Criteria: with one, neither halo nor one level throughout can be told from an opinion. */
    CRITERIA,
    /** Raters to compare with. */
    OTHER_RATERS,
    /** Periods in which the rater rated. */
    PERIODS,
    /** Groups of ratees, such as seniors and others, whom the rater rated. */
    RATEE_GROUPS,
    /** Ratees whom others rated too: raters nested in ratees cannot be told from them. */
    SHARED_RATEES,
    /** Pairs of ratings of the same thing by the two roles. */
    PAIRS,
    /** Ratings that differ from each other. */
    VARIATION
}
