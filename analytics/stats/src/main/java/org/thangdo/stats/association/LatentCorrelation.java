package org.thangdo.stats.association;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.IntervalMethod;
import org.thangdo.stats.Reason;

/**
 * The correlation that an ordinal rating would have if it were not cut into levels: behind the levels lies a normal
 * variable, a level is what lies between two thresholds of it. Unlike Pearson's or Spearman's it does not shrink because a
 * scale is coarse or a level crowded; it trusts normality instead.
 *
 * <p>Estimated in two steps: the thresholds from the margin, then {@code ρ} by maximum likelihood given them. The standard
 * error counts both steps (Muthén, 1984, Psychometrika 49): with {@code s_i} the score of subject {@code i} for {@code ρ}
 * and {@code IF_i} its influence on the first step, the influence on {@code ρ} is
 * {@code (s_i − Σ s s_θ' · IF_i) / Σ s²}. The interval is made on Fisher's z.
 *
 * @param correlation {@code ρ} in (−1, 1); {@link Reason#ON_THE_BOUNDARY} if the likelihood rises up to 1 or −1
 * @param logLikelihoods at each {@code ρ} that was tried, in their order
 */
public record LatentCorrelation(Estimate correlation, List<Double> logLikelihoods) {

    private static final int MOST_STEPS = 200;
    private static final double GREATEST_Z = 4.95; // |ρ| = 0.9999
    private static final double FIRST_STEP = 0.3;

    public LatentCorrelation {
        logLikelihoods = List.copyOf(logLikelihoods);
    }

    static LatentCorrelation refused(Reason reason) {
        return new LatentCorrelation(Estimate.undefined(reason), List.of());
    }

    /** What the likelihood says at one {@code ρ}. */
    interface Likelihood {
        Point at(double rho);

        /** Variance of the estimate at the maximum. */
        double variance(double rho);

        long subjects();
    }

    /**
     * One point of the likelihood.
     *
     * @param slope first derivative by {@code ρ}
     */
    record Point(double logLikelihood, double slope) {}

    /** Climbs along the slope on {@code z = artanh ρ} until it turns, then closes in on its zero (Brent, 1973). */
    static LatentCorrelation of(Likelihood likelihood, double start, double level) {
        var trace = new ArrayList<Double>();
        UnivariateFunction slope = z -> {
            var point = likelihood.at(FastMath.tanh(z));
            trace.add(point.logLikelihood());
            return point.slope();
        };
        double from = FastMath.atanh(Math.max(-0.9, Math.min(0.9, start)));
        double first = slope.value(from);
        while (!Double.isFinite(first)) {
            from /= 2; // at 0 every cell has a probability
            first = slope.value(from);
        }
        double step = Math.copySign(FIRST_STEP, first);
        double to = from + step;
        double last = slope.value(to);
        while (first * last > 0 && Math.abs(to) < GREATEST_Z) {
            from = to;
            to += step;
            last = slope.value(to);
        }
        if (!(first * last <= 0)) {
            return new LatentCorrelation(Estimate.undefined(Reason.ON_THE_BOUNDARY), trace);
        }
        try {
            double z = new BrentSolver(1e-12, 1e-12).solve(MOST_STEPS, slope, Math.min(from, to), Math.max(from, to));
            return new LatentCorrelation(estimate(likelihood, FastMath.tanh(z), level), trace);
        } catch (TooManyEvaluationsException e) {
            return new LatentCorrelation(Estimate.undefined(Reason.NOT_CONVERGED), trace);
        }
    }

    private static Estimate estimate(Likelihood likelihood, double rho, double level) {
        double error = Math.sqrt(likelihood.variance(rho));
        if (!Double.isFinite(error)) {
            return Estimate.undefined(Reason.ON_THE_BOUNDARY);
        }
        var estimated = new IntervalMethod.Estimated(rho, error, likelihood.subjects() - 2.0);
        Interval interval = IntervalMethod.FISHER_Z.interval(estimated, -1, 1, level);
        return new Estimate.Defined(rho, error, interval);
    }
}
