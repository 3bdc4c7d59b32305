package org.thangdo.stats.units;

import org.thangdo.stats.Interval;

/**
 * Between which shares chance keeps a unit of a given size, when its people reach the top level with the probability of
 * the centre. The limits are exact in the sense of the mid-p test: a unit lies strictly outside the limits of level
 * {@code L} if and only if its two-sided binomial mid-p value is below {@code 1 − L}.
 *
 * <p>A count is an integer, so limits from quantiles alone would zig-zag with the size. The mid-distribution is
 * interpolated linearly between integers instead, as Spiegelhalter (2005, Statistics in Medicine 24, appendix A.1.1)
 * does with the distribution function. Where no count is unlikely enough the limit is 0 or 1 and nobody can be outside
 * it.
 *
 * @param people size of the unit
 * @param lower lower limit, a share
 * @param upper upper limit, a share
 * @param level coverage, for example 0.95 or 0.998
 */
public record FunnelLimits(long people, double lower, double upper, double level) {

    /** For smaller units nothing is said. */
    public static final long FEWEST_PEOPLE = 5;

    private static final double ROUNDING = 1e-9;

    /**
     * The limits for one size.
     *
     * @param centre share over all units, in (0, 1)
     * @param people at least {@value #FEWEST_PEOPLE}
     * @param level in (0, 1)
     */
    public static FunnelLimits exact(double centre, long people, double level) {
        Interval.requireLevel(level);
        if (!(centre > 0 && centre < 1)) {
            throw new IllegalArgumentException("centre outside (0, 1): " + centre);
        }
        if (people < FEWEST_PEOPLE) {
            throw new IllegalArgumentException("no limits for fewer than " + FEWEST_PEOPLE + " people: " + people);
        }
        double tail = (1 - level) / 2;
        double lower = new MidBinomial(people, centre).lowerLimit(tail) / people;
        double upper = 1 - new MidBinomial(people, 1 - centre).lowerLimit(tail) / people;
        return new FunnelLimits(people, lower, upper, level);
    }

    /** Whether a count is strictly outside. */
    public boolean excludes(long top) {
        return top < lower * people - ROUNDING || top > upper * people + ROUNDING;
    }
}
