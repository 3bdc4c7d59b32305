package org.thangdo.ratings.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * Strict validation of UTF-8, byte by byte: no overlong forms, no surrogates, nothing above U+10FFFF (Unicode 15, table 3-7).
 */
final class Utf8Check {

    private static final int BUFFER = 1 << 18;

    private int missing;
    private int lowest;
    private int highest;

    /** Whether the bytes so far end between two characters. */
    boolean isComplete() {
        return missing == 0;
    }

    /** Takes the next byte; {@code false} if no UTF-8 text goes on this way. */
    boolean accept(byte value) {
        int b = value & 0xFF;
        if (missing > 0) {
            boolean fits = b >= lowest && b <= highest;
            missing--;
            lowest = 0x80;
            highest = 0xBF;
            return fits;
        }
        return b < 0x80 || lead(b);
    }

    private boolean lead(int b) {
        lowest = 0x80;
        highest = 0xBF;
        if (b >= 0xC2 && b <= 0xDF) {
            missing = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            missing = 2;
            lowest = b == 0xE0 ? 0xA0 : 0x80;
            highest = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            missing = 3;
            lowest = b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            return false;
        }
        return true;
    }

    /** Length of the common two- and three-byte letter at a place, or 0 if it is another, unfinished or no letter. */
    static int length(byte[] buffer, int at, int end) {
        int b = buffer[at] & 0xFF;
        if (b >= 0xC2 && b <= 0xDF && at + 1 < end && buffer[at + 1] < (byte) 0xC0) {
            return 2;
        }
        boolean three = b > 0xE0 && b <= 0xEF && b != 0xED && at + 2 < end;
        return three && buffer[at + 1] < (byte) 0xC0 && buffer[at + 2] < (byte) 0xC0 ? 3 : 0;
    }

    /** Whether all bytes together are UTF-8. */
    static boolean isUtf8(InputStream bytes) throws IOException {
        var check = new Utf8Check();
        var buffer = new byte[BUFFER];
        for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
            if (!check.acceptAll(buffer, n)) {
                return false;
            }
        }
        return check.isComplete();
    }

    private boolean acceptAll(byte[] buffer, int n) {
        for (int i = 0; i < n; i++) {
            if ((buffer[i] < 0 || missing > 0) && !accept(buffer[i])) {
                return false;
            }
        }
        return true;
    }
}
