package org.thangdo.stats.facets;

/** How the random effects of the ratee that is loaded are integrated out. */
interface RateeIntegral {
    /**
     * The ratee's likelihood with its derivatives.
     *
     * @param deviations standard deviation of each {@link RandomEffect}
     * @param curvature which information is wanted at least
     * @param start likeliest effects found before, in standard deviations: the ratee, his forms, his criteria; those
     * found
     *     now are left there
     */
    RateeLikelihood integrate(double[] deviations, Curvature curvature, double[] start);
}
