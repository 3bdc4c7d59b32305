package org.thangdo.study.raters;

import java.util.List;
import java.util.Map;
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
        fair = new FairAverage(fit, true);
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
    public boolean isExtreme(int facet, int element) {
        return fit.standing(facet, element) == Standing.EXTREME;
    }

    @Override
    public double fair(int facet, double measure) {
        return fair.at(facet, measure);
    }

    @Override
    public Estimate contrast(Map<Integer, Map<Integer, Double>> weights) {
        double value = 0;
        for (var facet : weights.entrySet()) {
            for (var weight : facet.getValue().entrySet()) {
                if (fit.standing(facet.getKey(), weight.getKey()) == Standing.ABSENT) {
                    return Estimate.undefined(Reason.ON_THE_BOUNDARY);
                }
                value += weight.getValue() * fit.measure(facet.getKey(), weight.getKey());
            }
        }
        return Estimate.normal(value, Math.sqrt(fit.covariance().variance(weights)), confidence);
    }

    @Override
    public double naiveError(Map<Integer, Double> ratees) {
        double sum = 0;
        for (var weight : ratees.entrySet()) {
            double error = fit.modelError(0, weight.getKey()) * weight.getValue();
            sum += error * error;
        }
        return Math.sqrt(sum);
    }

    @Override
    public List<CategoryUse> categories() {
        return CategoryUse.of(fit);
    }

    @Override
    public List<Spread> spreads() {
        return List.of();
    }
}
