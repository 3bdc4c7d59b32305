package org.thangdo.ratings.recognise;

import java.util.List;
import java.util.Objects;

/**
 * One of the first rows of a sheet.
 *
 * @param row 1-based row of the file
 * @param cells text of each column; empty where the cell is blank
 */
public record TopRow(long row, List<String> cells) {

    public TopRow {
        cells = cells.stream()
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .map(Folding::clean)
                .toList();
    }

    boolean has(int column) {
        return column < cells.size() && !cells.get(column).isEmpty();
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
