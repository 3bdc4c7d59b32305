package org.thangdo.ratings.source;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a text table in the form of RFC 4180 (2005) with any delimiter and any line end. A quote opens a quoted field only
 * at the beginning of a field. Where a quoted field does not end properly, only the line in which it begins is given up and
 * reading goes on with the next line, so that one stray quote cannot swallow a file.
 */
final class Records {

    /** Most characters of one cell, as in Excel. */
    static final int LONGEST_FIELD = 32_767;

    /** Most characters of one record. */
    static final int LONGEST_RECORD = 300_000;

    /** Delimiter of a table with one column. */
    static final char NONE = '\uFFFF';

    /** What is wrong with a record. */
    enum Fault {
        NONE,
        UNCLOSED_QUOTE,
        OVERSIZED
    }

    /**
     * A record.
     *
     * @param number 1-based, blank records counted
     * @param text as it stands in the file, without the line end
     */
    record Row(long number, List<String> fields, String text, Fault fault) {

        boolean isBlank() {
            return fault == Fault.NONE && fields.stream().allMatch(Row::isEmpty);
        }

        /** Whether only the first field says something, as in the title above a table. */
        boolean isTitle() {
            return fault == Fault.NONE
                    && !isEmpty(fields.get(0))
                    && fields.stream().skip(1).allMatch(Row::isEmpty);
        }

        private static boolean isEmpty(String field) {
            return field.chars().allMatch(c -> c == ' ' || c == '\t' || isLineEnd((char) c));
        }
    }

    private final Lines lines;
    private final char delimiter;
    private final StringBuilder field = new StringBuilder();
    private long number;

    Records(Reader text, char delimiter) {
        this.lines = new Lines(text);
        this.delimiter = delimiter;
    }

    /** The next record, or {@code null} at the end of the file. */
    Row next() throws IOException {
        var line = lines.peek(0);
        if (line == null) {
            return null;
        }
        number++;
        var row = parse(line);
        lines.drop(row.fault == Fault.NONE ? taken : 1);
        return row;
    }

    private int taken;

    private Row parse(String first) throws IOException {
        taken = 1;
        if (first.length() > LONGEST_RECORD) {
            return new Row(number, List.of(), first, Fault.OVERSIZED);
        }
        var fields = new ArrayList<String>();
        var text = new StringBuilder(first);
        int at = 0;
        boolean oversized = false;
        do {
            at = quoteAt(text, at) ? quotedField(text, at) : plainField(text, at);
            if (at < 0) {
                return new Row(number, List.of(), chomp(first), Fault.UNCLOSED_QUOTE);
            }
            oversized |= field.length() > LONGEST_FIELD;
            fields.add(field.toString());
        } while (at++ < text.length() && text.charAt(at - 1) == delimiter);
        return new Row(number, fields, chomp(text.toString()), oversized ? Fault.OVERSIZED : Fault.NONE);
    }

    private static boolean quoteAt(CharSequence text, int at) {
        return at < text.length() && text.charAt(at) == '"';
    }

    private int plainField(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != delimiter && !isLineEnd(text.charAt(at))) {
            at++;
        }
        field.setLength(0);
        field.append(text, from, at);
        return at;
    }

    /** Position after the field, or -1 if the quote is not closed properly. */
    private int quotedField(StringBuilder text, int from) throws IOException {
        field.setLength(0);
        int at = from + 1;
        while (true) {
            if (at >= text.length()) {
                String more = text.length() > LONGEST_RECORD ? null : lines.peek(taken);
                if (more == null) {
                    return -1;
                }
                taken++;
                text.append(more);
            }
            char c = text.charAt(at++);
            if (c != '"') {
                field.append(c);
            } else if (quoteAt(text, at)) {
                field.append(c);
                at++;
            } else {
                return afterQuote(text, at);
            }
        }
    }

    private int afterQuote(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ' && delimiter != ' ') {
            at++;
        }
        boolean ends = at >= text.length() || text.charAt(at) == delimiter || isLineEnd(text.charAt(at));
        return ends ? at : -1;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static String chomp(String line) {
        int end = line.length();
        while (end > 0 && isLineEnd(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end);
    }
}
