package org.thangdo.stats.generalizability;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * {@code Φ(λ)}: how dependable decisions at a cut score λ are,
 *
 * <pre>    Φ(λ) = (σ²(τ) + (X̄ − λ)² − σ²(X̄)) / (the same + σ²(Δ)),</pre>
 *
 * where {@code (X̄ − λ)² − σ²(X̄)} is the squared distance of the mean from the cut without its bias. The standard error is
 * by the delta method with the mean independent of the components, the interval is normal on the logit.
 *
 * <p>Reference: Brennan and Kane (1977), J. Educ. Meas. 14.
 *
 * @param cut {@code λ}
 * @param squaredDistance {@code (X̄ − λ)² − σ²(X̄)}; negative if the mean is nearer to the cut than its error
 * @param meanVariance {@code σ²(X̄)} of the scores of the G study
 * @param dependability {@code Φ(λ)}; {@link Reason#ON_THE_BOUNDARY} if it is not in (0, 1)
 */
public record CutScoreDependability(double cut, double squaredDistance, double meanVariance, Estimate dependability) {

    /** @param mean of the scores */
    public static CutScoreDependability of(GStudy.Estimated study, DStudyPlan plan, double mean, double cut) {
        var parts = new DStudyParts(study, plan);
        var components = ComponentForms.of(study, plan.negatives());
        double meanVariance = components.value(study.components().stream()
                .mapToDouble(VarianceComponent::inMean)
                .toArray());
        double distance = (mean - cut) * (mean - cut) - meanVariance;
        double[] universe = parts.coefficients(DStudyComponent.Part.UNIVERSE_SCORE);
        double[] error = ComponentForms.sum(
                parts.coefficients(DStudyComponent.Part.RELATIVE_ERROR),
                parts.coefficients(DStudyComponent.Part.ABSOLUTE_ERROR));
        double signal = components.value(universe) + distance;
        double noise = components.value(error);
        if (!(signal > 0) || !(noise > 0)) {
            return new CutScoreDependability(cut, distance, meanVariance, Estimate.undefined(Reason.ON_THE_BOUNDARY));
        }
        double ofMean = Math.max(0, meanVariance);
        double ofDistance = 4 * (mean - cut) * (mean - cut) * ofMean + 2 * ofMean * ofMean;
        double[] logit = ComponentForms.combine(1 / signal, universe, -1 / noise, error);
        double variance = components.variance(logit) + ofDistance / (signal * signal);
        return new CutScoreDependability(
                cut, distance, meanVariance, logistic(FastMath.log(signal / noise), variance, plan.level()));
    }

    private static Estimate logistic(double logit, double variance, double level) {
        double half =
                new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2) * Math.sqrt(variance);
        double value = inverse(logit);
        return new Estimate.Defined(
                value,
                value * (1 - value) * Math.sqrt(variance),
                new Interval(inverse(logit - half), inverse(logit + half), level));
    }

    private static double inverse(double logit) {
        return 1 / (1 + FastMath.exp(-logit));
    }
}
