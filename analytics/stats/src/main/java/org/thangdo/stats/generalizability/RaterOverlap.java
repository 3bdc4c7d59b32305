package org.thangdo.stats.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thangdo.stats.Estimate;

/**
 * How far persons share their raters in a design that is neither crossed nested, and what it does to the coefficient,
 *
 * <pre>    G(q, k) = σ²_p / (σ²_p + q σ²_r + σ²_pr / k),    q = 1/k − mean over pairs of persons: c_nm / (k_n k_m),</pre>
 *
 * with {@code k_n} raters of person n, {@code c_nm} raters that two persons share, {@code k} the harmonic mean of
 * {@code k_n}. {@code q} is 0 if all persons have the same raters and {@code 1/k} if no two share one.
 *
 * <p>Reference: Putka, Le, McCloy and Diaz (2008), J. Appl. Psychol. 93.
 *
 * @param object facet that is measured
 * @param rater facet of the raters
 * @param objects how many were rated
 * @param harmonicRaters {@code k}
 * @param q in [0, 1/k]
 */
public record RaterOverlap(String object, String rater, int objects, double harmonicRaters, double q) {

    /** Counted in time proportional to the number of scores; {@code Σ_n≠m c_nm / (k_n k_m) = Σ_r (Σ_n 1/k_n)² − Σ_n 1/k_n²}. */
    public static RaterOverlap of(FacetScores scores, String object, String rater) {
        int p = scores.index(object);
        int r = scores.index(rater);
        int objects = scores.elements(object);
        if (objects < 2) {
            throw new IllegalArgumentException("fewer than 2 elements of " + object + ": " + objects);
        }
        var pairs = Cells.of(scores.dense(p), objects).and(scores.dense(r), scores.elements(rater));
        var raters = new int[objects];
        for (int first : pairs.first()) {
            raters[scores.dense(p)[first]]++;
        }
        double inverse = Arrays.stream(raters).mapToDouble(count -> 1.0 / count).sum() / objects;
        var sums = new double[scores.elements(rater)];
        double own = 0;
        for (int first : pairs.first()) {
            double share = 1.0 / raters[scores.dense(p)[first]];
            sums[scores.dense(r)[first]] += share;
            own += share * share;
        }
        double shared = Arrays.stream(sums).map(sum -> sum * sum).sum() - own;
        double q = inverse - shared / ((double) objects * (objects - 1));
        return new RaterOverlap(object, rater, objects, 1 / inverse, Math.max(0, q));
    }

    /**
     * {@code G(q, k)} from the components of a G study in which raters and persons cross. Other facets are averaged over
     * by the given sizes; what they share with the person alone is error too.
     *
     * @param others sizes of the facets other than person and rater
     */
    public Estimate coefficient(GStudy.Estimated study, List<FacetSize> others) {
        var sizes = new ArrayList<>(others);
        sizes.add(new FacetSize(rater, harmonicRaters));
        var plan = DStudyPlan.of(study, object).sizes(sizes);
        var parts = new DStudyParts(study, plan);
        double[] universe = parts.coefficients(DStudyComponent.Part.UNIVERSE_SCORE);
        double[] error = parts.coefficients(DStudyComponent.Part.RELATIVE_ERROR);
        double[] absolute = parts.coefficients(DStudyComponent.Part.ABSOLUTE_ERROR);
        for (int j = 0; j < error.length; j++) {
            error[j] += parts.has(j, rater) ? absolute[j] * harmonicRaters * q : 0;
        }
        return DependabilityInterval.estimate(
                ComponentForms.of(study, plan.negatives()), universe, error, error, study.level());
    }
}
