package org.thangdo.study.raters;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.generalizability.DStudy;
import org.thangdo.stats.generalizability.DStudyPlan;
import org.thangdo.stats.generalizability.Design;
import org.thangdo.stats.generalizability.DesignFault;
import org.thangdo.stats.generalizability.FacetScores;
import org.thangdo.stats.generalizability.FacetSize;
import org.thangdo.stats.generalizability.GStudy;
import org.thangdo.stats.generalizability.GStudyPlan;
import org.thangdo.stats.generalizability.LeniencyAdjustment;
import org.thangdo.stats.generalizability.ObservedSizes;
import org.thangdo.stats.generalizability.RaterOverlap;
import org.thangdo.study.Plan;
import org.thangdo.study.raters.Generalization.Adjustment;
import org.thangdo.study.raters.Generalization.Component;
import org.thangdo.study.raters.Generalization.Panel;

/** Makes a {@link Generalization} of judgements. */
final class GeneralizationCount {
    static final String RATEE = "ratee";
    static final String RATER = "rater";
    static final String CRITERION = "criterion";

    /** Most raters of one ratee that are looked at. */
    private static final int MOST = 12;
    /** Multiplications of one factorisation, up to which restricted maximum likelihood takes less than a second. */
    private static final double QUICK = 2e7;

    /** Judgements beyond which there are no components of variance: their sums by cell would take gigabytes. */
    private static final int MOST_JUDGEMENTS = 2_000_000;

    private final JudgedFacets facets;
    private final Plan plan;
    private final FacetScores scores;
    private final Design design;

    GeneralizationCount(JudgedFacets facets, Plan plan) {
        this.facets = facets;
        this.plan = plan;
        scores = facets.scores();
        design = Design.of(scores);
    }

    Generalization generalization() {
        if (facets.ratings.ratings() > MOST_JUDGEMENTS) {
            return refused(
                    design.toString(),
                    List.of(new DesignFault(DesignFault.Kind.TOO_LARGE, List.of(String.valueOf(MOST_JUDGEMENTS)))));
        }
        var asked = new GStudyPlan(
                Optional.empty(), Optional.empty(), OptionalInt.empty(), plan.seed(), plan.confidence(), QUICK);
        var study = GStudy.of(scores, design, asked);
        return study instanceof GStudy.Estimated estimated ? estimated(estimated) : refused(study);
    }

    private static Generalization refused(GStudy study) {
        var refused = (GStudy.Refused) study;
        return refused(refused.design(), refused.faults());
    }

    private static Generalization refused(String design, List<DesignFault> faults) {
        var nothing = Estimate.undefined(Reason.NO_DATA);
        return new Generalization(
                design,
                Optional.empty(),
                faults,
                List.of(),
                List.of(),
                0,
                0,
                nothing,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private Generalization estimated(GStudy.Estimated study) {
        var sizes = new ObservedSizes(scores, design).perObject(RATEE);
        var own = DStudyPlan.of(study, RATEE).sizes(sizes);
        double criteria = size(sizes, CRITERION);
        var roles = new RolePanelCount(facets, plan, criteria);
        var panel = roles.panel();
        return new Generalization(
                study.design(),
                Optional.of(study.estimator()),
                List.of(),
                study.warnings(),
                components(study),
                size(sizes, RATER),
                criteria,
                observed(study, own, sizes),
                crossed() ? Optional.of(adjustment(study, own, size(sizes, RATER))) : Optional.empty(),
                panels(study, own),
                panel,
                roles.leftOut());
    }

    /** Raters and ratees can be told apart, and who rates one rates others. */
    private boolean crossed() {
        return rated() && !design.nestedIn(RATER).contains(RATEE);
    }

    /** Ratees have several raters, so that raters are averaged over. */
    private boolean rated() {
        return !design.nestedIn(RATEE).contains(RATER);
    }

    private static double size(List<FacetSize> sizes, String facet) {
        return sizes.stream()
                .filter(size -> size.facet().equals(facet))
                .mapToDouble(FacetSize::size)
                .findFirst()
                .orElse(1);
    }

    private static List<Component> components(GStudy.Estimated study) {
        return study.components().stream()
                .map(component -> new Component(
                        component.effect(),
                        component.facets(),
                        component.cells(),
                        component.estimate(),
                        component.share()))
                .toList();
    }

    private Estimate observed(GStudy.Estimated study, DStudyPlan own, List<FacetSize> sizes) {
        if (!crossed()) {
            return DStudy.of(study, own).generalizability();
        }
        var others = sizes.stream().filter(size -> !size.facet().equals(RATER)).toList();
        return RaterOverlap.of(scores, RATEE, RATER).coefficient(study, others);
    }

    private static Adjustment adjustment(GStudy.Estimated study, DStudyPlan own, double raters) {
        int number = (int) Math.max(1, Math.round(raters));
        var worth = LeniencyAdjustment.of(study, own.size(RATER, number), RATER);
        return new Adjustment(number, worth.unadjusted(), worth.saved());
    }

    private List<Panel> panels(GStudy.Estimated study, DStudyPlan own) {
        return rated()
                ? IntStream.rangeClosed(1, MOST)
                        .mapToObj(number -> panel(study, own.size(RATER, number), number))
                        .toList()
                : List.of();
    }

    private Panel panel(GStudy.Estimated study, DStudyPlan sized, int number) {
        var given = DStudy.of(study, sized);
        if (!crossed()) {
            var nothing = Estimate.undefined(Reason.NOT_CONNECTED);
            return new Panel(number, nothing, nothing, given.generalizability(), given.dependability());
        }
        var nested = DStudy.of(study, sized.nested(RATER, RATEE));
        return new Panel(
                number,
                given.generalizability(),
                given.dependability(),
                nested.generalizability(),
                nested.dependability());
    }
}
