package org.thangdo.stats.reliability;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Collects {@link CrossProducts} subject by subject; scores of two decimals or fewer, if small, as whole hundredths. */
final class CrossProductsBuilder {

    /** As many products of this size as an array has rows are less than 2^62. */
    private static final int LARGEST_HUNDREDTHS = 1 << 15;

    private final int raters;
    private final long[] row; // hundredths of one subject
    private final long[] hundredths; // their sums
    private final long[][] squareHundredths; // sums of their products, l <= j, in units of 0.0001
    private final BigDecimal[] sums; // of the other subjects
    private final BigDecimal[][] products;

    private CrossProductsBuilder(int raters) {
        this.raters = raters;
        row = new long[raters];
        hundredths = new long[raters];
        squareHundredths = new long[raters][raters];
        sums = zeros(raters);
        products = IntStream.range(0, raters).mapToObj(j -> zeros(raters)).toArray(BigDecimal[][]::new);
    }

    static CrossProducts of(double[][] scores) {
        var builder = new CrossProductsBuilder(scores[0].length);
        for (double[] row : scores) {
            builder.add(row);
        }
        return builder.sums(scores.length);
    }

    private static BigDecimal[] zeros(int size) {
        var zeros = new BigDecimal[size];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    private void add(double[] scores) {
        if (scores.length != raters) {
            throw new IllegalArgumentException("rows of " + raters + " and of " + scores.length + " raters");
        }
        boolean small = true;
        for (int j = 0; j < raters; j++) {
            double score = scores[j];
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("not a score: " + score);
            }
            row[j] = Math.round(100 * score);
            small &= Math.abs(score) <= LARGEST_HUNDREDTHS / 100.0 && row[j] / 100.0 == score;
        }
        if (small) {
            addHundredths();
        } else {
            addDecimals(Arrays.stream(scores).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new));
        }
    }

    private void addHundredths() {
        for (int j = 0; j < raters; j++) {
            hundredths[j] += row[j];
            for (int l = 0; l <= j; l++) {
                squareHundredths[j][l] += row[j] * row[l];
            }
        }
    }

    private void addDecimals(BigDecimal[] decimals) {
        for (int j = 0; j < raters; j++) {
            sums[j] = sums[j].add(decimals[j]);
            for (int l = 0; l <= j; l++) {
                products[j][l] = products[j][l].add(decimals[j].multiply(decimals[l]));
            }
        }
    }

    private CrossProducts sums(long subjects) {
        return new CrossProducts(
                subjects,
                IntStream.range(0, raters)
                        .mapToObj(j -> sums[j].add(BigDecimal.valueOf(hundredths[j], 2)))
                        .toList(),
                IntStream.range(0, raters)
                        .mapToObj(j -> IntStream.range(0, raters)
                                .mapToObj(l -> product(Math.max(j, l), Math.min(j, l)))
                                .toList())
                        .toList());
    }

    private BigDecimal product(int j, int l) {
        return products[j][l].add(BigDecimal.valueOf(squareHundredths[j][l], 4));
    }
}
