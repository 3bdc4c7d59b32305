package org.thangdo.stats.generalizability;

/**
 * A row of the analysis of variance.
 *
 * @param degreesOfFreedom {@code > 0}
 * @param sumOfSquares {@code >= 0}
 * @param meanSquare {@code sumOfSquares / degreesOfFreedom}
 */
public record AnovaSource(double degreesOfFreedom, double sumOfSquares, double meanSquare) {}
