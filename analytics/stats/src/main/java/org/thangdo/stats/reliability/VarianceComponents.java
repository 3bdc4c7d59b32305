package org.thangdo.stats.reliability;

/**
 * How much of the spread of scores comes from whom. The score of subject {@code i} by rater {@code j} is
 * {@code μ + s_i + r_j + e_ij}; without raters told apart it is {@code μ + s_i + e_ij} and the component of raters is 0.
 *
 * <p>Estimates by the analysis of variance can be below 0, which says that the component is too small to show beside the
 * residual; they are shown as they are. Restricted likelihood keeps them at 0.
 *
 * @param subjects {@code σ²_s}, in squared units of the score
 * @param raters {@code σ²_r}; for fixed raters the variance of their means, {@code Σ (ρ_j − ρ̄)²/(k − 1)}
 * @param residual {@code σ²_e}, the interaction of subject and rater included
 */
public record VarianceComponents(double subjects, double raters, double residual) {
    public VarianceComponents {
        if (!Double.isFinite(subjects) || !Double.isFinite(raters) || !(residual >= 0)) {
            throw new IllegalArgumentException(
                    "not components of variance: " + subjects + ", " + raters + ", " + residual);
        }
    }

    /** Variance of what stands beside the subject's own score. */
    double error(IntraclassCorrelation.Definition definition) {
        return definition == IntraclassCorrelation.Definition.ABSOLUTE_AGREEMENT ? raters + residual : residual;
    }
}
