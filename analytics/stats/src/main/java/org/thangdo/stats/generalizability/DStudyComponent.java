package org.thangdo.stats.generalizability;

import java.util.List;

/**
 * What a component of the G study becomes in a D study.
 *
 * @param effect of the G study
 * @param facets of the effect in the design of the D study
 * @param value component over the numbers it is averaged over
 * @param part what it belongs to
 */
public record DStudyComponent(String effect, List<String> facets, double value, Part part) {

    /** Where the variance of a mean score goes. */
    public enum Part {
        /** What the person is worth over all that might have been observed. */
        UNIVERSE_SCORE,
        /** Changes the order of persons: error of relative and of absolute decisions. */
        RELATIVE_ERROR,
        /** Moves all persons alike: error of absolute decisions only. */
        ABSOLUTE_ERROR,
        /** A constant of fixed facets. */
        NONE
    }

    public DStudyComponent {
        facets = List.copyOf(facets);
    }
}
