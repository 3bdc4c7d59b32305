package org.thangdo.stats.generalizability;

/**
 * A number of elements of a facet: those observed in all, or those that a D study averages over.
 *
 * @param size {@code > 0}; a harmonic mean need not be an integer
 */
public record FacetSize(String facet, double size) {
    public FacetSize {
        if (!(size > 0) || Double.isInfinite(size)) {
            throw new IllegalArgumentException("not a number of elements of " + facet + ": " + size);
        }
    }
}
