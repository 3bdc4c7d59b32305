package org.thangdo.stats.facets;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Estimate.Defined;
import org.thangdo.stats.facets.MarginalFit.Fitted;

/**
 * How often the 95 % intervals of a marginal model hold the truth of simulated appraisals, ratees, raters and
 * criteria each counted together, and how far the values are from it.
 *
 * @param ratees share of the ratees whose measure lies in its interval
 * @param raters share of the raters
 * @param criteria share of the criteria
 * @param rateeError root of the mean squared error of the ratees after both are centred
 * @param raterError the same of the raters
 * @param unitGap mean error of the difference between the units
 */
record MarginalCoverage(
        double ratees, double raters, double criteria, double rateeError, double raterError, double unitGap) {

    private static final double LEVEL = 0.95;

    /** What the fitted model has besides units in the latent regression. */
    enum Kind {
        INDEPENDENT,
        HALO,
        HALO_AND_PROFILE,
        /** And one measure for the ratings that subordinates give seniors. */
        HALO_PROFILE_AND_DEFERENCE,
        /** And thresholds of each rater's own. */
        EVERYTHING
    }

    /** By what the errors rest on. */
    static Map<ErrorBasis, MarginalCoverage> of(AppraisalSettings settings, Kind kind, int firstSeed, int seeds) {
        double[][] sums = new double[ErrorBasis.values().length][6];
        for (int seed = firstSeed; seed < firstSeed + seeds; seed++) {
            var drawn = SimulatedAppraisals.draw(settings, seed);
            var fit = fit(drawn, kind);
            for (var basis : ErrorBasis.values()) {
                double[] own = of(drawn, fit, basis);
                for (int k = 0; k < own.length; k++) {
                    sums[basis.ordinal()][k] += own[k] / seeds;
                }
            }
        }
        var coverage = new EnumMap<ErrorBasis, MarginalCoverage>(ErrorBasis.class);
        for (var basis : ErrorBasis.values()) {
            double[] own = sums[basis.ordinal()];
            coverage.put(
                    basis, new MarginalCoverage(own[0], own[1], own[2], Math.sqrt(own[3]), Math.sqrt(own[4]), own[5]));
        }
        return coverage;
    }

    private static double[] of(SimulatedAppraisals drawn, Fitted fit, ErrorBasis basis) {
        var measures = fit.ratees(basis, LEVEL);
        var truth = drawn.truth();
        double[] ratees = compared(truth.ability(), n -> measures.get(n).expected());
        double[] raters = compared(truth.severity(), r -> fit.element(1, r, basis, LEVEL));
        double[] criteria = compared(truth.difficulty(), i -> fit.element(2, i, basis, LEVEL));
        double gap = 0;
        int[] size = new int[2];
        for (int unit : drawn.unit()) {
            size[unit]++;
        }
        for (int n = 0; n < drawn.ratees(); n++) {
            double error = ((Defined) measures.get(n).expected()).value() - truth.ability()[n];
            gap += (drawn.unit()[n] == 0 ? error : -error) / size[drawn.unit()[n]];
        }
        return new double[] {ratees[0], raters[0], criteria[0], ratees[1], raters[1], gap};
    }

    static Fitted fit(SimulatedAppraisals drawn, Kind kind) {
        var ratings = FacetRatings.of(
                new int[][] {drawn.ratee(), drawn.rater(), drawn.criterion()},
                new int[] {drawn.ratees(), drawn.raters(), drawn.truth().difficulty().length},
                drawn.level(),
                4);
        var facets = FacetModel.ratingScale(2);
        if (kind.compareTo(Kind.HALO_PROFILE_AND_DEFERENCE) >= 0) {
            var defers = new int[ratings.ratings()];
            for (int row = 0; row < defers.length; row++) {
                boolean subordinate =
                        drawn.truth().raterRole()[ratings.element(1, row)] == SimulatedAppraisals.SUBORDINATE;
                defers[row] = subordinate ? drawn.senior()[ratings.element(0, row)] : 0;
            }
            ratings = ratings.with(defers, 2);
            var base = kind == Kind.EVERYTHING ? FacetModel.partialCredit(3, 1) : FacetModel.ratingScale(3);
            facets = base.with(3, new FacetModel.Anchored(Map.of(0, 0.0)));
        }
        var model =
                MarginalModel.of(facets, drawn.ratees()).with(RateeCovariates.groups(List.of("A", "B"), drawn.unit()));
        if (kind != Kind.INDEPENDENT) {
            model = model.withHalo(1);
        }
        if (kind.compareTo(Kind.HALO_AND_PROFILE) >= 0) {
            model = model.withProfile(2);
        }
        return (Fitted) MarginalFit.of(ratings, model);
    }

    /** Share of truths in their intervals, and the mean squared error after centring; who was never asked has no estimate. */
    private static double[] compared(double[] truth, IntFunction<Estimate> estimate) {
        int held = 0;
        int known = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < truth.length; i++) {
            if (estimate.apply(i) instanceof Defined own) {
                double error = own.value() - truth[i];
                held += own.interval().contains(truth[i]) ? 1 : 0;
                known++;
                sum += error;
                squares += error * error;
            }
        }
        double mean = sum / known;
        return new double[] {(double) held / known, squares / known - mean * mean};
    }
}
