package org.thangdo.ratings.source;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;

/** What the styles of a workbook say about its cells: which numbers are dates, and which texts are in a legacy font. */
final class CellStyles {

    private static final Style PLAIN = new Style(false, 's');

    private final StylesTable table;
    private final boolean from1904;
    private final Map<Integer, Style> known = new HashMap<>();

    private record Style(boolean date, char font) {}

    /** @param table styles of the workbook, or {@code null} if it has none */
    CellStyles(StylesTable table, boolean from1904) {
        this.table = table;
        this.from1904 = from1904;
    }

    /** A numeric cell. */
    Cell number(double number, int style) {
        boolean date = of(style).date && DateUtil.isValidExcelDate(number);
        return date ? new Cell('d', CellText.date(number, from1904)) : new Cell('n', CellText.number(number));
    }

    /** The type character of text in this style. */
    char font(int style) {
        return of(style).font;
    }

    private Style of(int index) {
        return known.computeIfAbsent(index, this::read);
    }

    private Style read(int index) {
        if (table == null || index < 0 || index >= table.getNumCellStyles()) {
            return PLAIN;
        }
        var style = table.getStyleAt(index);
        boolean date = DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
        return new Style(date, FontKind.of(style.getFont().getFontName()));
    }
}
