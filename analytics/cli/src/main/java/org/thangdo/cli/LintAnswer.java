package org.thangdo.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.thangdo.criteria.lint.CriterionForm;
import org.thangdo.criteria.lint.CriterionForm.Criterion;
import org.thangdo.criteria.lint.LintText;
import org.thangdo.criteria.lint.SentenceReader;
import org.thangdo.criteria.lint.SentenceReading;
import org.thangdo.criteria.lint.Span;
import org.thangdo.criteria.lint.Verdict;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.form.CriterionRows;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;
import org.thangdo.study.table.TableText;

/** What is said of a form: one object for each criterion, or a table, weakest first, with what to write instead. */
record LintAnswer(SentenceReader reader, CriterionForm form, Language language) {

    private static final int SCREEN = 120;

    /**
     * A criterion as JSON shows it.
     *
     * @param row number of the criterion, from 1
     * @param source {@code file#sheet!row}
     * @param text in NFC, to which the places of spans refer
     */
    record Line(
            int row,
            String source,
            String text,
            String position,
            String verdict,
            int score,
            String code,
            String reason,
            List<Span> spans,
            List<String> missing,
            String frame,
            String lexicon) {}

    List<Line> json(List<CriterionRows.Row> rows) {
        var said = LintText.in(language);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> line(form.criteria().get(i), rows.get(i), said))
                .toList();
    }

    private Line line(Criterion criterion, CriterionRows.Row row, LintText said) {
        var reading = criterion.reading();
        return new Line(
                criterion.row(),
                row.source(),
                reading.text(),
                reading.position(),
                lower(reading.verdict()),
                reading.score(),
                lower(reading.reason()),
                said.reason(reading),
                reading.spans(),
                reading.missing().stream().map(LintAnswer::lower).toList(),
                said.frame(reading, objects(reading)),
                reader.version(reading.language()));
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(java.util.Locale.ROOT);
    }

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

    private DataTable table(List<Criterion> criteria, LintText said, Words words) {
        var columns = List.of(
                new Column("row", words.say("column.row"), Format.WHOLE),
                new Column("verdict", words.say("column.verdict"), Format.TEXT),
                new Column("score", words.say("column.score"), Format.WHOLE),
                new Column("text", words.say("column.text"), Format.TEXT));
        var rows = criteria.stream().map(each -> cells(each, said)).toList();
        String version = reader.version(criteria.get(0).reading().language());
        return new DataTable("lint", words.say("table", Map.of("version", version)), columns, rows);
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
