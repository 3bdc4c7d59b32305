package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.MeanSquareFit;
import org.thangdo.stats.multiplicity.Adjustment;
import org.thangdo.study.Plan;

/** Severity of roles: the mean of their raters, each rater counted once. */
final class RoleCount {
    private final JudgedFacets facets;
    private final Fitted joint;
    private final FittedMeasures measures;
    private final Plan plan;
    private final List<int[]> raters;

    RoleCount(JudgedFacets facets, Fitted joint, FittedMeasures measures, Plan plan) {
        this.facets = facets;
        this.joint = joint;
        this.measures = measures;
        this.plan = plan;
        raters = IntStream.range(0, facets.roles.size())
                .mapToObj(role -> IntStream.of(facets.ratersOf(role))
                        .filter(r -> measures.measure(JudgedFacets.RATER, r) instanceof Estimate.Defined)
                        .toArray())
                .toList();
    }

    /** All roles, the most lenient first. */
    List<RoleSeverity> roles() {
        var calibrated = joint.calibrated();
        var fits = MeanSquareFit.of(
                joint, row -> facets.roleOfRater[calibrated.element(JudgedFacets.RATER, row)], raters.size());
        int[] counts = facets.ratings.counts(JudgedFacets.RATER);
        var differences =
                IntStream.range(0, raters.size()).mapToObj(this::difference).toList();
        var adjusted = Adjustment.BENJAMINI_HOCHBERG.adjustTests(
                differences.stream().map(RoleCount::test).toList());
        var roles = new ArrayList<RoleSeverity>();
        for (int role = 0; role < raters.size(); role++) {
            var measure = mean(role);
            roles.add(new RoleSeverity(
                    facets.roles.get(role),
                    facets.ratersOf(role).length,
                    IntStream.of(facets.ratersOf(role))
                            .mapToLong(r -> counts[r])
                            .sum(),
                    measure,
                    levels(measure),
                    differences.get(role),
                    adjusted.get(role),
                    Optional.ofNullable(fits[role])));
        }
        roles.sort(Comparator.comparingDouble(RoleCount::height));
        return roles;
    }

    private static double height(RoleSeverity role) {
        return role.measure() instanceof Estimate.Defined known ? known.value() : Double.POSITIVE_INFINITY;
    }

    private Estimate mean(int role) {
        return raters.get(role).length == 0
                ? Estimate.undefined(Reason.ON_THE_BOUNDARY)
                : measures.contrast(JudgedFacets.RATER, weights(role, 1));
    }

    private Map<Integer, Double> weights(int role, double total) {
        var weights = new TreeMap<Integer, Double>();
        for (int r : raters.get(role)) {
            weights.put(r, total / raters.get(role).length);
        }
        return weights;
    }

    /** From the mean of the other roles. */
    private Estimate difference(int role) {
        var others = IntStream.range(0, raters.size())
                .filter(other -> other != role && raters.get(other).length > 0)
                .toArray();
        if (others.length == 0 || raters.get(role).length == 0) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        var weights = new TreeMap<>(weights(role, 1));
        for (int other : others) {
            weights.putAll(weights(other, -1.0 / others.length));
        }
        return measures.contrast(JudgedFacets.RATER, weights);
    }

    private static TestResult test(Estimate difference) {
        if (!(difference instanceof Estimate.Defined known) || known.standardError() == 0) {
            return TestResult.untested(Reason.TOO_FEW);
        }
        double z = known.value() / known.standardError();
        double p = 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-Math.abs(z));
        return new TestResult.Tested(z, Double.POSITIVE_INFINITY, Math.min(1, p));
    }

    /** What a rater of this severity gives an average ratee, less what a rater of mean severity gives. */
    private Estimate levels(Estimate measure) {
        if (!(measure instanceof Estimate.Defined known)) {
            return measure;
        }
        double usual = measures.fair(JudgedFacets.RATER, 0);
        double upper = measures.fair(JudgedFacets.RATER, known.interval().lower()) - usual;
        double lower = measures.fair(JudgedFacets.RATER, known.interval().upper()) - usual;
        double width = known.interval().upper() - known.interval().lower();
        double error = width == 0 ? 0 : (upper - lower) / width * known.standardError();
        return new Estimate.Defined(
                measures.fair(JudgedFacets.RATER, known.value()) - usual,
                error,
                new Interval(lower, upper, plan.confidence()));
    }
}
