package org.thangdo.criteria.position.table;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of a sheet.
 *
 * @param number its row in the sheet, from 1; 0 if it stands in none yet
 * @param cells text by column; empty cells are absent. Numbers have a decimal point
 */
public record SheetRow(int number, SortedMap<String, String> cells) {

    public SheetRow {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    String at(String column) {
        return cells.getOrDefault(column, "");
    }
}
