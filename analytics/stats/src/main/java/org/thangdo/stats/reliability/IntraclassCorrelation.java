package org.thangdo.stats.reliability;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * Which share of the variance of a score is variance of the subjects? With the components of variance
 * {@code σ²_s, σ²_r, σ²_e} of subjects, raters and residual, and {@code m} the number of ratings whose mean is the score,
 *
 * <pre>    consistency           σ²_s / (σ²_s + σ²_e / m)
 *     absolute agreement    σ²_s / (σ²_s + (σ²_r + σ²_e) / m)</pre>
 *
 * <p>The ten forms of McGraw and Wong differ in three choices. Fixed raters change what is claimed, not the number: the
 * mixed forms speak of these raters only, and {@code ICC(A, ·)} then holds the spread of their means in place of
 * {@code σ²_r}; their intervals are those of the random forms, as in the paper, and too wide if anything.
 *
 * <p>References: McGraw and Wong (1996), <i>Forming inferences about some intraclass correlation coefficients</i>,
 * Psychological Methods 1(1), with the corrections of 1(4); Shrout and Fleiss (1979), Psychological Bulletin 86.
 *
 * @param model where the raters come from
 * @param definition whether raters who are always stricter count as disagreeing
 * @param unit what is judged: one rating, or the mean of all
 */
public record IntraclassCorrelation(Model model, Definition definition, Unit unit) {

    /** Where the raters come from. */
    public enum Model {
        /** Each subject has other raters, or the raters are not known: nothing can be said of one of them. */
        ONE_WAY_RANDOM,
        /** The same raters for all, drawn from many: the result speaks of raters like these. */
        TWO_WAY_RANDOM,
        /** The same raters for all, and no others are meant. */
        TWO_WAY_MIXED
    }

    /** What counts as error. */
    public enum Definition {
        /** Raters may differ by a constant: they agree when they rank and space the subjects alike. */
        CONSISTENCY,
        /** A difference between the means of raters is error. */
        ABSOLUTE_AGREEMENT
    }

    /** Of what the reliability is. */
    public enum Unit {
        SINGLE_RATING,
        AVERAGE_OF_RATINGS
    }

    public IntraclassCorrelation {
        Objects.requireNonNull(unit, "unit");
        if (model == Model.ONE_WAY_RANDOM && definition != Definition.ABSOLUTE_AGREEMENT) {
            throw new IllegalArgumentException("raters who are not told apart have no consistency: " + definition);
        }
    }

    /** The ten forms, in the order of the paper. */
    public static List<IntraclassCorrelation> forms() {
        return Stream.of(Model.values())
                .flatMap(model -> Stream.of(Definition.values())
                        .filter(definition ->
                                model != Model.ONE_WAY_RANDOM || definition == Definition.ABSOLUTE_AGREEMENT)
                        .flatMap(definition -> Stream.of(Unit.values())
                                .map(unit -> new IntraclassCorrelation(model, definition, unit))))
                .toList();
    }

