package org.thangdo.ratings.source;

import org.apache.poi.ss.util.CellReference;

/** Names of cells as spreadsheets show them. */
final class CellName {

    static final int MOST_ROWS = 1_048_576;
    static final int MOST_COLUMNS = 16_384;

    private CellName() {}

    /** {@code "F27"} for row 27 (1-based) and column 5 (0-based). */
    static String of(long row, int column) {
        return CellReference.convertNumToColString(column) + row;
    }

    /** The 0-based column of {@code "F27"}. */
    static int column(String name) {
        int column = 0;
        for (int i = 0; i < name.length() && Character.isLetter(name.charAt(i)) && column <= MOST_COLUMNS; i++) {
            column = 26 * column + (name.charAt(i) & ~0x20) - 'A' + 1;
        }
        return column - 1;
    }
}
