package org.thangdo.stats.facets;

final class RateeLaplace implements RateeIntegral {
    RateeLaplace(RateeRows rows, double[][] steps, StepScale[] scales) {}

    @Override
    public RateeLikelihood integrate(double[] deviations, double[] start) {
        throw new UnsupportedOperationException();
    }
}
