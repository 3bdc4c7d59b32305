package org.thangdo.study.raters;

import java.util.Comparator;
import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.Interaction;
import org.thangdo.study.Plan;
import org.thangdo.study.raters.CriterionSeverity.Pair;

/** Makes a {@link CriterionSeverity}. */
final class CriterionSeverityCount {
    /** Judgements beyond which pairs are not compared: all of them would have to be held at once. */
    private static final int MOST_JUDGEMENTS = 1_000_000;

    private final JudgedFacets facets;
    private final Fitted joint;
    private final Plan plan;

    CriterionSeverityCount(JudgedFacets facets, Fitted joint, Plan plan) {
        this.facets = facets;
        this.joint = joint;
        this.plan = plan;
    }

    /** Nothing where there is one criterion, or too many judgements. */
    Optional<CriterionSeverity> found() {
        if (!facets.hasCriteria() || facets.ratings.ratings() > MOST_JUDGEMENTS) {
            return Optional.empty();
        }
        var interaction = Interaction.of(joint, JudgedFacets.RATER, JudgedFacets.CRITERION);
        var special = interaction.terms().stream()
                .filter(term -> term.adjusted().rejectsAt(plan.alpha()))
                .sorted(Comparator.comparingDouble((Interaction.Term term) -> -Math.abs(term.shift()))
                        .thenComparing(Interaction.Term::firstElement)
                        .thenComparing(Interaction.Term::secondElement))
                .map(this::pair)
                .toList();
        return Optional.of(new CriterionSeverity(interaction.terms().size(), interaction.overall(), special));
    }

    private Pair pair(Interaction.Term term) {
        return new Pair(
                facets.raterIds().get(term.firstElement()),
                facets.roles.get(facets.roleOfRater[term.firstElement()]),
                facets.criteria().get(term.secondElement()),
                term.ratings(),
                term.points() / term.ratings(),
                term.expected() / term.ratings(),
                Estimate.normal(-term.shift(), term.standardError(), plan.confidence()),
                term.adjusted());
    }
}
