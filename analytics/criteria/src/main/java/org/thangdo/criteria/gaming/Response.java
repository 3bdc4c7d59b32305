package org.thangdo.criteria.gaming;

/** What people who are scored, or who score, do once they know how (Bevan &amp; Hood 2006; Smith 1995). */
public enum Response {
    /** A value just short of a threshold is reported as the threshold. */
    ROUNDING_UP,
    /** One product is delivered in several pieces, each of which counts. */
    SPLITTING,
    /** Raters lift those who would fail until nobody does: under some rules one failure costs the head half of a part. */
    PROTECTING,
    /** Raters who see the total lift those just below a level until they reach it. */
    BUNCHING,
    /** Places at the highest level are dealt out by turn instead of by score. */
    QUOTA_TRADING
}
