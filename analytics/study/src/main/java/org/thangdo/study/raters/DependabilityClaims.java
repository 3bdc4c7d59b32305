package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.Kind;
import org.thangdo.stats.Estimate;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.raters.RolePanel.Offer;
import org.thangdo.study.raters.RolePanel.RoleForm;

/** What may be said about how dependable scores are, and how many raters of which role it takes. */
final class DependabilityClaims {
    /** Gain in reliability from which another distribution of forms is worth a sentence. */
    private static final double WORTH = 0.005;
    /** Relative difference below which gains are equal. */
    private static final double ALIKE = 1e-6;

    private final Generalization study;
    private final Kind kind;
    private final Plan plan;
    private final List<Claim> claims = new ArrayList<>();

    DependabilityClaims(Generalization study, Kind kind, Plan plan) {
        this.study = study;
        this.kind = kind;
        this.plan = plan;
    }

    List<Claim> all() {
        if (!study.faults().isEmpty()) {
            add(ClaimCode.DEPENDABILITY_UNKNOWN, Map.of("faults", FaultWords.faults(study.faults())));
            return claims;
        }
        origin();
        adjustment();
        study.roles().ifPresent(this::roles);
        return claims;
    }

    private void origin() {
        if (study.panels().isEmpty()) {
            return;
        }
        double ratee = study.share("ratee");
        double rater = study.share("rater");
        add(ClaimCode.SCORES_COME_FROM, Map.of("ratee", ratee, "rater", rater, "rest", Math.max(0, 1 - ratee - rater)));
    }

    private void adjustment() {
        if (study.adjustment().isEmpty()
                || !(study.observed() instanceof Estimate.Defined now)
                || !(study.adjustment().get().saved() instanceof Estimate.Defined saved)) {
            return;
        }
        var worth = study.adjustment().get();
        var arguments = new HashMap<String, Object>();
        arguments.put("raters", worth.raters());
        arguments.put("confidence", plan.confidence());
        put(arguments, "now", now);
        put(arguments, "unadjusted", (Estimate.Defined) worth.unadjusted());
        arguments.put("saved", saved.value());
        add(ClaimCode.LENIENCY_WORTH_RATERS, arguments);
    }

    private static void put(Map<String, Object> arguments, String name, Estimate.Defined known) {
        arguments.put(name, known.value());
        arguments.put(name + "Lower", known.interval().lower());
        arguments.put(name + "Upper", known.interval().upper());
    }

    private void roles(RolePanel panel) {
        forms(panel);
        if (!panel.single().isEmpty()) {
            add(
                    ClaimCode.ROLES_OF_ONE_RATER,
                    Map.of(
                            "single", panel.single().size(),
                            "roles", panel.roles().size(),
                            "list", names(panel.single())));
        }
        if (panel.single().size() < panel.roles().size()) {
            offers(panel);
        }
        var unknown = new TreeSet<>(plan.raters().panel().costs().keySet());
        unknown.addAll(plan.raters().panel().weights().keySet());
        panel.roles().forEach(role -> unknown.remove(role.role()));
        if (!unknown.isEmpty()) {
            add(ClaimCode.PANEL_ROLES_UNKNOWN, Map.of("list", Wording.list(List.copyOf(unknown))));
        }
    }

    private static Text names(List<RoleForm> roles) {
        return Wording.names(
                roles.stream().map(role -> Wording.source(role.role())).toList());
    }

    private void forms(RolePanel panel) {
        var known = panel.roles().stream()
                .filter(role -> role.oneForm() instanceof Estimate.Defined)
                .sorted(Comparator.comparingDouble(DependabilityClaims::reliability))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        var best = known.get(known.size() - 1);
        var arguments = new HashMap<String, Object>();
        arguments.put("confidence", plan.confidence());
        arguments.put("best", Wording.source(best.role()));
        put(arguments, "most", (Estimate.Defined) best.oneForm());
        if (known.size() == 1) {
            add(ClaimCode.ONE_FORM, arguments);
            return;
        }
        arguments.put("worst", Wording.source(known.get(0).role()));
        put(arguments, "least", (Estimate.Defined) known.get(0).oneForm());
        add(ClaimCode.ONE_FORM_BY_ROLE, arguments);
    }

    private static double reliability(RoleForm role) {
        return ((Estimate.Defined) role.oneForm()).value();
    }

    private void offers(RolePanel panel) {
        boolean asNow = Math.abs(panel.budget() - panel.now().cost()) < 1e-9;
        var arguments = new HashMap<String, Object>();
        arguments.put("now", spread(panel, panel.now()));
        arguments.put("reliability", panel.now().coefficient());
        arguments.put("cost", amount(panel, panel.now().cost()));
        arguments.put("budget", amount(panel, panel.budget()));
        if (panel.best().isEmpty()) {
            add(ClaimCode.PANEL_BUDGET_TOO_SMALL, arguments);
            return;
        }
        var best = panel.best().get();
        arguments.put("best", spread(panel, best));
        arguments.put("bestReliability", best.coefficient());
        if (!asNow) {
            add(ClaimCode.PANEL_FOR_BUDGET, arguments);
        } else if (best.coefficient() >= panel.now().coefficient() + WORTH) {
            add(ClaimCode.FORMS_BETTER_SPREAD, arguments);
        } else {
            add(ClaimCode.FORMS_WELL_SPREAD, arguments);
        }
        var cheapest = panel.cheapest();
        if (asNow && cheapest.cost() < panel.now().cost()) {
            arguments.put("cheapest", spread(panel, cheapest));
            arguments.put("less", amount(panel, cheapest.cost()));
            add(ClaimCode.FEWER_FORMS_SUFFICE, arguments);
        }
        next(panel, best, arguments);
    }

    /** The roles whose next rater gains most. */
    private void next(RolePanel panel, Offer best, Map<String, Object> arguments) {
        var open = IntStream.range(0, panel.roles().size())
                .filter(v -> best.raters().get(v) < panel.roles().get(v).most())
                .mapToObj(panel.roles()::get)
                .toList();
        double most = open.stream().mapToDouble(DependabilityClaims::gain).max().orElse(0);
        if (most > 0) {
            var equal = open.stream()
                    .filter(role -> gain(role) > most * (1 - ALIKE))
                    .toList();
            arguments.put("role", names(equal));
            arguments.put("then", best.coefficient() + equal.get(0).gain());
            add(ClaimCode.NEXT_FORM, arguments);
        }
    }

    private static double gain(RoleForm role) {
        return role.gain() / role.cost();
    }

    /** Forms where each costs 1, otherwise a cost. */
    private static Text amount(RolePanel panel, double cost) {
        boolean forms = panel.roles().stream().allMatch(role -> role.cost() == 1) && cost == Math.rint(cost);
        return Wording.term(forms ? "panel.forms" : "panel.cost", Map.of("amount", Wording.number(cost)));
    }

    /** Numbers by role, the largest first. */
    private static Text spread(RolePanel panel, Offer offer) {
        return Wording.both(language -> IntStream.range(0, panel.roles().size())
                .boxed()
                .sorted(Comparator.comparingInt(v -> -offer.raters().get(v)))
                .map(v -> Wording.source(panel.roles().get(v).role()).in(language) + " "
                        + offer.raters().get(v))
                .collect(Collectors.joining(", ")));
    }

    private void add(ClaimCode code, Map<String, Object> arguments) {
        claims.add(new Claim(code, arguments).of(kind));
    }
}
