package org.thangdo.stats.reliability;

import java.util.List;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.reliability.IntraclassCorrelation.Model;
import org.thangdo.stats.reliability.IntraclassCorrelation.Reliability;

/**
 * Components of variance from scores of which some, or most, are missing: {@code y_ij = μ + s_i + r_j + e_ij} with random
 * subjects and raters, or {@code y_ij = μ + s_i + e_ij} if raters are not told apart, by restricted maximum likelihood
 * with all components {@code >= 0}. The scores may be missing for any reason that lies in scores that are seen.
 *
 * <p>On complete scores with positive components it is the analysis of variance. In general the covariance of the
 * components, from the expected information, defines {@link MeanSquares} that carry the same information: {@code k} and
 * {@code n} are such that {@code σ²_e + kσ²_s} and {@code σ²_e + nσ²_r} are uncorrelated with {@code σ²_e}, as mean squares
 * are, and their degrees of freedom are {@code 2 MS²/Var(MS)}. From these the intervals follow as from complete scores; ends
 * below 0 are set to 0.
 *
 * <p>References: Patterson and Thompson (1971), Biometrika 58; Harville (1977), JASA 72.
 */
public sealed interface RemlFit {

    /**
     * The fit converged.
     *
     * @param covariance of the components, shape (3, 3): subjects, raters, residual; a component that was not fitted has 0
     * @param inflation as in {@link IntraclassCorrelation.Reliability}
     * @param criterion {@code ln|V| + ln|XᵀV⁻¹X| + rᵀV⁻¹r + (N − 1) ln 2π}, minus twice the restricted log-likelihood
     * @param trace criterion after each step, the start first
     */
    record Fitted(
            Model model,
            VarianceComponents components,
            List<List<Double>> covariance,
            MeanSquares meanSquares,
            double inflation,
            double criterion,
            List<Double> trace)
            implements RemlFit {
        public Fitted {
            covariance = covariance.stream().map(List::copyOf).toList();
            trace = List.copyOf(trace);
        }
    }

    /** All ratings of each subject are equal, and the subjects differ: there is no residual to fit. */
    record PerfectAgreement(Model model, VarianceComponents components) implements RemlFit {
        @Override
        public List<Double> trace() {
            return List.of();
        }
    }

    /** There is no fit, for the stated reason. */
    record Refused(Model model, Reason reason, List<Double> trace) implements RemlFit {
        public Refused {
            trace = List.copyOf(trace);
        }
    }

    /** Whether raters were told apart. */
    Model model();

    /** Criterion after each step, the start first; empty if none was taken. */
    List<Double> trace();

    /**
     * Fits the model. {@link Reason#NO_DATA} without ratings, {@link Reason#TOO_FEW} with fewer than 2 subjects, 2 raters
     * or ratings beyond one for each effect, {@link Reason#NO_PAIRABLE_SUBJECT} if no subject was rated twice,
     * {@link Reason#NO_VARIATION} if all ratings are equal, {@link Reason#ON_THE_BOUNDARY} if the effects leave no
     * residual, {@link Reason#NOT_CONNECTED} if raters are told apart and fall into groups that share no subject: a
     * difference between groups is then of subjects and of raters alike.
     *
     * @param model one-way if raters are not told apart; both two-way models are fitted with random raters
     */
    static RemlFit of(CrossedSums sums, Model model) {
        return RemlFitting.fit(sums, model);
    }

    /**
     * As {@link #of(CrossedSums, Model)}, without trust in normality of the subjects: the fit is made again with each part
     * of them left out, and intervals allow for how much {@code ln(1 + kσ²_s/σ²_e)} then varies, as in
     * {@link IntraclassCorrelation#estimate(List, double)}. {@link Reason#RESTS_ON_ONE_SUBJECT} if without some part there
     * is no fit.
     *
     * @param parts each subject in one of them, as {@link CrossedSums#parts} cuts them; at least 2 with subjects
     */
    static RemlFit of(List<CrossedSums> parts, Model model) {
        return RemlFitting.fit(parts, model);
    }

    /**
     * The reliability in one of the forms.
     *
     * @param form of the fitted model; the mixed forms are those of random raters
     * @param ratings {@code m}, over which the form averages if it is one of averages: the number of raters that the study
     *     planned for each subject, or {@link CrossedSums#harmonicRatings() the harmonic mean} of those it got; {@code >= 1}
     * @param level confidence level in (0, 1)
     */
    default Reliability estimate(IntraclassCorrelation form, double ratings, double level) {
        Interval.requireLevel(level);
        if ((form.model() == Model.ONE_WAY_RANDOM) != (model() == Model.ONE_WAY_RANDOM) || !(ratings >= 1)) {
            throw new IllegalArgumentException(
                    form.id() + " of " + ratings + " ratings is not of the fitted model " + model());
        }
        return RemlFitting.reliability(this, form, ratings, level);
    }
}
