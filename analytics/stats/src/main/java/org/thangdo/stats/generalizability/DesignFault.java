package org.thangdo.stats.generalizability;

import java.util.Arrays;
import java.util.List;

/**
 * Why scores do not carry a design, or what in them needs a warning.
 *
 * @param terms the facets, elements or effects it is about, in the order that {@link Kind} tells
 */
public record DesignFault(Kind kind, List<String> terms) {

    /** What is wrong. */
    public enum Kind {
        /** There are no scores. */
        NO_SCORES,
        /** All scores are equal. */
        NO_VARIATION,
        /** A facet has one element only, so nothing can vary with it: the facet. */
        ONE_ELEMENT,
        /** Each element of a facet goes with one element of another and the reverse: both facets. */
        SAME_FACETS,
        /** A facet is not nested as declared: the facet, its element, the other facet, two of its elements. */
        NOT_NESTED,
        /** A facet is declared as crossed with one that it is nested in: the facet, the other. */
        NOT_CROSSED,
        /** Two effects divide the scores into the same cells, so that their components cannot be told apart: both effects. */
        CONFOUNDED,
        /** The effect has one score in each cell and is not told from the residual: the effect. */
        CONFOUNDED_WITH_RESIDUAL,
        /** The effects explain every score, so that nothing is left for the residual. */
        NO_RESIDUAL,
        /** The scores do not determine every component: the effect found last. */
        NOT_DETERMINED,
        /** Elements of two crossed facets fall into parts that share no score: both facets, the number of parts. */
        NOT_CONNECTED,
        /** The equations are too large to be solved at once: their number. */
        TOO_LARGE,
        /** The iterations stopped before the answer was reached. */
        NOT_CONVERGED
    }

    public DesignFault {
        terms = List.copyOf(terms);
    }

    static DesignFault of(Kind kind, Object... terms) {
        return new DesignFault(kind, Arrays.stream(terms).map(String::valueOf).toList());
    }

    @Override
    public String toString() {
        return kind + " " + terms;
    }
}
