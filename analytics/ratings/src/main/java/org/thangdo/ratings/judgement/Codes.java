package org.thangdo.ratings.judgement;

import java.util.Arrays;

/** Whole numbers below a limit, one for each row, in as few bytes as the limit needs. */
final class Codes {

    private final byte[] small;
    private final char[] middle;
    private final int[] large;

    private Codes(byte[] small, char[] middle, int[] large) {
        this.small = small;
        this.middle = middle;
        this.large = large;
    }

    /** @param limit every number is below it */
    static Codes of(int limit, int size) {
        if (limit <= Byte.MAX_VALUE + 1) {
            return new Codes(new byte[size], null, null);
        }
        return limit <= Character.MAX_VALUE + 1
                ? new Codes(null, new char[size], null)
                : new Codes(null, null, new int[size]);
    }

    int size() {
        return small != null ? small.length : middle != null ? middle.length : large.length;
    }

    int get(int row) {
        return small != null ? small[row] : middle != null ? middle[row] : large[row];
    }

    void set(int row, int code) {
        if (small != null) {
            small[row] = (byte) code;
        } else if (middle != null) {
            middle[row] = (char) code;
        } else {
            large[row] = code;
        }
    }

    /** The first of them. */
    Codes first(int n) {
        if (n == size()) {
            return this;
        }
        return small != null
                ? new Codes(Arrays.copyOf(small, n), null, null)
                : middle != null
                        ? new Codes(null, Arrays.copyOf(middle, n), null)
                        : new Codes(null, null, Arrays.copyOf(large, n));
    }
}
