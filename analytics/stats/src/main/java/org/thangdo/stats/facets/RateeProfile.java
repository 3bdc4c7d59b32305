package org.thangdo.stats.facets;

import org.apache.commons.math3.linear.ArrayRealVector;

/**
 * One ratee's ratings with halo and profile, which cross within him, so that no product of one-dimensional integrals
 * is exact. What the profile adds is taken from Laplace's approximation, everything else from quadrature:
 *
 * <pre>    ℓ(σ_s) = ℓ_quadrature(0) + ℓ_Laplace(σ_s) − ℓ_Laplace(0)</pre>
 *
 * At {@code σ_s = 0} this is the quadrature, so that models with and without profile can be compared.
 */
final class RateeProfile implements RateeIntegral {
    private final RateeQuadrature quadrature;
    private final RateeLaplace laplace;

    RateeProfile(RateeQuadrature quadrature, RateeLaplace laplace) {
        this.quadrature = quadrature;
        this.laplace = laplace;
    }

    @Override
    public RateeLikelihood integrate(double[] deviations, Curvature curvature, double[] start) {
        double[] without = deviations.clone();
        without[RandomEffect.PROFILE.ordinal()] = 0;
        var rest = curvature == Curvature.OBSERVED ? Curvature.OBSERVED : Curvature.NONE;
        var exact = quadrature.integrate(without, rest, start.clone());
        var base = laplace.integrate(without, rest, start.clone());
        var full = laplace.integrate(deviations, curvature, start);
        return new RateeLikelihood(
                exact.logLikelihood() + full.logLikelihood() - base.logLikelihood(),
                sum(exact.score(), full.score(), base.score()),
                curvature == Curvature.OBSERVED
                        ? sum(exact.information(), full.information(), base.information())
                        : full.information(),
                full.impressions(),
                full.impressionDeviations());
    }

    private static double[] sum(double[] exact, double[] full, double[] base) {
        return new ArrayRealVector(exact, false)
                .add(new ArrayRealVector(full, false))
                .subtract(new ArrayRealVector(base, false))
                .toArray();
    }
}
