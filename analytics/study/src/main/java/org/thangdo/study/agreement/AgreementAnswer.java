package org.thangdo.study.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.study.StudyResult;

/**
 * What a program asks of agreement: every coefficient of all ratings, flat, then the studies behind them.
 *
 * @param coefficients of the first kind that has any
 * @param first name of the coefficient to read first: {@code krippendorff_alpha.ordinal}
 * @param why it is that one
 */
public record AgreementAnswer(
        List<Line> coefficients, Optional<String> first, Optional<SideBySide.Why> why, List<AgreementStudy> studies) {

    public AgreementAnswer {
        coefficients = List.copyOf(coefficients);
        studies = List.copyOf(studies);
    }

    /**
     * A coefficient with its interval, or the reason why there is none.
     *
     * @param bootstrapLower ends of the interval by bootstrap over subjects, where it was made
     */
    public record Line(
            String id,
            Optional<String> weighting,
            Optional<String> metric,
            Optional<String> form,
            Optional<Double> value,
            Optional<Double> standardError,
            Optional<Double> lower,
            Optional<Double> upper,
            Optional<Reason> undefined,
            long subjects,
            Optional<String> band,
            Optional<Double> bootstrapLower,
            Optional<Double> bootstrapUpper) {

        static Line of(Coefficient coefficient) {
            var estimate = coefficient.estimate();
            var drawn = coefficient.bootstrap();
            return new Line(
                    coefficient.id(),
                    coefficient.weighting(),
                    coefficient.metric(),
                    coefficient.form(),
                    part(estimate, Estimate.Defined::value),
                    part(estimate, Estimate.Defined::standardError),
                    part(estimate, defined -> defined.interval().lower()),
                    part(estimate, defined -> defined.interval().upper()),
                    estimate instanceof Estimate.Undefined undefined
                            ? Optional.of(undefined.reason())
                            : Optional.empty(),
                    coefficient.subjects(),
                    coefficient.band(),
                    drawn.flatMap(
                            each -> part(each, defined -> defined.interval().lower())),
                    drawn.flatMap(
                            each -> part(each, defined -> defined.interval().upper())));
        }

        private static Optional<Double> part(Estimate estimate, Function<Estimate.Defined, Double> part) {
            return estimate instanceof Estimate.Defined defined ? Optional.of(part.apply(defined)) : Optional.empty();
        }
    }

    /** The answer of a run. */
    public static AgreementAnswer of(StudyResult result) {
        var first = result.agreement().stream().findFirst();
        var lines = new ArrayList<Line>();
        first.ifPresent(study -> {
            study.overall().coefficients().stream().map(Line::of).forEach(lines::add);
            study.reliability().stream()
                    .map(Line::of)
                    .filter(line -> !lines.contains(line))
                    .forEach(lines::add);
        });
        return new AgreementAnswer(
                lines,
                first.map(study -> study.overall().first().key()),
                first.map(study -> study.overall().why()),
                result.agreement());
    }
}
