package org.thangdo.study.raters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.CategoryUse;
import org.thangdo.stats.facets.FacetFit;
import org.thangdo.stats.facets.FacetModel;
import org.thangdo.stats.facets.TracedStep;

/** Measures of every element, however they were fitted. Facets and elements are those of {@link JudgedFacets}. */
interface FittedMeasures {

    RaterModel model();

    List<TracedStep> trace();

    /** Measure of an element, in logits. */
    Estimate measure(int facet, int element);

    /** Measure of a ratee that leans to nothing, if {@link #measure} leans. */
    Optional<Estimate> weighted(int ratee);

    /** Mean level of an element of the facet that had this measure, if everybody else were average. */
    double fair(int facet, double measure);

    /** A contrast {@code Σ w × measure} of elements of a facet other than the ratees'. */
    Estimate contrast(int facet, Map<Integer, Double> weights);

    List<Spread> spreads();

    /** Coefficients of what the ratees' measures lean to; none if they do not lean. */
    List<LatentRegression.Coefficient> population();

    /**
     * Use of the levels in the joint fit, with the thresholds of these measures.
     *
     * @param steps facet by which thresholds were asked for, or {@link FacetModel#SHARED}
     */
    List<CategoryUse> categories(FacetFit.Fitted joint, int steps);
}
