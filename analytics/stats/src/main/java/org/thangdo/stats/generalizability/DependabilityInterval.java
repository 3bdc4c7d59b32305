package org.thangdo.stats.generalizability;

import java.util.List;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.reliability.LinearCombination;

/**
 * The interval of a coefficient {@code σ²(τ) / (σ²(τ) + σ²(error))}. The coefficient is above {@code c} where
 *
 * <pre>    (1 − c) σ²(τ) − c σ²(error) = (1 − c) P − (1 − c κ_L + (1 − c) κ_P) E − c L</pre>
 *
 * is positive, with {@code E = σ²(δ)}, {@code P = σ²(τ) + σ²(δ) + κ_P σ²(δ)} and {@code L = σ²(error) − σ²(δ) + κ_L σ²(δ)}.
 * The {@code κ} make {@code P} and {@code L} uncorrelated with {@code E}, as mean squares are, and each of the three is
 * taken as a mean square with Satterthwaite's degrees of freedom {@code 2 value² / variance}. The bounds are the {@code c}
 * where a bound of the combination, by the modified large-sample method, is 0. In a balanced design with one facet the
 * three are the mean squares, so the interval of {@code Eρ²} is exact for any number of raters. Bounds are cut to [0, 1].
 *
 * <p>References: Satterthwaite (1946), Biometrics Bulletin 2; Burdick and Graybill (1992), <i>Confidence Intervals on
 * Variance Components</i>, section 3.
 */
final class DependabilityInterval {
    private static final int BISECTIONS = 50;

    private final double ofObject; // κ_P
    private final double ofLevel; // κ_L
    private final LinearCombination bounds;

    private DependabilityInterval(
            ComponentForms components, double[] universe, double[] relative, double[] error, double level) {
        double[] observed = ComponentForms.sum(universe, relative);
        double[] rest = ComponentForms.combine(1, error, -1, relative);
        double variance = components.variance(relative);
        ofObject = variance > 0 ? -components.covariance(observed, relative) / variance : 0;
        ofLevel = variance > 0 ? -components.covariance(rest, relative) / variance : 0;
        bounds = new LinearCombination(
                List.of(
                        components.meanSquare(ComponentForms.combine(1, observed, ofObject, relative)),
                        components.meanSquare(relative),
                        components.meanSquare(ComponentForms.combine(1, rest, ofLevel, relative))),
                (1 - level) / 2);
    }

    /**
     * The coefficient. {@link Reason#NO_VARIATION} if observed scores do not vary, {@link Reason#ON_THE_BOUNDARY} if there
     * is no error, {@link Reason#TOO_FEW} if the components have no standard errors.
     */
    static Estimate estimate(
            ComponentForms components, double[] universe, double[] relative, double[] error, double level) {
        double score = components.value(universe);
        double noise = components.value(error);
        double total = score + noise;
        if (!(total > 0) || !(score + components.value(relative) > 0)) {
            return Estimate.undefined(Reason.NO_VARIATION);
        }
        if (!(noise > 0)) {
            return Estimate.undefined(Reason.ON_THE_BOUNDARY);
        }
        double[] slope = ComponentForms.combine(noise / total / total, universe, -score / total / total, error);
        double standardError = Math.sqrt(components.variance(slope));
        if (standardError == 0) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        var interval = new DependabilityInterval(components, universe, relative, error, level);
        double lower = interval.bound(true);
        double upper = Math.max(lower, interval.bound(false));
        return new Estimate.Defined(score / total, standardError, new Interval(lower, upper, level));
    }

    /** Where the bound of the combination changes its sign. */
    private double bound(boolean lower) {
        double low = 0;
        double high = 1;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = (low + high) / 2;
            if (combination(middle, lower) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : (low + high) / 2;
    }

    private double combination(double c, boolean lower) {
        double ofError = -(1 - c * ofLevel + (1 - c) * ofObject);
        return lower ? bounds.lower(1 - c, ofError, -c) : bounds.upper(1 - c, ofError, -c);
    }
}
