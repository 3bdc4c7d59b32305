package org.thangdo.study.raters;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.facets.MeanSquareFit;
import org.thangdo.stats.facets.TracedStep;
import org.thangdo.study.StudyResult;

/**
 * What a program asks of those who rate: measures of every element, flat, then the studies behind them. Measures are in
 * logits, of raters positive if severe.
 *
 * @param model of the first kind that was judged
 * @param variances squares of the standard deviations at random
 * @param generalization of the first kind: components of variance, and how many raters of which role
 */
public record RaterAnswer(
        Optional<RaterModel> model,
        Optional<Convergence> convergence,
        Optional<Facets> facets,
        List<Threshold> thresholds,
        List<Variance> variances,
        List<UnitContrast> contrasts,
        List<ChangeFound> changes,
        Optional<Generalization> generalization,
        Optional<Repair> repair,
        Optional<SelfOtherFound> selfOther,
        List<RaterStudy> studies) {

    public RaterAnswer {
        thresholds = List.copyOf(thresholds);
        variances = List.copyOf(variances);
        contrasts = List.copyOf(contrasts);
        changes = List.copyOf(changes);
        studies = List.copyOf(studies);
    }

    /** Whether the fit was reached, and by which steps. */
    public record Convergence(boolean converged, Optional<Reason> refused, int iterations, List<TracedStep> trace) {}

    public record Facets(List<Line> ratee, List<Line> rater, List<Line> criterion, List<Line> role) {}

    /**
     * An element, or the reason why it has no measure.
     *
     * @param weighted measure of a ratee that does not lean to the mean of the unit; see {@link Element#weighted}
     */
    public record Line(
            String id,
            Optional<Double> measure,
            Optional<Double> standardError,
            Optional<Double> lower,
            Optional<Double> upper,
            Optional<Reason> undefined,
            Optional<Double> weighted,
            Optional<Double> weightedError,
            Optional<Double> infit,
            Optional<Double> outfit,
            long count,
            Optional<Double> average,
            Optional<Double> fair,
            Optional<String> group,
            Optional<Boolean> extreme) {

        static Line of(Element element) {
            return line(element.id(), element.measure(), element.fit(), element.count())
                    .with(element);
        }

        static Line of(RoleSeverity role) {
            return line(role.role(), role.measure(), role.fit(), role.count());
        }

        private static Line line(String id, Estimate measure, Optional<MeanSquareFit> fit, long count) {
            return new Line(
                    id,
                    part(measure, Estimate.Defined::value),
                    part(measure, Estimate.Defined::standardError),
                    part(measure, known -> known.interval().lower()),
                    part(measure, known -> known.interval().upper()),
                    measure instanceof Estimate.Undefined undefined
                            ? Optional.of(undefined.reason())
                            : Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    fit.map(MeanSquareFit::infit),
                    fit.map(MeanSquareFit::outfit),
                    count,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private Line with(Element element) {
            return new Line(
                    id,
                    measure,
                    standardError,
                    lower,
                    upper,
                    undefined,
                    element.weighted().flatMap(found -> part(found, Estimate.Defined::value)),
                    element.weighted().flatMap(found -> part(found, Estimate.Defined::standardError)),
                    infit,
                    outfit,
                    count,
                    Optional.of(element.average()),
                    part(element.fair(), Estimate.Defined::value),
                    Optional.of(element.group()),
                    Optional.of(element.extreme()));
        }

        private static Optional<Double> part(Estimate estimate, Function<Estimate.Defined, Double> part) {
            return estimate instanceof Estimate.Defined known ? Optional.of(part.apply(known)) : Optional.empty();
        }
    }

    /**
     * Where a level and the one that occurs below it are equally likely, in logits, by the model that the measures come from.
     * Where raters use the scale in their own ways, it is the mean of theirs, weighted by ratings.
     *
     * @param group number of the ratings that share it, 0 if all do
     * @param level the upper one, the lowest of the scale 0
     */
    public record Threshold(int group, int level, double measure, double standardError) {}

    private static List<Threshold> thresholds(RaterStudy study) {
        return study.measures().categories().stream()
                .filter(use -> use.thresholdError() > 0)
                .map(use -> new Threshold(use.group(), use.level(), use.threshold(), use.thresholdError()))
                .toList();
    }

    /** A variance in squared logits. */
    public record Variance(Spread.Of of, double variance, Estimate deviation) {}

    /** The answer of a run. */
    public static RaterAnswer of(StudyResult result) {
        var first = result.raters().stream().findFirst();
        return new RaterAnswer(
                first.map(study -> study.measures().model()),
                first.map(study -> new Convergence(
                        study.measures().refused().isEmpty(),
                        study.measures().refused(),
                        study.measures().trace().size(),
                        study.measures().trace())),
                first.map(study -> new Facets(
                        lines(study.measures().ratees()),
                        lines(study.measures().raters()),
                        lines(study.measures().criteria()),
                        study.measures().roles().stream().map(Line::of).toList())),
                first.map(RaterAnswer::thresholds).orElse(List.of()),
                first.stream()
                        .flatMap(study -> study.measures().spreads().stream())
                        .filter(spread -> spread.deviation() instanceof Estimate.Defined)
                        .map(spread -> {
                            double deviation = ((Estimate.Defined) spread.deviation()).value();
                            return new Variance(spread.of(), deviation * deviation, spread.deviation());
                        })
                        .toList(),
                first.map(study -> study.data().design().contrasts()).orElse(List.of()),
                first.map(RaterStudy::changes).orElse(List.of()),
                first.flatMap(RaterStudy::generalization),
                first.flatMap(RaterStudy::repair),
                first.flatMap(study -> study.habits().selfOther()),
                result.raters());
    }

    private static List<Line> lines(Facet facet) {
        return facet.elements().stream().map(Line::of).toList();
    }
}
