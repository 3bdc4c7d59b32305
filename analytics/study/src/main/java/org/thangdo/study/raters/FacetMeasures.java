package org.thangdo.study.raters;

import java.util.List;
import java.util.Optional;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.facets.CategoryUse;
import org.thangdo.stats.facets.ExpectedAgreement;
import org.thangdo.stats.facets.TracedStep;

/**
 * Ratees, raters, roles, criteria and levels on one scale of logits.
 *
 * @param refused why there are no measures, if there are none
 * @param model that the measures come from
 * @param trace of its iterations
 * @param ratees people in periods
 * @param raters persons in roles
 * @param roles the most lenient first
 * @param criteria the easiest first
 * @param categories use of the levels, with the thresholds of the model; average measure and fit are those of joint likelihood,
 *     as all fit statistics are
 * @param spreads what varies at random
 * @param population what the measures of ratees lean to, if they do
 * @param agreement of raters beside what the model expects of independent ones
 * @param criterionSeverity of raters beside their severity in general; nothing if pairs could not be compared
 */
public record FacetMeasures(
        Optional<Reason> refused,
        RaterModel model,
        List<TracedStep> trace,
        Facet ratees,
        Facet raters,
        List<RoleSeverity> roles,
        Facet criteria,
        List<CategoryUse> categories,
        List<Spread> spreads,
        Optional<LatentRegression> population,
        Optional<ExpectedAgreement> agreement,
        Optional<CriterionSeverity> criterionSeverity) {

    public FacetMeasures {
        trace = List.copyOf(trace);
        roles = List.copyOf(roles);
        categories = List.copyOf(categories);
        spreads = List.copyOf(spreads);
    }

    /** No measures, for a reason. @param trace of the iterations that did not arrive */
    public static FacetMeasures refused(Reason reason, List<TracedStep> trace) {
        var nothing = new Facet(List.of(), Optional.empty(), TestResult.untested(reason));
        return new FacetMeasures(
                Optional.of(reason),
                RaterModel.JOINT,
                trace,
                nothing,
                nothing,
                List.of(),
                nothing,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
