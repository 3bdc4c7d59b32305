package org.thangdo.study.raters;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.ratings.judgement.Measurements;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.facets.ExpectedAgreement;
import org.thangdo.stats.facets.FacetFit;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.Refused;
import org.thangdo.stats.facets.MeanSquareFit;
import org.thangdo.stats.facets.Separation;
import org.thangdo.study.Plan;

/** Makes a {@link RaterStudy} of judgements. */
final class RaterCount {
    private final Judgements judgements;
    private final Optional<Measurements> measurements;
    private final Optional<Judgements> decisions;
    private final Kind kind;
    private final Plan plan;
    private final JudgedFacets facets;

    RaterCount(
            Judgements judgements,
            Optional<Measurements> measurements,
            Optional<Judgements> decisions,
            Kind kind,
            Plan plan) {
        this.judgements = judgements;
        this.measurements = measurements;
        this.decisions = decisions;
        this.kind = kind;
        this.plan = plan;
        facets = new JudgedFacets(judgements, plan.raters().thresholds());
    }

    RaterStudy study() {
        var joint = FacetFit.of(facets.ratings, facets.model);
        var study = joint instanceof Fitted fitted ? fitted(fitted) : refused((Refused) joint);
        return study.with(new RaterClaims(study, plan).all());
    }

    private RaterStudy refused(Refused refused) {
        return new RaterStudy(
                data(List.of()),
                FacetMeasures.refused(refused.reason(), refused.trace()),
                Habits.without(selfOther()),
                changes(),
                generalization(),
                Optional.empty(),
                List.of());
    }

    private RaterStudy fitted(Fitted joint) {
        var measures = new ModelChoice(facets, joint, plan).measures();
        return new RaterStudy(
                data(new UnitContrasts(facets, joint, facets.periods.size() - 1, plan.confidence()).all()),
                measures(joint, measures),
                new CardCount(facets, joint, measures, plan).habits(selfOther()),
                changes(),
                generalization(),
                new RepairCount(facets, joint, measures, decisions, plan).repair(),
                List.of());
    }

    private RatingData data(List<UnitContrast> contrasts) {
        return new RatingData(
                kind,
                judgements.levels().labels(),
                judgements.levels().scores(),
                facets.periods,
                judgements.size(),
                new DesignCount(facets).design(contrasts));
    }

    private FacetMeasures measures(Fitted joint, FittedMeasures measures) {
        return new FacetMeasures(
                Optional.empty(),
                measures.model(),
                measures.trace(),
                facet(JudgedFacets.RATEE, joint, measures),
                facet(JudgedFacets.RATER, joint, measures),
                new RoleCount(facets, joint, measures, plan).roles(),
                facets.hasCriteria()
                        ? facet(JudgedFacets.CRITERION, joint, measures)
                        : new Facet(List.of(), Optional.empty(), TestResult.untested(Reason.TOO_FEW)),
                measures.categories(joint, facets.model.steps()),
                measures.spreads(),
                Optional.of(measures.population())
                        .filter(found -> !found.isEmpty())
                        .map(found -> new LatentRegression(found, new PopulationMeans(facets).pooled())),
                Optional.of(ExpectedAgreement.of(joint, JudgedFacets.RATER)),
                new CriterionSeverityCount(facets, joint, plan).found());
    }

    private List<ChangeFound> changes() {
        return new ChangeCount(judgements, measurements, plan).changes();
    }

    private Optional<Generalization> generalization() {
        return Optional.of(new GeneralizationCount(facets, plan).generalization());
    }

    private Optional<SelfOtherFound> selfOther() {
        return new SelfOtherCount(facets, decisions, plan).found();
    }

    private Facet facet(int facet, Fitted joint, FittedMeasures measures) {
        var fits = MeanSquareFit.ofElements(joint, facet);
        int[] counts = facets.ratings.counts(facet);
        long[] points = facets.points(facet);
        var elements = IntStream.range(0, counts.length)
                .filter(e -> counts[e] > 0)
                .mapToObj(e -> element(facet, e, counts[e], points[e], measures, Optional.ofNullable(fits[e])))
                .toList();
        var sure = elements.stream()
                .filter(element -> !element.extreme() && element.measure() instanceof Estimate.Defined)
                .map(element -> (Estimate.Defined) element.measure())
                .toList();
        double[] values = sure.stream().mapToDouble(Estimate.Defined::value).toArray();
        double[] errors =
                sure.stream().mapToDouble(Estimate.Defined::standardError).toArray();
        return new Facet(
                elements,
                values.length < 2 ? Optional.empty() : Optional.of(Separation.of(values, errors, true)),
                Separation.allEqual(values, errors));
    }

    private Element element(
            int facet, int e, int count, long points, FittedMeasures measures, Optional<MeanSquareFit> fit) {
        var measure = measures.measure(facet, e);
        return new Element(
                name(facet, e),
                facet == JudgedFacets.RATEE
                        ? facets.unit.name(e)
                        : facet == JudgedFacets.RATER ? facets.roles.get(facets.roleOfRater[e]) : "",
                facet == JudgedFacets.RATEE && facets.periods.size() > 1 ? facets.period.name(e) : "",
                count,
                (double) points / count,
                measure,
                facet == JudgedFacets.RATEE ? measures.weighted(e) : Optional.empty(),
                fair(facet, measure, measures),
                fit.isEmpty(),
                fit);
    }

    private String name(int facet, int e) {
        return switch (facet) {
            case JudgedFacets.RATEE -> facets.ratee(e);
            case JudgedFacets.RATER -> facets.raterIds().get(e);
            default -> facets.criteria().get(e);
        };
    }

    /** The measure in levels; its error by the slope between the ends of the interval. */
    private static Estimate fair(int facet, Estimate measure, FittedMeasures measures) {
        if (!(measure instanceof Estimate.Defined known)) {
            return measure;
        }
        double one = measures.fair(facet, known.interval().lower());
        double other = measures.fair(facet, known.interval().upper());
        double width = known.interval().upper() - known.interval().lower();
        double error = width == 0 ? 0 : Math.abs(other - one) / width * known.standardError();
        var interval = new Interval(
                Math.min(one, other), Math.max(one, other), known.interval().level());
        return new Estimate.Defined(measures.fair(facet, known.value()), error, interval);
    }
}
