package org.thangdo.stats.change;

/** What is taken as equal in both periods so that the change of ratees can be told from the drift of raters. */
public enum Link {
    /** The raters of both periods are as severe as before, on average: what changed is the ratees. */
    COMMON_RATERS_UNCHANGED,
    /** The ratees of both periods are as good as before, on average: what changed is the raters. */
    COMMON_RATEES_UNCHANGED,
    /** The same ability gives the same objective result in both periods, whoever rates. */
    METRICS_UNCHANGED
}
