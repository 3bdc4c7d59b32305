package org.thangdo.study.raters;

/** Which model the measures come from. */
public enum RaterModel {
    /** Joint likelihood of all measures, as FACETS. */
    JOINT,
    /** Ratees are a sample of their units; judgements are independent given the measures. */
    MARGINAL,
    /** The same, and all judgements of one rater on one ratee share an impression. */
    MARGINAL_HALO,
    /** The same, and every ratee has strengths and weaknesses over the criteria. */
    MARGINAL_PROFILE,
    /** The same; raters with enough judgements use the scale in their own way, and subordinates may defer to seniors. */
    MARGINAL_HABITS
}
