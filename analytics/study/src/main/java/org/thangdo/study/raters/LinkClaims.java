package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thangdo.stats.Estimate;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;

/** What may be said about who rated whom: what the ratings can and cannot compare. */
final class LinkClaims {
    private final Design design;
    private final RaterStudy study;
    private final Plan plan;
    private final List<Claim> claims = new ArrayList<>();

    LinkClaims(Design design, RaterStudy study, Plan plan) {
        this.design = design;
        this.study = study;
        this.plan = plan;
    }

    List<Claim> all() {
        if (!design.isConnected()) {
            var largest = design.parts().get(0);
            add(
                    ClaimCode.DESIGN_APART,
                    Map.of(
                            "parts", design.parts().size(),
                            "people", largest.ratees(),
                            "raters", largest.raters()));
        } else if (!design.contrasts().isEmpty()) {
            contrasts();
        }
        if (design.isConnected() && design.self() && design.partsWithoutSelf() > 1) {
            add(ClaimCode.DESIGN_LINKED_BY_SELF, Map.of("parts", design.partsWithoutSelf()));
        }
        design.confounded()
                .forEach(term ->
                        add(ClaimCode.DESIGN_CONFOUNDED, Map.of("what", Wording.term("confounded." + term.name()))));
        return claims;
    }

    private void contrasts() {
        var worst = design.contrasts().get(0);
        long thin = design.contrasts().stream().filter(UnitContrast::thin).count();
        var arguments = new HashMap<String, Object>();
        arguments.put("first", worst.first());
        arguments.put("second", worst.second());
        arguments.put("raters", worst.sharedRaters());
        arguments.put("forms", worst.sharedForms());
        arguments.put("pairs", design.contrasts().size());
        arguments.put("thin", thin);
        arguments.put("confidence", plan.confidence());
        if (worst.difference() instanceof Estimate.Defined known) {
            double half = known.interval().upper() - known.value();
            double deviation = study.measures()
                    .ratees()
                    .separation()
                    .map(separation -> separation.standardDeviation())
                    .orElse(1.0);
            arguments.put("half", half / deviation);
            arguments.put("times", known.standardError() / worst.naiveError());
            add(thin > 0 ? ClaimCode.DESIGN_THIN : ClaimCode.DESIGN_LINKED, arguments);
        }
        if (!design.extraForms().isEmpty()) {
            var best = design.extraForms().get(0);
            var last = design.extraForms().get(design.extraForms().size() - 1);
            add(
                    ClaimCode.FORMS_WOULD_JOIN,
                    Map.of(
                            "first", best.first(),
                            "second", best.second(),
                            "forms", design.extraForms().size(),
                            "share", 1 - last.errorAfter() / best.errorBefore()));
        }
    }

    private void add(ClaimCode code, Map<String, Object> arguments) {
        claims.add(new Claim(code, arguments).of(study.data().kind()));
    }
}
