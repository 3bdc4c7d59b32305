package org.thangdo.stats.agreement;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;

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
 * @param weighting how far apart two categories are
 */
public record AgreementCoefficient(Chance chance, Weighting weighting) {

    public static final AgreementCoefficient PERCENT_AGREEMENT = of(Chance.NONE, Weighting.IDENTITY);
    public static final AgreementCoefficient BRENNAN_PREDIGER = of(Chance.UNIFORM, Weighting.IDENTITY);
    public static final AgreementCoefficient FLEISS_KAPPA = of(Chance.POOLED, Weighting.IDENTITY);
    public static final AgreementCoefficient GWET_AC1 = of(Chance.GWET, Weighting.IDENTITY);
    public static final AgreementCoefficient GWET_AC2 = of(Chance.GWET, Weighting.QUADRATIC);
    public static final AgreementCoefficient ALPHA_NOMINAL = of(Chance.KRIPPENDORFF, Weighting.IDENTITY);
    public static final AgreementCoefficient ALPHA_INTERVAL = of(Chance.KRIPPENDORFF, Weighting.QUADRATIC);

    public AgreementCoefficient {
        Objects.requireNonNull(chance, "chance");
        Objects.requireNonNull(weighting, "weighting");
    }

    public static AgreementCoefficient of(Chance chance, Weighting weighting) {
        return new AgreementCoefficient(chance, weighting);
    }

    /** Every coefficient, by chance model and then by weighting. */
    public static List<AgreementCoefficient> family() {
        return Stream.of(Chance.values())
                .flatMap(chance -> Stream.of(Weighting.values()).map(weighting -> of(chance, weighting)))
                .toList();
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
     * Estimates the coefficient, its jackknife standard error over subjects and Student's t interval
     * cut at 1. The raters are taken as fixed: the interval does not speak of other raters.
     *
     * @param table ratings of the study
     * @param level confidence level in (0, 1)
     */
    public Agreement estimate(AgreementTable table, double level) {
        Interval.requireLevel(level);
        var sums = DisagreementSums.of(table, weighting, chance.averaging());
        return new Agreement(
                this, sums.observed(), chance.expected(sums), sums.subjects(), estimate(table, sums, level));
    }

    private Estimate estimate(AgreementTable table, DisagreementSums sums, double level) {
        if (!sums.anyPairable()) {
            return new Estimate.Undefined(Reason.NO_PAIRABLE_SUBJECT);
        }
        double value = value(sums);
        if (Double.isNaN(value)) {
            return new Estimate.Undefined(Reason.NO_EXPECTED_DISAGREEMENT);
        }
        var jackknife = new Jackknife();
        for (var row : table.subjects().entrySet()) {
            if (chance.averaging().includes(row.getKey())) {
                double leftOut = value(sums.without(row.getKey()));
                if (Double.isNaN(leftOut)) {
                    return new Estimate.Undefined(Reason.RESTS_ON_ONE_SUBJECT);
                }
                jackknife.add(leftOut, row.getValue());
            }
        }
        return jackknife.estimate(value, level, 1);
    }

    /** {@code 1 − D_o / D_e}, or {@code NaN} where nothing could disagree; the {@code NaN} stays in this class. */
    private double value(DisagreementSums sums) {
        double expected = chance.expected(sums);
        return expected == 0 ? Double.NaN : 1 - sums.observed() / expected;
    }
}
