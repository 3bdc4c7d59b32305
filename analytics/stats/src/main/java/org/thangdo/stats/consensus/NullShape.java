package org.thangdo.stats.consensus;

import java.util.stream.IntStream;
import org.thangdo.stats.consensus.NullDistribution.OfShares;
import org.thangdo.stats.consensus.NullDistribution.OfVariance;

/**
 * The shapes that the literature offers for ratings by chance. {@link #UNIFORM} and {@link #TRIANGULAR} have a
 * formula for any number of levels. Of the others only the shares on five levels are published (James, Demaree and
 * Wolf, 1984), and variances on 6 to 11; on any other scale declare your own {@link NullDistribution}.
 *
 * <p>References: James, Demaree and Wolf (1984), J. Applied Psychology 69; LeBreton and Senter (2008), Organizational
 * Research Methods 11, table 2, as held in the first author's package WGA.
 */
public enum NullShape {

    /** Every level equally often, {@code σ² = (q² − 1)/12}: no habit at all. */
    UNIFORM(new double[] {2.00, 2.92, 4.00, 5.25, 6.67, 8.25, 10.00}) {
        @Override
        public NullDistribution of(int levels) {
            return OfShares.of(
                    IntStream.range(0, scale(levels)).mapToDouble(k -> 1).toArray());
        }
    },

    /** A slight leniency: 5, 15, 20, 35, 25 % on five levels. */
    SLIGHT_SKEW(new double[] {1.34, 1.85, 2.90, 3.47, 5.66, 6.30, 7.31}, 5, 15, 20, 35, 25),

    /** A moderate leniency: 0, 10, 15, 40, 35 % on five levels. */
    MODERATE_SKEW(new double[] {0.90, 1.26, 2.14, 2.79, 4.73, 5.09, 6.32}, 0, 10, 15, 40, 35),

    /** A heavy leniency: 0, 0, 10, 40, 50 % on five levels. */
    HEAVY_SKEW(new double[] {0.44, 0.69, 1.39, 2.35, 3.16, 3.46, 4.02}, 0, 0, 10, 40, 50),

    /**
     * A tendency to the middle, falling evenly to both ends: {@code σ² = (q² + 2q − 3)/24} for odd {@code q},
     * {@code (q² + 2q − 2)/24} for even. The published table has other figures: 1.32 on five levels by rounding of the
     * shares, and smaller ones on seven and more.
     */
    TRIANGULAR(new double[] {1.32, 1.45, 2.10, 2.81, 3.00, 2.89, 3.32}) {
        @Override
        public NullDistribution of(int levels) {
            return OfShares.of(IntStream.range(0, scale(levels))
                    .mapToDouble(k -> 1 + Math.min(k, levels - 1 - k))
                    .toArray());
        }
    },

    /** A strong tendency to the middle: 7, 24, 38, 24, 7 % on five levels. */
    NORMAL(new double[] {1.04, 1.25, 1.40, 1.73, 1.58, 1.45, 1.40}, 7, 24, 38, 24, 7);

    private static final int FIRST_TABULATED = 5;

    private final double[] tabulated;
    private final double[] sharesOnFive;

    NullShape(double[] tabulated, double... sharesOnFive) {
        this.tabulated = tabulated;
        this.sharesOnFive = sharesOnFive;
    }

    /**
     * The distribution on a scale: its shares where they are known, otherwise {@link #tabulated}.
     *
     * @param levels of the scale, {@code >= 2}
     * @throws IllegalArgumentException if nothing is published for that many levels
     */
    public NullDistribution of(int levels) {
        return levels == FIRST_TABULATED ? OfShares.of(sharesOnFive) : tabulated(levels);
    }

    /** The variance as LeBreton and Senter print it. @param levels of the scale, 5 to 11 */
    public NullDistribution tabulated(int levels) {
        int row = levels - FIRST_TABULATED;
        if (row < 0 || row >= tabulated.length) {
            throw new IllegalArgumentException("no published variance of " + this + " on " + levels + " levels");
        }
        return new OfVariance(tabulated[row]);
    }

    private static int scale(int levels) {
        if (levels < 2) {
            throw new IllegalArgumentException("a scale needs at least 2 levels: " + levels);
        }
        return levels;
    }
}
