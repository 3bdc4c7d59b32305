package org.thangdo.stats.norms;

/** Which values of a metric are the better ones. */
public enum Better {
    /** More is better: products completed, share on time. */
    HIGHER,
    /** Less is better: days to answer, faults. */
    LOWER
}
