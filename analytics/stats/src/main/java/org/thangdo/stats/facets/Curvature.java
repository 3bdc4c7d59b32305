package org.thangdo.stats.facets;

/** Which second derivatives of a marginal likelihood are asked for. */
enum Curvature {
    /** None, where only the likelihood or its score is wanted. */
    NONE,
    /**
     * Those that bring Newton's method to the top: where profiles are integrated out by Laplace's approximation, how its
     * determinant curves with measures and thresholds is left out. Cheap, and positive definite.
     */
    WORKING,
    /** The observed information, for standard errors. */
    OBSERVED
}
