package org.thangdo.criteria.lint;

/** Seven classes of words that leave the level of a criterion to whoever judges. */
public enum VagueClass {
    DEGREE,
    TIME,
    QUALITY,
    EFFORT,
    WEAK_VERB,
    GENERIC_OBJECT,
    REPUTATION
}
