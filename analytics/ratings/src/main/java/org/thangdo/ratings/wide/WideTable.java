package org.thangdo.ratings.wide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.proof.SheetContext;
import org.thangdo.ratings.source.Format;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.store.Store;

/**
 * A staged sheet, and which of its rows and columns are ratings.
 *
 * @param labels label of every column, blank where it has none
 * @param header whether a row names the columns
 * @param dataRow first row of ratings
 * @param ids column that names the subjects, from 1; 0 if none does
 * @param raters columns of ratings, from 1
 * @param others labels of columns that are neither
 */
record WideTable(
        Store store,
        StagedSheet staged,
        List<String> labels,
        boolean header,
        long dataRow,
        int ids,
        List<Integer> raters,
        List<String> others) {

    /** The rows of ratings, where numbers are numbers if the file has types. */
    String rows() {
        return rows(staged, dataRow);
    }

    static String rows(StagedSheet staged, long dataRow) {
        return isTyped(staged)
                ? staged.table() + "_typed"
                : "(SELECT * FROM " + staged.table() + " WHERE \"row\" >= " + dataRow + ")";
    }

    boolean isTyped() {
        return isTyped(staged);
    }

    /** Whether columns have types: the names are outside the rows then. */
    static boolean isTyped(StagedSheet staged) {
        return staged.format().kind() == Format.Kind.PARQUET;
    }

    boolean isWorkbook() {
        return !staged.sheet().isEmpty();
    }

    /** Names of the raters: the labels of their columns, made different; {@code R1, R2, …} without labels. */
    List<String> raterNames() {
        var names = new ArrayList<String>();
        for (int column : raters) {
            String label = labels.get(column - 1);
            String name = label.isEmpty() ? "R" + (names.size() + 1) : label;
            String free = name;
            for (int n = 2; names.contains(free); n++) {
                free = name + " (" + n + ")";
            }
            names.add(free);
        }
        return names;
    }

    String label(int column) {
        return labels.get(column - 1);
    }

    Place place(int column, long row) {
        String cell = isWorkbook() ? SheetContext.letters(column) + row : Long.toString(row);
        return new Place(staged.file(), staged.sheet(), cell, label(column));
    }

    Place sheetPlace() {
        return new Place(staged.file(), staged.sheet(), "", "");
    }

    /** Cells of a column for which a condition holds, in order of row, the first of them only. */
    List<Place> places(int column, String condition) {
        return store.rows(
                "SELECT \"row\" FROM " + rows() + " WHERE " + condition + " ORDER BY \"row\" LIMIT "
                        + SheetContext.LISTED,
                row -> place(column, row.getLong(1)));
    }

    IntStream raterIndices() {
        return IntStream.range(0, raters.size());
    }
}
