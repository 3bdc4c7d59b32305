package org.thangdo.study.raters;

import java.util.List;
import java.util.Map;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.CategoryUse;
import org.thangdo.stats.facets.TracedStep;

/** Measures of every element, however they were fitted. Facets and elements are those of {@link JudgedFacets}. */
interface FittedMeasures {

    RaterModel model();

    List<TracedStep> trace();

    /** Measure of an element, in logits. */
    Estimate measure(int facet, int element);

    boolean isExtreme(int facet, int element);

    /** Mean level of an element of the facet that had this measure, if everybody else were average. */
    double fair(int facet, double measure);

    /**
     * A contrast {@code Σ w × measure}.
     *
     * @param weights by facet and element
     */
    Estimate contrast(Map<Integer, Map<Integer, Double>> weights);

    /** Standard error that a contrast of ratees would have if everything but the ratees were known. */
    double naiveError(Map<Integer, Double> ratees);

    List<CategoryUse> categories();

    List<Spread> spreads();
}
