package org.thangdo.criteria.weights;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Weights from the order of the criteria alone. Of {@code n} criteria the one at place {@code i} (1 is the most important)
 * gets, before normalising, what the constant says.
 *
 * <p>Criteria that were given the same rank share the mean of the weights of the places that they take together, so that
 * which of them is written first changes nothing and the sum stays 1. (For {@link #RANK_ORDER_CENTROID} this is the centre
 * of all weights that follow one of the possible strict orders; it does not assume that tied criteria weigh exactly the
 * same.)
 */
public enum RankWeights {
    /**
     * {@code (1/n) · Σ_{k=i..n} 1/k}: the centre of all weights that keep the order. Barron and Barrett (1996),
     * <i>Decision quality using ranked attribute weights</i>, Management Science 42.
     */
    RANK_ORDER_CENTROID {
        @Override
        double at(int place, int n) {
            double sum = 0;
            for (int k = n; k >= place; k--) {
                sum += 1.0 / k;
            }
            return sum / n;
        }
    },
    /** {@code n + 1 − i}. Stillwell, Seaver and Edwards (1981), Organizational Behavior and Human Performance 28. */
    RANK_SUM {
        @Override
        double at(int place, int n) {
            return n + 1.0 - place;
        }
    },
    /** {@code 1/i}. Stillwell, Seaver and Edwards (1981). */
    RANK_RECIPROCAL {
        @Override
        double at(int place, int n) {
            return 1.0 / place;
        }
    };

    abstract double at(int place, int n);

    /**
     * The weights.
     *
     * @param ranks shape (criteria); the smallest number is the most important, equal numbers are a tie, gaps mean nothing
     */
    public CriterionWeights weights(List<String> criteria, List<Integer> ranks) {
        if (ranks.size() != criteria.size()) {
            throw new IllegalArgumentException(ranks.size() + " ranks for " + criteria.size() + " criteria");
        }
        return CriterionWeights.inProportion(
                criteria, ranks.stream().map(rank -> shared(rank, ranks)).toList());
    }

    /** The mean of the places that the criteria of one rank take. */
    private double shared(int rank, List<Integer> ranks) {
        int before = (int) ranks.stream().filter(other -> other < rank).count();
        int tied = (int) ranks.stream().filter(other -> other == rank).count();
        return IntStream.rangeClosed(before + 1, before + tied)
                        .mapToDouble(place -> at(place, ranks.size()))
                        .sum()
                / tied;
    }
}
