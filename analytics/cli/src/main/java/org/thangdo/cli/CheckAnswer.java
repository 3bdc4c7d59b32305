package org.thangdo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.criteria.weights.Discrimination;
import org.thangdo.criteria.weights.Discrimination.Measured;
import org.thangdo.criteria.weights.WeightMethod;
import org.thangdo.criteria.weights.WeightText;
import org.thangdo.reports.OutputFolder;
import org.thangdo.reports.xlsx.TablesWorkbook;
import org.thangdo.study.ResultJson;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;
import org.thangdo.study.table.TableText;

/** Which criteria of a table tell alternatives apart; a check, never weights to adopt. */
record CheckAnswer(WeightMethod method, Discrimination found, Language language) {

    private static final int SCREEN = 120;

    List<String> lines(boolean ascii) {
        var lines = new ArrayList<String>();
        for (DataTable table : tables()) {
            lines.add(new TableText(language, SCREEN, ascii).render(table).stripTrailing());
            lines.add("");
        }
        said().forEach(line -> lines.addAll(new Paragraph(" · ", line).lines()));
        return lines;
    }

    private List<String> said() {
        return WeightText.in(language).discrimination(found);
    }

    private List<DataTable> tables() {
        if (!(found instanceof Measured measured)) {
            return List.of();
        }
        var words = Words.of(WeightText.class, "weights", language);
        var columns = List.of(
                new Column("criterion", words.say("column.criterion"), Format.TEXT),
                new Column("raw", words.say("column.raw"), Format.DECIMAL_3),
                new Column("share", words.say("column.share"), Format.PERCENT));
        var rows = IntStream.range(0, measured.weights().size())
                .mapToObj(i -> List.<Cell>of(
                        new DataTable.Words(measured.weights().criteria().get(i)),
                        new DataTable.Number(measured.raw().get(i)),
                        new DataTable.Number(measured.weights().weights().get(i))))
                .toList();
        return List.of(new DataTable("check", WeightText.in(language).method(method), columns, rows));
    }

    void write(OutputFolder folder) throws IOException {
        folder.write("check.json", out -> out.write(ResultJson.bytes(found)));
        folder.write("check.xlsx", out -> TablesWorkbook.write(tables(), said(), language, out));
    }
}
