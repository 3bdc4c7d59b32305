package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.CategoryUse;
import org.thangdo.stats.facets.ErrorBasis;
import org.thangdo.stats.facets.FacetFit;
import org.thangdo.stats.facets.FairAverage;
import org.thangdo.stats.facets.MarginalFit.Fitted;
import org.thangdo.stats.facets.RandomEffect;
import org.thangdo.stats.facets.RateeMeasure;
import org.thangdo.stats.facets.TracedStep;

/**
 * Measures by marginal likelihood, with the errors of the observed information. A ratee's measure leans towards the mean of
 * the unit, the more so the less is known of the person.
 */
final class MarginalMeasures implements FittedMeasures {
    private final Fitted fit;
    private final RaterModel model;
    private final FairAverage fair;
    private final List<RateeMeasure> ratees;
    private final double confidence;

    /** @param added facets that say what some judgements have and others have not */
    MarginalMeasures(Fitted fit, double confidence, RaterModel model, Integer... added) {
        this.fit = fit;
        this.confidence = confidence;
        this.model = model;
        fair = FairAverage.of(fit, added);
        ratees = fit.ratees(ErrorBasis.INFORMATION, confidence);
    }

    @Override
    public RaterModel model() {
        return model;
    }

    @Override
    public List<TracedStep> trace() {
        return fit.trace();
    }

    @Override
    public Estimate measure(int facet, int element) {
        return facet == JudgedFacets.RATEE
                ? ratees.get(element).expected()
                : fit.element(facet, element, ErrorBasis.INFORMATION, confidence);
    }

    @Override
    public Optional<Estimate> weighted(int ratee) {
        return Optional.of(ratees.get(ratee).warm());
    }

    @Override
    public double fair(int facet, double measure) {
        return fair.at(facet, measure);
    }

    @Override
    public Estimate contrast(int facet, Map<Integer, Double> weights) {
        var contrast = fit.contrast();
        for (var weight : weights.entrySet()) {
            contrast = contrast.plus(facet, weight.getKey(), weight.getValue());
        }
        return contrast.estimate(ErrorBasis.INFORMATION, confidence);
    }

    @Override
    public List<Spread> spreads() {
        var spreads = new ArrayList<Spread>();
        for (RandomEffect effect : fit.model().effects()) {
            spreads.add(new Spread(
                    Spread.Of.valueOf(effect.name()), fit.deviation(effect, ErrorBasis.INFORMATION, confidence)));
        }
        return spreads;
    }

    @Override
    public List<LatentRegression.Coefficient> population() {
        var names = new ArrayList<>(List.of("constant"));
        names.addAll(fit.model().covariates().names());
        return IntStream.range(0, names.size())
                .mapToObj(k -> new LatentRegression.Coefficient(
                        names.get(k), fit.coefficient(k, ErrorBasis.INFORMATION, confidence)))
                .toList();
    }

    @Override
    public List<CategoryUse> categories(FacetFit.Fitted joint, int steps) {
        var thresholds = new MarginalThresholds(fit, steps, confidence);
        return CategoryUse.of(joint).stream()
                .map(use -> thresholds.below(use.group(), use.level()) instanceof Estimate.Defined known
                        ? use.with(known.value(), known.standardError())
                        : use.with(0, 0))
                .toList();
    }
}
