package org.thangdo.stats.agreement;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;

/**
 * A chance-corrected agreement coefficient of any number of raters who are told apart, so that a rater who is stricter
 * than the others is expected to disagree with them. With two raters who rated the same subjects every member is Cohen's
 * kappa. Coefficients that do not tell raters apart are in {@link AgreementCoefficient}.
 *
 * @param combination how the pairs of raters are brought together
 * @param distance how far apart two categories are; no {@link KrippendorffMetric}
 */
public record RaterCoefficient(RaterCombination combination, Distance distance) {

    public static final RaterCoefficient CONGER_KAPPA = of(RaterCombination.CONGER, Weighting.IDENTITY);
    public static final RaterCoefficient LIGHT_KAPPA = of(RaterCombination.LIGHT, Weighting.IDENTITY);

    public RaterCoefficient {
        Objects.requireNonNull(combination, "combination");
        DistanceMatrix.requireFixed(Objects.requireNonNull(distance, "distance"));
    }

    public static RaterCoefficient of(RaterCombination combination, Distance distance) {
        return new RaterCoefficient(combination, distance);
    }

    /** Stable name in machine-readable results. The distance has its own, see {@link Distance#id}. */
    public String id() {
        return combination.id();
    }

    /** Every coefficient with Gwet's weightings, by combination and then by weighting. */
    public static List<RaterCoefficient> family() {
        return Stream.of(RaterCombination.values())
                .flatMap(combination -> Stream.of(Weighting.values()).map(weighting -> of(combination, weighting)))
                .toList();
    }

    /**
     * An estimated coefficient with the evidence behind it. The evidence is kept when the estimate is undefined; the part
     * that the ratings do not determine is {@code NaN}.
     *
     * @param coefficient what was estimated
     * @param observed {@code D_o}, in [0, 1]; for Light's kappa its mean over the pairs of raters
     * @param expected {@code D_e}, {@code >= 0}; for Light's kappa its mean over the pairs of raters
     * @param subjects number of subjects used
     * @param estimate 1 is perfect agreement, 0 is what chance would give, below 0 is worse
     */
    public record Agreement(
            RaterCoefficient coefficient, double observed, double expected, long subjects, Estimate estimate) {}

    /**
     * Estimates the coefficient, its jackknife standard error over subjects and the interval on Fisher's z, see
     * {@link StandardError#JACKKNIFE}. The raters are taken as fixed: the interval does not speak of other raters.
     *
     * @param level confidence level in (0, 1)
     */
    public Agreement estimate(RaterTable table, double level) {
        return estimate(table, Inference.at(level));
    }

    /**
     * Estimates the coefficient and its uncertainty in a stated way. With {@link StandardError#GWET} Conger's kappa has the
     * error that irrCAC prints.
     */
    public Agreement estimate(RaterTable table, Inference inference) {
        var terms = terms(table);
        return new Agreement(
                this, terms.observed(), terms.expected(), (long) terms.subjects(), terms.estimate(inference));
    }

    /**
     * Test of "no agreement beyond chance": the coefficient over its standard error, Student's t with the degrees of freedom
     * of that error.
     */
    public TestResult test(RaterTable table, Inference inference, Alternative alternative) {
        return terms(table).test(inference, alternative);
    }

    private SubjectTerms<RaterPattern> terms(RaterTable table) {
        var distances = DistanceMatrix.of(distance, table.scale());
        return switch (combination) {
            case CONGER -> CongerSums.of(table, distances);
            case LIGHT -> LightPairs.of(table.complete(), distances);
        };
    }
}
