package org.thangdo.study.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.table.DataTable.Format;

/**
 * A table for a console: columns aligned by the width a letter takes on the screen, numbers to the right. Where the whole
 * is wider than the screen, the widest columns of words, and reasons why there is no number, are cut with an ellipsis.
 *
 * @param screen columns of the screen, {@code >= 20}
 * @param ascii whether only ASCII may be drawn around the text
 */
public record TableText(Language language, int screen, boolean ascii) {

    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    public TableText {
        if (screen < 20) {
            throw new IllegalArgumentException("screen narrower than 20 columns: " + screen);
        }
    }

    /** The title, the header, a rule and the rows; every line ends with a line feed and carries no trailing space. */
    public String render(DataTable table) {
        var lines = new ArrayList<List<String>>();
        lines.add(table.columns().stream().map(DataTable.Column::header).toList());
        var text = CellText.in(language);
        for (var row : table.rows()) {
            lines.add(IntStream.range(0, row.size())
                    .mapToObj(i -> text.of(row.get(i), table.columns().get(i).format()))
                    .toList());
        }
        int[] widths = fit(table, lines);
        String rule = (ascii ? "-" : "─").repeat(IntStream.of(widths).sum() + GAP.length() * (widths.length - 1));
        return Normalizer.normalize(table.title(), Normalizer.Form.NFC) + "\n"
                + line(table, lines.get(0), widths) + rule + "\n"
                + lines.stream().skip(1).map(row -> line(table, row, widths)).collect(Collectors.joining());
    }

    private int[] fit(DataTable table, List<List<String>> lines) {
        int[] widths = IntStream.range(0, table.columns().size())
                .map(i ->
                        lines.stream().mapToInt(row -> width(row.get(i))).max().orElse(0))
                .toArray();
        int[] least = IntStream.range(0, widths.length)
                .map(i -> narrowest(table, i, lines))
                .toArray();
        int over = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) - screen;
        while (over > 0) {
            int widest = widest(widths, least);
            if (widths[widest] <= least[widest]) {
                break;
            }
            widths[widest]--;
            over--;
        }
        return widths;
    }

    /** How narrow a column may become: numbers are never cut, words and reasons are. */
    private static int narrowest(DataTable table, int column, List<List<String>> lines) {
        if (table.columns().get(column).format() == Format.TEXT) {
            return NARROWEST;
        }
        return IntStream.range(0, lines.size())
                .filter(row -> row == 0 || !(table.rows().get(row - 1).get(column) instanceof DataTable.Missing))
                .map(row -> width(lines.get(row).get(column)))
                .max()
                .orElse(NARROWEST);
    }

    /** The widest of the columns that may become narrower. */
    private static int widest(int[] widths, int[] least) {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            boolean better = widths[widest] <= least[widest] || widths[i] > widths[widest];
            widest = widths[i] > least[i] && better ? i : widest;
        }
        return widest;
    }

    private String line(DataTable table, List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cut(Normalizer.normalize(row.get(i), Normalizer.Form.NFC), widths[i]);
            String space = " ".repeat(widths[i] - width(cell));
            boolean words = table.columns().get(i).format() == Format.TEXT;
            line.append(i == 0 ? "" : GAP).append(words ? cell + space : space + cell);
        }
        return line.toString().stripTrailing() + "\n";
    }

    private String cut(String text, int room) {
        if (width(text) <= room) {
            return text;
        }
        String ellipsis = ascii ? "." : "…";
        var kept = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            if (width(kept.toString()) + width(Character.toString(c)) > room - 1) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString().stripTrailing() + ellipsis;
    }

    /** Screen columns of a text: none for a combining mark or an invisible character, two for a wide letter. */
    public static int width(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(TableText::columns)
                .sum();
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return Character.isIdeographic(c) || (c >= 0xFF01 && c <= 0xFF60) || (c >= 0x1100 && c <= 0x115F) ? 2 : 1;
    }
}
