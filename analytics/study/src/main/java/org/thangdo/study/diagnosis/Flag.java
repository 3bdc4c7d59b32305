package org.thangdo.study.diagnosis;

/** What may be wrong with a criterion in use, the gravest first. */
public enum Flag {
    /** It does not tell people apart: nearly everybody has one level, or raters agree on little. */
    NOT_DISCRIMINATING,
    /** Its levels are mostly the rater's general impression of the person. */
    GENERAL_IMPRESSION,
    /** Raters see in it what they see in another criterion. */
    REDUNDANT,
    /** At the same general level, people of some positions or units get other levels on it. */
    DIFFERENTIAL,
    /** It has nothing to do with the final level. */
    UNRELATED,
    /** It means something else from year to year. */
    UNSTABLE
}
