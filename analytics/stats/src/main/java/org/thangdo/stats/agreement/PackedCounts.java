package org.thangdo.stats.agreement;

import java.util.function.BiConsumer;

/** How often each number was seen. A number {@code >= 0} costs a few nanoseconds and, when new, sixteen bytes twice. */
final class PackedCounts {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L; // Fibonacci hashing: the high bits of the product
    private static final int FEWEST_BITS = 8;

    private long[] keys = new long[1 << FEWEST_BITS];
    private long[] times = new long[1 << FEWEST_BITS]; // 0 is a free slot
    private int shift = Long.SIZE - FEWEST_BITS;
    private int distinct;

    void add(long key, long n) {
        int slot = slot(key);
        if (times[slot] == 0) {
            if (++distinct > keys.length / 2) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
        }
        times[slot] = Math.addExact(times[slot], n);
    }

    /** Where the key is, or where it belongs. */
    private int slot(long key) {
        int slot = (int) (key * GOLDEN >>> shift);
        while (times[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldTimes = times;
        keys = new long[2 * oldKeys.length];
        times = new long[2 * oldKeys.length];
        shift--;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldTimes[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                times[slot] = oldTimes[i];
            }
        }
    }

    /** Every number with how often it was seen, in no particular order. */
    void forEach(BiConsumer<Long, Long> action) {
        for (int i = 0; i < keys.length; i++) {
            if (times[i] != 0) {
                action.accept(keys[i], times[i]);
            }
        }
    }
}