    /**
     * The form with this name: McGraw and Wong's {@code ICC(1,1)}, {@code ICC(C,1)}, {@code ICC(A,k)} … (raters random
     * where the name leaves it open), or Shrout and Fleiss's {@code ICC(2,1)}, {@code ICC(3,k)} ….
     */
    public static IntraclassCorrelation named(String id) {
        return forms().stream()
                .filter(form -> form.id().equals(id) || form.shroutFleiss().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no intraclass correlation has the name " + id));
    }

    /** McGraw and Wong's name: {@code ICC(1,1)}, {@code ICC(1,k)}, {@code ICC(C,1)} … {@code ICC(A,k)}. */
    public String id() {
        String kind = model == Model.ONE_WAY_RANDOM ? "1" : definition == Definition.CONSISTENCY ? "C" : "A";
        return "ICC(" + kind + "," + (unit == Unit.SINGLE_RATING ? "1" : "k") + ")";
    }

    /** Shrout and Fleiss's name, for the six forms that they gave: {@code ICC(1,1)} … {@code ICC(3,k)}. */
    public Optional<String> shroutFleiss() {
        var usual = model == Model.TWO_WAY_MIXED ? Definition.CONSISTENCY : Definition.ABSOLUTE_AGREEMENT;
        return definition == usual
                ? Optional.of("ICC(" + (model.ordinal() + 1) + "," + (unit == Unit.SINGLE_RATING ? "1" : "k") + ")")
                : Optional.empty();
    }

    /**
     * A reliability with the evidence behind it.
     *
     * @param estimate 1 when raters agree wholly on subjects that differ; the interval is McGraw and Wong's, the standard
     *     error is by the delta method from the components
     * @param test {@code F = MS_subjects / MS_residual} against {@code ρ = 0}, one-sided and exact; the degrees of freedom
     *     in it are those of the residual
     * @param errorDegreesOfFreedom of the mean square below {@code F} in the interval: for absolute agreement
     *     Satterthwaite's {@code v} at the estimate
     * @param ratings {@code m}, 1 for a single rating
     * @param meanSquares {@link MeanSquares#NONE} if there are too few subjects for any
     * @param components negative ones as they are
     */
    public record Reliability(
            IntraclassCorrelation form,
            Estimate estimate,
            TestResult test,
            double errorDegreesOfFreedom,
            double ratings,
            MeanSquares meanSquares,
            VarianceComponents components) {}

    /**
     * Estimates the reliability from complete scores by the analysis of variance. {@link Reason#NO_DATA} without
     * subjects, {@link Reason#TOO_FEW} with one, {@link Reason#NO_VARIATION} if all subjects have one mean,
     * {@link Reason#ON_THE_BOUNDARY} if subjects differ so much less than the residual lets them that the variance of a
     * mean of ratings, or an end of its interval, is not positive.
     *
     * <p>Perfect agreement on subjects that differ is 1 with the interval [1, 1] of the normal model, and no test: its
     * {@code F} has no bound, {@link Reason#ON_THE_BOUNDARY}.
     *
     * @param level confidence level in (0, 1)
     */
    public Reliability estimate(CrossProducts scores, double level) {
        return estimate(scores, level, McGrawWong.Convention.PAPER);
    }

    /**
     * The estimate as the R package irr 0.84.1 prints it. It differs for absolute agreement only: the test takes the
     * error's degrees of freedom at the estimate instead of at {@code ρ = 0}, so its p-value is not exact, and the
     * interval of {@code ICC(A,k)} multiplies by {@code k} a coefficient that already speaks of {@code k} ratings.
     */
    public Reliability estimateAsIrr(CrossProducts scores, double level) {
        return estimate(scores, level, McGrawWong.Convention.IRR);
    }

    private Reliability estimate(CrossProducts scores, double level, McGrawWong.Convention convention) {
        Interval.requireLevel(level);
        if (scores.subjects() < 2) {
            return refused(scores.subjects() == 0 ? Reason.NO_DATA : Reason.TOO_FEW);
        }
        var squares = model == Model.ONE_WAY_RANDOM ? MeanSquares.oneWay(scores) : MeanSquares.twoWay(scores);
        var components = squares.components();
        double ratings = unit == Unit.SINGLE_RATING ? 1 : squares.k();
        if (squares.subjects().value() == 0) {
            var reason = Reason.NO_VARIATION;
            return new Reliability(
                    this,
                    Estimate.undefined(reason),
                    TestResult.untested(reason),
                    squares.residual().degreesOfFreedom(),
                    ratings,
                    squares,
                    components);
        }
        return new McGrawWong(squares, definition, ratings, convention)
                .reliability(this, components, squares.covariance(), level);
    }

    private Reliability refused(Reason reason) {
        return new Reliability(
                this,
                Estimate.undefined(reason),
                TestResult.untested(reason),
                0,
                1,
                MeanSquares.NONE,
                new VarianceComponents(0, 0, 0));
    }

    /** {@code ρ} of these components for the mean of {@code m} ratings; not finite where the variance is 0. */
    double value(VarianceComponents components, double m) {
        return components.subjects() / (components.subjects() + components.error(definition) / m);
    }

    /** Standard error of {@link #value} by the delta method. @param covariance of the components, shape (3, 3) */
    double standardError(VarianceComponents components, double[][] covariance, double m) {
        double error = components.error(definition) / m;
        double all = (components.subjects() + error) * (components.subjects() + error);
        double byError = -components.subjects() / m / all;
        double[] gradient = {error / all, definition == Definition.ABSOLUTE_AGREEMENT ? byError : 0, byError};
        double variance = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                variance += gradient[i] * gradient[j] * covariance[i][j];
            }
        }
        return Math.sqrt(Math.max(0, variance));
    }
}
