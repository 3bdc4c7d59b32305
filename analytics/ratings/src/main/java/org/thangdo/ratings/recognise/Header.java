package org.thangdo.ratings.recognise;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The header of a table, one or several rows high.
 *
 * @param paths for each column the labels from the top row down, horizontal merges filled; empty for a column without label
 * @param firstRow row of the top label
 * @param lastRow row of the lowest label
 * @param dataRow first row of data
 * @param title what stands above the header, in one line; may be empty
 */
public record Header(List<List<String>> paths, long firstRow, long lastRow, long dataRow, String title) {

    public Header {
        paths = paths.stream().map(List::copyOf).toList();
    }

    /** The label of a column as readers see it: {@code "Kết quả xếp loại / HTXS"}. */
    public String label(int index) {
        return String.join(" / ", paths.get(index));
    }

    public boolean isTiered() {
        return lastRow > firstRow;
    }

    /** All labels in one line, for a message. */
    public String labels() {
        return paths.stream()
                .filter(path -> !path.isEmpty())
                .map(path -> String.join(" / ", path))
                .collect(Collectors.joining(" | "));
    }
}
