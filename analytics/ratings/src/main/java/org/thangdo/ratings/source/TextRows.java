package org.thangdo.ratings.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thangdo.ratings.ReadOptions;

/** The records of a text table as they stand in the file, for whoever copies it. */
public final class TextRows {

    private TextRows() {}

    /** Takes one record after the other. */
    @FunctionalInterface
    public interface Taker {

        /** @param number 1-based, blank records counted: the number under which findings name the row */
        void take(long number, List<String> fields) throws IOException;
    }

    /**
     * Hands every record to {@code taker}.
     *
     * @throws CharacterCodingException if the encoding is unknown
     */
    public static void read(Path file, ReadOptions options, Taker taker) throws IOException {
        var encoding = TextEncoding.of(file, options.encoding()).orElseThrow(CharacterCodingException::new);
        var delimiter = Delimiter.best(() -> encoding.open(file));
        try (var text = encoding.open(file)) {
            var records = new Records(text, delimiter.character());
            for (var row = records.next(); row != null; row = records.next()) {
                taker.take(row.number(), row.fields());
            }
        }
    }

    /**
     * The lines of a text, without their line ends.
     *
     * @throws CharacterCodingException if the encoding is unknown
     */
    public static List<String> lines(Path file, ReadOptions options) throws IOException {
        var encoding = TextEncoding.of(file, options.encoding()).orElseThrow(CharacterCodingException::new);
        var found = new ArrayList<String>();
        try (var text = encoding.open(file)) {
            var lines = new Lines(text);
            for (String line = lines.peek(0); line != null; line = lines.peek(0)) {
                found.add(line.stripTrailing());
                lines.drop(1);
            }
        }
        return found;
    }
}
