package org.thangdo.ratings.source;

import java.util.Objects;

/**
 * Cells shown as one cell.
 *
 * @param range in the notation of spreadsheets, for example {@code "D4:G4"}; the text stands in the first cell
 */
public record Merge(String range) {
    public Merge {
        Objects.requireNonNull(range, "range");
    }
}
