package org.thangdo.study.agreement;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param bootstrap the same with its interval by bootstrap over subjects, if it was asked for
 * @param band of Altman's scale that is reached with 95 % probability; a convention, see {@link BenchmarkScale}
 */
public record Coefficient(
        String id,
        Optional<String> weighting,
        Optional<String> metric,
        Optional<String> form,
        Estimate estimate,
        long subjects,
        Optional<Estimate> bootstrap,
        Optional<String> band) {

    private static final Set<String> USUAL = Set.of("unweighted", "quadratic", "nominal", "ordinal", "interval");

    private static final double BAND_IS_REACHED = 0.95;

    static Coefficient weighted(String id, String weighting, Estimate estimate, long subjects) {
        return new Coefficient(
                id,
                Optional.of(weighting),
                Optional.empty(),
                Optional.empty(),
                estimate,
                subjects,
                Optional.empty(),
                band(estimate));
    }

    static Coefficient measured(String id, String metric, Estimate estimate, long subjects) {
        return new Coefficient(
                id,
                Optional.empty(),
                Optional.of(metric),
                Optional.empty(),
                estimate,
                subjects,
                Optional.empty(),
                band(estimate));
    }

    /** A coefficient of scores, which has no band. @param form of an intraclass correlation; empty for others */
    static Coefficient scored(String id, String form, Estimate estimate, long subjects) {
        Optional<String> named = form.isEmpty() ? Optional.empty() : Optional.of(form);
        return new Coefficient(
                id, Optional.empty(), Optional.empty(), named, estimate, subjects, Optional.empty(), Optional.empty());
    }

    Coefficient with(Estimate drawn) {
        return new Coefficient(id, weighting, metric, form, estimate, subjects, Optional.of(drawn), band);
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

    /** Its name as readers know it: the coefficient, and in brackets how far apart categories are. */
    public Text name() {
        if (form.isPresent()) {
            return new Text(form.get(), form.get());
        }
        String variant = weighting.or(() -> metric).orElse("");
        String own = "coefficient." + id + "." + variant;
        if (Wording.has(own)) {
            return Wording.term(own);
        }
        var plain = Wording.term("coefficient." + id);
        return variant.isEmpty() || variant.equals("unweighted")
                ? plain
                : Wording.term("withDistance", Map.of("name", plain, "distance", Wording.term("distance." + variant)));
    }

    /** Whether readers meet it: with the usual distances, none of the many combinations that only some ask for. */
    public boolean isUsual() {
        return !id.endsWith("_gwetweights")
                && USUAL.contains(weighting
                        .filter(each -> !each.equals("ordinal"))
                        .or(() -> metric)
                        .orElse(weighting.isPresent() ? "" : "unweighted"));
    }

    /** Whether there is a value. */
    public boolean isDefined() {
        return estimate instanceof Estimate.Defined;
    }
}
