package org.thangdo.stats.bunching;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.distribution.ShareInterval;

/**
 * Excess of people at one score, such as a round number or a cut, over what its neighbours let expect. When the density
 * is straight over the {@code 2w} nearest cells, {@code w} on each side, the cell of the score holds one part in
 * {@code 2w + 1} of all of them whatever the slope, so the count is binomial with that chance and the test is exact.
 *
 * <p>Choose {@code w} below the distance to the next round number. A jump of the density at the score (see
 * {@link DensityBreak}) is not heaping, but half of its upper side is in the neighbours, so the two should be read
 * together. Rounding by raters heaps without any favour.
 *
 * @param score where
 * @param people people in the cell of the score
 * @param neighbours people in the {@code 2w} cells around it
 * @param excess people more than the neighbours' mean; interval from Clopper and Pearson's (1934) for the share of the
 *     cell
 * @param ratio people over the neighbours' mean; same interval
 * @param test standardised surplus, with the exact one-sided binomial probability of as many or more
 */
public record Heaping(double score, long people, long neighbours, Estimate excess, Estimate ratio, TestResult test) {

    /** With fewer people expected in the cell nothing is said. */
    public static final int FEWEST_EXPECTED = 5;

    /**
     * @param width number of neighbouring cells on each side, {@code >= 1}
     * @param level confidence level in (0, 1)
     */
    public static Heaping at(ScoreHistogram histogram, double score, int width, double level) {
        Interval.requireLevel(level);
        if (width < 1) {
            throw new IllegalArgumentException("no neighbours in a width of " + width);
        }
        int cell = histogram.cell(score);
        long people = histogram.at(cell);
        long neighbours = 0;
        for (int i = 1; i <= width; i++) {
            neighbours += histogram.at(cell - i) + histogram.at(cell + i);
        }
        if (cell < width || cell + width >= histogram.cells()) {
            return refused(score, people, neighbours, Reason.EMPTY_GROUP);
        }
        long all = people + neighbours;
        double chance = 1.0 / (2 * width + 1);
        if (all * chance < FEWEST_EXPECTED) {
            return refused(score, people, neighbours, all == 0 ? Reason.NO_DATA : Reason.TOO_FEW);
        }
        return measured(score, people, neighbours, width, level);
    }

    private static Heaping measured(double score, long people, long neighbours, int width, double level) {
        long all = people + neighbours;
        double chance = 1.0 / (2 * width + 1);
        var share = (Estimate.Defined) ShareInterval.CLOPPER_PEARSON.of(people, all, level);
        double perShare = all * (1 + 0.5 / width); // excess = all · (s − (1 − s)/2w)
        double atNone = all * 0.5 / width;
        var excess = new Estimate.Defined(
                people - neighbours * 0.5 / width,
                share.standardError() * perShare,
                new Interval(
                        share.interval().lower() * perShare - atNone,
                        share.interval().upper() * perShare - atNone,
                        level));
        double pValue = new BinomialDistribution(null, Math.toIntExact(all), 1 - chance)
                .cumulativeProbability(Math.toIntExact(neighbours));
        double z = (people - all * chance) / Math.sqrt(all * chance * (1 - chance));
        return new Heaping(
                score,
                people,
                neighbours,
                excess,
                ratio(share, width, level),
                new TestResult.Tested(z, Double.POSITIVE_INFINITY, Math.min(1, pValue)));
    }

    /** {@code 2w s/(1 − s)}; undefined when there is nobody beside the score. */
    private static Estimate ratio(Estimate.Defined share, int width, double level) {
        double upper = share.interval().upper();
        if (upper == 1) {
            return Estimate.undefined(Reason.EMPTY_GROUP);
        }
        double s = share.value();
        double lower = share.interval().lower();
        return new Estimate.Defined(
                2 * width * s / (1 - s),
                2 * width * share.standardError() / ((1 - s) * (1 - s)),
                new Interval(2 * width * lower / (1 - lower), 2 * width * upper / (1 - upper), level));
    }

    private static Heaping refused(double score, long people, long neighbours, Reason reason) {
        var none = Estimate.undefined(reason);
        return new Heaping(score, people, neighbours, none, none, TestResult.untested(reason));
    }
}
