package org.thangdo.ratings.elicitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.store.Store;

/** The cells of a sheet as text; rows and columns from 1. */
record ExpertSheet(String file, String sheet, Map<Integer, List<String>> rows, Map<Integer, String> types) {

    static ExpertSheet of(Store store, StagedSheet staged) {
        var rows = new TreeMap<Integer, List<String>>();
        var types = new TreeMap<Integer, String>();
        store.rows("SELECT * FROM " + staged.table() + " ORDER BY \"row\"", row -> {
            var texts = new ArrayList<String>();
            for (int column = 1; column <= staged.columns(); column++) {
                String text = row.getString("c" + column);
                texts.add(text == null ? "" : text.strip());
            }
            int number = (int) row.getLong("row");
            rows.put(number, texts);
            String type = row.getString("t");
            types.put(number, type == null ? "" : type);
            return number;
        });
        return new ExpertSheet(staged.file(), staged.sheet(), rows, types);
    }

    String at(int row, int column) {
        var texts = rows.get(row);
        return texts == null || column > texts.size() ? "" : texts.get(column - 1);
    }

    /** Whether a spreadsheet made a date of what was typed. */
    boolean isDate(int row, int column) {
        String type = types.getOrDefault(row, "");
        return column <= type.length() && type.charAt(column - 1) == 'd';
    }

    /** The texts of a column from a row down to the first blank. */
    List<String> down(int row, int column) {
        var texts = new ArrayList<String>();
        for (int at = row; !at(at, column).isEmpty(); at++) {
            texts.add(at(at, column));
        }
        return texts;
    }

    Finding finding(FindingCode code, int row, int column, Map<String, Object> arguments) {
        String cell = CellReference.convertNumToColString(column - 1) + row;
        return new Finding(code, new Place(file, sheet, cell, ""), at(row, column), arguments, List.of());
    }

    Finding finding(FindingCode code, String value, Map<String, Object> arguments) {
        return new Finding(code, new Place(file, sheet, "", ""), value, arguments, List.of());
    }
}
