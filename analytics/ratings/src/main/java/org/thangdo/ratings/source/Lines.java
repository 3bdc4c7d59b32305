package org.thangdo.ratings.source;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text, each with its line end, read ahead as far as asked. Of a line longer than a record may be only the
 * beginning is kept, so memory does not depend on the file.
 */
final class Lines {

    private final Reader text;
    private final char[] buffer = new char[1 << 16];
    private final List<String> ahead = new ArrayList<>();
    private int head;
    private int at;
    private int filled;

    Lines(Reader text) {
        this.text = text;
    }

    /** The line {@code offset} lines after the current one, or {@code null} behind the last. */
    String peek(int offset) throws IOException {
        while (ahead.size() - head <= offset) {
            String line = read();
            if (line == null) {
                return null;
            }
            ahead.add(line);
        }
        return ahead.get(head + offset);
    }

    /** Goes on by some lines that were peeked at. */
    void drop(int lines) {
        head += lines;
        if (head == ahead.size() || head > 1024) {
            ahead.subList(0, head).clear();
            head = 0;
        }
    }

    private String read() throws IOException {
        if (!fill()) {
            return null;
        }
        StringBuilder longer = null;
        while (true) {
            int from = at;
            while (at < filled && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            if (at < filled) {
                return longer == null
                        ? lineEnd(from)
                        : keep(longer, from).append(lineEnd(at)).toString();
            }
            longer = keep(longer == null ? new StringBuilder() : longer, from);
            if (!fill()) {
                return longer.toString();
            }
        }
    }

    /** The text from {@code from} to the line end at which the reader stands, which is one or two characters. */
    private String lineEnd(int from) throws IOException {
        int length = at - from;
        boolean returned = buffer[at++] == '\r';
        if (returned && at >= filled) {
            String line = new String(buffer, from, length + 1);
            return fill() && buffer[at] == '\n' ? line + buffer[at++] : line;
        }
        if (returned && buffer[at] == '\n') {
            at++;
        }
        return new String(buffer, from, at - from);
    }

    private StringBuilder keep(StringBuilder line, int from) {
        int room = Records.LONGEST_RECORD + 1 - line.length();
        return line.append(buffer, from, Math.max(0, Math.min(room, at - from)));
    }

    private boolean fill() throws IOException {
        while (at >= filled) {
            filled = text.read(buffer, 0, buffer.length);
            at = 0;
            if (filled < 0) {
                filled = 0;
                return false;
            }
        }
        return true;
    }
}
