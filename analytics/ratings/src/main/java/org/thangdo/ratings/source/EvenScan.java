package org.thangdo.ratings.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * One fast pass over the bytes of a text table that proves it plain: valid UTF-8, the same number of fields in every record,
 * one kind of line end, quotes only around whole fields, no blank record and no oversized field. A file with this proof can be
 * given to the store as it is, and the n-th row of the store is the n-th record of the file.
 */
final class EvenScan {

    private static final int BUFFER = 1 << 18;
    private static final byte PLAIN = 0;
    private static final byte DELIMITER = 1;
    private static final byte QUOTE = 2;
    private static final byte LINE_FEED = 3;
    private static final byte RETURN = 4;
    private static final byte HIGH = 5;
    private static final byte NUL = 6;
    private static final byte SPACE = 7;

    /** Where the scan stands inside a record. */
    private enum State {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        AFTER_QUOTE
    }

    /**
     * What was proven.
     *
     * @param lineEnd {@code "\n"} or {@code "\r\n"}
     * @param quotedLineEnds whether some quoted field holds a line end
     */
    record Proof(long records, int columns, String lineEnd, boolean quotedLineEnds) {}

    private final byte[] kinds = new byte[256];
    private final Utf8Check utf8 = new Utf8Check();
    private State state = State.FIELD_START;
    private long records;
    private int columns;
    private int fields = 1;
    private boolean blank = true;
    private boolean returned;
    private boolean quotedLineEnds;
    private int lineEnd;
    private long fieldStart;
    private long recordStart;

    private EvenScan(char delimiter) {
        for (int i = 0x80; i < 256; i++) {
            kinds[i] = HIGH;
        }
        kinds[0] = NUL;
        kinds[' '] = SPACE;
        kinds['\t'] = SPACE;
        kinds['"'] = QUOTE;
        kinds['\n'] = LINE_FEED;
        kinds['\r'] = RETURN;
        kinds[delimiter] = DELIMITER;
    }

    /** The proof, or nothing as soon as one of its conditions fails. */
    static Optional<Proof> scan(InputStream bytes, char delimiter) throws IOException {
        var scan = new EvenScan(delimiter);
        var buffer = new byte[BUFFER];
        long before = 0;
        for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
            if (!scan.take(buffer, n, before)) {
                return Optional.empty();
            }
            before += n;
        }
        return scan.finish(before);
    }

    private boolean take(byte[] buffer, int n, long before) {
        int i = 0;
        while (i < n) {
            int end = returned || !utf8.isComplete() ? i : skip(buffer, i, n);
            if (end > i) {
                if (state == State.AFTER_QUOTE) {
                    return false;
                }
                state = state == State.FIELD_START ? State.UNQUOTED : state;
                blank = false;
                i = end;
            } else if (!step(kinds[buffer[i] & 0xFF], buffer[i], before + i)) {
                return false;
            } else {
                i++;
            }
        }
        return true;
    }

    /** The end of a run of whole letters that begins with no space. */
    private int skip(byte[] buffer, int from, int n) {
        int i = from;
        while (i < n) {
            byte kind = kinds[buffer[i] & 0xFF];
            if (kind == PLAIN || kind == SPACE && i > from) {
                i++;
            } else if (kind == HIGH) {
                int length = Utf8Check.length(buffer, i, n);
                if (length == 0) {
                    return i;
                }
                i += length;
            } else {
                return i;
            }
        }
        return i;
    }

    private boolean step(byte kind, byte value, long at) {
        if (returned && kind != LINE_FEED || kind == NUL || !utf8.accept(value)) {
            return false;
        }
        return switch (state) {
            case QUOTED -> quoted(kind);
            case AFTER_QUOTE -> kind == QUOTE ? stay(State.QUOTED) : outside(kind, at);
            default -> outside(kind, at);
        };
    }

    private boolean stay(State next) {
        state = next;
        return true;
    }

    private boolean quoted(byte kind) {
        if (kind == QUOTE) {
            return stay(State.AFTER_QUOTE);
        }
        quotedLineEnds |= kind == LINE_FEED || kind == RETURN;
        blank &= kind == SPACE || kind == LINE_FEED || kind == RETURN;
        return true;
    }

    private boolean outside(byte kind, long at) {
        switch (kind) {
            case DELIMITER -> {
                fields++;
                return endField(at);
            }
            case QUOTE -> {
                return state == State.FIELD_START && stay(State.QUOTED);
            }
            case RETURN -> {
                returned = true;
                return true;
            }
            case LINE_FEED -> {
                return endRecord(at);
            }
            default -> {
                blank &= kind == SPACE;
                return state != State.AFTER_QUOTE && stay(State.UNQUOTED);
            }
        }
    }

    private boolean endField(long at) {
        boolean fits = at - fieldStart <= Records.LONGEST_FIELD;
        fieldStart = at + 1;
        return fits && stay(State.FIELD_START);
    }

    private boolean endRecord(long at) {
        int end = returned ? 2 : 1;
        returned = false;
        if (lineEnd != 0 && lineEnd != end) {
            return false;
        }
        lineEnd = end;
        return closeRecord(at);
    }

    private boolean closeRecord(long at) {
        columns = records == 0 ? fields : columns;
        boolean even = fields == columns && !blank && at - recordStart <= Records.LONGEST_RECORD && endField(at);
        records++;
        fields = 1;
        blank = true;
        recordStart = at + 1;
        return even;
    }

    private Optional<Proof> finish(long length) {
        boolean open = state == State.QUOTED || returned || !utf8.isComplete();
        boolean unfinished = length > recordStart;
        if (open || unfinished && !closeRecord(length) || records == 0) {
            return Optional.empty();
        }
        return Optional.of(new Proof(records, columns, lineEnd == 2 ? "\r\n" : "\n", quotedLineEnds));
    }
}
