package org.thangdo.stats.consensus;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How ratings would fall if the members of a group did not look at what they rate: what agreement is measured against.
 * There is no neutral choice: ratings that crowd at the top of the scale agree by habit, and against
 * {@link NullShape#UNIFORM} that habit passes for agreement. Show at least one that is skewed beside it.
 *
 * <p>Variances are in squared steps of the scale, whose levels are one apart.
 */
public sealed interface NullDistribution {

    /** Variance {@code σ²} of one rating, {@code > 0}. */
    double variance();

    /**
     * A distribution that is known level by level, so that groups can be drawn from it.
     *
     * @param shares of the levels, lowest first; each {@code >= 0}, sum 1, at least two of them above 0
     */
    record OfShares(List<Double> shares) implements NullDistribution {
        public OfShares {
            shares = List.copyOf(shares);
            double sum = 0;
            for (double share : shares) {
                sum += share;
            }
            if (shares.stream().anyMatch(share -> !(share >= 0))
                    || !(Math.abs(sum - 1) < 1e-9)
                    || shares.stream().filter(share -> share > 0).count() < 2) {
                throw new IllegalArgumentException("not the shares of at least two levels: " + shares);
            }
        }

        static OfShares of(double... weights) {
            double sum = 0;
            for (double weight : weights) {
                sum += weight;
            }
            double total = sum;
            return new OfShares(
                    DoubleStream.of(weights).mapToObj(weight -> weight / total).toList());
        }

        @Override
        public double variance() {
            return IntStream.range(0, shares.size())
                    .mapToDouble(k -> shares.get(k) * (k - mean()) * (k - mean()))
                    .sum();
        }

        private double mean() {
            return IntStream.range(0, shares.size())
                    .mapToDouble(k -> k * shares.get(k))
                    .sum();
        }
    }

    /**
     * A distribution of which only the variance is declared, as published tables do.
     *
     * @param variance {@code > 0}
     */
    record OfVariance(double variance) implements NullDistribution {
        public OfVariance {
            if (!(variance > 0) || Double.isInfinite(variance)) {
                throw new IllegalArgumentException("not a variance: " + variance);
            }
        }
    }
}
