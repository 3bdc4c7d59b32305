package org.thangdo.study.raters;

import static org.thangdo.study.raters.GeneralizationCount.CRITERION;
import static org.thangdo.study.raters.GeneralizationCount.RATEE;
import static org.thangdo.study.raters.GeneralizationCount.RATER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.thangdo.stats.Reason;
import org.thangdo.stats.generalizability.Composite;
import org.thangdo.stats.generalizability.Design;
import org.thangdo.stats.generalizability.DesignFault;
import org.thangdo.stats.generalizability.DesignFault.Kind;
import org.thangdo.stats.generalizability.Estimator;
import org.thangdo.stats.generalizability.FacetScores;
import org.thangdo.stats.generalizability.FacetSize;
import org.thangdo.stats.generalizability.GStudyPlan;
import org.thangdo.stats.generalizability.MultivariateGStudy;
import org.thangdo.stats.generalizability.MultivariatePlan;
import org.thangdo.stats.generalizability.RaterPanel;
import org.thangdo.stats.generalizability.RaterPanel.RoleCost;
import org.thangdo.study.Plan;
import org.thangdo.study.raters.Generalization.RoleLeftOut;

/** Makes a {@link RolePanel} of judgements, of as many roles as can be compared. */
final class RolePanelCount {
    private static final String ROLE = "role";
    /** Groups of ratees that are left out in turn for the intervals. */
    private static final int PARTS = 20;

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
        var within = within(Design.of(own, List.of(RATEE, RATER, CRITERION)));
        within.ifPresent(fault -> leaveOut(role, Optional.empty(), List.of(fault)));
        return within.isEmpty();
    }

    /** Ratees of one criterion each, or criteria of one rater or ratee each. */
    private static Optional<DesignFault> within(Design design) {
        if (design.nestedIn(RATEE).contains(CRITERION)) {
            return Optional.of(new DesignFault(Kind.NOT_CROSSED, List.of(RATEE, CRITERION)));
        }
        return design.nestedIn(CRITERION).stream()
                .findFirst()
                .map(outer -> new DesignFault(Kind.NOT_CROSSED, List.of(CRITERION, outer)));
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
                ? new MultivariatePlan(ROLE, RATEE, List.of(RATER, CRITERION), List.of(CRITERION), PARTS, within)
                : new MultivariatePlan(ROLE, RATEE, List.of(RATER), List.of(), PARTS, within);
    }

    private Optional<RolePanel> panel(FacetScores scores, MultivariateGStudy.Estimated study) {
        var others = facets.hasCriteria() ? List.of(new FacetSize(CRITERION, criteria)) : List.<FacetSize>of();
        return RaterPanel.of(study, RATER, others, costs(study), plan.confidence())
                .flatMap(panel -> new RoleOffers(study, panel, numbers, plan)
                        .panel(composite -> Composite.of(scores, asked(), study, composite)));
    }

    private List<RoleCost> costs(MultivariateGStudy.Estimated study) {
        var asked = plan.raters().panel();
        double sum = study.strata().stream()
                .mapToDouble(stratum -> asked.weight(facets.roles.get(stratum.stratum())))
                .sum();
        return study.strata().stream()
                .map(stratum -> {
                    String name = facets.roles.get(stratum.stratum());
                    int most = Math.max(numbers.now(stratum.stratum()), numbers.available(stratum.stratum()));
                    return new RoleCost(name, asked.weight(name) / sum, asked.cost(name), 1, most);
                })
                .toList();
    }
}
