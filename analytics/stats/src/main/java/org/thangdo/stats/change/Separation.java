package org.thangdo.stats.change;

/** How far the data can tell a change of the ratees from a drift of the raters, the strongest first. */
public enum Separation {
    /** Objective metrics tell them apart. */
    SEPARATED_BY_METRICS,
    /** Too few ratees are in both periods, and the raters who are must be taken as unchanged. */
    SEPARATED_UNDER_COMMON_RATERS,
    /** Too few raters are in both periods, and the ratees who are must be taken as unchanged. */
    SEPARATED_UNDER_COMMON_RATEES,
    /** Their sum is known; how it falls on the two is only bounded. */
    ONLY_BOUNDS,
    /** The periods have too little in common to be compared at all. */
    NOT_LINKED
}
