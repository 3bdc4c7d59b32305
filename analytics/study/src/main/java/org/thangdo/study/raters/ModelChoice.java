package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
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
    /** People below which a unit or a period has no mean of its own. */
    private static final int FEWEST = 5;
    /** Units and periods with means of their own, at most. */
    private static final int MOST_COLUMNS = 100;

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

    /** A mean for each unit and for each period; what has few people goes with the first. */
    private RateeCovariates covariates() {
        int ratees = facets.ratings.size(JudgedFacets.RATEE);
        var names = new ArrayList<String>();
        var columns = new ArrayList<double[]>();
        columns(names, columns, facets.periods, n -> facets.period.code(n), "period ");
        columns(names, columns, facets.unit.names(), n -> facets.unit.code(n), "unit ");
        if (columns.size() > MOST_COLUMNS) {
            return RateeCovariates.none(ratees);
        }
        var values = new double[ratees][columns.size()];
        for (int n = 0; n < ratees; n++) {
            for (int k = 0; k < columns.size(); k++) {
                values[n][k] = columns.get(k)[n];
            }
        }
        return new RateeCovariates(names, values);
    }

    private void columns(
            List<String> names, List<double[]> columns, List<String> groups, IntUnaryOperator group, String prefix) {
        int[] of = IntStream.range(0, facets.ratings.size(JudgedFacets.RATEE))
                .map(group)
                .toArray();
        boolean first = true;
        for (int g = 0; g < groups.size(); g++) {
            int wanted = g;
            double[] column =
                    IntStream.of(of).mapToDouble(code -> code == wanted ? 1 : 0).toArray();
            if (IntStream.of(of).filter(code -> code == wanted).count() >= FEWEST) {
                if (!first) {
                    names.add(prefix + groups.get(g));
                    columns.add(column);
                }
                first = false;
            }
        }
    }
}
