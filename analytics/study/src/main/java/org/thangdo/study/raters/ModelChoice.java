package org.thangdo.study.raters;

import java.util.stream.IntStream;
import org.thangdo.stats.facets.FacetFit;
import org.thangdo.stats.facets.FacetFit.Standing;
import org.thangdo.stats.facets.FacetRatings;
import org.thangdo.stats.facets.MarginalFit;
import org.thangdo.stats.facets.MarginalModel;
import org.thangdo.stats.facets.RandomEffect;
import org.thangdo.stats.facets.RateeCovariates;
import org.thangdo.study.Plan;
import org.thangdo.study.raters.RaterPlan.Thresholds;

/**
 * Which model the measures come from. The marginal model with halo, profiles and habits is the one whose intervals hold when
 * raters judge a person as a whole, people have strengths and weaknesses, and raters use the scale in their own ways; habits
 * and profiles, then halo, are left out where there are too many judgements for them. Where there is one criterion neither can be told from chance.
 */
final class ModelChoice {
    /** Judgements beyond which measures are joint: there the bias of joint measures is small and marginal ones take long. */
    static final int MOST_MARGINAL = 400_000;
    /** Judgements beyond which profiles and habits are left out. */
    static final int MOST_WITH_PROFILES = 20_000;

    private final JudgedFacets facets;
    private final FacetFit.Fitted joint;
    private final Plan plan;
    /** Without raters and criteria whose ratings are all the lowest or all the highest; such ratees stay. */
    private final FacetRatings ratings;

    ModelChoice(JudgedFacets facets, FacetFit.Fitted joint, Plan plan) {
        this.facets = facets;
        this.joint = joint;
        this.plan = plan;
        var all = facets.ratings;
        ratings = all.where(
                row -> IntStream.range(1, all.facets()).allMatch(facet -> isMeasured(facet, all.element(facet, row))));
    }

    private boolean isMeasured(int facet, int element) {
        var standing = joint.standing(facet, element);
        return standing == Standing.MEASURED || standing == Standing.ANCHORED;
    }

    FittedMeasures measures() {
        return switch (plan.raters().model()) {
            case JOINT -> joint();
            case MARGINAL -> marginal(model());
            case MARGINAL_HALO -> marginal(withHalo());
            case MARGINAL_PROFILE -> marginal(withProfile());
            case MARGINAL_HABITS -> habits();
            case BY_DATA -> byData();
        };
    }

    private FittedMeasures byData() {
        int size = ratings.ratings();
        if (size > MOST_MARGINAL) {
            return joint();
        }
        if (size > MOST_WITH_PROFILES || !facets.hasCriteria()) {
            return marginal(withHalo());
        }
        return plan.raters().thresholds() == Thresholds.SHARED ? habits() : marginal(withProfile());
    }

    /** With what raters do besides being severe; without, where the judgements do not carry it. */
    private FittedMeasures habits() {
        var terms = new HabitTerms(facets, ratings);
        var base = withProfile();
        if (!terms.any()) {
            return marginal(base);
        }
        var model = new MarginalModel(terms.model, base.covariates(), base.form(), base.profile());
        return MarginalFit.of(terms.ratings, model) instanceof MarginalFit.Fitted fitted
                ? new MarginalMeasures(fitted, plan.confidence(), RaterModel.MARGINAL_HABITS, terms.added())
                : marginal(base);
    }

    private FittedMeasures marginal(MarginalModel model) {
        return MarginalFit.of(ratings, model) instanceof MarginalFit.Fitted fitted
                ? new MarginalMeasures(fitted, plan.confidence(), name(model))
                : joint();
    }

    private static RaterModel name(MarginalModel model) {
        var effects = model.effects();
        if (effects.contains(RandomEffect.PROFILE)) {
            return RaterModel.MARGINAL_PROFILE;
        }
        return effects.contains(RandomEffect.HALO) ? RaterModel.MARGINAL_HALO : RaterModel.MARGINAL;
    }

    private FittedMeasures joint() {
        return new JointMeasures(joint, plan.confidence());
    }

    private MarginalModel withHalo() {
        return facets.hasCriteria() ? model().withHalo(JudgedFacets.RATER) : model();
    }

    private MarginalModel withProfile() {
        return facets.hasCriteria() ? withHalo().withProfile(JudgedFacets.CRITERION) : model();
    }

    private MarginalModel model() {
        return MarginalModel.of(facets.model, facets.ratings.size(JudgedFacets.RATEE))
                .with(covariates());
    }

    private RateeCovariates covariates() {
        return new PopulationMeans(facets).covariates();
    }
}
