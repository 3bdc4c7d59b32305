package org.thangdo.criteria.lint;

/** What a criterion that is measured has to say. */
public enum Slot {
    /** A number with its unit, or a share. */
    QUANTITY,
    /** Of what a share is taken. */
    DENOMINATOR,
    /** Reached or not: at least, no more than. */
    THRESHOLD,
    /** By when, or how often. */
    DEADLINE,
    /** The thing that is counted. */
    PRODUCT,
    /** Where the figure is read. */
    SOURCE
}
