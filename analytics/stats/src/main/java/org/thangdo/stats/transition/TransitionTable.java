package org.thangdo.stats.transition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.distribution.ShareInterval;

/**
 * How many subjects went from each level in one period to each level in the next. Only subjects rated in both periods
 * are in it: those who came or left are not, and they often differ.
 *
 * <p>The counts are exact, and tables on one scale form a commutative monoid under {@link #plus}, so the table of an
 * agency is the sum of the tables of its units, in any order.
 *
 * @param counts {@code counts.get(i).get(j)}: subjects at level {@code i} before and {@code j} after, 0 being the
 *     lowest; square, at least 2 levels, each {@code >= 0}
 */
public record TransitionTable(List<List<Long>> counts) {

    public TransitionTable {
        counts = counts.stream().map(List::copyOf).toList();
        if (counts.size() < 2) {
            throw new IllegalArgumentException("a scale needs at least 2 levels: " + counts);
        }
        for (var row : counts) {
            if (row.size() != counts.size() || row.stream().anyMatch(n -> n < 0)) {
                throw new IllegalArgumentException("not a square table of counts: " + counts);
            }
        }
    }

    /** @param counts shape (levels before, levels after) */
    public static TransitionTable of(long[][] counts) {
        var rows = new ArrayList<List<Long>>();
        for (long[] row : counts) {
            rows.add(IntStream.range(0, row.length).mapToObj(j -> row[j]).toList());
        }
        return new TransitionTable(rows);
    }

    /** The table of nobody, on a scale of {@code levels}. */
    public static TransitionTable empty(int levels) {
        return of(new long[levels][levels]);
    }

    /** Number of levels of the scale. */
    public int levels() {
        return counts.size();
    }

    /** Subjects at level {@code i} before and {@code j} after. */
    public long at(int i, int j) {
        return counts.get(i).get(j);
    }

    /** Number of subjects. */
    public long total() {
        return moved(step -> true);
    }

    /** Subjects that kept their level. */
    public long stayed() {
        return moved(step -> step == 0);
    }

    /** Subjects that rose. */
    public long up() {
        return moved(step -> step > 0);
    }

    /** Subjects that fell. */
    public long down() {
        return moved(step -> step < 0);
    }

    /** Levels before of the subjects in the table. */
    public LevelCounts before() {
        return new LevelCounts(
                IntStream.range(0, levels()).mapToObj(i -> from(i).total()).toList());
    }

    /** Levels after of the subjects in the table. */
    public LevelCounts after() {
        return IntStream.range(0, levels()).mapToObj(this::from).reduce(LevelCounts.empty(levels()), LevelCounts::plus);
    }

    /** Levels after of the subjects that were at level {@code i}: its shares are the row of the transition matrix. */
    public LevelCounts from(int i) {
        return new LevelCounts(counts.get(i));
    }

    /**
     * The transition matrix: {@code get(i).get(j)} is the share of the subjects of level {@code i} that were at level
     * {@code j} after, each with its own interval; a level that nobody had before has no shares.
     *
     * @param method of the interval of one share
     * @param level confidence level in (0, 1)
     */
    public List<List<Estimate>> rowShares(ShareInterval method, double level) {
        return counts.stream()
                .map(row -> row.stream()
                        .map(n -> method.of(
                                n, row.stream().mapToLong(Long::longValue).sum(), level))
                        .toList())
                .toList();
    }

    /** Both tables together. No subject may be in both. */
    public TransitionTable plus(TransitionTable other) {
        if (levels() != other.levels()) {
            throw new IllegalArgumentException("different scales: " + levels() + " and " + other.levels() + " levels");
        }
        return new TransitionTable(IntStream.range(0, levels())
                .mapToObj(i -> from(i).plus(other.from(i)).counts())
                .toList());
    }

    /**
     * The table of the levels that are not as frequent before as after, without the subjects in any other; empty if fewer
     * than two are left. It is no summary of the whole: see where it is used.
     */
    public Optional<TransitionTable> withUnequalMargins() {
        int[] kept = IntStream.range(0, levels())
                .filter(k -> before().at(k) != after().at(k))
                .toArray();
        return kept.length < 2
                ? Optional.empty()
                : Optional.of(new TransitionTable(Arrays.stream(kept)
                        .mapToObj(
                                i -> Arrays.stream(kept).mapToObj(j -> at(i, j)).toList())
                        .toList()));
    }

    private long moved(LongPredicate step) {
        long sum = 0;
        for (int i = 0; i < levels(); i++) {
            for (int j = 0; j < levels(); j++) {
                sum += step.test(j - i) ? at(i, j) : 0;
            }
        }
        return sum;
    }

    /** Shape (levels²): the cells row by row, as the {@link org.thangdo.stats.Bootstrap} draws them. */
    long[] cells() {
        return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray();
    }
}
