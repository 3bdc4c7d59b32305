package org.thangdo.stats.facets;

import java.util.Arrays;

/** Values of everything that a marginal model estimates, while it is being estimated. */
final class MarginalValues {
    /** Elements and thresholds; the place of a ratee is his expectation {@code x_n'γ}. */
    final Measures measures;
    /** Coefficients of the constant and the covariates. */
    final double[] coefficients;
    /** Standard deviation of each {@link RandomEffect}, by its ordinal; 0 where it is not in the model. */
    final double[] deviations;

    MarginalValues(Measures measures, double[] coefficients, double[] deviations, double[][] regressors) {
        this.measures = measures;
        this.coefficients = coefficients;
        this.deviations = deviations;
        for (int n = 0; n < regressors.length; n++) {
            double sum = 0;
            for (int k = 0; k < coefficients.length; k++) {
                sum += regressors[n][k] * coefficients[k];
            }
            measures.facets[0][n] = sum;
        }
    }

    /**
     * Where estimation starts: the spread of the ratees' logits, thresholds evenly spread, the rest 0. A logit of few
     * ratings varies by chance too, so 0.6 is taken for the spread if it is less.
     */
    static MarginalValues start(Unknowns unknowns, double[][] regressors) {
        var measures = Measures.start(unknowns);
        double[] logits = measures.facets[0];
        double mean = Arrays.stream(logits).sum() / Math.max(1, logits.length);
        double squares = 0;
        for (double logit : logits) {
            squares += (logit - mean) * (logit - mean);
        }
        double deviation = Math.sqrt(squares / Math.max(1, logits.length));
        var coefficients = new double[regressors.length == 0 ? 1 : regressors[0].length];
        coefficients[0] = mean;
        return new MarginalValues(
                measures, coefficients, new double[] {Math.max(0.6, Math.min(deviation, 2)), 0, 0}, regressors);
    }

    /** The same with another standard deviation of an effect. */
    MarginalValues with(RandomEffect effect, double deviation, double[][] regressors) {
        double[] changed = deviations.clone();
        changed[effect.ordinal()] = deviation;
        return new MarginalValues(measures.copy(), coefficients, changed, regressors);
    }

    double deviation(RandomEffect effect) {
        return deviations[effect.ordinal()];
    }
}
