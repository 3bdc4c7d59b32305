package org.thangdo.stats.norms;

/** The four values of a metric that a position is held to, from the worst that is acceptable to the exceptional. */
public enum NormMark {
    /** Below it the work is not acceptable. */
    FLOOR,
    /** What half of comparable person-periods reach. */
    NORM,
    /** What is aimed at. */
    TARGET,
    /** What only few reach. */
    STRETCH
}
