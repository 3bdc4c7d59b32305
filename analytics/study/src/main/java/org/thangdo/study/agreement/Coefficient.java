package org.thangdo.study.agreement;

import java.util.Optional;
import org.thangdo.criteria.text.Text;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.agreement.BenchmarkScale;
import org.thangdo.study.Wording;

/**
 * One coefficient of one set of ratings.
 *
 * @param id name of the statistic: {@code gwet_ac}, {@code fleiss_kappa}, {@code icc}, …
 * @param weighting how far apart two categories are, after Gwet: {@code unweighted}, {@code quadratic}, …
 * @param metric the same after Krippendorff: {@code nominal}, {@code ordinal}, …
 * @param form of an intraclass correlation: {@code ICC(A,1)}, …
 * @param subjects number of judged things that it rests on
 * @param band of Altman's scale that is reached with 95 % probability; a convention, see {@link BenchmarkScale}
 */
public record Coefficient(
        String id,
        Optional<String> weighting,
        Optional<String> metric,
        Optional<String> form,
        Estimate estimate,
        long subjects,
        Optional<String> band) {

    private static final double BAND_IS_REACHED = 0.95;

    static Coefficient weighted(String id, String weighting, Estimate estimate, long subjects) {
        return new Coefficient(
                id, Optional.of(weighting), Optional.empty(), Optional.empty(), estimate, subjects, band(estimate));
    }

    static Coefficient measured(String id, String metric, Estimate estimate, long subjects) {
        return new Coefficient(
                id, Optional.empty(), Optional.of(metric), Optional.empty(), estimate, subjects, band(estimate));
    }

    static Coefficient formed(String id, String form, Estimate estimate, long subjects) {
        return new Coefficient(
                id, Optional.empty(), Optional.empty(), Optional.of(form), estimate, subjects, Optional.empty());
    }

    private static Optional<String> band(Estimate estimate) {
        return estimate instanceof Estimate.Defined defined
                ? Optional.of(BenchmarkScale.ALTMAN
                        .place(defined, BAND_IS_REACHED)
                        .reached()
                        .id())
                : Optional.empty();
    }

    /** What tells coefficients apart: {@code gwet_ac.unweighted}, {@code krippendorff_alpha.ordinal}, {@code icc.ICC(A,1)}. */
    public String key() {
        String variant = weighting.or(() -> metric).or(() -> form).orElse("");
        return variant.isEmpty() ? id : id + "." + variant;
    }

    /** Its name as readers know it; an intraclass correlation goes by its form. */
    public Text name() {
        return form.map(each -> new Text(each, each)).orElseGet(() -> Wording.term("coefficient." + key()));
    }

    /** Whether there is a value. */
    public boolean isDefined() {
        return estimate instanceof Estimate.Defined;
    }
}
