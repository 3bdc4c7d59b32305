package org.thangdo.stats.change;

/** Whether a metric can link two periods, or what speaks against it. */
public enum MetricStanding {
    /** It links the periods. */
    USED,
    /** Too few people have it in one of the periods, or in a part of a period that is linked in itself. */
    TOO_FEW,
    /** It says too little about what raters rate, or points the wrong way. */
    UNRELATED,
    /** A unit of it is worth more of what raters rate in one period than in the other. */
    RELATION_CHANGED,
    /** People heap at a value that pays, so it is managed. */
    HEAPED
}
