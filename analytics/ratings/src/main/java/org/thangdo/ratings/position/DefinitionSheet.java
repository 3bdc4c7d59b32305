package org.thangdo.ratings.position;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.thangdo.criteria.position.table.Choices;
import org.thangdo.criteria.position.table.Sheet;
import org.thangdo.criteria.position.table.SheetRow;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.recognise.Folding;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.store.Store;

/**
 * A sheet of a workbook that defines a position, its headers recognised in either language.
 *
 * @param name of the sheet as it stands in the file
 * @param columns number of each column that was recognised, from 1
 * @param headers of all columns, as they stand
 * @param rows under the header
 */
record DefinitionSheet(
        String file,
        String name,
        Sheet sheet,
        Map<String, Integer> columns,
        List<String> headers,
        List<SheetRow> rows) {

    private static final int HEADER_ROWS = 30;
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:[.,]\\d{3})+");
    private static final String NO_NUMBER = "≈";

    /** A row of the sheet as it stands. @param types one character for each cell, as {@link StagedSheet} says */
    private record Line(int number, String types, List<String> cells) {}

    /** Which sheet of a definition goes by this name, in either language. */
    static Optional<Sheet> named(String name) {
        return Arrays.stream(Sheet.values())
                .filter(sheet -> Arrays.stream(Language.values())
                        .map(language -> Choices.words(language).say("sheet." + sheet.name()))
                        .anyMatch(each -> Folding.fold(each).equals(Folding.fold(name))))
                .findFirst();
    }

    static DefinitionSheet read(Store store, StagedSheet staged, Sheet sheet) {
        var lines = lines(store, staged);
        for (int i = 0; i < Math.min(HEADER_ROWS, lines.size()); i++) {
            var columns = columns(sheet, lines.get(i).cells());
            if (2 * columns.size() > needed(sheet)) {
                var rows = lines.subList(i + 1, lines.size()).stream()
                        .map(line -> row(line, columns))
                        .filter(row -> !row.cells().isEmpty())
                        .toList();
                return new DefinitionSheet(
                        staged.file(),
                        staged.sheet(),
                        sheet,
                        columns,
                        lines.get(i).cells(),
                        rows);
            }
        }
        return new DefinitionSheet(staged.file(), staged.sheet(), sheet, Map.of(), List.of(), List.of());
    }

    private static long needed(Sheet sheet) {
        return sheet.columns().stream().filter(sheet::needs).count();
    }

    private static List<Line> lines(Store store, StagedSheet staged) {
        return store.rows("SELECT * FROM " + staged.table() + " ORDER BY \"row\"", row -> {
            var cells = new ArrayList<String>();
            for (int column = 1; column <= staged.columns(); column++) {
                String text = row.getString("c" + column);
                cells.add(text == null ? "" : text.strip());
            }
            String types = row.getString("t");
            return new Line(row.getInt("row"), types == null ? "" : types, cells);
        });
    }

    private static Map<String, Integer> columns(Sheet sheet, List<String> headers) {
        var columns = new TreeMap<String, Integer>();
        for (int i = 0; i < headers.size(); i++) {
            String header = Folding.fold(headers.get(i));
            for (String column : sheet.columns()) {
                boolean named = Folding.fold(column).equals(header)
                        || Arrays.stream(Language.values())
                                .map(language -> Choices.words(language).say("column." + column))
                                .anyMatch(each -> Folding.fold(each).equals(header));
                if (named) {
                    columns.putIfAbsent(column, i + 1);
                }
            }
        }
        return columns;
    }

    private static SheetRow row(Line line, Map<String, Integer> columns) {
        var cells = new TreeMap<String, String>();
        columns.forEach((column, number) -> {
            String text = line.cells().get(number - 1);
            if (!text.isEmpty()) {
                boolean typed = line.types().length() >= number
                        && line.types().charAt(number - 1) == 's'
                        && Sheet.isNumber(column)
                        && GROUPED.matcher(text).matches();
                cells.put(column, typed ? NO_NUMBER + text : text);
            }
        });
        return new SheetRow(line.number(), cells);
    }

    /** What stands in a cell: a text such as 500.000 was kept from being read as a number, since it may be either. */
    static String shown(String value) {
        return value.startsWith(NO_NUMBER) ? value.substring(NO_NUMBER.length()) : value;
    }

    /** Columns that must be there and are not. */
    List<String> missing() {
        return sheet.columns().stream()
                .filter(column -> sheet.needs(column) && !columns.containsKey(column))
                .toList();
    }

    /** The place of a cell; the whole sheet where its column is not there. @param row 0 for the whole column */
    Place place(int row, String column) {
        Integer number = columns.get(column);
        if (number == null) {
            return new Place(file, name, row == 0 ? "" : Integer.toString(row), "");
        }
        String letter = CellReference.convertNumToColString(number - 1);
        return new Place(file, name, row == 0 ? letter : letter + row, headers.get(number - 1));
    }
}
