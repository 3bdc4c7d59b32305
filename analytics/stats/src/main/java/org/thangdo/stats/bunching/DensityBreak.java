package org.thangdo.stats.bunching;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * Does the density of scores jump at a cut? {@code θ = ln f₊ − ln f₋}, the logarithm of the density just at or above
 * the cut over that just below, each from a local line through the cells of its own side: McCrary (2008),
 * <i>Manipulation of the running variable in the regression discontinuity design</i>, J. Econometrics 142.
 *
 * <p>Scores are discrete, so the cells are the grid itself and the standard error is that of the weighted counts, not
 * McCrary's {@code √(24/5 · (1/f₊ + 1/f₋)/(n h))}, which needs cells much narrower than the bandwidth. Where cells
 * scatter more than Poisson about the lines, as when raters round, it is widened by {@code √(Σ (N − fit)²/fit / df)}.
 *
 * <p>Power is small. Measured on smooth simulated scores, cut in the flank of a hump, 5 % test: called a jump when
 * there is none .05 of the time; when a quarter of the people 1 to 3 points short get 3 points more .39 with 300
 * people, .60 with 500, .87 with 1,000; when a tenth do .13, .19 and .29. So no jump found is no proof of none. A
 * curved density or a round number near the cut shifts {@code θ} without any favour, so look at the histogram and at
 * {@link Heaping} too.
 *
 * @param cut the score from which the higher level is given
 * @param bandwidth how far from the cut scores were used; 0 when none were
 * @param logJump {@code θ} with a normal interval; positive when people pile up above the cut
 * @param test two-sided, statistic {@code θ / standard error}
 */
public record DensityBreak(double cut, double bandwidth, Estimate logJump, TestResult test) {

    /** With fewer cells within the bandwidth on a side nothing is said. */
    public static final int FEWEST_CELLS = 4;

    /** With fewer people within the bandwidth on a side nothing is said. */
    public static final long FEWEST_PEOPLE = 50;

    /** At the cut, with McCrary's automatic bandwidth. */
    public static DensityBreak at(ScoreHistogram histogram, double cut, double level) {
        requireCut(histogram, cut);
        OptionalDouble bandwidth = McCraryBandwidth.of(histogram, cut);
        return bandwidth.isPresent()
                ? at(histogram, cut, bandwidth.getAsDouble(), level)
                : refused(cut, 0, histogram.total() == 0 ? Reason.NO_DATA : Reason.TOO_FEW);
    }

    /**
     * @param cut a score at which a cell begins
     * @param bandwidth in units of the score, {@code > 0}
     * @param level confidence level in (0, 1)
     */
    public static DensityBreak at(ScoreHistogram histogram, double cut, double bandwidth, double level) {
        Interval.requireLevel(level);
        requireCut(histogram, cut);
        if (!(bandwidth > 0)) {
            throw new IllegalArgumentException("no bandwidth: " + bandwidth);
        }
        if (histogram.total() == 0) {
            return refused(cut, bandwidth, Reason.NO_DATA);
        }
        int edge = histogram.cell(cut);
        var below = LocalLine.fit(histogram, 0, edge, cut, bandwidth);
        var above = LocalLine.fit(histogram, edge, histogram.cells(), cut, bandwidth);
        if (tooFew(below) || tooFew(above)) {
            return refused(cut, bandwidth, Reason.TOO_FEW);
        }
        if (!(below.height() > 0 && above.height() > 0)) {
            return refused(cut, bandwidth, Reason.ON_THE_BOUNDARY);
        }
        return measured(cut, bandwidth, below, above, level);
    }

    private static DensityBreak measured(double cut, double bandwidth, LocalLine below, LocalLine above, double level) {
        double jump = Math.log(above.height() / below.height());
        double poisson = relativeVariance(below) + relativeVariance(above);
        double scatter = (below.residuals() + above.residuals()) / (below.cells() + above.cells() - 4);
        double error = Math.sqrt(poisson * Math.max(1, scatter));
        double half = error * new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        return new DensityBreak(
                cut,
                bandwidth,
                new Estimate.Defined(jump, error, new Interval(jump - half, jump + half, level)),
                Alternative.TWO_SIDED.test(jump / error));
    }

    private static double relativeVariance(LocalLine side) {
        return side.variance() / (side.height() * side.height());
    }

    private static boolean tooFew(LocalLine side) {
        return side.cells() < FEWEST_CELLS || side.people() < FEWEST_PEOPLE;
    }

    private static DensityBreak refused(double cut, double bandwidth, Reason reason) {
        return new DensityBreak(cut, bandwidth, Estimate.undefined(reason), TestResult.untested(reason));
    }

    private static void requireCut(ScoreHistogram histogram, double cut) {
        if (!histogram.begins(cut)) {
            throw new IllegalArgumentException("no cell begins at the cut " + cut + ": cells from " + histogram.lowest()
                    + " by " + histogram.step());
        }
    }
}
