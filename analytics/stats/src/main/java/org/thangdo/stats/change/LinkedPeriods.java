package org.thangdo.stats.change;

import java.util.Map;
import java.util.TreeMap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.Standing;

/**
 * Two periods with their measures, and how sure a {@link Contrast} of them is. Its variance is the noise of the ratings with
 * the information of all ratings about all measures at once, times the {@link FormDispersion}, and what single ratees and
 * raters scatter beyond that noise:
 *
 * <pre>    φ wᵀ Cov w + (Σ ψ_n² − φ Σ w² / I)⁺ + the same over raters</pre>
 *
 * with {@code ψ} their influences and {@code I} the information about one measure. The degrees of freedom are
 * Satterthwaite's (1946, Biometrics Bulletin 2).
 */
final class LinkedPeriods {
    final PeriodPair pair;
    final Fitted fit;
    final CommonElements common;
    final double dispersion;

    private final double level;

    LinkedPeriods(PeriodPair pair, Fitted fit, double level) {
        this.pair = pair;
        this.fit = fit;
        this.level = level;
        common = new CommonElements(pair, fit);
        dispersion = FormDispersion.of(pair, fit);
    }

    /** Measure of an element in the later period less that in the earlier. */
    double change(int facet, int number) {
        return fit.measure(facet, 2 * number + 1) - fit.measure(facet, 2 * number);
    }

    /** How sure a contrast is for ratees and raters like these. */
    Spread spread(Contrast contrast) {
        double variance = noise(contrast);
        double uncertain = 0;
        for (int facet = 0; facet < 2; facet++) {
            double[] scatter = scatter(contrast, facet);
            variance += Math.max(0, scatter[0] - scatter[1]);
            uncertain += scatter[2] > 0 ? scatter[0] * scatter[0] / scatter[2] : 0;
        }
        double degrees = uncertain > 0 ? variance * variance / uncertain : Spread.MANY;
        return new Spread(variance, Math.min(Math.max(1, degrees), Spread.MANY));
    }

    /** How sure a contrast is for these very ratees and raters: the noise of the ratings alone. */
    Spread noiseOnly(Contrast contrast) {
        return new Spread(noise(contrast), Spread.MANY);
    }

    /** Linking error: how far the mean change of the common ratees, or raters, may be from that of all like them. */
    Spread linkError(int facet) {
        double[] scatter = scatter(Contrast.meanChange(this, facet), facet);
        return new Spread(Math.max(0, scatter[0] - scatter[1]), Math.max(1, scatter[2]));
    }

    private double noise(Contrast contrast) {
        var weights = new TreeMap<Integer, Map<Integer, Double>>();
        double extremes = 0;
        for (int f = 0; f < contrast.weights.length; f++) {
            var of = new TreeMap<Integer, Double>();
            for (int e = 0; e < contrast.weights[f].length; e++) {
                double weight = contrast.weights[f][e];
                if (weight != 0 && fit.standing(f, e) == Standing.MEASURED) {
                    of.put(e, weight);
                } else if (weight != 0) {
                    extremes += weight * weight * ownVariance(f, e);
                }
            }
            weights.put(f, of);
        }
        return dispersion * (extremes + Math.max(0, fit.covariance().variance(weights)));
    }

    /** Variance of a measure if all others were known. */
    private double ownVariance(int facet, int element) {
        double error = fit.modelError(facet, element);
        return error * error;
    }

    /** Sum of squared influences, what noise alone makes of it, degrees of freedom. */
    private double[] scatter(Contrast contrast, int facet) {
        double squares = 0;
        double expected = 0;
        int count = 0;
        double[] influences = contrast.influences[facet];
        for (int k = 0; k < influences.length; k++) {
            if (influences[k] != 0) {
                count++;
                squares += influences[k] * influences[k];
                for (int t = 0; t < 2; t++) {
                    double weight = contrast.weights[facet][2 * k + t];
                    expected += weight == 0 ? 0 : weight * weight * dispersion * ownVariance(facet, 2 * k + t);
                }
            }
        }
        double free = Math.max(1, count - common.strata.size());
        return new double[] {squares, expected, count == 0 ? 0 : free};
    }

    /** A number with its error and Student's interval. */
    Estimate estimate(double value, Spread spread) {
        return spread.estimate(value, level);
    }
}
