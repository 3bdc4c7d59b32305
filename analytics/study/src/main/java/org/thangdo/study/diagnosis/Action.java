package org.thangdo.study.diagnosis;

/** What could be done with a criterion. */
public enum Action {
    KEEP,
    /** Write what is to be seen, counted or delivered. */
    REWRITE,
    /** The text is near a measure: let a metric from records take its place. */
    REPLACE_BY_METRIC,
    /** It cannot be counted: anchor its levels in behaviour that can be observed. */
    BARS,
    /** Norms of its own for each position. */
    SPLIT_BY_POSITION,
    /** Merge it with its double, or drop it. */
    MERGE_OR_DROP
}
