package org.thangdo.stats.regression;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * The proportional-odds model of an ordered level with several covariates,
 *
 * <pre>    ln( P(level above j) / P(level j or below) ) = β'x − θ_j,    the same β for every cut j,</pre>
 *
 * by maximum likelihood with Newton's steps on standardised covariates. A level that nobody has has no threshold and is left
 * out. Refusals: {@link Reason#NO_DATA}; {@link Reason#NO_VARIATION} if all have one level, or a covariate is constant or
 * follows from the others; {@link Reason#TOO_FEW} if there are not more subjects than coefficients;
 * {@link Reason#ON_THE_BOUNDARY} if some combination of the covariates separates levels, so that the likelihood grows
 * forever; {@link Reason#NOT_CONVERGED} if the steps run out. Where there is no fit, coefficients and thresholds are empty.
 *
 * <p>References: McCullagh (1980), JRSS B 42; Agresti (2010), <i>Analysis of Ordinal Categorical Data</i>, 2nd ed., ch. 3.
 *
 * @param coefficients {@code β}, a log odds ratio of a higher level per unit of each covariate, Wald intervals
 * @param covariance of {@code β}, shape (p, p)
 * @param thresholds {@code θ}, one fewer than levels that are used
 * @param logLikelihood {@code ℓ} without the multinomial constant; {@code ℓ₀} if there is no fit
 * @param nullLogLikelihood {@code ℓ₀} of the model without covariates
 * @param subjects {@code n}
 * @param trace log-likelihood at the start and after each step
 * @param refusal why there is no fit
 */
public record OrdinalRegression(
        List<Estimate> coefficients,
        List<List<Double>> covariance,
        List<Double> thresholds,
        double logLikelihood,
        double nullLogLikelihood,
        long subjects,
        List<Double> trace,
        Optional<Reason> refusal) {

    public OrdinalRegression {
        coefficients = List.copyOf(coefficients);
        covariance = covariance.stream().map(List::copyOf).toList();
        thresholds = List.copyOf(thresholds);
        trace = List.copyOf(trace);
    }

    /** Fits with errors from the observed information; {@code level} is the confidence level in (0, 1). */
    public static OrdinalRegression fit(OrdinalSample sample, double level) {
        return fit(sample, Information.OBSERVED, level);
    }

    public static OrdinalRegression fit(OrdinalSample sample, Information information, double level) {
        Interval.requireLevel(level);
        return new OrdinalFitting(sample, information, level).fit();
    }

    /** {@code 1 − ℓ/ℓ₀} in [0, 1) (McFadden, 1974): share of the log-likelihood; 0 where nothing is explained. */
    public Optional<Double> mcFadden() {
        return refusal.isPresent() ? Optional.empty() : Optional.of(1 - logLikelihood / nullLogLikelihood);
    }

    /** {@code (1 − e^(2(ℓ₀ − ℓ)/n)) / (1 − e^(2ℓ₀/n))} in [0, 1] (Nagelkerke, 1991, Biometrika 78). */
    public Optional<Double> nagelkerke() {
        return refusal.isPresent()
                ? Optional.empty()
                : Optional.of(FastMath.expm1(2 * (nullLogLikelihood - logLikelihood) / subjects)
                        / FastMath.expm1(2 * nullLogLikelihood / subjects));
    }

    /** Likelihood-ratio test of all covariates: {@code 2(ℓ − ℓ₀)}, chi-squared with {@code p} degrees of freedom. */
    public TestResult test() {
        return refusal.map(TestResult::untested)
                .orElseGet(() -> chiSquared(2 * (logLikelihood - nullLogLikelihood), coefficients.size()));
    }

    /**
     * Likelihood-ratio test of the covariates that this model has beyond another one of the same subjects.
     *
     * @param smaller a model with some of these covariates
     */
    public TestResult testAgainst(OrdinalRegression smaller) {
        int more = coefficients.size() - smaller.coefficients.size();
        var refused = refusal.or(smaller::refusal);
        if (refused.isPresent()) {
            return TestResult.untested(refused.get());
        }
        if (more < 1 || subjects != smaller.subjects) {
            throw new IllegalArgumentException("not a larger model of the same subjects: " + more
                    + " more coefficients, " + subjects + " and " + smaller.subjects + " subjects");
        }
        return chiSquared(2 * (logLikelihood - smaller.logLikelihood), more);
    }

    private static TestResult chiSquared(double statistic, int degreesOfFreedom) {
        if (degreesOfFreedom == 0) {
            return TestResult.untested(Reason.NO_VARIATION);
        }
        double positive = Math.max(0, statistic);
        var chiSquared = new ChiSquaredDistribution(null, degreesOfFreedom);
        double p = Math.max(0, Math.min(1, 1 - chiSquared.cumulativeProbability(positive)));
        return new TestResult.Tested(positive, degreesOfFreedom, p);
    }

    static OrdinalRegression refused(Reason reason, double nullLogLikelihood, long subjects, List<Double> trace) {
        return new OrdinalRegression(
                List.of(),
                List.of(),
                List.of(),
                nullLogLikelihood,
                nullLogLikelihood,
                subjects,
                trace,
                Optional.of(reason));
    }

    static List<Double> list(double[] values, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> values[i]).toList();
    }
}
