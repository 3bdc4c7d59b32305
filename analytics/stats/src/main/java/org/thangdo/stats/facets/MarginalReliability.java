package org.thangdo.stats.facets;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;

/**
 * Share of the variance of ratees' measures that is not error.
 *
 * @param expected of posterior means: {@code Var(E θ) / (Var(E θ) + mean Var θ)}, the variance with divisor {@code n}
 * @param warm of weighted likelihood estimates: {@code 1 − mean SE² / Var}, with divisor {@code n − 1}, which is
 * below 0 where
 *     errors exceed differences
 */
public record MarginalReliability(Estimate expected, Estimate warm) {

    private static final double LEVEL = 0.95;

    static MarginalReliability of(RateeMeasures measures) {
        var rated = measures.fit.ratees(ErrorBasis.INFORMATION, LEVEL).stream()
                .filter(ratee -> ratee.posterior() instanceof Estimate.Defined)
                .toList();
        var expected = rated.stream().map(RateeMeasure::posterior).toArray(Estimate[]::new);
        var warm = rated.stream().map(RateeMeasure::warm).toArray(Estimate[]::new);
        return new MarginalReliability(share(expected, true), share(warm, false));
    }

    /**
     * {@code 1 − b/a}, or {@code a/(a + b)} if the values are shrunk, where {@code a} is the variance of the values
     * and {@code b} the mean of the squared errors. The standard error is the infinitesimal jackknife's over ratees.
     */
    private static Estimate share(Estimate[] measures, boolean shrunk) {
        int size = measures.length;
        if (size < 3) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        double mean = 0;
        double error = 0;
        for (Estimate measure : measures) {
            var defined = (Estimate.Defined) measure;
            mean += defined.value() / size;
            error += defined.standardError() * defined.standardError() / size;
        }
        double squares = 0;
        for (Estimate measure : measures) {
            double distance = ((Estimate.Defined) measure).value() - mean;
            squares += distance * distance;
        }
        double variance = squares / (shrunk ? size : size - 1);
        if (!(variance > 0)) {
            return Estimate.undefined(Reason.NO_VARIATION);
        }
        double total = shrunk ? variance + error : variance;
        double influence = 0;
        for (Estimate measure : measures) {
            var defined = (Estimate.Defined) measure;
            double distance = defined.value() - mean;
            double spread = distance * distance - squares / size;
            double noise = defined.standardError() * defined.standardError() - error;
            double moved = (error * spread - variance * noise) / (total * (shrunk ? total : variance));
            influence += moved * moved;
        }
        double value = shrunk ? variance / total : 1 - error / variance;
        return Estimate.normal(value, Math.sqrt(influence) / size, LEVEL);
    }
}
