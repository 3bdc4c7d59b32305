package org.thangdo.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.lint.CriterionForm;
import org.thangdo.criteria.lint.CriterionForm.Criterion;
import org.thangdo.criteria.lint.LintText;
import org.thangdo.criteria.lint.SentenceReader;
import org.thangdo.criteria.lint.SentenceReading;
import org.thangdo.criteria.lint.Verdict;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.form.CriterionRows;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;
import org.thangdo.study.table.TableText;

/** What is said of a form to a reader: findings, a table, weakest first, and what could be written instead. */
record LintAnswer(SentenceReader reader, CriterionForm form, Language language) {

    private static final int SCREEN = 120;

    private List<String> objects(SentenceReading reading) {
        return reader.objects(reading.language(), reading.position());
    }

    /** Findings of the form, the table, and for each criterion that is not measured why, what is missing and a frame. */
    List<String> lines(boolean ascii) {
        var said = LintText.in(language);
        var words = Words.of(LintText.class, "lint", language);
        var cli = Words.of(Main.class, "cli", language);
        var weakest = form.criteria().stream()
                .sorted(Comparator.comparingInt(
                                (Criterion each) -> each.reading().score())
                        .thenComparingInt(Criterion::row))
                .toList();
        var lines = new ArrayList<String>();
        lines.add(cli.say("heading.findings"));
        lines.addAll(Paragraph.numbered(said.form(form)));
        lines.add("");
        lines.add(new TableText(language, SCREEN, ascii)
                .render(table(weakest, said, words))
                .stripTrailing());
        var unmeasured = weakest.stream()
                .filter(each -> each.reading().verdict() != Verdict.MEASURABLE)
                .toList();
        if (!unmeasured.isEmpty()) {
            lines.add("");
            lines.add(cli.say("heading.rewrite"));
            unmeasured.forEach(each -> lines.addAll(new Paragraph(" · ", rewrite(each, said, words)).lines()));
        }
        return lines;
    }

    private String rewrite(Criterion criterion, LintText said, Words words) {
        var reading = criterion.reading();
        String key = reading.missing().isEmpty() ? "rewrite" : "rewrite.missing";
        return words.say(
                key,
                Map.of(
                        "row", criterion.row(),
                        "reason", said.reason(reading),
                        "missing", said.missing(reading.missing()),
                        "frame", said.frame(reading, objects(reading))));
    }

    /** Every criterion in the order of the form, with all that is said of it. */
    DataTable whole(List<CriterionRows.Row> rows) {
        var said = LintText.in(language);
        var words = Words.of(LintText.class, "lint", language);
        var columns = new ArrayList<Column>();
        columns.add(new Column("row", words.say("column.row"), Format.WHOLE));
        for (String id : List.of("source", "position", "text", "verdict", "reason", "missing", "frame")) {
            columns.add(new Column(id, words.say("column." + id), Format.TEXT));
        }
        var cells = new ArrayList<List<DataTable.Cell>>();
        for (var criterion : form.criteria()) {
            var reading = criterion.reading();
            cells.add(List.of(
                    new DataTable.Number(criterion.row()),
                    new DataTable.Words(rows.get(criterion.row() - 1).source()),
                    new DataTable.Words(reading.position()),
                    new DataTable.Words(reading.text()),
                    new DataTable.Words(said.verdict(reading.verdict())),
                    new DataTable.Words(said.reason(reading)),
                    new DataTable.Words(said.missing(reading.missing())),
                    new DataTable.Words(said.frame(reading, objects(reading)))));
        }
        return new DataTable("lint", words.say("table.whole", Map.of("version", version())), columns, cells);
    }

    private String version() {
        return reader.version(form.criteria().get(0).reading().language());
    }

    private DataTable table(List<Criterion> criteria, LintText said, Words words) {
        var columns = List.of(
                new Column("row", words.say("column.row"), Format.WHOLE),
                new Column("verdict", words.say("column.verdict"), Format.TEXT),
                new Column("score", words.say("column.score"), Format.WHOLE),
                new Column("text", words.say("column.text"), Format.TEXT));
        var rows = criteria.stream().map(each -> cells(each, said)).toList();
        return new DataTable("lint", words.say("table", Map.of("version", version())), columns, rows);
    }

    private static List<DataTable.Cell> cells(Criterion criterion, LintText said) {
        var reading = criterion.reading();
        return List.of(
                new DataTable.Number(criterion.row()),
                new DataTable.Words(said.verdict(reading.verdict())),
                new DataTable.Number(reading.score()),
                new DataTable.Words(reading.text()));
    }
}
