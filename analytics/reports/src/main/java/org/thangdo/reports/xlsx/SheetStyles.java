package org.thangdo.reports.xlsx;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.thangdo.study.table.DataTable.Format;

/** How cells look, made once for a workbook. Decimal marks are left to the reader's own settings. */
final class SheetStyles {

    private static final Map<Format, String> FORMATS = Map.of(
            Format.TEXT, "General",
            Format.WHOLE, "#,##0",
            Format.PERCENT, "0.0%",
            Format.DECIMAL_2, "0.00",
            Format.DECIMAL_3, "0.000",
            Format.P_VALUE, "[<0.0005]\"< 0.001\";0.000");

    private final CellStyle header;
    private final CellStyle words;
    private final CellStyle wrapped;
    private final CellStyle reason;
    private final Map<Format, CellStyle> numbers = new EnumMap<>(Format.class);

    SheetStyles(Workbook workbook) {
        var bold = workbook.createFont();
        bold.setBold(true);
        header = workbook.createCellStyle();
        header.setFont(bold);
        header.setWrapText(true);
        header.setAlignment(HorizontalAlignment.CENTER);
        header.setVerticalAlignment(VerticalAlignment.CENTER);
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        header.setBorderBottom(BorderStyle.THIN);
        words = workbook.createCellStyle();
        words.setVerticalAlignment(VerticalAlignment.TOP);
        wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        var italic = workbook.createFont();
        italic.setItalic(true);
        reason = workbook.createCellStyle();
        reason.setFont(italic);
        reason.setAlignment(HorizontalAlignment.RIGHT);
        for (Format format : Format.values()) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(FORMATS.get(format)));
            numbers.put(format, style);
        }
    }

    CellStyle header() {
        return header;
    }

    CellStyle words() {
        return words;
    }

    CellStyle wrapped() {
        return wrapped;
    }

    /** Of words that stand where a number is missing. */
    CellStyle reason() {
        return reason;
    }

    CellStyle number(Format format) {
        return numbers.get(format);
    }
}
