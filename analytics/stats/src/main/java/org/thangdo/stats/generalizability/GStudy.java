package org.thangdo.stats.generalizability;

import java.util.List;
import org.thangdo.stats.Estimate;

/**
 * A G study: how much the scores vary with each facet and with each combination of facets, seen as random samples of all
 * persons, raters and criteria that might have been.
 *
 * <p>References: Cronbach, Gleser, Nanda and Rajaratnam (1972), <i>The Dependability of Behavioral Measurements</i>;
 * Brennan (2001), <i>Generalizability Theory</i>.
 */
public sealed interface GStudy {

    /**
     * The components were estimated.
     *
     * @param design in Brennan's notation
     * @param facets of the design with the number of their elements; of a nested facet the harmonic mean of its elements
     *     under one of those it is nested in
     * @param mean expected score; by restricted maximum likelihood the generalised least squares estimate, of the first
     *     level if there is a fixed factor, else the mean of all scores
     * @param components by effect, the residual last
     * @param covariance of the components, shape (components, components)
     * @param fixedEffects levels of the fixed factor, if there is one
     * @param criterion minus twice the restricted log-likelihood; empty unless by restricted maximum likelihood
     * @param trace of the iterations; empty if there were none
     * @param warnings such as facets whose elements are not connected
     */
    record Estimated(
            String design,
            List<FacetSize> facets,
            Estimator estimator,
            boolean balanced,
            int observations,
            Estimate mean,
            List<VarianceComponent> components,
            List<List<Double>> covariance,
            List<FixedEffect> fixedEffects,
            List<Double> criterion,
            List<RemlStep> trace,
            List<DesignFault> warnings,
            double level)
            implements GStudy {
        public Estimated {
            facets = List.copyOf(facets);
            components = List.copyOf(components);
            covariance = covariance.stream().map(List::copyOf).toList();
            fixedEffects = List.copyOf(fixedEffects);
            criterion = List.copyOf(criterion);
            trace = List.copyOf(trace);
            warnings = List.copyOf(warnings);
        }

        /** The component of an effect. */
        public VarianceComponent component(String effect) {
            return components.stream()
                    .filter(component -> component.effect().equals(effect))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no effect " + effect + " in " + design));
        }
    }

    /** The scores do not carry the design, or the fit did not converge. */
    record Refused(String design, List<DesignFault> faults, List<RemlStep> trace) implements GStudy {
        public Refused {
            faults = List.copyOf(faults);
            trace = List.copyOf(trace);
        }
    }

    /** The design in Brennan's notation; {@link Design#parse} reads it. */
    String design();

    /** A G study of the design that the codes show. */
    static GStudy of(FacetScores scores) {
        return of(scores, Design.of(scores), GStudyPlan.DEFAULT);
    }

    /** A G study of a declared design, which is held against the codes first. */
    static GStudy of(FacetScores scores, Design design, GStudyPlan plan) {
        return new GStudyEstimation(scores, design, plan).study();
    }
}
