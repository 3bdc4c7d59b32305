package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Measures of the ratees from a fit. With {@code ℓ_n} the marginal log-likelihood of a ratee and {@code t = x_n'γ} his
 * expectation, {@code E θ = t + σ² ∂ℓ_n/∂t} and {@code Var θ = σ² + σ⁴ ∂²ℓ_n/∂t²}, whatever else is integrated out; the
 * derivatives of the mean by the unknowns follow from the information of the ratee.
 */
final class RateeMeasures {
    final MarginalFit.Fitted fit;
    private final MarginalEstimation estimation;
    private final MarginalDesign design;
    private final double variance;

    RateeMeasures(MarginalFit.Fitted fit) {
        this.fit = fit;
        estimation = fit.estimation;
        design = estimation.design;
        double deviation = estimation.at.deviation(RandomEffect.RATEE);
        variance = deviation * deviation;
    }

    boolean isRated(int ratee) {
        return design.ratings.start(ratee) < design.ratings.start(ratee + 1);
    }

    List<RateeMeasure> all(ErrorBasis basis, double level) {
        Interval.requireLevel(level);
        var points = new PointMeasures(estimation);
        var all = new ArrayList<RateeMeasure>();
        var none = Estimate.undefined(Reason.NO_DATA);
        for (int n = 0; n < design.ratees(); n++) {
            if (!isRated(n)) {
                all.add(new RateeMeasure(none, none, none, none));
                continue;
            }
            double own = posteriorVariance(n);
            double error = Math.sqrt(own + Math.max(0, structural(n, basis)));
            points.load(n);
            all.add(new RateeMeasure(
                    Estimate.normal(mean(n), error, level),
                    Estimate.normal(mean(n), Math.sqrt(own), level),
                    points.estimate(points.warm(), level),
                    points.estimate(points.likeliest(), level)));
        }
        return all;
    }

    private int met(int ratee) {
        return design.border.start[ratee + 1] - design.border.start[ratee];
    }

    double mean(int ratee) {
        return estimation.at.measures.facets[0][ratee] + variance * estimation.information.scores[ratee][met(ratee)];
    }

    double posteriorVariance(int ratee) {
        double information = estimation.information.expectations[ratee][met(ratee)];
        return Math.max(0, variance - variance * variance * information);
    }

    /** {@code D' Cov D} */
    private double structural(int ratee, ErrorBasis basis) {
        int met = met(ratee);
        double[] information = estimation.information.expectations[ratee];
        var places = new int[met + design.columns()];
        var weights = new double[places.length];
        for (int a = 0; a < places.length; a++) {
            places[a] = design.place(ratee, a, met);
            double fall = variance * information[Math.min(a, met)];
            weights[a] = a < met ? -fall : design.weight(ratee, a, met) * (1 - fall);
        }
        var spread = new double[RandomEffect.values().length];
        for (int e = 0; e < spread.length; e++) {
            spread[e] = -variance * information[met + 1 + e];
        }
        spread[RandomEffect.RATEE.ordinal()] += 2 * Math.sqrt(variance) * estimation.information.scores[ratee][met];
        return fit.covariance.variance(places, weights, spread, basis);
    }
}
