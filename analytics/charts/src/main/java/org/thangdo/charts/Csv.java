package org.thangdo.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;

/**
 * A table as text that Excel opens in the language of its reader. Starts with a byte order mark, so that Excel reads it as
 * UTF-8. Text that a sheet would take for a formula is neutralised by an apostrophe.
 */
final class Csv {

    private Csv() {}

    static String of(DataTable table, Language language) {
        var csv = new StringBuilder("\uFEFF");
        csv.append(line(table.columns().stream().map(column -> quote(column.header(), language)), language));
        for (List<Cell> row : table.rows()) {
            csv.append(line(row.stream().map(cell -> cell(cell, language)), language));
        }
        return csv.toString();
    }

    private static String line(Stream<String> cells, Language language) {
        return cells.collect(Collectors.joining(separator(language))) + "\r\n";
    }

    private static String separator(Language language) {
        return language == Language.VI ? ";" : ",";
    }

    private static String cell(Cell cell, Language language) {
        if (cell instanceof DataTable.Number number) {
            String plain =
                    BigDecimal.valueOf(number.value()).stripTrailingZeros().toPlainString();
            return language == Language.VI ? plain.replace('.', ',') : plain;
        }
        if (cell instanceof DataTable.Words words) {
            return quote(words.text(), language);
        }
        if (cell instanceof DataTable.Missing missing) {
            return quote(missing.reason(), language);
        }
        return quote(Words.of(Frame.class, "figures", language).say("suppressed"), language);
    }

    private static String quote(String text, Language language) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean plain =
                safe.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r') && !safe.contains(separator(language));
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
