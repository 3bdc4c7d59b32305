package org.thangdo.ratings.source;

import java.util.Objects;

/**
 * How a file was read: what was decided, and how sure the decision is.
 *
 * @param kind what the content is, whatever the file is called
 * @param encoding of a text file, for example {@code "UTF-8"}; empty for others
 * @param delimiter of a text table, a tab as {@code "\t"}; empty for others
 * @param agreeing records of a text table with the usual number of fields
 * @param records all records of a text table that are not blank
 */
public record Format(Kind kind, String encoding, String delimiter, long agreeing, long records) {

    public Format {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(delimiter, "delimiter");
    }

    /** What a file holds. */
    public enum Kind {
        TEXT_TABLE,
        REPORT,
        XLSX,
        XLS,
        PARQUET,
        /** Nothing that can be read. */
        NONE
    }

    static Format of(Kind kind) {
        return new Format(kind, "", "", 0, 0);
    }
}
