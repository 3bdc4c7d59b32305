package org.thangdo.ratings.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a delimiter explains a text table: the usual number of fields, and how many records have it.
 *
 * @param columns the most frequent number of fields, the larger one if two are equally frequent
 * @param agreeing records with that number of fields
 * @param records records that are not blank
 */
record Delimiter(char character, int columns, long agreeing, long records) {

    /** Semicolon and tab before comma: where both fit equally well, the comma is the decimal mark. */
    private static final List<Character> CANDIDATES = List.of('\t', ';', '|', ',');

    private static final double CONSISTENT = 0.5;

    /** The delimiter under which most records of the text have the same number of fields, at least two. */
    static Delimiter best(Source source) throws IOException {
        Delimiter best = null;
        for (char candidate : CANDIDATES) {
            var tried = count(source, candidate);
            if (tried.columns > 1 && tried.share() >= CONSISTENT && (best == null || best.compare(tried) < 0)) {
                best = tried;
            }
        }
        return best == null ? count(source, Records.NONE) : best;
    }

    /** Opens the same text again for each candidate. */
    interface Source {
        Reader open() throws IOException;
    }

    /** Counts the fields of all records of a text. */
    static Delimiter count(Source source, char delimiter) throws IOException {
        var counts = new TreeMap<Integer, Long>();
        long records = 0;
        try (var text = source.open()) {
            var reader = new Records(text, delimiter);
            for (var row = reader.next(); row != null; row = reader.next()) {
                if (!row.isBlank()) {
                    records++;
                    counts.merge(row.fields().size(), 1L, Long::sum);
                }
            }
        }
        counts.remove(0);
        var usual = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        return new Delimiter(
                delimiter,
                usual.map(Map.Entry::getKey).orElse(0),
                usual.map(Map.Entry::getValue).orElse(0L),
                records);
    }

    private int compare(Delimiter other) {
        return Comparator.comparingDouble(Delimiter::share)
                .thenComparingInt(Delimiter::columns)
                .compare(this, other);
    }

    double share() {
        return records == 0 ? 0 : (double) agreeing / records;
    }

    /** As a sentence shows it. */
    String shown() {
        return character == Records.NONE ? "" : character == '\t' ? "\\t" : String.valueOf(character);
    }
}
