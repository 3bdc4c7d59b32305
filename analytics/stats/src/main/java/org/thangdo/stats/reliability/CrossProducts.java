package org.thangdo.stats.reliability;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores of subjects who were each rated by every one of {@code k} raters (or answered every one of {@code k} items),
 * reduced to counts, sums and sums of products. Every two-way analysis of variance, every intraclass correlation of
 * complete data, Cronbach's alpha and Lin's coefficient follow from it.
 *
 * <p>The sums are exact decimals, so tables form a commutative monoid under {@link #merge}, to the last bit: in any
 * order, from memory or from a database. Dividing is left to the end.
 *
 * @param subjects number of subjects {@code n}
 * @param sums {@code Σ_i x_ij}, length {@code k >= 2}
 * @param products {@code Σ_i x_ij x_il}, shape (k, k), symmetric
 */
public record CrossProducts(long subjects, List<BigDecimal> sums, List<List<BigDecimal>> products) {

    public CrossProducts {
        sums = sums.stream().map(BigDecimal::stripTrailingZeros).toList();
        products = products.stream()
                .map(row -> row.stream().map(BigDecimal::stripTrailingZeros).toList())
                .toList();
        int k = sums.size();
        if (subjects < 0 || k < 2 || products.size() != k || products.stream().anyMatch(row -> row.size() != k)) {
            throw new IllegalArgumentException("not the sums of " + k + " raters: " + subjects + " subjects, products "
                    + products.size() + " rows");
        }
    }

    /** The sums of nobody. */
    public static CrossProducts empty(int raters) {
        var zeros = IntStream.range(0, raters).mapToObj(j -> BigDecimal.ZERO).toList();
        return new CrossProducts(
                0, zeros, IntStream.range(0, raters).mapToObj(j -> zeros).toList());
    }

    /**
     * The sums of a complete matrix. A score is taken as the shortest decimal that stands for the double, the one that is
     * printed: 0.1 is one tenth, as it is in a file or a database, and not the binary fraction next to it.
     *
     * @param scores shape (subjects, raters), all finite, {@code >= 1} subject
     */
    public static CrossProducts of(double[][] scores) {
        return CrossProductsBuilder.of(scores);
    }

    /** Both together. No subject may be in both. */
    public CrossProducts merge(CrossProducts other) {
        if (raters() != other.raters()) {
            throw new IllegalArgumentException("different raters: " + raters() + " and " + other.raters());
        }
        return new CrossProducts(
                Math.addExact(subjects, other.subjects),
                plus(sums, other.sums),
                IntStream.range(0, raters())
                        .mapToObj(j -> plus(products.get(j), other.products.get(j)))
                        .toList());
    }

    /** The sums without those of some of the subjects. */
    CrossProducts without(CrossProducts part) {
        return merge(new CrossProducts(
                        0,
                        negated(part.sums),
                        part.products.stream().map(CrossProducts::negated).toList()))
                .withSubjects(Math.subtractExact(subjects, part.subjects));
    }

    private CrossProducts withSubjects(long number) {
        return new CrossProducts(number, sums, products);
    }

    private static List<BigDecimal> negated(List<BigDecimal> sums) {
        return sums.stream().map(BigDecimal::negate).toList();
    }

    private static List<BigDecimal> plus(List<BigDecimal> one, List<BigDecimal> other) {
        return IntStream.range(0, one.size())
                .mapToObj(j -> one.get(j).add(other.get(j)))
                .toList();
    }

    /** Number of raters {@code k}. */
    public int raters() {
        return sums.size();
    }
}
