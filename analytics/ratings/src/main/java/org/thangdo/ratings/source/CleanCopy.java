package org.thangdo.ratings.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A temporary UTF-8 copy of the good rows of a text table, each behind its row number, in one plain dialect. */
final class CleanCopy implements AutoCloseable {

    private final Path path;
    private final Writer out;
    private boolean quotedLineEnds;
    private long rows;

    CleanCopy(Path folder) throws IOException {
        path = Files.createTempFile(folder, "thangdo-", ".txt");
        out = new BufferedWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8), 1 << 18);
    }

    void write(long number, List<String> fields, int width) throws IOException {
        out.write(Long.toString(number));
        for (int i = 0; i < width; i++) {
            out.write(',');
            if (i < fields.size()) {
                write(fields.get(i));
            }
        }
        out.write('\n');
        rows++;
    }

    private void write(String field) throws IOException {
        boolean quoted = false;
        for (int i = 0; i < field.length() && !quoted; i++) {
            char c = field.charAt(i);
            quoted = c == '"' || c == ',' || c == '\n' || c == '\r';
        }
        if (quoted) {
            quotedLineEnds |= field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0;
            out.write('"');
            out.write(field.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(field);
        }
    }

    /** Ends writing; the copy can be read now. */
    Path finish() throws IOException {
        out.close();
        return path;
    }

    long rows() {
        return rows;
    }

    boolean quotedLineEnds() {
        return quotedLineEnds;
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(path);
    }
}
