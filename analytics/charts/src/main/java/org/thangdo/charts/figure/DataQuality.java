package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Plot;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * Figure 20: can I trust these files? How often each check found something in each file.
 *
 * @param files names, in reading order; at least 1
 * @param checks those that found something, the gravest first; may be empty
 */
public record DataQuality(Frame frame, List<String> files, List<Check> checks) implements Figure {

    public DataQuality {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no file to speak of");
        }
        checks = checks.stream()
                .sorted(Comparator.comparing(Check::severity)
                        .thenComparing(Comparator.comparingLong(Check::total).reversed())
                        .thenComparing(Check::number))
                .toList();
        for (Check check : checks) {
            if (check.counts().size() != files.size()) {
                throw new IllegalArgumentException(check.number() + " needs a count for each of " + files);
            }
        }
    }

    /**
     * One check.
     *
     * @param number under which readers meet it
     * @param title what it found, in few words
     * @param counts places found, by file
     */
    public record Check(String number, String title, Severity severity, List<Long> counts) {
        public Check {
            counts = List.copyOf(counts);
        }

        long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    @Override
    public String id() {
        return frame.id("data-quality");
    }

    @Override
    public Plot plot() {
        return new DataQualityPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var text = new ArrayList<String>();
        text.add(words.say(
                "data-quality.alt",
                Map.of("headline", frame.headline(), "files", files.size(), "checks", checks.size())));
        for (Check check : checks) {
            text.add(words.say(
                    "data-quality.alt.check",
                    Map.of(
                            "number",
                            check.number(),
                            "title",
                            check.title(),
                            "severity",
                            severity(check.severity()),
                            "places",
                            check.total())));
        }
        return String.join(" ", text);
    }

    @Override
    public DataTable twin() {
        var words = frame.words();
        var columns = new ArrayList<Column>();
        columns.add(new Column("number", words.say("column.number"), Format.TEXT));
        columns.add(new Column("check", words.say("column.check"), Format.TEXT));
        columns.add(new Column("severity", words.say("column.severity"), Format.TEXT));
        for (int i = 0; i < files.size(); i++) {
            columns.add(new Column("file" + i, files.get(i), Format.WHOLE));
        }
        columns.add(new Column("total", words.say("column.places"), Format.WHOLE));
        return new DataTable(
                id(), frame.headline(), columns, checks.stream().map(this::row).toList());
    }

    private List<Cell> row(Check check) {
        var row = new ArrayList<Cell>();
        row.add(new DataTable.Words(check.number()));
        row.add(new DataTable.Words(check.title()));
        row.add(new DataTable.Words(severity(check.severity())));
        check.counts().forEach(count -> row.add(new DataTable.Number(count)));
        row.add(new DataTable.Number(check.total()));
        return row;
    }

    String severity(Severity severity) {
        return frame.words().say("severity." + severity.name());
    }
}
