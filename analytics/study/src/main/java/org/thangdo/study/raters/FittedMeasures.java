package org.thangdo.study.raters;

import java.util.List;
import java.util.Map;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.TracedStep;

/** Measures of every element, however they were fitted. Facets and elements are those of {@link JudgedFacets}. */
interface FittedMeasures {

    RaterModel model();

    List<TracedStep> trace();

    /** Measure of an element, in logits. */
    Estimate measure(int facet, int element);

    /** Mean level of an element of the facet that had this measure, if everybody else were average. */
    double fair(int facet, double measure);

    /** A contrast {@code Σ w × measure} of elements of a facet other than the ratees'. */
    Estimate contrast(int facet, Map<Integer, Double> weights);

    List<Spread> spreads();
}
