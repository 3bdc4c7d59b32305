package org.thangdo.stats.reliability;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many subjects each two raters have both rated, and each rater with itself: how many it rated. Only pairs that occur
 * are kept, in ascending order, so thousands of raters who mostly never meet cost what their meetings cost.
 */
public final class PairCounts {

    /** No pair. */
    public static final PairCounts EMPTY = new PairCounts(new long[0], new long[0]);

    private final long[] pairs; // first << 32 | second, first <= second, ascending
    private final long[] subjects;

    private PairCounts(long[] pairs, long[] subjects) {
        this.pairs = pairs;
        this.subjects = subjects;
    }

    /** What is done with one pair. */
    @FunctionalInterface
    public interface Visitor {
        void pair(int first, int second, long subjects);
    }

    /** Visits the pairs in ascending order of the first rater, then of the second. */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < pairs.length; i++) {
            visitor.pair((int) (pairs[i] >>> 32), (int) pairs[i], subjects[i]);
        }
    }

    /** Both together. */
    public PairCounts merge(PairCounts other) {
        var mergedPairs = new long[pairs.length + other.pairs.length];
        var merged = new long[mergedPairs.length];
        int size = 0;
        int mine = 0;
        int others = 0;
        while (mine < pairs.length || others < other.pairs.length) {
            long next = Math.min(
                    mine < pairs.length ? pairs[mine] : Long.MAX_VALUE,
                    others < other.pairs.length ? other.pairs[others] : Long.MAX_VALUE);
            mergedPairs[size] = next;
            if (mine < pairs.length && pairs[mine] == next) {
                merged[size] = Math.addExact(merged[size], subjects[mine++]);
            }
            if (others < other.pairs.length && other.pairs[others] == next) {
                merged[size] = Math.addExact(merged[size], other.subjects[others++]);
            }
            size++;
        }
        return new PairCounts(Arrays.copyOf(mergedPairs, size), Arrays.copyOf(merged, size));
    }

    /** Those that are not in a part. */
    PairCounts without(PairCounts part) {
        var rest = subjects.clone();
        for (int mine = 0, others = 0; others < part.pairs.length; others++) {
            while (pairs[mine] != part.pairs[others]) {
                mine++;
            }
            rest[mine] -= part.subjects[others];
        }
        int[] left = IntStream.range(0, rest.length).filter(i -> rest[i] > 0).toArray();
        return new PairCounts(
                Arrays.stream(left).mapToLong(i -> pairs[i]).toArray(),
                Arrays.stream(left).mapToLong(i -> rest[i]).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairCounts counts
                && Arrays.equals(pairs, counts.pairs)
                && Arrays.equals(subjects, counts.subjects);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(pairs) + Arrays.hashCode(subjects);
    }

    /** Counts pair by pair: open addressing, so that the usual few raters stay in the cache. */
    public static final class Counter {
        private long[] keys = new long[64]; // pair + 1; 0 is a free place
        private long[] counts = new long[64];
        private int size;

        /**
         * Counts subjects rated by both.
         *
         * @param second {@code >= first}; the same to count those rated by the first
         */
        public void add(int first, int second, long subjects) {
            if (first < 0 || second < first || subjects < 0) {
                throw new IllegalArgumentException("not a pair: " + first + ", " + second + ", " + subjects);
            }
            long key = ((long) first << 32 | second) + 1;
            int place = place(key);
            if (keys[place] == 0) {
                keys[place] = key;
                if (++size * 2 > keys.length) {
                    grow();
                    place = place(key);
                }
            }
            counts[place] = Math.addExact(counts[place], subjects);
        }

        /** What was counted. */
        public PairCounts counted() {
            var pairs = Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
            var subjects = new long[pairs.length];
            for (int i = 0; i < pairs.length; i++) {
                subjects[i] = counts[place(pairs[i])];
                pairs[i]--;
            }
            return new PairCounts(pairs, subjects);
        }

        private int place(long key) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            int place = (int) (mixed >>> 32) & (keys.length - 1);
            while (keys[place] != 0 && keys[place] != key) {
                place = place + 1 & keys.length - 1;
            }
            return place;
        }

        private void grow() {
            var oldKeys = keys;
            var oldCounts = counts;
            keys = new long[oldKeys.length * 2];
            counts = new long[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int place = place(oldKeys[i]);
                    keys[place] = oldKeys[i];
                    counts[place] = oldCounts[i];
                }
            }
        }
    }
}
