package org.thangdo.stats.generalizability;

/**
 * The variances of a composite.
 *
 * @param universe {@code σ²(τ)}
 * @param relative {@code σ²(δ)}
 * @param absolute {@code σ²(Δ)}
 */
record CompositeVariances(double universe, double relative, double absolute) {

    static CompositeVariances of(MultivariateGStudy.Estimated study, CompositePlan plan) {
        double universe = 0;
        double relative = 0;
        double absolute = 0;
        for (int v = 0; v < study.strata().size(); v++) {
            double weight = plan.weights().get(v);
            var own = DStudy.of(study.strata().get(v).study(), plan.strata().get(v));
            universe += weight * weight * own.universeScore();
            relative += weight * weight * own.relativeError();
            absolute += weight * weight * own.absoluteError();
            for (int w = 0; w < study.strata().size(); w++) {
                for (var effect : study.linked()) {
                    if (w != v) {
                        double part = weight * plan.weights().get(w) * averaged(effect, plan, v, w);
                        boolean ofObject = effect.facets().contains(study.object());
                        boolean random = effect.facets().stream()
                                .anyMatch(facet -> !facet.equals(study.object()) && !fixed(plan, facet));
                        universe += ofObject && !random ? part : 0;
                        relative += ofObject && random ? part : 0;
                        absolute += random ? part : 0;
                    }
                }
            }
        }
        return new CompositeVariances(universe, relative, absolute);
    }

    private static double averaged(LinkedCovariance effect, CompositePlan plan, int v, int w) {
        double covariance = effect.covariances().get(v).get(w);
        for (String facet : effect.facets()) {
            double size = plan.strata().get(v).sizeOf(facet);
            if (size != plan.strata().get(w).sizeOf(facet)) {
                throw new IllegalArgumentException("different sizes of the linked facet " + facet);
            }
            covariance /= size;
        }
        return covariance;
    }

    private static boolean fixed(CompositePlan plan, String facet) {
        return plan.strata().stream().allMatch(stratum -> stratum.fixed().contains(facet));
    }

    double generalizability() {
        return universe / (universe + relative);
    }

    double dependability() {
        return universe / (universe + absolute);
    }
}
