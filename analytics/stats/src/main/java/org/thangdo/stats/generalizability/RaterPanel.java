package org.thangdo.stats.generalizability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thangdo.stats.generalizability.DStudyComponent.Part;

/**
 * What a multivariate G study of roles says of a panel in which each person has raters of their own: what raters of each
 * role bring in error, and what is left with any number of them.
 *
 * @param universe {@code σ²(τ)} of the composite
 * @param others error variance that more raters do not reduce, such as that of few criteria
 * @param roles in the order of the strata; a role without raters that vary, such as the person itself, has one rater
 * @param plan composite with one rater of each role
 * @param rater facet of the raters
 */
public record RaterPanel(double universe, double others, List<RaterRole> roles, CompositePlan plan, String rater) {

    /**
     * A role as the budget sees it.
     *
     * @param weight in the composite, {@code > 0}
     * @param cost of one rater, {@code > 0}
     * @param least fewest raters, {@code >= 1}
     * @param most raters there are
     */
    public record RoleCost(String name, double weight, double cost, int least, int most) {}

    public RaterPanel {
        roles = List.copyOf(roles);
    }

    /**
     * @param rater facet of the raters
     * @param others sizes of the facets other than object and rater
     * @param costs by stratum, in the order of the study
     * @return empty if the composite's universe scores do not vary
     */
    public static Optional<RaterPanel> of(
            MultivariateGStudy.Estimated study,
            String rater,
            List<FacetSize> others,
            List<RoleCost> costs,
            double level) {
        var plans = new ArrayList<DStudyPlan>();
        var roles = new ArrayList<RaterRole>();
        double ofRaters = 0;
        for (int v = 0; v < study.strata().size(); v++) {
            var own = study.strata().get(v);
            var cost = costs.get(v);
            var plan = plan(own.study(), study.object(), rater, others);
            double perRater = own.left().contains(rater) ? 0 : perRater(own.study(), plan, rater);
            var role = own.left().contains(rater)
                    ? new RaterRole(cost.name(), cost.weight(), 0, cost.cost(), 1, 1)
                    : new RaterRole(cost.name(), cost.weight(), perRater, cost.cost(), cost.least(), cost.most());
            plans.add(plan);
            roles.add(role);
            ofRaters += role.error(1);
        }
        var composite = new CompositePlan(costs.stream().map(RoleCost::weight).toList(), plans, level);
        var variances = CompositeVariances.of(study, composite);
        return variances.universe() > 0
                ? Optional.of(new RaterPanel(
                        variances.universe(), Math.max(0, variances.relative() - ofRaters), roles, composite, rater))
                : Optional.empty();
    }

    private static DStudyPlan plan(GStudy.Estimated study, String object, String rater, List<FacetSize> others) {
        var plan = DStudyPlan.of(study, object);
        var facets = plan.design().facets();
        if (facets.contains(rater)) {
            plan = plan.nested(rater, object).size(rater, 1);
        }
        for (var size : others) {
            plan = facets.contains(size.facet()) ? plan.size(size.facet(), size.size()) : plan;
        }
        return plan;
    }

    private static double perRater(GStudy.Estimated study, DStudyPlan plan, String rater) {
        var parts = new DStudyParts(study, plan);
        double[] relative = parts.coefficients(Part.RELATIVE_ERROR);
        double sum = 0;
        for (int j = 0; j < relative.length; j++) {
            sum += parts.has(j, rater) ? relative[j] * study.components().get(j).used() : 0;
        }
        return sum;
    }

    /** The best numbers of raters for a budget; empty if it does not buy the fewest. */
    public Optional<RaterAllocation> allocation(double budget) {
        return RaterAllocation.of(universe, others, roles, budget);
    }

    /** The composite with the numbers of an allocation, for its coefficient with an interval. */
    public CompositePlan plan(RaterAllocation allocation) {
        var strata = new ArrayList<DStudyPlan>();
        for (int v = 0; v < roles.size(); v++) {
            var own = plan.strata().get(v);
            boolean varies = own.design().facets().contains(rater);
            strata.add(varies ? own.size(rater, allocation.choices().get(v).raters()) : own);
        }
        return new CompositePlan(plan.weights(), strata, plan.level());
    }
}
