package org.thangdo.stats.reliability;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.reliability.CrossedSums.SizeClass;

/**
 * {@link CrossedSums} as doubles, the grand mean taken off exactly, with the subjects eliminated. Given
 * {@code a = σ²_s/σ²_e}, the inverse of {@code A = I + a Z_s Z_sᵀ} shrinks the mean of a subject with {@code n} ratings by
 * {@code v_n = 1/(1 + a n)}; so each form {@code uᵀA⁻¹w} is a part within subjects plus {@code Σ_n v_n ·} a part between
 * the subjects of size {@code n}. The functions here give such forms, or their derivatives of order 1 and 2 by {@code a}.
 */
final class CentredSums {
    private static final MathContext MEAN = MathContext.DECIMAL128;

    /** Subjects of one size; all sums are of {@code y} less the grand mean, and over {@code size}. */
    private record Between(
            int size,
            double subjects,
            double total,
            double squares,
            double[] rated,
            double[] counts,
            PairCounts pairs) {}

    final long ratings;
    final long subjects;
    final int raters;
    final boolean perfect;
    private final List<Between> sizes = new ArrayList<>();
    private final double within;
    private final double[] ratedWithin;
    private final double[] counts;

    /** @param crossed whether raters are told apart; if not, there are none */
    CentredSums(CrossedSums sums, boolean crossed) {
        ratings = sums.ratings();
        subjects = sums.subjects();
        raters = crossed ? sums.raters() : 0;
        counts = new double[raters];
        ratedWithin = new double[raters];
        var mean =
                sums.sums().stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(ratings), MEAN);
        sums.sizes().forEach((size, ofSize) -> sizes.add(between(size, ofSize, mean)));
        var common = sizes.stream()
                .map(each -> BigInteger.valueOf(each.size))
                .reduce(BigInteger.ONE, (one, other) -> one.multiply(other).divide(one.gcd(other)));
        var exact = sums.squares().multiply(new BigDecimal(common));
        for (var size : sums.sizes().entrySet()) {
            var share = common.divide(BigInteger.valueOf(size.getKey()));
            exact = exact.subtract(size.getValue().squaredTotals().multiply(new BigDecimal(share)));
        }
        perfect = exact.signum() == 0;
        within = exact.divide(new BigDecimal(common), MEAN).doubleValue();
        for (int j = 0; j < raters; j++) {
            ratedWithin[j] = sums.sums()
                    .get(j)
                    .subtract(mean.multiply(BigDecimal.valueOf((long) counts[j])))
                    .doubleValue();
            for (var size : sizes) {
                ratedWithin[j] -= size.rated[j];
            }
        }
    }

    private Between between(int size, SizeClass ofSize, BigDecimal mean) {
        var n = BigDecimal.valueOf(size);
        var rated = new double[raters];
        var ofRaters = new double[raters];
        if (raters > 0) {
            ofSize.pairs().forEach((first, second, together) -> ofRaters[first] += first == second ? together : 0);
        }
        for (int j = 0; j < raters; j++) {
            counts[j] += ofRaters[j];
            var taken = mean.multiply(n).multiply(BigDecimal.valueOf((long) ofRaters[j]));
            rated[j] = ofSize.ratedTotals().get(j).subtract(taken).doubleValue() / size;
        }
        // every subject's total is counted once by each of its n raters
        var total = ofSize.ratedTotals().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(n, MEAN);
        var people = BigDecimal.valueOf(ofSize.subjects());
        var centred = total.subtract(mean.multiply(n).multiply(people));
        var shift = mean.multiply(n)
                .multiply(total.multiply(BigDecimal.valueOf(2))
                        .subtract(mean.multiply(n).multiply(people)));
        double squares = ofSize.squaredTotals().subtract(shift).doubleValue() / size;
        return new Between(size, ofSize.subjects(), centred.doubleValue(), squares, rated, ofRaters, ofSize.pairs());
    }

    /** Variance of the subjects' means, each counted once: {@code Σ (ȳ_i· − ȳ)²/(subjects − 1)}. */
    double varianceOfMeans() {
        double sum = 0;
        double squares = 0;
        for (var size : sizes) {
            sum += size.total / size.size;
            squares += size.squares / size.size;
        }
        return Math.max(0, squares - sum * sum / subjects) / (subjects - 1);
    }

    /** {@code v_n}, or its derivative by {@code a}. */
    private static double shrinkage(int size, double a, int order) {
        double v = 1 / (1 + a * size);
        return order == 0 ? v : order == 1 ? -size * v * v : 2.0 * size * size * v * v * v;
    }

    /** {@code ln |A|}, or its derivative. */
    double logDeterminant(double a, int order) {
        double sum = 0;
        for (var size : sizes) {
            double n = size.size;
            double v = 1 / (1 + a * n);
            sum += size.subjects * (order == 0 ? FastMath.log1p(a * n) : order == 1 ? n * v : -n * n * v * v);
        }
        return sum;
    }

    /** {@code 1ᵀA⁻¹1}. */
    double ones(double a, int order) {
        double sum = 0;
        for (var size : sizes) {
            sum += shrinkage(size.size, a, order) * size.subjects * size.size;
        }
        return sum;
    }

    /** {@code 1ᵀA⁻¹y}. */
    double means(double a, int order) {
        double sum = 0;
        for (var size : sizes) {
            sum += shrinkage(size.size, a, order) * size.total;
        }
        return sum;
    }

    /** {@code yᵀA⁻¹y}. */
    double squares(double a, int order) {
        double sum = order == 0 ? within : 0;
        for (var size : sizes) {
            sum += shrinkage(size.size, a, order) * size.squares;
        }
        return sum;
    }

    /** {@code Z_rᵀA⁻¹y}, shape (raters). */
    double[] rated(double a, int order) {
        double[] sum = order == 0 ? ratedWithin.clone() : new double[raters];
        for (var size : sizes) {
            double v = shrinkage(size.size, a, order);
            for (int j = 0; j < raters; j++) {
                sum[j] += v * size.rated[j];
            }
        }
        return sum;
    }

    /** {@code Z_rᵀA⁻¹1}, shape (raters). */
    double[] raterOnes(double a, int order) {
        var sum = new double[raters];
        for (var size : sizes) {
            double v = shrinkage(size.size, a, order);
            for (int j = 0; j < raters; j++) {
                sum[j] += v * size.counts[j];
            }
        }
        return sum;
    }

    /** {@code C = Z_rᵀA⁻¹Z_r}, shape (raters, raters). */
    double[][] raterMatrix(double a, int order) {
        var matrix = new double[raters][raters];
        for (int j = 0; j < raters; j++) {
            matrix[j][j] = order == 0 ? counts[j] : 0;
        }
        for (var size : raters == 0 ? List.<Between>of() : sizes) {
            double v = (shrinkage(size.size, a, order) - (order == 0 ? 1 : 0)) / size.size;
            size.pairs.forEach((first, second, together) -> {
                matrix[first][second] += v * together;
                matrix[second][first] = matrix[first][second];
            });
        }
        return matrix;
    }
}
