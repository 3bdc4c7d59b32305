package org.thangdo.study.raters;

import static org.thangdo.study.raters.GeneralizationCount.CRITERION;
import static org.thangdo.study.raters.GeneralizationCount.RATEE;
import static org.thangdo.study.raters.GeneralizationCount.RATER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.generalizability.Composite;
import org.thangdo.stats.generalizability.CompositePlan;
import org.thangdo.stats.generalizability.DStudy;
import org.thangdo.stats.generalizability.DStudyPlan;
import org.thangdo.stats.generalizability.Design;
import org.thangdo.stats.generalizability.DesignFault;
import org.thangdo.stats.generalizability.DesignFault.Kind;
import org.thangdo.stats.generalizability.Estimator;
import org.thangdo.stats.generalizability.FacetScores;
import org.thangdo.stats.generalizability.FacetSize;
import org.thangdo.stats.generalizability.GStudyPlan;
import org.thangdo.stats.generalizability.MultivariateGStudy;
import org.thangdo.stats.generalizability.MultivariatePlan;
import org.thangdo.stats.generalizability.RaterAllocation;
import org.thangdo.stats.generalizability.RaterPanel;
import org.thangdo.stats.generalizability.RaterPanel.RoleCost;
import org.thangdo.study.Plan;
import org.thangdo.study.raters.Generalization.RoleLeftOut;
import org.thangdo.study.raters.RolePanel.Offer;
import org.thangdo.study.raters.RolePanel.RoleForm;

/** Makes a {@link RolePanel} of judgements, of as many roles as can be compared. */
final class RolePanelCount {
    private static final String ROLE = "role";
    /** Groups of ratees that are left out in turn for the intervals. */
    private static final int PARTS = 20;
    /** Coefficients closer than this are as reliable. */
    private static final double ROUNDING = 1e-9;

    private final JudgedFacets facets;
    private final Plan plan;
    private final double criteria;
    private final RaterNumbers numbers;
    private final List<RoleLeftOut> leftOut = new ArrayList<>();

    /** @param criteria that a mean score averages over */
    RolePanelCount(JudgedFacets facets, Plan plan, double criteria) {
        this.facets = facets;
        this.plan = plan;
        this.criteria = criteria;
        numbers = new RaterNumbers(facets);
    }

    /** Roles that the panel does without, once it is made. */
    List<RoleLeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    Optional<RolePanel> panel() {
        if (facets.roles.size() < 2) {
            return Optional.empty();
        }
        var scores = facets.scoresByRole(numbers::isSingle);
        var kept = new TreeSet<Integer>();
        for (int role = 0; role < facets.roles.size(); role++) {
            if (isCarried(scores, role)) {
                kept.add(role);
            }
        }
        while (kept.size() > 1) {
            var part = scores.where(row -> kept.contains(scores.code(ROLE, row)));
            var study = MultivariateGStudy.of(part, asked());
            if (study instanceof MultivariateGStudy.Estimated estimated) {
                return panel(part, estimated);
            }
            var refused = (MultivariateGStudy.Refused) study;
            kept.remove(refused.stratum());
            leaveOut(refused.stratum(), Optional.empty(), refused.faults());
        }
        return Optional.empty();
    }

    private void leaveOut(int role, Optional<Reason> reason, List<DesignFault> faults) {
        leftOut.add(new RoleLeftOut(facets.roles.get(role), reason, faults));
    }

    /** Whether a role has enough ratees, on several criteria if there are any. */
    private boolean isCarried(FacetScores scores, int role) {
        var own = scores.where(row -> scores.code(ROLE, row) == role);
        if (own.observations() == 0 || own.elements(RATEE) < Math.max(2, plan.minimumGroup())) {
            leaveOut(role, Optional.of(Reason.TOO_FEW), List.of());
            return false;
        }
        if (!facets.hasCriteria()) {
            return true;
        }
        if (own.elements(CRITERION) == 1) {
            leaveOut(role, Optional.empty(), List.of(new DesignFault(Kind.ONE_ELEMENT, List.of(CRITERION))));
            return false;
        }
        var design = Design.of(own, List.of(RATEE, RATER, CRITERION));
        for (String facet : List.of(RATEE, CRITERION)) {
            var within = design.nestedIn(facet).stream()
                    .filter(outer -> !outer.equals(RATER) || facet.equals(CRITERION))
                    .toList();
            if (!within.isEmpty()) {
                leaveOut(
                        role,
                        Optional.empty(),
                        List.of(new DesignFault(Kind.NOT_CROSSED, List.of(facet, within.get(0)))));
                return false;
            }
        }
        return true;
    }

