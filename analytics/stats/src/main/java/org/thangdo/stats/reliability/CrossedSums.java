package org.thangdo.stats.reliability;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thangdo.stats.RatingPanel;

/**
 * Scores of subjects by raters, most of which may be missing, reduced to all that the likelihood of crossed random effects
 * needs. Subjects enter it only through how many ratings they have, so the sums are kept by that number: a million
 * subjects rated by up to six raters are six {@link SizeClass}es.
 *
 * <p>The sums are exact, so they form a commutative monoid under {@link #merge}, to the last bit.
 *
 * @param sums {@code Σ_i y_ij} of each rater, length {@code k >= 1}
 * @param squares {@code Σ y_ij²}
 * @param sizes subjects by their number of ratings; subjects without ratings are left out
 */
public record CrossedSums(List<BigDecimal> sums, BigDecimal squares, SortedMap<Integer, SizeClass> sizes) {

    public CrossedSums {
        sums = sums.stream().map(BigDecimal::stripTrailingZeros).toList();
        squares = squares.stripTrailingZeros();
        sizes = Collections.unmodifiableSortedMap(new TreeMap<>(sizes));
        int k = sums.size();
        if (k < 1
                || sizes.entrySet().stream()
                        .anyMatch(size -> size.getKey() < 1
                                || size.getValue().ratedTotals().size() != k)) {
            throw new IllegalArgumentException("not the sums of " + k + " raters: sizes " + sizes.keySet());
        }
    }

    /**
     * The subjects with the same number of ratings.
     *
     * @param subjects how many
     * @param squaredTotals {@code Σ_i y_i·²}, with {@code y_i·} the total of a subject's ratings
     * @param ratedTotals of each rater {@code j} the sum of {@code y_i·} over the subjects it rated, shape (raters)
     * @param pairs how many of them each two raters have both rated
     */
    public record SizeClass(long subjects, BigDecimal squaredTotals, List<BigDecimal> ratedTotals, PairCounts pairs) {

        public SizeClass {
            squaredTotals = squaredTotals.stripTrailingZeros();
            ratedTotals =
                    ratedTotals.stream().map(BigDecimal::stripTrailingZeros).toList();
            if (subjects < 1) {
                throw new IllegalArgumentException("a size without subjects");
            }
        }

        /** The other subjects; null, which takes the size out of a map, if there are none. */
        private SizeClass without(SizeClass part) {
            return subjects == part.subjects
                    ? null
                    : new SizeClass(
                            Math.subtractExact(subjects, part.subjects),
                            squaredTotals.subtract(part.squaredTotals),
                            minus(ratedTotals, part.ratedTotals),
                            pairs.without(part.pairs));
        }

        private SizeClass merge(SizeClass other) {
            return new SizeClass(
                    Math.addExact(subjects, other.subjects),
                    squaredTotals.add(other.squaredTotals),
                    plus(ratedTotals, other.ratedTotals),
                    pairs.merge(other.pairs));
        }
    }

    /**
     * The sums of a panel cut into parts, to be left out in turn: subject after subject goes to the next part.
     *
     * @param most number of parts, {@code >= 2}; fewer if there are fewer subjects
     */
    public static List<CrossedSums> parts(RatingPanel panel, int most) {
        if (most < 2) {
            throw new IllegalArgumentException("fewer than 2 parts: " + most);
        }
        return CrossedSumsBuilder.parts(panel, most);
    }

    /** The sums of nobody. */
    public static CrossedSums empty(int raters) {
        return new CrossedSums(Collections.nCopies(raters, BigDecimal.ZERO), BigDecimal.ZERO, new TreeMap<>());
    }

    /** The sums of a panel, in one pass; each rating is the double as it is. */
    public static CrossedSums of(RatingPanel panel) {
        return CrossedSumsBuilder.of(panel);
    }

    /**
     * Both together. No subject may be in both.
     *
     * @throws IllegalArgumentException if the raters differ in number
     */
    public CrossedSums merge(CrossedSums other) {
        if (raters() != other.raters()) {
            throw new IllegalArgumentException("different raters: " + raters() + " and " + other.raters());
        }
        var merged = new TreeMap<>(sizes);
        other.sizes.forEach((size, subjects) -> merged.merge(size, subjects, SizeClass::merge));
        return new CrossedSums(plus(sums, other.sums), squares.add(other.squares), merged);
    }

    /** The sums without those of some of the subjects. */
    CrossedSums without(CrossedSums part) {
        var rest = new TreeMap<>(sizes);
        part.sizes.forEach((size, subjects) -> rest.computeIfPresent(size, (any, all) -> all.without(subjects)));
        return new CrossedSums(minus(sums, part.sums), squares.subtract(part.squares), rest);
    }

    /** Number of raters {@code k}, those without ratings included. */
    public int raters() {
        return sums.size();
    }

    /** Number of subjects with a rating. */
    public long subjects() {
        return sizes.values().stream().mapToLong(SizeClass::subjects).sum();
    }

    /** Number of ratings. */
    public long ratings() {
        return sizes.entrySet().stream()
                .mapToLong(size -> size.getKey() * size.getValue().subjects())
                .sum();
    }

    /** Harmonic mean of the number of ratings of a subject: what a mean over its ratings is worth on average. */
    public double harmonicRatings() {
        double sum = 0;
        for (var size : sizes.entrySet()) {
            sum += (double) size.getValue().subjects() / size.getKey();
        }
        return subjects() / sum;
    }

    private static List<BigDecimal> plus(List<BigDecimal> one, List<BigDecimal> other) {
        return IntStream.range(0, one.size())
                .mapToObj(j -> one.get(j).add(other.get(j)))
                .toList();
    }

    private static List<BigDecimal> minus(List<BigDecimal> one, List<BigDecimal> other) {
        return IntStream.range(0, one.size())
                .mapToObj(j -> one.get(j).subtract(other.get(j)))
                .toList();
    }
}
