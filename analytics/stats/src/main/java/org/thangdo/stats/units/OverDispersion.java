package org.thangdo.stats.units;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.special.Gamma;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * How much more the shares of units differ than the binomial alone lets them. Units differ in their people and their
 * work, so some of it is normal; limits that ignore it call too many units unusual.
 *
 * <p>With {@code z = (x/n − p)/√(p(1 − p)/n)} for each of {@code I} units, the lowest and highest tenth of the
 * {@code z} pulled in to the 10 % and 90 % quantile, so that true outliers do not excuse themselves:
 *
 * <ul>
 *   <li>multiplicative: {@code φ = Σ z²/I}, used as a factor on the variance if above 1;
 *   <li>additive: {@code τ² = (I φ − (I − 1)) / (Σ w − Σ w²/Σ w)}, {@code w = n/(p(1 − p))}, or 0 if negative: the
 *       variance of the units' own shares.
 * </ul>
 *
 * <p>Pulling in makes {@code φ} about 0.68 when chance is all there is, so a moderate over-dispersion stays unseen by
 * it; the test uses all {@code z} as they are. Spiegelhalter (2005), <i>Funnel plots for comparing institutional
 * performance</i>, Statistics in Medicine 24, and <i>Handling over-dispersion of performance indicators</i>, Qual. Saf.
 * Health Care 14.
 *
 * @param factor {@code φ}, percentile bootstrap over units
 * @param variance {@code τ²}, in squared shares, percentile bootstrap over units
 * @param test {@code Σ z²} without pulling in, χ² with {@code I − 1} degrees of freedom: do units differ beyond chance?
 */
public record OverDispersion(Estimate factor, Estimate variance, TestResult test) {

    /** With fewer units nothing is said. */
    public static final int FEWEST_UNITS = 5;

    private static final double PULLED_IN = 0.1;

    static OverDispersion of(List<UnitShare> units, double centre, Bootstrap bootstrap, double level) {
        if (units.size() < FEWEST_UNITS) {
            return undefined(Reason.TOO_FEW);
        }
        var once = new long[units.size()];
        Arrays.fill(once, 1);
        var estimates = bootstrap.percentile(
                new long[][] {once}, samples -> factorAndVariance(units, samples[0], centre), level);
        double squares =
                units.stream().mapToDouble(unit -> square(z(unit, centre))).sum();
        double df = units.size() - 1.0;
        double pValue = Math.max(0, Math.min(1, Gamma.regularizedGammaQ(df / 2, squares / 2)));
        return new OverDispersion(estimates.get(0), estimates.get(1), new TestResult.Tested(squares, df, pValue));
    }

    static OverDispersion undefined(Reason reason) {
        return new OverDispersion(Estimate.undefined(reason), Estimate.undefined(reason), TestResult.untested(reason));
    }

    /** {@code (x/n − p)/√(p(1 − p)/n)}. */
    static double z(UnitShare unit, double centre) {
        return (unit.top() - unit.people() * centre) / Math.sqrt(unit.people() * centre * (1 - centre));
    }

    /** @param times how often each unit was drawn, shape (units) */
    private static double[] factorAndVariance(List<UnitShare> units, long[] times, double centre) {
        var drawn = new double[(int) Arrays.stream(times).sum()];
        double weights = 0;
        double squaredWeights = 0;
        int next = 0;
        for (int i = 0; i < times.length; i++) {
            double weight = units.get(i).people() / (centre * (1 - centre));
            for (long t = 0; t < times[i]; t++) {
                drawn[next++] = z(units.get(i), centre);
                weights += weight;
                squaredWeights += weight * weight;
            }
        }
        double sum = pulledInSquares(drawn);
        double variance = (sum - (drawn.length - 1)) / (weights - squaredWeights / weights);
        return new double[] {sum / drawn.length, Math.max(0, variance)};
    }

    private static double pulledInSquares(double[] z) {
        Arrays.sort(z);
        double lowest = quantile(z, PULLED_IN);
        double highest = quantile(z, 1 - PULLED_IN);
        return Arrays.stream(z)
                .map(value -> square(Math.max(lowest, Math.min(highest, value))))
                .sum();
    }

    /** Linear between order statistics, R's type 7. */
    private static double quantile(double[] sorted, double p) {
        double rank = (sorted.length - 1) * p;
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    private static double square(double x) {
        return x * x;
    }
}
