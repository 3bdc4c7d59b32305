package org.thangdo.stats.norms;

import java.util.List;
import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Norms of similar positions, each pulled towards their common mean as far as its own data are thin:
 *
 * <pre>    b_i μ + (1 − b_i) y_i,  b_i = s_i² / (s_i² + τ²),  μ = Σ y_i / (s_i² + τ²) / Σ 1 / (s_i² + τ²)</pre>
 *
 * with the errors {@code s_i} taken as known and {@code τ²}, the variance between positions, such that
 * {@code Σ (y_i − μ)² / (s_i² + τ²) = k − 1} (Paule and Mandel, 1982, J. Res. Natl. Bureau of Standards 87). The error of
 * a pulled value is that of the best linear prediction, {@code √(b_i τ² + b_i² / Σ 1 / (s_i² + τ²))}; its interval adds
 * {@code 2 b_i² (y_i − μ)² / (k − 1)} to the square, for {@code τ²} being known from {@code k} positions only (Morris,
 * 1983, JASA 78), takes Student's distribution with {@code k − 1} degrees of freedom, and is never wider than that of
 * the position's own value would be.
 *
 * @param mean {@code μ}
 * @param between {@code τ²}, 0 if the positions do not differ beyond their errors
 * @param pulled one for each position, in the order given
 */
public record PartialPooling(double mean, double between, List<Pulled> pulled) {

    /** A position's own value. @param error its standard error, {@code > 0} */
    public record Own(String name, double value, double error) {
        public Own {
            if (!Double.isFinite(value) || !(error > 0 && error < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("not a value with its error: " + name + " " + value + " ± " + error);
            }
        }
    }

    /**
     * A position's value after pulling.
     *
     * @param shrinkage {@code b}: share of the common mean in it, in [0, 1]
     */
    public record Pulled(String name, Estimate estimate, double shrinkage) {}

    public PartialPooling {
        pulled = List.copyOf(pulled);
    }

    /**
     * Pulls the values; none with fewer than three positions, from two of which no variance can be told.
     *
     * @param level confidence level in (0, 1)
     */
    public static Optional<PartialPooling> of(List<Own> own, double level) {
        Interval.requireLevel(level);
        if (own.size() < FEWEST) {
            return Optional.empty();
        }
        double between = between(own);
        double mean = mean(own, between);
        double weight = weight(own, between);
        double student = EffectiveSize.student(own.size() - 1, level);
        return Optional.of(new PartialPooling(
                mean,
                between,
                own.stream()
                        .map(one -> {
                            double variance = one.error() * one.error();
                            double b = variance / (variance + between);
                            double error = Math.sqrt(b * between + b * b / weight);
                            double value = b * mean + (1 - b) * one.value();
                            double moved = b * (one.value() - mean);
                            double uncertain = error * error + 2 * moved * moved / (own.size() - 1);
                            double half = student * Math.min(Math.sqrt(uncertain), one.error());
                            return new Pulled(
                                    one.name(),
                                    new Estimate.Defined(value, error, new Interval(value - half, value + half, level)),
                                    b);
                        })
                        .toList()));
    }

    /** Fewest positions that can be pulled together; with fewer the reason is {@link Reason#TOO_FEW}. */
    public static final int FEWEST = 3;

    private static double between(List<Own> own) {
        double high = 1;
        while (excess(own, high) > 0) {
            high *= 4;
        }
        double low = 0;
        if (excess(own, low) <= 0) {
            return 0;
        }
        for (int step = 0; step < 200 && high - low > 1e-15 * high; step++) {
            double middle = (low + high) / 2;
            if (excess(own, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Falls in {@code between}, so its root is the only one. */
    private static double excess(List<Own> own, double between) {
        double mean = mean(own, between);
        double sum = 0;
        for (Own one : own) {
            sum += (one.value() - mean) * (one.value() - mean) / (one.error() * one.error() + between);
        }
        return sum - (own.size() - 1);
    }

    private static double mean(List<Own> own, double between) {
        double sum = 0;
        for (Own one : own) {
            sum += one.value() / (one.error() * one.error() + between);
        }
        return sum / weight(own, between);
    }

    private static double weight(List<Own> own, double between) {
        double sum = 0;
        for (Own one : own) {
            sum += 1 / (one.error() * one.error() + between);
        }
        return sum;
    }
}
