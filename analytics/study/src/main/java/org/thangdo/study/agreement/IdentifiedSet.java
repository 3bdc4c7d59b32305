package org.thangdo.study.agreement;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.stats.agreement.FullAgreement;
import org.thangdo.stats.agreement.Inference;
import org.thangdo.stats.agreement.RaterCoefficient;
import org.thangdo.stats.agreement.RaterCombination;
import org.thangdo.stats.agreement.RaterTable;
import org.thangdo.stats.agreement.SourceChance;
import org.thangdo.stats.agreement.SourceCoefficient;
import org.thangdo.stats.agreement.Weighting;

/** Coefficients that tell raters apart: Conger and Light, and of two raters Cohen and Scott. */
record IdentifiedSet(RaterTable table, Inference inference) {

    List<Coefficient> all() {
        var all = new ArrayList<Coefficient>();
        if (table.raters() < 2) {
            return all;
        }
        if (table.raters() == 2) {
            two(all, SourceChance.OWN);
            two(all, SourceChance.POOLED);
        }
        for (Weighting weighting : suiting()) {
            all.add(of(RaterCoefficient.of(RaterCombination.CONGER, weighting)));
        }
        all.add(of(RaterCoefficient.LIGHT_KAPPA));
        var everybody = new FullAgreement(table.raters(), 0);
        var complete = table.complete();
        all.add(Coefficient.scored(
                "percent_agreement_all_raters",
                "",
                everybody.estimate(complete.forgetRaters(), inference.level()),
                complete.total()));
        return all;
    }

    private List<Weighting> suiting() {
        return List.of(Weighting.values()).stream()
                .filter(weighting -> weighting.suits(table.scale()))
                .toList();
    }

    private void two(List<Coefficient> all, SourceChance chance) {
        var pair = table.pair(0, 1);
        for (Weighting weighting : suiting()) {
            var coefficient = SourceCoefficient.of(chance, weighting);
            var agreement = coefficient.estimate(pair, inference);
            all.add(Coefficient.weighted(coefficient.id(), weighting.id(), agreement.estimate(), agreement.subjects()));
        }
    }

    private Coefficient of(RaterCoefficient coefficient) {
        var agreement = coefficient.estimate(table, inference);
        return Coefficient.weighted(
                coefficient.id(), coefficient.distance().id(), agreement.estimate(), agreement.subjects());
    }
}
