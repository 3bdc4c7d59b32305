package org.thangdo.stats.units;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The binomial with half of each probability on either side, {@code G(x) = P(X < x) + ½ P(X = x)}. Its p-values are
 * uniform on average, neither as timid as the exact ones nor as bold as the normal ones. Lancaster (1961), JASA 56.
 */
final class MidBinomial {
    private final int trials;
    private final BinomialDistribution below;
    private final BinomialDistribution above;

    MidBinomial(long trials, double chance) {
        this.trials = Math.toIntExact(trials);
        below = new BinomialDistribution(null, this.trials, chance);
        above = new BinomialDistribution(null, this.trials, 1 - chance);
    }

    /** {@code P(X < x) + ½ P(X = x)}. */
    double lowerTail(long x) {
        return below.cumulativeProbability((int) x - 1) + below.probability((int) x) / 2;
    }

    /** {@code P(X > x) + ½ P(X = x)}, exact where it is small. */
    double upperTail(long x) {
        int rest = trials - (int) x;
        return above.cumulativeProbability(rest - 1) + above.probability(rest) / 2;
    }

    /** Two-sided p-value: twice the smaller tail, at most 1. */
    double pValue(long x) {
        return Math.min(1, 2 * Math.min(lowerTail(x), upperTail(x)));
    }

    /**
     * The number, between integers if need be, at which the lower tail is {@code tail}: 0 when even {@code x = 0} is
     * likelier than that. The tail is interpolated linearly between integers.
     */
    double lowerLimit(double tail) {
        if (lowerTail(0) > tail) {
            return 0;
        }
        int x = 0;
        for (int step = Integer.highestOneBit(Math.max(1, trials)); step > 0; step /= 2) {
            if (x + step <= trials && lowerTail(x + step) <= tail) {
                x += step;
            }
        }
        double at = lowerTail(x);
        double next = x == trials ? at : lowerTail(x + 1);
        return next > at ? Math.min(trials, x + (tail - at) / (next - at)) : x;
    }
}
