package org.thangdo.reports.html;

import static org.thangdo.reports.html.Markup.text;

import java.util.List;
import java.util.Map;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.study.table.CellText;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;

/** A table on a page, folded away until a reader asks for it. */
final class PageTable {

    private static final int MOST_ROWS = 500;

    private final CellText cells;

    PageTable(Language language) {
        this.cells = CellText.in(language);
    }

    String foldable(DataTable table, Words words) {
        String label = words.say("page.data", Map.of("title", table.title()));
        String rest = table.rows().size() > MOST_ROWS
                ? Markup.element("p", words.say("table.more", Map.of("shown", (long) MOST_ROWS, "all", (long)
                        table.rows().size())))
                : "";
        return "<details>" + Markup.element("summary", label) + open(table) + rest + "</details>\n";
    }

    String open(DataTable table) {
        var out = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
        out.append(text(table.title())).append("\"><table>\n").append(Markup.element("caption", table.title()));
        out.append("<thead><tr>");
        table.columns().forEach(column -> out.append("<th scope=\"col\">")
                .append(text(column.header()))
                .append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        table.rows().stream().limit(MOST_ROWS).forEach(row -> row(out, table, row));
        return out.append("</tbody>\n</table></div>\n").toString();
    }

    private void row(StringBuilder out, DataTable table, List<Cell> row) {
        out.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            String kind = cell instanceof DataTable.Number ? " class=\"n\"" : "";
            String reason =
                    cell instanceof DataTable.Missing || cell instanceof DataTable.Suppressed ? " class=\"why\"" : kind;
            out.append("<td").append(reason).append('>');
            out.append(text(cells.of(cell, table.columns().get(i).format()))).append("</td>");
        }
        out.append("</tr>\n");
    }
}
