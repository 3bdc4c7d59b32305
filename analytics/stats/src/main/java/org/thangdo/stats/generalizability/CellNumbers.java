package org.thangdo.stats.generalizability;

import java.util.Arrays;

/** Numbers keys from 0 in the order in which they are first seen: a table where the keys are few, else open addressing. */
final class CellNumbers {
    private static final long EMPTY = -1;

    private final int[] direct; // number + 1 by key, or empty
    private long[] keys;
    private int[] numbers;
    private int size;

    private CellNumbers(int direct, int slots) {
        this.direct = new int[direct];
        keys = new long[slots];
        numbers = new int[slots];
        Arrays.fill(keys, EMPTY);
    }

    /**
     * @param possible keys are below it
     * @param observations how often a number will be asked
     */
    static CellNumbers of(long possible, int observations) {
        boolean table = possible <= 4L * observations + 1024;
        return table ? new CellNumbers((int) possible, 0) : new CellNumbers(0, 1024);
    }

    int size() {
        return size;
    }

    int number(long key) {
        if (direct.length > 0) {
            int at = (int) key;
            if (direct[at] == 0) {
                direct[at] = ++size;
            }
            return direct[at] - 1;
        }
        int slot = slot(key);
        if (keys[slot] == EMPTY) {
            if (2 * size >= keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 33) & (keys.length - 1);
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int s = 0; s < oldKeys.length; s++) {
            if (oldKeys[s] != EMPTY) {
                int slot = slot(oldKeys[s]);
                keys[slot] = oldKeys[s];
                numbers[slot] = oldNumbers[s];
            }
        }
    }
}
