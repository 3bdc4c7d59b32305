package org.thangdo.stats.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.IntervalMethod;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * A chance-corrected agreement coefficient for exchangeable raters. Every member of the family is
 *
 * <pre>    1 − D_o / D_e</pre>
 *
 * where {@code D_o} is the mean disagreement of two ratings of one subject and {@code D_e} is the
 * disagreement that chance would produce. Members differ in two choices only: what chance means
 * ({@link Chance}) and how far apart two categories are ({@link Weighting}). The familiar names are
 * points of that grid, so a new coefficient is a new constant, never a new class.
 *
 * <p>A subject rated once shows no agreement. It still counts toward the distribution of the
 * categories, except under {@link Chance#KRIPPENDORFF}, which leaves it out.
 *
 * <p>References: Gwet (2014), <i>Handbook of Inter-Rater Reliability</i>, 4th ed.; Krippendorff
 * (2004), <i>Content Analysis</i>, 2nd ed., chapter 11.
 *
 * @param chance what ratings by chance look like
 * @param distance how far apart two categories are; a {@link KrippendorffMetric} goes with
 *     {@link Chance#KRIPPENDORFF} only
 */
public record AgreementCoefficient(Chance chance, Distance distance) {

    public static final AgreementCoefficient PERCENT_AGREEMENT = of(Chance.NONE, Weighting.IDENTITY);
    public static final AgreementCoefficient BRENNAN_PREDIGER = of(Chance.UNIFORM, Weighting.IDENTITY);
    public static final AgreementCoefficient FLEISS_KAPPA = of(Chance.POOLED, Weighting.IDENTITY);
    public static final AgreementCoefficient GWET_AC1 = of(Chance.GWET, Weighting.IDENTITY);
    public static final AgreementCoefficient GWET_AC2 = of(Chance.GWET, Weighting.QUADRATIC);
    public static final AgreementCoefficient ALPHA_NOMINAL = alpha(KrippendorffMetric.NOMINAL);
    public static final AgreementCoefficient ALPHA_ORDINAL = alpha(KrippendorffMetric.ORDINAL);
    public static final AgreementCoefficient ALPHA_INTERVAL = alpha(KrippendorffMetric.INTERVAL);

    public AgreementCoefficient {
        Objects.requireNonNull(chance, "chance");
        Objects.requireNonNull(distance, "distance");
        if (distance instanceof KrippendorffMetric && chance != Chance.KRIPPENDORFF) {
            throw new IllegalArgumentException(
                    "Krippendorff's metric " + distance.id() + " does not go with " + chance.id());
        }
    }

    public static AgreementCoefficient of(Chance chance, Distance distance) {
        return new AgreementCoefficient(chance, distance);
    }

    /** Krippendorff's alpha with one of his own metrics. */
    public static AgreementCoefficient alpha(KrippendorffMetric metric) {
        return of(Chance.KRIPPENDORFF, metric);
    }

    /** Every coefficient with Gwet's weightings, by chance model and then by weighting, and alpha with its own metrics. */
    public static List<AgreementCoefficient> family() {
        return Stream.concat(
                        Stream.of(Chance.values()).flatMap(chance -> Stream.of(Weighting.values())
                                .map(weighting -> of(chance, weighting))),
                        Stream.of(KrippendorffMetric.values()).map(AgreementCoefficient::alpha))
                .toList();
    }

    /**
     * Stable name in machine-readable results: {@code percent_agreement}, {@code brennan_prediger},
     * {@code fleiss_kappa}, {@code gwet_ac}, {@code krippendorff_alpha} with his own metric, or
     * {@code krippendorff_alpha_gwetweights}. The distance has its own, see {@link Distance#id}.
     */
    public String id() {
        boolean borrowed = chance == Chance.KRIPPENDORFF && !(distance instanceof KrippendorffMetric);
        return borrowed ? chance.id() + "_gwetweights" : chance.id();
    }

    /**
     * An estimated coefficient with the evidence behind it. The evidence is kept when the estimate is
     * undefined; the part that the ratings do not determine is {@code NaN}.
     *
     * @param coefficient what was estimated
     * @param observed {@code D_o}, in [0, 1]
     * @param expected {@code D_e}, {@code >= 0}
     * @param subjects number of subjects used
     * @param estimate 1 is perfect agreement, 0 is what chance would give, below 0 is worse
     */
    public record Agreement(
            AgreementCoefficient coefficient, double observed, double expected, long subjects, Estimate estimate) {}

    /**
     * Estimates the coefficient, its jackknife standard error over subjects and the interval on Fisher's z, see
     * {@link StandardError#JACKKNIFE}. The raters are taken as fixed: the interval does not speak of other raters.
     *
     * @param table ratings of the study
     * @param level confidence level in (0, 1)
     */
    public Agreement estimate(AgreementTable table, double level) {
        return estimate(table, Inference.at(level));
    }

    /** Estimates the coefficient and its uncertainty in a stated way. Several at once: {@link AgreementFamily}. */
    public Agreement estimate(AgreementTable table, Inference inference) {
        return new AgreementFamily(table, List.of(this)).estimate(inference).get(0);
    }

    /**
     * Test of "no agreement beyond chance": the coefficient over its standard error, Student's t with the degrees of
     * freedom of that error. With {@link Chance#NONE} it says only that there is some agreement.
     */
    public TestResult test(AgreementTable table, Inference inference, Alternative alternative) {
        return new AgreementFamily(table, List.of(this))
                .test(inference, alternative)
                .get(0);
    }

    TestResult test(DisagreementSums sums, Inference inference, Alternative alternative) {
        var estimate = estimate(sums, inference).estimate();
        if (estimate instanceof Estimate.Undefined undefined) {
            return TestResult.untested(undefined.reason());
        }
        var defined = (Estimate.Defined) estimate;
        if (defined.standardError() == 0) {
            return TestResult.untested(Reason.NO_VARIATION);
        }
        var method = inference.standardError();
        var values = method.of(this, sums, inference.nothingVaries());
        return alternative.test(defined.value() / defined.standardError(), method.degreesOfFreedom(values, sums));
    }

    Agreement estimate(DisagreementSums sums, Inference inference) {
        var refusal = refusal(sums, inference.nothingVaries());
        return agreement(sums, refusal.map(Estimate::undefined).orElseGet(() -> defined(sums, inference)));
    }

    private Estimate defined(DisagreementSums sums, Inference inference) {
        var method = inference.standardError();
        var values = method.of(this, sums, inference.nothingVaries());
        double error = inference.scaled(values.standardError());
        if (Double.isNaN(error)) {
            return Estimate.undefined(Reason.RESTS_ON_ONE_SUBJECT);
        }
        double value = value(sums.all(), inference.nothingVaries());
        if (sums.all().disagreement() == 0 && method != StandardError.GWET) {
            return new Estimate.Defined(value, error, withoutDisagreement(value, sums, inference));
        }
        var estimated = new IntervalMethod.Estimated(value, error, method.degreesOfFreedom(values, sums));
        var interval = method.interval().interval(estimated, Double.NEGATIVE_INFINITY, 1, inference.level());
        return new Estimate.Defined(value, error, interval);
    }

    /**
     * Raters who never disagreed on m subjects may still disagree on a share {@code 1 − (1 − level)^(1/m)} of all, some
     * 3/m at 95 %. The interval reaches down to the coefficient that they would then have if they disagreed there as far
     * as can be.
     */
    private Interval withoutDisagreement(double value, DisagreementSums sums, Inference inference) {
        var categories = sums.categories();
        double paired =
                chance.averaging() == Averaging.BY_SUBJECT ? categories.totals().pairable() : categories.subjects();
        double unseen = 1 - FastMath.pow(1 - inference.level(), 1 / paired);
        double expected = chance.expected(sums.all());
        double lower = expected == 0 ? value : value - inference.scaled(unseen) / expected;
        return new Interval(lower, value, inference.level());
    }

    /** The agreement with an estimate made elsewhere, unless there can be none. */
    Agreement resolved(DisagreementSums sums, Estimate estimate) {
        return agreement(
                sums,
                refusal(sums, WhenNothingVaries.UNDEFINED)
                        .map(Estimate::undefined)
                        .orElse(estimate));
    }

    /** Why the ratings leave no value, if so. */
    Optional<Reason> refusal(DisagreementSums sums, WhenNothingVaries nothingVaries) {
        if (sums.all().totals().pairable() == 0) {
            return Optional.of(Reason.NO_PAIRABLE_SUBJECT);
        }
        return Double.isNaN(value(sums.all(), nothingVaries))
                ? Optional.of(Reason.NO_EXPECTED_DISAGREEMENT)
                : Optional.empty();
    }

    private Agreement agreement(DisagreementSums sums, Estimate estimate) {
        var all = sums.all();
        return new Agreement(
                this,
                all.observed(),
                chance.expected(all),
                (long) sums.categories().subjects(),
                estimate);
    }

    /** {@code 1 − D_o / D_e}, or {@code NaN} for no value; the {@code NaN} does not leave this package. */
    double value(Moments sums, WhenNothingVaries nothingVaries) {
        double expected = chance.expected(sums);
        if (!(sums.totals().pairable() > 0)) {
            return Double.NaN;
        }
        return expected == 0 ? nothingVaries.value() : 1 - sums.observed() / expected;
    }
}
