package org.thangdo.stats.consensus;

import java.math.BigDecimal;
import java.math.MathContext;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * Scores of one group, reduced to their number, sum and sum of squares. The sums are exact decimals, so groups form a
 * commutative monoid under {@link #merge}, to the last bit: in any order, from memory or from a database.
 *
 * @param count number of scores {@code n >= 0}
 * @param sum {@code Σ x}
 * @param squares {@code Σ x²}, with {@code n Σ x² >= (Σ x)²}
 */
public record ScoreMoments(long count, BigDecimal sum, BigDecimal squares) {

    static final MathContext DIGITS = new MathContext(40);

    public ScoreMoments {
        sum = sum.stripTrailingZeros();
        squares = squares.stripTrailingZeros();
        if (count < 0 || BigDecimal.valueOf(count).multiply(squares).compareTo(sum.multiply(sum)) < 0) {
            throw new IllegalArgumentException("not the sums of " + count + " scores: " + sum + ", squares " + squares);
        }
    }

    /** The sums of nobody. */
    public static ScoreMoments empty() {
        return new ScoreMoments(0, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** The sums of finite scores. */
    public static ScoreMoments of(double... scores) {
        var sum = BigDecimal.ZERO;
        var squares = BigDecimal.ZERO;
        for (double score : scores) {
            var x = new BigDecimal(score);
            sum = sum.add(x);
            squares = squares.add(x.multiply(x));
        }
        return new ScoreMoments(scores.length, sum, squares);
    }

    /** The sums of levels, the lowest scoring 1, the next 2, and so on. */
    public static ScoreMoments of(LevelCounts counts) {
        var sum = BigDecimal.ZERO;
        var squares = BigDecimal.ZERO;
        for (int k = 0; k < counts.levels(); k++) {
            var score = BigDecimal.valueOf(k + 1L);
            var total = score.multiply(BigDecimal.valueOf(counts.at(k)));
            sum = sum.add(total);
            squares = squares.add(score.multiply(total));
        }
        return new ScoreMoments(counts.total(), sum, squares);
    }

    /** Both together. No score may be in both. */
    public ScoreMoments merge(ScoreMoments other) {
        return new ScoreMoments(Math.addExact(count, other.count), sum.add(other.sum), squares.add(other.squares));
    }

    /** {@code Σ x / n}, to 40 digits; there is at least one score. */
    BigDecimal mean() {
        return sum.divide(BigDecimal.valueOf(count), DIGITS);
    }

    /** {@code Σ (x − mean)²}, 0 if and only if all scores are equal; there is at least one score. */
    double squaresAboutMean() {
        var n = BigDecimal.valueOf(count);
        return n.multiply(squares).subtract(sum.multiply(sum)).divide(n, DIGITS).doubleValue();
    }
}
