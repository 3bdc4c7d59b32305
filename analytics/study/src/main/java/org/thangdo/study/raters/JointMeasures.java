package org.thangdo.study.raters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.facets.CategoryUse;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.Standing;
import org.thangdo.stats.facets.FairAverage;
import org.thangdo.stats.facets.TracedStep;

/** Measures by joint likelihood. */
final class JointMeasures implements FittedMeasures {
    private final Fitted fit;
    private final FairAverage fair;
    private final double confidence;

    JointMeasures(Fitted fit, double confidence) {
        this.fit = fit;
        this.confidence = confidence;
        fair = FairAverage.of(fit, true);
    }

    @Override
    public RaterModel model() {
        return RaterModel.JOINT;
    }

    @Override
    public List<TracedStep> trace() {
        return fit.trace();
    }

    @Override
    public Estimate measure(int facet, int element) {
        return fit.standing(facet, element) == Standing.ABSENT
                ? Estimate.undefined(Reason.ON_THE_BOUNDARY)
                : Estimate.normal(fit.measure(facet, element), fit.standardError(facet, element), confidence);
    }

    @Override
    public Optional<Estimate> weighted(int ratee) {
        return Optional.empty();
    }

    @Override
    public double fair(int facet, double measure) {
        return fair.at(facet, measure);
    }

    @Override
    public Estimate contrast(int facet, Map<Integer, Double> weights) {
        double value = 0;
        for (var weight : weights.entrySet()) {
            if (fit.standing(facet, weight.getKey()) == Standing.ABSENT) {
                return Estimate.undefined(Reason.ON_THE_BOUNDARY);
            }
            value += weight.getValue() * fit.measure(facet, weight.getKey());
        }
        double variance = fit.covariance().variance(Map.of(facet, weights));
        return Estimate.normal(value, Math.sqrt(variance), confidence);
    }

    @Override
    public List<Spread> spreads() {
        return List.of();
    }

    @Override
    public List<LatentRegression.Coefficient> population() {
        return List.of();
    }

    @Override
    public List<CategoryUse> categories(Fitted joint, int steps) {
        return CategoryUse.of(joint);
    }
}
