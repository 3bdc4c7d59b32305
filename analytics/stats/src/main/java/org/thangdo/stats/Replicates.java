package org.thangdo.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The values that a statistic took in repeated draws, in ascending order; undefined ones are left out and counted. */
public final class Replicates {
    private final double[] sorted;
    private final int undefined;

    /** @param values one per draw, in any order; {@code NaN} where the statistic has none */
    public Replicates(double[] values) {
        sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        undefined = values.length - sorted.length;
    }

    /** Number of draws in which the statistic has a value. */
    public int size() {
        return sorted.length;
    }

    /** Number of draws in which the statistic has none. */
    public int undefined() {
        return undefined;
    }

    public double mean() {
        double sum = 0;
        for (double value : sorted) {
            sum += value;
        }
        return sum / sorted.length;
    }

    /** {@code √(Σ (value − mean)² / (size − 1))}: the standard error of the statistic. */
    public double standardDeviation() {
        double mean = mean();
        double squares = 0;
        for (double value : sorted) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (sorted.length - 1));
    }

    /** The {@code (size + 1) p}-th value, interpolated between neighbours; {@code p} in [0, 1]. */
    public double quantile(double p) {
        double rank = Math.max(0, Math.min(sorted.length - 1, (sorted.length + 1) * p - 1));
        int below = (int) Math.floor(rank);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    /** Share of the values below {@code x}, a value equal to {@code x} counting half. */
    public double shareBelow(double x) {
        double below = 0;
        for (double value : sorted) {
            below += value < x ? 1 : value == x ? 0.5 : 0;
        }
        return below / sorted.length;
    }

    /**
     * Monte Carlo p-value {@code (1 + #{value >= x}) / (1 + size)}, never 0. Davison and Hinkley (1997), p. 140. Values
     * that differ from {@code x} by rounding only count as equal.
     */
    public double pValueAbove(double x) {
        double from = x - 1e-12 * Math.max(1, Math.abs(x));
        long reached = Arrays.stream(sorted).filter(value -> value >= from).count();
        return (1.0 + reached) / (1.0 + sorted.length);
    }

    /**
     * The smallest value that at most a share {@code alpha} of the draws reach: from it on a test at {@code alpha} rejects.
     * Empty if even the greatest value is reached more often. Unlike a quantile it holds {@code alpha} where values repeat.
     */
    public OptionalDouble limitAbove(double alpha) {
        int from = sorted.length;
        while (from > 0 && sorted.length - from + repeats(from - 1) <= alpha * sorted.length) {
            from -= repeats(from - 1);
        }
        return from < sorted.length ? OptionalDouble.of(sorted[from]) : OptionalDouble.empty();
    }

    /** How many draws up to place {@code last} have its value, rounding aside. */
    private int repeats(int last) {
        int first = last;
        while (first > 0 && sorted[last] - sorted[first - 1] <= 1e-12 * Math.max(1, Math.abs(sorted[last]))) {
            first--;
        }
        return last - first + 1;
    }

    boolean constant() {
        return sorted.length == 0 || sorted[sorted.length - 1] - sorted[0] <= 1e-14 * Math.abs(sorted[0]);
    }
}
