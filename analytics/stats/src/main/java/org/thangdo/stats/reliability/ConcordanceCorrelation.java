package org.thangdo.stats.reliability;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * How near are the scores of two raters to the line on which both are equal? Lin's concordance correlation coefficient,
 *
 * <pre>    ρ_c = 2σ_xy / (σ_x² + σ_y² + (μ_x − μ_y)²) = ρ C_b,    C_b = 2 / (v + 1/v + u²),    v = σ_y/σ_x,
 *     u = (μ_y − μ_x)/√(σ_x σ_y)</pre>
 *
 * Pearson's {@code ρ} says how near the scores are to some line, {@code C_b} in (0, 1] how near that line is to equality.
 * Variances and covariance are divided by {@code n}, as in the paper. The interval is made on the scale of Fisher's z,
 * with {@code n − 2} in the variance; pairs are taken as normal.
 *
 * <p>Reference: Lin (1989), Biometrics 45, with the corrected variance of Lin (2000), Biometrics 56.
 *
 * @param estimate {@code ρ_c}: 1 if every pair is equal, 0 if the covariance is 0, −1 at worst
 * @param correlation {@code ρ}, 0 if there is no estimate, as the numbers below
 * @param accuracy {@code C_b}
 * @param locationShift {@code u}; positive if the second rater is higher
 * @param scaleShift {@code v}; above 1 if the second rater spreads the subjects more
 */
public record ConcordanceCorrelation(
        Estimate estimate, double correlation, double accuracy, double locationShift, double scaleShift) {

    /**
     * Estimates the coefficient. {@link Reason#NO_DATA} without subjects, {@link Reason#TOO_FEW} with fewer than 3,
     * {@link Reason#NO_VARIATION} if one of the raters gives all subjects one score.
     *
     * @param scores of 2 raters
     * @param level confidence level in (0, 1)
     */
    public static ConcordanceCorrelation estimate(CrossProducts scores, double level) {
        Interval.requireLevel(level);
        var moments = PairMoments.of(scores);
        if (moments.subjects() < 3) {
            return refused(moments.subjects() == 0 ? Reason.NO_DATA : Reason.TOO_FEW);
        }
        double x = Math.sqrt(moments.squaresOfFirst());
        double y = Math.sqrt(moments.squaresOfSecond());
        if (x == 0 || y == 0) {
            return refused(Reason.NO_VARIATION);
        }
        double u = -moments.meanDifference() * Math.sqrt(moments.subjects() / x / y);
        double v = y / x;
        double accuracy = 2 / (v + 1 / v + u * u);
        double correlation =
                moments.squaresOfDifference() == 0 ? 1 : Math.max(-1, Math.min(1, moments.products() / (x * y)));
        var estimate = interval(correlation, accuracy, u, moments.subjects(), level);
        return new ConcordanceCorrelation(estimate, correlation, accuracy, u, v);
    }

    private static Estimate interval(double r, double accuracy, double u, double n, double level) {
        double c = r * accuracy;
        if (Math.abs(c) >= 1) {
            return new Estimate.Defined(c, 0, new Interval(c, c, level));
        }
        // c = r C_b: written with C_b, the terms stay finite at r = 0
        double variance = ((1 - r * r) * accuracy * accuracy * (1 - c * c)
                        + 2 * c * c * accuracy * (1 - c) * u * u
                        - c * c * accuracy * accuracy * u * u * u * u / 2)
                / (n - 2);
        double error = Math.sqrt(Math.max(0, variance));
        double half = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2) * error / (1 - c * c);
        double z = FastMath.atanh(c);
        return new Estimate.Defined(c, error, new Interval(FastMath.tanh(z - half), FastMath.tanh(z + half), level));
    }

    private static ConcordanceCorrelation refused(Reason reason) {
        return new ConcordanceCorrelation(Estimate.undefined(reason), 0, 0, 0, 0);
    }
}
