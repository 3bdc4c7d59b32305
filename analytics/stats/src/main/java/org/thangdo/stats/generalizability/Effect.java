package org.thangdo.stats.generalizability;

/**
 * One effect of a design: a main effect, an interaction or a nested one.
 *
 * @param facets bit {@code f} is set if the effect has facet {@code f} of the design, with every facet it is nested in
 * @param name such as {@code pi} or {@code r:t}
 */
record Effect(int facets, String name) {

    /** Whether all facets of another effect are in this one. */
    boolean includes(Effect other) {
        return (other.facets & ~facets) == 0;
    }

    boolean has(int facet) {
        return (facets >> facet & 1) == 1;
    }
}