    private MultivariatePlan asked() {
        var within = new GStudyPlan(
                Optional.of(Estimator.ANALOGOUS_ANOVA),
                Optional.empty(),
                OptionalInt.empty(),
                plan.seed(),
                plan.confidence(),
                0);
        return facets.hasCriteria()
                ? new MultivariatePlan(
                        ROLE, RATEE, List.of(RATER, CRITERION), List.of(CRITERION), PARTS, within)
                : new MultivariatePlan(ROLE, RATEE, List.of(RATER), List.of(), PARTS, within);
    }

    private Optional<RolePanel> panel(FacetScores scores, MultivariateGStudy.Estimated study) {
        int[] roles = study.strata().stream().mapToInt(stratum -> stratum.stratum()).toArray();
        double weights = 0;
        for (int role : roles) {
            weights += plan.raters().panel().weight(facets.roles.get(role));
        }
        var costs = new ArrayList<RoleCost>();
        for (int role : roles) {
            String name = facets.roles.get(role);
            costs.add(new RoleCost(
                    name,
                    plan.raters().panel().weight(name) / weights,
                    plan.raters().panel().cost(name),
                    1,
                    Math.max(numbers.now(role), numbers.available(role))));
        }
        var others = facets.hasCriteria() ? List.of(new FacetSize(CRITERION, criteria)) : List.<FacetSize>of();
        return RaterPanel.of(study, RATER, others, costs, plan.confidence())
                .map(panel -> panel(scores, study, panel, roles));
    }

    private RolePanel panel(FacetScores scores, MultivariateGStudy.Estimated study, RaterPanel panel, int[] roles) {
        var now = now(panel, roles);
        double budget = plan.raters().panel().budget().orElse(now.cost());
        var frontier = RaterAllocation.frontier(
                panel.universe(), panel.others(), panel.roles(), Math.max(budget, 2 * now.cost()));
        var best = panel.allocation(budget);
        var composite = Composite.of(scores, asked(), study, composite(panel, now));
        var forms = new ArrayList<RoleForm>();
        for (int v = 0; v < roles.length; v++) {
            forms.add(form(study, panel, v, best, numbers.ratees(roles[v])));
        }
        return new RolePanel(
                forms,
                composite.generalizability(),
                composite.dependability(),
                budget,
                now,
                best.map(RolePanelCount::offer),
                frontier.stream()
                        .map(RolePanelCount::offer)
                        .filter(offer -> offer.coefficient() >= now.coefficient() - ROUNDING)
                        .findFirst()
                        .orElse(now),
                frontier.stream()
                        .map(RolePanelCount::offer)
                        .filter(offer -> offer.cost() <= 2 * now.cost())
                        .toList());
    }

    private Offer now(RaterPanel panel, int[] roles) {
        var raters = new ArrayList<Integer>();
        double cost = 0;
        double error = panel.others();
        for (int v = 0; v < roles.length; v++) {
            var role = panel.roles().get(v);
            int number = numbers.now(roles[v]);
            raters.add(number);
            cost += number * role.cost();
            error += role.weight() * role.weight() * role.perRater() / number;
        }
        return new Offer(raters, cost, panel.universe() / (panel.universe() + error));
    }

    private static Offer offer(RaterAllocation allocation) {
        return new Offer(
                allocation.choices().stream().map(RaterAllocation.Choice::raters).toList(),
                allocation.cost(),
                allocation.coefficient());
    }

    private static CompositePlan composite(RaterPanel panel, Offer now) {
        var strata = new ArrayList<DStudyPlan>();
        for (int v = 0; v < now.raters().size(); v++) {
            var own = panel.plan().strata().get(v);
            strata.add(own.design().facets().contains(RATER) ? own.size(RATER, now.raters().get(v)) : own);
        }
        return new CompositePlan(panel.plan().weights(), strata, panel.plan().level());
    }

    private static RoleForm form(
            MultivariateGStudy.Estimated study,
            RaterPanel panel,
            int v,
            Optional<RaterAllocation> best,
            int ratees) {
        var role = panel.roles().get(v);
        boolean known = !study.strata().get(v).left().contains(RATER);
        return new RoleForm(
                role.name(),
                ratees,
                role.weight(),
                role.cost(),
                role.most(),
                known
                        ? DStudy.of(study.strata().get(v).study(), panel.plan().strata().get(v))
                                .generalizability()
                        : Estimate.undefined(Reason.NO_PAIRABLE_SUBJECT),
                best.map(found -> found.choices().get(v).gain()).orElse(0.0));
    }
}
