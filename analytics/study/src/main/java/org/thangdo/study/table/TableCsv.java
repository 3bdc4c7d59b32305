package org.thangdo.study.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * A table as a csv file that a spreadsheet of the reader's country opens with a double click: UTF-8 with byte order mark;
 * semicolon and decimal comma in Vietnamese, comma and point in English. Numbers stay numbers with ten significant digits;
 * shares are in percent and their header says so. Text that a spreadsheet would take for a formula gets an apostrophe.
 */
public record TableCsv(Language language) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final MathContext DIGITS = new MathContext(10);
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** The file, lines ended by CR LF (RFC 4180). */
    public byte[] bytes(DataTable table) {
        return (BYTE_ORDER_MARK + text(table)).getBytes(StandardCharsets.UTF_8);
    }

    /** The file as text, without byte order mark. */
    public String text(DataTable table) {
        var lines = new ArrayList<String>();
        lines.add(line(table.columns(), TableCsv::header));
        for (List<Cell> row : table.rows()) {
            lines.add(line(
                    IntStream.range(0, row.size()).boxed().toList(),
                    i -> cell(row.get(i), table.columns().get(i).format())));
        }
        return lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private <T> String line(List<T> items, Function<T, String> field) {
        return items.stream().map(item -> quoted(field.apply(item))).collect(Collectors.joining(separator()));
    }

    private static String header(Column column) {
        return safe(column.format() == Format.PERCENT ? column.header() + " (%)" : column.header());
    }

    private String cell(Cell cell, Format format) {
        if (cell instanceof DataTable.Number number) {
            double value = format == Format.PERCENT ? 100 * number.value() : number.value();
            String plain = plain(value);
            return language == Language.VI ? plain.replace('.', ',') : plain;
        }
        return safe(CellText.in(language).of(cell, format));
    }

    private static String plain(double value) {
        var rounded = new BigDecimal(value).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Text with an apostrophe before it where a spreadsheet would calculate it. */
    public static String safe(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private String separator() {
        return language == Language.VI ? ";" : ",";
    }

    private String quoted(String field) {
        boolean plain = field.chars()
                .noneMatch(c ->
                        c == '"' || c == '\n' || c == '\r' || c == separator().charAt(0));
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
