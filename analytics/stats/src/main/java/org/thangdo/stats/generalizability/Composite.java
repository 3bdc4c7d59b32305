package org.thangdo.stats.generalizability;

import java.util.List;
import org.thangdo.stats.Estimate;

/**
 * How dependable a weighted sum of strata is, such as a score in which the superior counts half: with weights {@code w},
 * covariances of universe scores {@code Σ} and error variances of the strata,
 *
 * <pre>    σ²(τ) = wᵀΣw,    σ²(δ) = Σ_v w_v² σ²_v(δ) + Σ_v≠v′ w_v w_v′ σ_vv′(pi) / n_i,</pre>
 *
 * and {@code σ²(Δ)} alike; the second sum is over effects that the strata have in common.
 *
 * @param weights by stratum
 * @param strata D study of each stratum
 * @param universeScore {@code σ²(τ)}
 * @param relativeSem {@code √σ²(δ)}; 0 if the variance is negative
 * @param absoluteSem {@code √σ²(Δ)}; 0 if the variance is negative
 * @param generalizability {@code Eρ²} with the jackknife over groups of objects on {@code −ln(1 − Eρ²)}; the raters are
 *     taken as fixed in the interval
 * @param dependability {@code Φ}, alike
 */
public record Composite(
        List<Double> weights,
        List<DStudy> strata,
        double universeScore,
        double relativeError,
        double absoluteError,
        double relativeSem,
        double absoluteSem,
        Estimate generalizability,
        Estimate dependability) {
    public Composite {
        weights = List.copyOf(weights);
        strata = List.copyOf(strata);
    }

    /**
     * The composite, with intervals from the scores again.
     *
     * @param study of these scores by this plan
     */
    public static Composite of(
            FacetScores scores, MultivariatePlan plan, MultivariateGStudy.Estimated study, CompositePlan composite) {
        return new CompositeEstimation(scores, plan, study, composite).composite();
    }
}
