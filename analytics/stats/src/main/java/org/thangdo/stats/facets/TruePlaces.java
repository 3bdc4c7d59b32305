package org.thangdo.stats.facets;

import org.apache.commons.math3.stat.StatUtils;
import org.thangdo.stats.facets.FacetFit.Standing;

/**
 * Where ratings are drawn from.
 *
 * @param place of each rating, before its thresholds
 * @param thresholds shape (groups, thresholds)
 */
record TruePlaces(double[] place, double[][] thresholds) {

    /**
     * The same places without what estimation adds to them: joint measures are stretched, and those of ratees scatter by their
     * errors. With {@code s} the slope of refitted on fitted measures and {@code ω_n} the standard deviation of the refitted
     * ones,
     *
     * <pre>    θ_n → θ̄ + (θ_n − θ̄) / s · √ρ_n,   ρ_n = τ² / (τ² + ω_n²),   τ² = Var(θ) − mean ω²</pre>
     *
     * so that they spread as the true ones do (Louis 1984, JASA 79).
     *
     * @param shifts of the ratees' measures in draws from these places, shape (draws, ratees)
     */
    TruePlaces shrunk(FittedForms forms, double[][] shifts) {
        int ratees = shifts[0].length;
        var moved = new double[ratees];
        var error = new double[ratees];
        var own = new double[shifts.length];
        for (int n = 0; n < ratees; n++) {
            for (int b = 0; b < own.length; b++) {
                own[b] = shifts[b][n];
            }
            moved[n] = StatUtils.mean(own);
            error[n] = StatUtils.variance(own);
        }
        double mean = 0;
        double meanError = 0;
        double meanMove = 0;
        int count = 0;
        for (int n = 0; n < ratees; n++) {
            if (isMeasured(forms, n)) {
                mean += forms.fit.measure(0, n);
                meanError += error[n];
                meanMove += moved[n];
                count++;
            }
        }
        mean /= count;
        double squares = 0;
        double products = 0;
        for (int n = 0; n < ratees; n++) {
            if (isMeasured(forms, n)) {
                double distance = forms.fit.measure(0, n) - mean;
                squares += distance * distance;
                products += distance * (moved[n] - meanMove / count);
            }
        }
        double stretch = squares > 0 ? Math.max(1, 1 + products / squares) : 1;
        double spread = Math.max(0, squares / count - meanError / count);
        return without(forms, stretch, mean, error, spread);
    }

    private static boolean isMeasured(FittedForms forms, int ratee) {
        return forms.fit.standing(0, ratee) == Standing.MEASURED;
    }

    private TruePlaces without(FittedForms forms, double stretch, double mean, double[] error, double spread) {
        double middle = StatUtils.mean(place);
        double flattened = StatUtils.variance(place) / StatUtils.variance(forms.place);
        double scale = flattened > 0 ? Math.sqrt(flattened) : 1;
        var shrunk = new double[place.length];
        for (int i = 0; i < shrunk.length; i++) {
            int ratee = forms.element(0, i);
            double whole = place[i] - middle;
            if (isMeasured(forms, ratee) && spread > 0) {
                double kept = Math.sqrt(spread / (spread + error[ratee]));
                whole -= scale * (1 - kept) * (forms.fit.measure(0, ratee) - mean);
            }
            shrunk[i] = middle + whole / stretch;
        }
        var steps = new double[thresholds.length][];
        for (int g = 0; g < steps.length; g++) {
            steps[g] = thresholds[g].clone();
            for (int h = 0; h < steps[g].length; h++) {
                steps[g][h] /= stretch;
            }
        }
        return new TruePlaces(shrunk, steps);
    }
}
