package org.thangdo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.charts.Size;
import org.thangdo.charts.figure.WeightTornado;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.criteria.weights.CriterionWeights;
import org.thangdo.criteria.weights.Robustness;
import org.thangdo.criteria.weights.WeightRecord;
import org.thangdo.criteria.weights.WeightText;
import org.thangdo.reports.OutputFolder;
import org.thangdo.reports.xlsx.TablesWorkbook;
import org.thangdo.stats.regression.ImpliedWeights;
import org.thangdo.study.ResultJson;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;
import org.thangdo.study.table.TableText;

/** Weights, how they came about and what follows from them: on the console, as JSON and as the record of one page. */
record WeightAnswer(
        WeightRecord record,
        Optional<Robustness> robustness,
        Optional<ImpliedWeights> implied,
        String source,
        Language language) {

    private static final int SCREEN = 120;

    /** What {@code --json} prints. */
    record Result(WeightRecord record, Optional<Robustness> robustness, Optional<ImpliedWeights> implied) {}

    Result json() {
        return new Result(record, robustness, implied);
    }

    /** Comparisons that do not fit together, or no weights at all, are for people to settle. */
    boolean needsAPerson() {
        return record.weights().isEmpty()
                || record.experts().stream()
                        .flatMap(line -> line.consistency().stream())
                        .anyMatch(consistency -> !consistency.acceptable());
    }

    List<String> lines(boolean ascii) {
        var said = WeightText.in(language);
        var lines = new ArrayList<String>();
        var screen = new TableText(language, SCREEN, ascii);
        for (DataTable table : tables()) {
            lines.add(screen.render(table).stripTrailing());
            lines.add("");
        }
        said.record(record).forEach(line -> lines.addAll(new Paragraph(" · ", line).lines()));
        implied.ifPresent(found -> {
            lines.add("");
            lines.add(words().say("heading.implied"));
            lines.addAll(Paragraph.numbered(evidence()));
        });
        robustness.ifPresent(found -> {
            lines.add("");
            lines.add(words().say("heading.robustness"));
            lines.addAll(Paragraph.numbered(said.robustness(found)));
        });
        return lines;
    }

    private List<String> evidence() {
        var criteria = record.weights().map(CriterionWeights::criteria);
        return criteria.isEmpty()
                ? List.of()
                : WeightText.in(language).implied(record.weights().get(), implied.orElseThrow());
    }

    private Words words() {
        return Words.of(WeightText.class, "weights", language);
    }

    private List<DataTable> tables() {
        var tables = new ArrayList<DataTable>();
        record.weights().ifPresent(weights -> tables.add(table(weights)));
        robustness.ifPresent(found -> tables.add(table(found)));
        return tables;
    }

    private DataTable table(CriterionWeights weights) {
        var words = words();
        var columns = new ArrayList<Column>();
        columns.add(new Column("criterion", words.say("column.criterion"), Format.TEXT));
        columns.add(new Column("weight", words.say("column.weight"), Format.PERCENT));
        if (!record.spans().isEmpty()) {
            columns.add(new Column("least", words.say("column.least"), Format.PERCENT));
            columns.add(new Column("greatest", words.say("column.greatest"), Format.PERCENT));
        }
        boolean several = record.experts().size() > 1;
        for (int k = 0; several && k < record.experts().size(); k++) {
            columns.add(new Column("expert" + (k + 1), record.experts().get(k).name(), Format.PERCENT));
        }
        var rows = IntStream.range(0, weights.size())
                .mapToObj(i -> row(weights, i, several))
                .toList();
        return new DataTable("weights", words.say("table.weights"), columns, rows);
    }

    private List<Cell> row(CriterionWeights weights, int i, boolean several) {
        var cells = new ArrayList<Cell>();
        cells.add(new DataTable.Words(weights.criteria().get(i)));
        cells.add(new DataTable.Number(weights.weights().get(i)));
        if (!record.spans().isEmpty()) {
            cells.add(new DataTable.Number(record.spans().get(i).least()));
            cells.add(new DataTable.Number(record.spans().get(i).greatest()));
        }
        if (several) {
            record.experts()
                    .forEach(line -> cells.add(line.weights()
                            .<Cell>map(own -> new DataTable.Number(own.weights().get(i)))
                            .orElseGet(() -> new DataTable.Missing(words().say("cell.none")))));
        }
        return cells;
    }

    private DataTable table(Robustness found) {
        var words = words();
        var columns = List.of(
                new Column("alternative", words.say("column.alternative"), Format.TEXT),
                new Column("score", words.say("column.score"), Format.DECIMAL_3),
                new Column("ordered", words.say("column.ordered"), Format.PERCENT),
                new Column("free", words.say("column.free"), Format.PERCENT));
        var rows = found.ranking().places().stream()
                .map(place -> List.<Cell>of(
                        new DataTable.Words(place.alternative()),
                        new DataTable.Number(place.score()),
                        new DataTable.Number(
                                found.ordered().of(place.alternative()).first()),
                        new DataTable.Number(
                                found.free().of(place.alternative()).first())))
                .toList();
        return new DataTable("robustness", words.say("table.robustness"), columns, rows);
    }

    /** Writes the record as JSON, as text and as a workbook, and the tornado where there is one. */
    void write(OutputFolder folder) throws IOException {
        folder.write("weights.json", out -> out.write(ResultJson.bytes(json())));
        String text = String.join("\n", lines(false)) + "\n";
        folder.write("weights.txt", out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        var said = new ArrayList<>(WeightText.in(language).record(record));
        implied.ifPresent(found -> said.addAll(evidence()));
        robustness.ifPresent(found -> said.addAll(WeightText.in(language).robustness(found)));
        folder.write("weights.xlsx", out -> TablesWorkbook.write(tables(), said, language, out));
        if (robustness.isPresent()) {
            var found = robustness.get();
            var figure =
                    WeightTornado.of(found.tornado(), found.ranking().places().size(), source, language);
            folder.write("tornado.png", out -> out.write(figure.png(Size.document())));
            folder.write("tornado.csv", out -> out.write(figure.csv(language).getBytes(StandardCharsets.UTF_8)));
            folder.write("tornado.txt", out -> out.write(figure.altText().getBytes(StandardCharsets.UTF_8)));
        }
    }
}
