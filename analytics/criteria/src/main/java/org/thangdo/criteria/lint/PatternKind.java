package org.thangdo.criteria.lint;

/** What a regular expression of the lexicon finds. */
public enum PatternKind {
    /** Numbers that are names, dates of documents or slogans; they are masked before anything else is read. */
    MASK,
    /** A day, a span of time or an event by which a product must be there, or a limit of time. */
    DEADLINE,
    /** How often. */
    FREQUENCY,
    /** The period over which something is counted, without a day. */
    PERIOD,
    /** A share or multiple in words: two thirds, double, nine out of ten. */
    RATIO,
    /** From one number to another. */
    TRANSITION,
    /** None at all. */
    ZERO,
    /** A rank among a named number. */
    RANK,
    /** A level that others set and anybody can look up: below the mean of the last years. */
    BENCHMARK
}
