package org.thangdo.stats.facets;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * A weighted sum of measures, thresholds and coefficients, such as the difference between two raters, with the
 * standard error that follows from all of their covariances. It does not change; adding makes another.
 */
public final class MarginalContrast {
    private final MarginalFit.Fitted fit;
    private final double[] weights;
    private final double value;
    /** Whether every element has a measure. */
    private final boolean known;

    private MarginalContrast(MarginalFit.Fitted fit, double[] weights, double value, boolean known) {
        this.fit = fit;
        this.weights = weights;
        this.value = value;
        this.known = known;
    }

    static MarginalContrast empty(MarginalFit.Fitted fit) {
        return new MarginalContrast(fit, new double[fit.estimation.design.size()], 0, true);
    }

    /** Adds an element of a facet other than the ratee's. */
    public MarginalContrast plus(int facet, int element, double weight) {
        var design = fit.estimation.design;
        int number = design.unknowns.number[facet][element];
        double measure = fit.estimation.at.measures.facets[facet][element];
        if (number == Unknowns.NONE) {
            boolean anchored = design.unknowns.model.origins().get(facet - 1) instanceof FacetModel.Anchored anchors
                    && anchors.measures().containsKey(element);
            return new MarginalContrast(fit, weights, value + weight * measure, known && anchored);
        }
        return with(design.place[number], weight, measure);
    }

    /** Adds a threshold of a group, from 0. */
    public MarginalContrast plusThreshold(int group, int step, double weight) {
        var design = fit.estimation.design;
        return with(
                design.place[design.unknowns.firstStep[group] + step],
                weight,
                fit.estimation.at.measures.steps[group][step]);
    }

    /** Adds a coefficient: 0 the constant, then the covariates. */
    public MarginalContrast plusCoefficient(int column, double weight) {
        return with(fit.estimation.design.unknowns.size + column, weight, fit.estimation.at.coefficients[column]);
    }

    private MarginalContrast with(int place, double weight, double measure) {
        double[] changed = weights.clone();
        changed[place] += weight;
        return new MarginalContrast(fit, changed, value + weight * measure, known);
    }

    /**
     * Value, standard error and normal interval.
     *
     * @return {@link Reason#NO_DATA} if an element without ratings takes part
     */
    public Estimate estimate(ErrorBasis basis, double level) {
        Interval.requireLevel(level);
        if (!known) {
            return Estimate.undefined(Reason.NO_DATA);
        }
        double error = Math.sqrt(Math.max(0, fit.covariance.variance(weights, basis)));
        return Estimate.normal(value, error, level);
    }

    static double quantile(double probability) {
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(probability);
    }
}
