package org.thangdo.criteria.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Three criteria whose comparisons do not fit together: the first over the second, times the second over the third, is not
 * what was said of the first over the third.
 *
 * @param first over {@code second}: {@code firstOverSecond}
 * @param second over {@code third}: {@code secondOverThird}
 * @param implied {@code firstOverSecond · secondOverThird}
 * @param stated what was said of the first over the third
 */
public record Triad(
        String first,
        String second,
        String third,
        Ratio firstOverSecond,
        Ratio secondOverThird,
        Ratio implied,
        Ratio stated) {

    /** By how many times what follows and what was said differ, {@code >= 1}. */
    public double factor() {
        double factor = implied.value() / stated.value();
        return Math.max(factor, 1 / factor);
    }

    /** The worst triads, worst first; those that fit exactly are left out. */
    public static List<Triad> worst(Comparisons comparisons, int most) {
        var triads = new ArrayList<Triad>();
        int n = comparisons.criteria().size();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                for (int k = j + 1; k < n; k++) {
                    add(triads, comparisons, i, j, k);
                }
            }
        }
        return triads.stream()
                .sorted(Comparator.comparingDouble((Triad triad) -> -rounded(triad.factor())))
                .limit(most)
                .toList();
    }

    /** Equal factors must not be ordered by their last bits. */
    private static double rounded(double factor) {
        return FastMath.rint(FastMath.log(factor) * 1e9);
    }

    private static void add(List<Triad> triads, Comparisons comparisons, int i, int j, int k) {
        var names = comparisons.criteria();
        var first = comparisons.ratio(i, j);
        var second = comparisons.ratio(j, k);
        var stated = comparisons.ratio(i, k);
        if (first.isEmpty() || second.isEmpty() || stated.isEmpty()) {
            return;
        }
        var implied = new Ratio(
                Math.multiplyExact(first.get().numerator(), second.get().numerator()),
                Math.multiplyExact(first.get().denominator(), second.get().denominator()));
        if (!implied.equals(stated.get())) {
            triads.add(new Triad(
                    names.get(i), names.get(j), names.get(k), first.get(), second.get(), implied, stated.get()));
        }
    }
}
