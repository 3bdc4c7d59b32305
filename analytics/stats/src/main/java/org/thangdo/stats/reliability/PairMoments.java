package org.thangdo.stats.reliability;

import java.math.BigDecimal;

/**
 * Means and centred sums of squares of the scores of two raters; each is exact until it is rounded once.
 *
 * @param meanDifference first less second
 * @param squaresOfFirst {@code Σ (x − x̄)²}
 * @param products {@code Σ (x − x̄)(y − ȳ)}
 * @param squaresOfDifference {@code Σ (d − d̄)²}, with {@code d = x − y}
 */
record PairMoments(
        long subjects,
        double meanDifference,
        double squaresOfFirst,
        double squaresOfSecond,
        double products,
        double squaresOfDifference) {

    static PairMoments of(CrossProducts scores) {
        if (scores.raters() != 2) {
            throw new IllegalArgumentException("not the scores of 2 raters but of " + scores.raters());
        }
        return of(scores, 0, 1);
    }

    /** The moments of two of the raters. */
    static PairMoments of(CrossProducts scores, int one, int other) {
        long n = scores.subjects();
        if (n == 0) {
            return new PairMoments(0, 0, 0, 0, 0, 0);
        }
        var first = timesSubjects(scores, one, one);
        var second = timesSubjects(scores, other, other);
        var products = timesSubjects(scores, one, other);
        var difference = first.add(second).subtract(products.add(products));
        return new PairMoments(
                n,
                scores.sums().get(one).subtract(scores.sums().get(other)).doubleValue() / n,
                first.doubleValue() / n,
                second.doubleValue() / n,
                products.doubleValue() / n,
                difference.doubleValue() / n);
    }

    /** {@code n Σxy − ΣxΣy}. */
    private static BigDecimal timesSubjects(CrossProducts scores, int j, int l) {
        return scores.products()
                .get(j)
                .get(l)
                .multiply(BigDecimal.valueOf(scores.subjects()))
                .subtract(scores.sums().get(j).multiply(scores.sums().get(l)));
    }
}
