package org.thangdo.stats.units;

import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.distribution.ShareInterval;

/**
 * Shares of units drawn toward the common mean by as much as their size leaves unsure. The share of each unit comes
 * from a beta distribution with parameters {@code α, β}, its count from a binomial; {@code α, β} are fitted by maximum
 * likelihood, and a unit's share given its count is {@code Beta(x + α, n − x + β)} with mean
 * {@code (x + α)/(n + α + β)}.
 *
 * <p>Since {@code α, β} are estimated, the variance of a unit's share is that of the beta distribution plus
 * {@code gᵀ Σ g}, with {@code Σ} the covariance of the fit and {@code g} the gradient of the mean (Kass and Steffey,
 * 1989, JASA 84); the interval is that of the beta distribution with this mean and variance. Measured coverage of 95 %
 * intervals, units of 10 to 60 people: .933 with 30 units, .868 with 10, where studies that end on the boundary get
 * intervals that are too narrow.
 *
 * <p>When the counts differ no more than the binomial lets them, the likelihood is highest at {@code α + β = ∞}:
 * {@code α} and {@code β} are {@link Reason#ON_THE_BOUNDARY}, and every unit gets the pooled share with its Wilson
 * interval.
 *
 * <p>When every unit has all of its people at the top or none, it is highest at {@code α = β = 0}, and nothing is
 * estimated.
 *
 * <p>References: Skellam (1948), JRSS B 10; Griffiths (1973), Biometrics 29; Casella (1985), Am. Statistician 39.
 *
 * @param mean {@code α/(α + β)}, interval on the logit scale; the pooled share on the boundary
 * @param alpha {@code α}, interval on the log scale
 * @param beta {@code β}, interval on the log scale
 * @param trace log-likelihood after each iteration, the start first; empty when nothing was fitted
 * @param units units in the order given
 */
public record BetaBinomial(Estimate mean, Estimate alpha, Estimate beta, List<Double> trace, List<Shrunken> units) {

    /** With fewer units that have people nothing is said. */
    public static final int FEWEST_UNITS = 3;

    /** A log-likelihood so little above that of the binomial is rounding. */
    private static final double NOTHING_GAINED = 1e-6;

    public BetaBinomial {
        trace = List.copyOf(trace);
        units = List.copyOf(units);
    }

    /**
     * One unit.
     *
     * @param share posterior mean, its standard error and equal-tailed interval, both with what is unsure about
     *     {@code α, β}
     */
    public record Shrunken(UnitShare unit, Estimate share) {}

    /** @param level of the intervals, in (0, 1) */
    public static BetaBinomial fit(List<UnitShare> units, double level) {
        Interval.requireLevel(level);
        long people = units.stream().mapToLong(UnitShare::people).sum();
        long top = units.stream().mapToLong(UnitShare::top).sum();
        if (units.stream().filter(unit -> unit.people() > 0).count() < FEWEST_UNITS) {
            return refused(units, people == 0 ? Reason.NO_DATA : Reason.TOO_FEW);
        }
        if (top == 0 || top == people) {
            return refused(units, Reason.NO_VARIATION);
        }
        if (units.stream().allMatch(unit -> unit.top() == 0 || unit.top() == unit.people())) {
            return refused(units, Reason.ON_THE_BOUNDARY);
        }
        double pooled = (double) top / people;
        double average = units.stream()
                .filter(unit -> unit.people() > 0)
                .mapToDouble(unit -> (unit.top() + pooled) / (unit.people() + 1.0))
                .average()
                .orElseThrow();
        var ascent = BetaBinomialAscent.from(units, pooled, average);
        double chanceOnly = BetaBinomialLikelihood.withoutOverDispersion(units, pooled);
        if (ascent.ranOff() || ascent.value() <= chanceOnly + NOTHING_GAINED) {
            return pooled(units, ShareInterval.WILSON.of(top, people, level), ascent.trace());
        }
        return ascent.converged()
                ? fitted(units, ascent, level)
                : new BetaBinomial(
                        none(Reason.NOT_CONVERGED),
                        none(Reason.NOT_CONVERGED),
                        none(Reason.NOT_CONVERGED),
                        ascent.trace(),
                        each(units, unit -> none(Reason.NOT_CONVERGED)));
    }

    private static BetaBinomial fitted(List<UnitShare> units, BetaBinomialAscent ascent, double level) {
        double alpha = ascent.at().alpha;
        double beta = ascent.at().beta;
        double mean = alpha / (alpha + beta);
        double[][] covariance = ascent.covariance(); // of η and λ
        // ln α = η − ln(1 + e^η) + λ, so its gradient is (1 − μ, 1); that of ln β is (−μ, 1)
        double logitError = Math.sqrt(covariance[0][0]);
        double alphaError = Math.sqrt(quadratic(covariance, 1 - mean));
        double betaError = Math.sqrt(quadratic(covariance, -mean));
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        double odds = mean / (1 - mean);
        var interval = new Interval(
                share(odds * FastMath.exp(-z * logitError)), share(odds * FastMath.exp(z * logitError)), level);
        return new BetaBinomial(
                new Estimate.Defined(mean, mean * (1 - mean) * logitError, interval),
                onLogScale(alpha, alphaError, z, level),
                onLogScale(beta, betaError, z, level),
                ascent.trace(),
                each(units, unit -> posterior(unit, ascent, level)));
    }

    private static Estimate posterior(UnitShare unit, BetaBinomialAscent ascent, double level) {
        double sum = ascent.at().alpha + ascent.at().beta;
        double mean = ascent.at().alpha / sum;
        double all = unit.people() + sum;
        double share = (unit.top() + ascent.at().alpha) / all;
        double byLogit = mean * (1 - mean) * sum / all;
        double byLogSum = sum * (mean - share) / all;
        double[][] c = ascent.covariance();
        double variance = share * (1 - share) / (all + 1)
                + byLogit * byLogit * c[0][0]
                + 2 * byLogit * byLogSum * c[0][1]
                + byLogSum * byLogSum * c[1][1];
        double size = Math.max(Double.MIN_NORMAL, share * (1 - share) / variance - 1);
        var beta = new BetaDistribution(null, share * size, (1 - share) * size);
        var interval = new Interval(
                beta.inverseCumulativeProbability((1 - level) / 2),
                beta.inverseCumulativeProbability((1 + level) / 2),
                level);
        return new Estimate.Defined(share, Math.sqrt(variance), interval);
    }

    private static Estimate onLogScale(double value, double error, double z, double level) {
        var interval = new Interval(value * FastMath.exp(-z * error), value * FastMath.exp(z * error), level);
        return new Estimate.Defined(value, value * error, interval);
    }

    private static BetaBinomial pooled(List<UnitShare> units, Estimate pooled, List<Double> trace) {
        var boundary = none(Reason.ON_THE_BOUNDARY);
        return new BetaBinomial(pooled, boundary, boundary, trace, each(units, unit -> pooled));
    }

    private static BetaBinomial refused(List<UnitShare> units, Reason reason) {
        var none = none(reason);
        return new BetaBinomial(none, none, none, List.of(), each(units, unit -> none));
    }

    private static List<Shrunken> each(List<UnitShare> units, Function<UnitShare, Estimate> share) {
        return units.stream().map(unit -> new Shrunken(unit, share.apply(unit))).toList();
    }

    private static double quadratic(double[][] covariance, double g) {
        return g * g * covariance[0][0] + 2 * g * covariance[0][1] + covariance[1][1];
    }

    private static double share(double odds) {
        return odds / (1 + odds);
    }

    private static Estimate none(Reason reason) {
        return Estimate.undefined(reason);
    }
}
