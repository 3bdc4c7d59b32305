package org.thangdo.ratings.proof;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.recognise.Header;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.store.Store;

/**
 * A staged sheet under proof.
 *
 * @param id key of the sheet in the store
 * @param workbook whether cells have letters; in a text file a place is a row
 */
public record SheetContext(Store store, StagedSheet staged, int id, Header header, boolean workbook) {

    /** Places that a finding lists; the number of all is an argument. */
    public static final int LISTED = 1000;

    /** Rows that hold data: below the header, and not joined with others. */
    public String isData() {
        String merged = "SELECT row FROM merged WHERE sheet = " + id;
        boolean any = store.number("SELECT count(*) FROM (" + merged + ")") > 0;
        return "row >= " + header.dataRow() + (any ? " AND row NOT IN (" + merged + ")" : "");
    }

    /** The kind of a cell as staged, or a blank in a text file. */
    public String type(int column) {
        return workbook ? "coalesce(substr(t, " + column + ", 1), ' ')" : "' '";
    }

    /** What distinguishes two texts of a column: in a workbook a number is not the text that looks like it. */
    public String key(int column, String alias) {
        String text = alias + ".c" + column;
        return workbook ? "coalesce(substr(" + alias + ".t, " + column + ", 1), ' ') || " + text : text;
    }

    public Place place(int column, long row) {
        return new Place(staged.file(), staged.sheet(), cell(column, row), label(column));
    }

    public Place sheetPlace() {
        return new Place(staged.file(), staged.sheet(), "", "");
    }

    public String cell(int column, long row) {
        return workbook ? letters(column) + row : Long.toString(row);
    }

    public String label(int column) {
        return column <= header.paths().size() ? header.label(column - 1) : "";
    }

    /** Cells of a column for which a condition holds, in order of row, at most {@value #LISTED}. */
    public List<Place> places(int column, String condition) {
        return new ArrayList<>(store.rows(
                "SELECT row FROM " + staged.table() + " WHERE " + isData() + " AND (" + condition
                        + ") ORDER BY row LIMIT " + LISTED,
                row -> place(column, row.getLong(1))));
    }

    /** Letters of a column of a spreadsheet: 1 is A, 27 is AA. */
    public static String letters(int column) {
        String letter = String.valueOf((char) ('A' + (column - 1) % 26));
        return column <= 26 ? letter : letters((column - 1) / 26) + letter;
    }
}
