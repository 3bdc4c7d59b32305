package org.thangdo.stats.consensus;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.FDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * How far groups differ from each other more than their members differ among themselves. From the one-way analysis of
 * variance with mean squares {@code B} between and {@code W} within {@code G} groups of {@code N} people, and a size
 * {@code k} ({@link GroupSize}).
 *
 * <p>The interval is exact for normal scores whatever the sizes of the groups (Wald, 1940); for equal sizes it is the
 * usual one by F. It weighs small groups almost as large ones where groups differ much, the value weighs them by
 * size, so the value need not lie in the middle; the interval is widened to hold it if need be. The standard error is
 * Smith's (1956) for unequal sizes, as in Donner (1986). Values below 0 are shown: there groups differ less than
 * chance lets them.
 *
 * <p>References: Bliese (2000), in Klein and Kozlowski (eds.), <i>Multilevel Theory, Research, and Methods in
 * Organizations</i>; Donner (1986), Int. Statistical Review 54; Searle (1971), <i>Linear Models</i>, chapter 9.
 *
 * @param single ICC(1) {@code = (B − W) / (B + (k − 1) W)}: how much one person's rating says about the group
 * @param mean ICC(2) {@code = (B − W) / B}: how reliable the mean of a group of {@code k} is
 * @param test {@code B/W} by F with {@code G − 1} and {@code N − G} degrees of freedom: do groups differ at all? The
 *     degrees of freedom of the result are those between groups
 */
public record GroupReliability(Estimate single, Estimate mean, TestResult test) {

    private static final double ACCURACY = 1e-14;

    /**
     * {@link Reason#TOO_FEW} with one group or with one person in every group, {@link Reason#NO_VARIATION} if all
     * scores are equal.
     *
     * @param size which size stands for all groups
     * @param level confidence level in (0, 1)
     */
    public static GroupReliability of(GroupedScores scores, GroupSize size, double level) {
        Interval.requireLevel(level);
        var groups = BetweenGroups.of(scores);
        if (groups.groups() < 2 || groups.people() <= groups.groups()) {
            return undefined(Reason.TOO_FEW);
        }
        double between = groups.meanSquareBetween();
        double within = groups.meanSquareWithin();
        if (within == 0 && between == 0) {
            return undefined(Reason.NO_VARIATION);
        }
        double k = size.of(groups.groups(), groups.people(), groups.sizes(2));
        double value = (between - within) / (between + (k - 1) * within);
        double error = standardError(groups, value);
        var interval = within == 0 ? new Interval(1, 1, level) : holding(value, interval(groups, level));
        var single = new Estimate.Defined(value, error, interval);
        return new GroupReliability(single, ofMean(single, between, within, k), test(groups));
    }

    private static Interval holding(double value, Interval interval) {
        return new Interval(Math.min(value, interval.lower()), Math.max(value, interval.upper()), interval.level());
    }

    private static Estimate ofMean(Estimate.Defined single, double between, double within, double k) {
        if (between == 0) {
            return Estimate.undefined(Reason.ON_THE_BOUNDARY);
        }
        double denominator = 1 + (k - 1) * single.value();
        return new Estimate.Defined(
                (between - within) / between,
                single.standardError() * k / (denominator * denominator),
                new Interval(
                        steppedUp(single.interval().lower(), k),
                        steppedUp(single.interval().upper(), k),
                        single.interval().level()));
    }

    /** Spearman-Brown: reliability of the mean of {@code k} people from that of one. */
    private static double steppedUp(double single, double k) {
        return k * single / (1 + (k - 1) * single);
    }

    private static TestResult test(BetweenGroups groups) {
        if (groups.within() == 0) {
            return TestResult.untested(Reason.ON_THE_BOUNDARY);
        }
        double f = groups.meanSquareBetween() / groups.meanSquareWithin();
        double df = groups.groups() - 1.0;
        double rest = groups.people() - groups.groups();
        // the upper tail as a lower one: exact where it is small
        double pValue = f > 0 ? new FDistribution(null, rest, df).cumulativeProbability(1 / f) : 1;
        return new TestResult.Tested(f, df, pValue);
    }

    private static Interval interval(BetweenGroups groups, double level) {
        double df = groups.groups() - 1.0;
        double rest = groups.people() - groups.groups();
        var f = new FDistribution(null, df, rest);
        double lower = ratio(groups, f.inverseCumulativeProbability((1 + level) / 2));
        double upper = ratio(groups, f.inverseCumulativeProbability((1 - level) / 2));
        return new Interval(lower / (1 + lower), upper / (1 + upper), level);
    }

    /** The ratio of variances {@code R} at which Wald's statistic, which falls in {@code R}, is the given quantile. */
    private static double ratio(BetweenGroups groups, double quantile) {
        double target = quantile * groups.meanSquareWithin() * (groups.groups() - 1);
        double least = -1 / groups.largest();
        double low = least * (1 - 1e-12);
        if (groups.between(low) <= target) {
            return low;
        }
        double high = 1;
        while (groups.between(high) > target) {
            high *= 2;
        }
        return new BrentSolver(ACCURACY, ACCURACY).solve(1000, r -> groups.between(r) - target, low, high);
    }

    /**
     * {@code √( 2(1−ρ)²/n₀² · ([1 + ρ(n₀−1)]²/(N−G)
     * + [(G−1)(1−ρ)(1 + ρ(2n₀−1)) + ρ²(Σn² − 2Σn³/N + (Σn²)²/N²)] / (G−1)²) )}.
     */
    private static double standardError(BetweenGroups groups, double rho) {
        double people = groups.people();
        double squares = groups.sizes(2);
        double df = groups.groups() - 1.0;
        double n = GroupSize.UNBIASED.of(groups.groups(), people, squares);
        double withinTerm = Math.pow(1 + rho * (n - 1), 2) / (people - groups.groups());
        double unequal = squares - 2 * groups.sizes(3) / people + squares * squares / (people * people);
        double betweenTerm = (df * (1 - rho) * (1 + rho * (2 * n - 1)) + rho * rho * unequal) / (df * df);
        return Math.sqrt(Math.max(0, 2 * (1 - rho) * (1 - rho) / (n * n) * (withinTerm + betweenTerm)));
    }

    private static GroupReliability undefined(Reason reason) {
        var estimate = Estimate.undefined(reason);
        return new GroupReliability(estimate, estimate, TestResult.untested(reason));
    }
}
