package org.thangdo.stats.facets;

import java.util.Arrays;

/**
 * What does not change while a marginal model is estimated: unknowns, forms, regressors, and the order of the matrix of
 * information, in which the coefficients come after the elements and thresholds.
 */
final class MarginalDesign {
    final FacetRatings ratings;
    final MarginalModel model;
    final Unknowns unknowns;
    final Border border;
    final FormIndex forms;
    /** Shape (ratees, columns), the first the constant. */
    final double[][] regressors;
    /** First column of each row of the envelope. */
    final int[] first;
    /** Place of each unknown, the coefficients after the others. */
    final int[] place;

    MarginalDesign(FacetRatings ratings, MarginalModel model) {
        this.ratings = ratings;
        this.model = model;
        regressors = model.regressors();
        if (regressors.length != ratings.size(0)) {
            throw new IllegalArgumentException(
                    "covariates of " + regressors.length + " ratees, ratings of " + ratings.size(0));
        }
        unknowns = new Unknowns(ratings, model.facets());
        border = new Border(unknowns);
        forms = new FormIndex(ratings, model.formFacets());
        first = Arrays.copyOf(border.order.first, size());
        place = Arrays.copyOf(border.order.place, size());
        for (int k = unknowns.size; k < place.length; k++) {
            place[k] = k;
        }
    }

    int ratees() {
        return regressors.length;
    }

    int columns() {
        return 1 + model.covariates().names().size();
    }

    /** Number of unknowns but the standard deviations. */
    int size() {
        return unknowns.size + columns();
    }

    /** Place of the {@code a}-th unknown that a ratee meets: {@code met} elements and thresholds, then coefficients. */
    int place(int ratee, int a, int met) {
        return a < met ? border.place[border.start[ratee] + a] : unknowns.size + a - met;
    }

    /** By which the slot of that unknown is multiplied: a coefficient acts through the expectation. */
    double weight(int ratee, int a, int met) {
        return a < met ? 1 : regressors[ratee][a - met];
    }

    /** Effects of each ratee at 0: himself, his forms, his criteria. */
    double[][] starts() {
        var starts = new double[ratees()][];
        int criteria = model.profile() == MarginalModel.NO_PROFILE ? 0 : ratings.size(model.profile());
        for (int n = 0; n < starts.length; n++) {
            starts[n] = new double[1 + forms.firstForm[n + 1] - forms.firstForm[n] + criteria];
        }
        return starts;
    }

    /** Likelihoods of some ratees in a row. */
    RateeLikelihood[] likelihoods(
            int from, int to, MarginalValues at, Curvature curvature, Quadrature fineness, double[][] starts) {
        var expected = new StepScale.Expectation[unknowns.scales.length];
        for (int g = 0; g < expected.length; g++) {
            expected[g] = unknowns.scales[g].expectation(at.measures.steps[g]);
        }
        var rows = new RateeRows(unknowns, border, forms, model.profile());
        var quadrature = new RateeQuadrature(rows, expected, fineness);
        RateeIntegral integral = at.deviation(RandomEffect.PROFILE) == 0
                ? quadrature
                : new RateeProfile(quadrature, new RateeLaplace(rows, at.measures.steps, unknowns.scales));
        var likelihoods = new RateeLikelihood[to - from];
        for (int n = from; n < to; n++) {
            rows.load(n, at.measures);
            likelihoods[n - from] = integral.integrate(at.deviations, curvature, starts[n]);
        }
        return likelihoods;
    }
}
