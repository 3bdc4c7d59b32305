package org.thangdo.stats.facets;

/** What varies at random in a {@link MarginalModel}, each with a standard deviation in logits. */
public enum RandomEffect {
    /** Ratees differ from what their covariates say of them. */
    RATEE,
    /** A rater's general impression of one ratee colours all ratings that he gives him (halo). */
    HALO,
    /** A ratee is better at some criteria than at others, whoever rates (his true profile). */
    PROFILE
}
