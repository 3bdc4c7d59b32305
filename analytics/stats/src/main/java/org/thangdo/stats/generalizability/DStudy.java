package org.thangdo.stats.generalizability;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.generalizability.DStudyComponent.Part;

/**
 * A D study: how dependable a mean score would be with given numbers of raters, criteria and so on. Each component of the
 * G study is divided by the numbers it is averaged over;
 *
 * <pre>    Eρ² = σ²(τ) / (σ²(τ) + σ²(δ)),    Φ = σ²(τ) / (σ²(τ) + σ²(Δ)),</pre>
 *
 * where {@code σ²(τ)} holds the object and its interactions with fixed facets, {@code σ²(δ)} every other component with the
 * object, and {@code σ²(Δ)} also those without it, except of fixed facets alone. What the object is nested in is part of
 * the object.
 *
 * <p>Standard errors are by the delta method from the covariance of the components; for the intervals see
 * {@link DependabilityInterval}.
 *
 * <p>References: Cronbach, Gleser, Nanda and Rajaratnam (1972); Brennan (2001), <i>Generalizability Theory</i>, chapter 4.
 *
 * @param design of the D study in Brennan's notation
 * @param universeScore {@code σ²(τ)}
 * @param relativeError {@code σ²(δ)}
 * @param absoluteError {@code σ²(Δ)}
 * @param relativeSem {@code √σ²(δ)}, standard error of measurement of relative decisions, in units of the score; 0 if the
 *     variance is negative
 * @param absoluteSem {@code √σ²(Δ)}, of absolute decisions
 * @param generalizability {@code Eρ²}, the generalizability coefficient
 * @param dependability {@code Φ}, the index of dependability
 */
public record DStudy(
        String design,
        String object,
        List<FacetSize> sizes,
        List<String> fixed,
        List<DStudyComponent> components,
        double universeScore,
        double relativeError,
        double absoluteError,
        double relativeSem,
        double absoluteSem,
        Estimate generalizability,
        Estimate dependability) {
    public DStudy {
        sizes = List.copyOf(sizes);
        fixed = List.copyOf(fixed);
        components = List.copyOf(components);
    }

    /** The D study of the components of a G study. */
    public static DStudy of(GStudy.Estimated study, DStudyPlan plan) {
        var parts = new DStudyParts(study, plan);
        var ofComponents = ComponentForms.of(study, plan.negatives());
        double[] universe = parts.coefficients(Part.UNIVERSE_SCORE);
        double[] relative = parts.coefficients(Part.RELATIVE_ERROR);
        double[] absolute = ComponentForms.sum(relative, parts.coefficients(Part.ABSOLUTE_ERROR));
        double relativeError = ofComponents.value(relative);
        double absoluteError = ofComponents.value(absolute);
        var components = new ArrayList<DStudyComponent>();
        for (int j = 0; j < study.components().size(); j++) {
            components.add(parts.component(j, ofComponents.values()[j]));
        }
        return new DStudy(
                plan.design().toString(),
                plan.object(),
                plan.sizes(),
                plan.fixed(),
                components,
                ofComponents.value(universe),
                relativeError,
                absoluteError,
                Math.sqrt(Math.max(0, relativeError)),
                Math.sqrt(Math.max(0, absoluteError)),
                DependabilityInterval.estimate(ofComponents, universe, relative, relative, plan.level()),
                DependabilityInterval.estimate(ofComponents, universe, relative, absolute, plan.level()));
    }
}
