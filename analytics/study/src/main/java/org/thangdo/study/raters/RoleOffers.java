package org.thangdo.study.raters;

import static org.thangdo.study.raters.GeneralizationCount.RATER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.generalizability.Composite;
import org.thangdo.stats.generalizability.CompositePlan;
import org.thangdo.stats.generalizability.DStudy;
import org.thangdo.stats.generalizability.DStudyPlan;
import org.thangdo.stats.generalizability.MultivariateGStudy;
import org.thangdo.stats.generalizability.RaterAllocation;
import org.thangdo.stats.generalizability.RaterPanel;
import org.thangdo.stats.generalizability.RaterRole;
import org.thangdo.study.Plan;
import org.thangdo.study.raters.RolePanel.Offer;
import org.thangdo.study.raters.RolePanel.RoleForm;

/**
 * What numbers of raters by role are worth. Where no ratee has two raters of a role, what the rater adds is not told from
 * the ratee; there one rater is taken to bring the error that one rater brings in the other roles, on average over their
 * ratees, and no more than the variance there is.
 */
final class RoleOffers {
    /** Coefficients closer than this are as reliable. */
    private static final double ROUNDING = 1e-9;

    private final MultivariateGStudy.Estimated study;
    private final RaterPanel panel;
    private final RaterNumbers numbers;
    private final Plan plan;
    private final int[] strata;
    private final List<RaterRole> roles;
    private final double universe;

    RoleOffers(MultivariateGStudy.Estimated study, RaterPanel panel, RaterNumbers numbers, Plan plan) {
        this.study = study;
        this.panel = panel;
        this.numbers = numbers;
        this.plan = plan;
        strata = study.strata().stream().mapToInt(stratum -> stratum.stratum()).toArray();
        roles = IntStream.range(0, strata.length).mapToObj(this::role).toList();
        universe = panel.universe() - assumed();
    }

    /** Empty if nothing is left of the universe scores. */
    Optional<RolePanel> panel(Function<CompositePlan, Composite> estimated) {
        if (!(universe > 0)) {
            return Optional.empty();
        }
        var now = now();
        double budget = plan.raters().panel().budget().orElse(now.cost());
        var frontier = RaterAllocation.frontier(universe, panel.others(), roles, 2 * now.cost()).stream()
                .map(RoleOffers::offer)
                .toList();
        var best = RaterAllocation.of(universe, panel.others(), roles, budget)
                .map(found -> beats(offer(found), now, budget) ? offer(found) : now);
        var composite = IntStream.range(0, strata.length).allMatch(this::isKnown)
                ? Optional.of(estimated.apply(composite(now)))
                : Optional.<Composite>empty();
        var unknown = Estimate.undefined(Reason.NO_PAIRABLE_SUBJECT);
        return Optional.of(new RolePanel(
                IntStream.range(0, strata.length)
                        .mapToObj(v -> form(v, best.orElse(now)))
                        .toList(),
                composite.map(Composite::generalizability).orElse(unknown),
                composite.map(Composite::dependability).orElse(unknown),
                budget,
                now,
                best,
                frontier.stream()
                        .filter(offer -> offer.coefficient() >= now.coefficient() - ROUNDING)
                        .findFirst()
                        .orElse(now),
                frontier));
    }

    /** Whether an offer is better than that of now, or that of now cannot be had. */
    private static boolean beats(Offer best, Offer now, double budget) {
        return best.coefficient() > now.coefficient() + ROUNDING || now.cost() > budget + ROUNDING;
    }

    /** Whether some ratees have two raters of the role. */
    private boolean isKnown(int v) {
        return !study.strata().get(v).left().contains(RATER);
    }

    private RaterRole role(int v) {
        var role = panel.roles().get(v);
        int most = Math.max(numbers.now(strata[v]), numbers.available(strata[v]));
        return isKnown(v)
                ? role
                : new RaterRole(role.name(), role.weight(), Math.min(usual(), own(v)), role.cost(), 1, most);
    }

    private double own(int v) {
        return Math.max(
                0,
                DStudy.of(study.strata().get(v).study(), panel.plan().strata().get(v))
                        .universeScore());
    }

    /** Error of one rater where it is known; 0 if it is known nowhere. */
    private double usual() {
        double sum = 0;
        double ratees = 0;
        for (int v = 0; v < strata.length; v++) {
            if (isKnown(v)) {
                sum += numbers.ratees(strata[v]) * panel.roles().get(v).perRater();
                ratees += numbers.ratees(strata[v]);
            }
        }
        return ratees == 0 ? 0 : sum / ratees;
    }

    private double assumed() {
        return IntStream.range(0, strata.length)
                .filter(v -> !isKnown(v))
                .mapToDouble(v -> error(roles.get(v), 1))
                .sum();
    }

    private static double error(RaterRole role, int raters) {
        return role.weight() * role.weight() * role.perRater() / raters;
    }

    private Offer now() {
        var raters = IntStream.of(strata).map(numbers::now).boxed().toList();
        double cost = 0;
        double error = panel.others();
        for (int v = 0; v < strata.length; v++) {
            cost += raters.get(v) * roles.get(v).cost();
            error += error(roles.get(v), raters.get(v));
        }
        return new Offer(raters, cost, universe / (universe + error));
    }

    private static Offer offer(RaterAllocation allocation) {
        return new Offer(
                allocation.choices().stream()
                        .map(RaterAllocation.Choice::raters)
                        .toList(),
                allocation.cost(),
                allocation.coefficient());
    }

    private CompositePlan composite(Offer now) {
        var sized = new ArrayList<DStudyPlan>();
        for (int v = 0; v < strata.length; v++) {
            sized.add(panel.plan().strata().get(v).size(RATER, now.raters().get(v)));
        }
        return new CompositePlan(panel.plan().weights(), sized, panel.plan().level());
    }

    private RoleForm form(int v, Offer from) {
        var role = roles.get(v);
        int raters = from.raters().get(v);
        double error = universe / from.coefficient() - universe;
        double less = error - error(role, raters) + error(role, raters + 1);
        return new RoleForm(
                role.name(),
                numbers.ratees(strata[v]),
                role.weight(),
                role.cost(),
                role.most(),
                isKnown(v)
                        ? DStudy.of(
                                        study.strata().get(v).study(),
                                        panel.plan().strata().get(v))
                                .generalizability()
                        : Estimate.undefined(Reason.NO_PAIRABLE_SUBJECT),
                universe / (universe + less) - from.coefficient());
    }
}
