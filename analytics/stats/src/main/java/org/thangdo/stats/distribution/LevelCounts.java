package org.thangdo.stats.distribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many subjects received each level of an ordered scale, unused levels included: the summary from which every
 * statement about one distribution of ratings follows.
 *
 * <p>Counts on one scale form a commutative group under {@link #plus} and {@link #minus}; they are exact, so the same
 * counts come from memory, from SQL and from a cluster, and every number computed from them is equal to the last bit.
 *
 * @param counts number of subjects by level, lowest level first; length {@code q >= 2}, each {@code >= 0}
 */
public record LevelCounts(List<Long> counts) {

    public LevelCounts {
        counts = List.copyOf(counts);
        if (counts.size() < 2) {
            throw new IllegalArgumentException("a scale needs at least 2 levels: " + counts);
        }
        if (counts.stream().anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException("negative count: " + counts);
        }
    }

    public static LevelCounts of(long... counts) {
        var list = new ArrayList<Long>(counts.length);
        for (long n : counts) {
            list.add(n);
        }
        return new LevelCounts(list);
    }

    /** The counts of nobody, on a scale of {@code q} levels. */
    public static LevelCounts empty(int levels) {
        return new LevelCounts(Collections.nCopies(levels, 0L));
    }

    /** Number of levels {@code q} of the scale. */
    public int levels() {
        return counts.size();
    }

    /** Number of subjects at a level, 0 being the lowest. */
    public long at(int level) {
        return counts.get(level);
    }

    /** Number of subjects {@code n}. */
    public long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** Number of subjects at a level or above. */
    public long atLeast(int level) {
        return counts.subList(level, levels()).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Number of subjects at the top level. */
    public long top() {
        return counts.get(levels() - 1);
    }

    /** Both together. */
    public LevelCounts plus(LevelCounts other) {
        return combine(other, 1);
    }

    /** What remains when the other is taken away. */
    public LevelCounts minus(LevelCounts other) {
        return combine(other, -1);
    }

    private LevelCounts combine(LevelCounts other, int sign) {
        if (levels() != other.levels()) {
            throw new IllegalArgumentException("different scales: " + levels() + " and " + other.levels() + " levels");
        }
        return new LevelCounts(IntStream.range(0, levels())
                .mapToObj(k -> Math.addExact(at(k), sign * other.at(k)))
                .toList());
    }
}
