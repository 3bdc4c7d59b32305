package org.thangdo.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thangdo.criteria.position.Judged;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Measured.Aspect;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Norms;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.Version.Status;
import org.thangdo.criteria.position.table.Choices;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Numerals;
import org.thangdo.criteria.text.Words;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;
import org.thangdo.study.table.TableText;

/** A definition to a reader: what is to be settled, its criteria, its anchors. */
record PositionAnswer(Position position, Language language) {

    private static final int SCREEN = 120;
    /** One criterion with more of the points than this decides alone. */
    private static final double HEAVY = 0.4;

    List<String> lines(boolean ascii) {
        var words = words();
        var lines = new ArrayList<String>();
        lines.add(title());
        lines.add("");
        lines.add(words.say("heading.findings"));
        lines.addAll(Paragraph.numbered(sentences()));
        lines.add("");
        lines.add(new TableText(language, SCREEN, ascii).render(table()).stripTrailing());
        for (Metric metric : position.metrics()) {
            if (metric instanceof Judged judged) {
                lines.add("");
                lines.addAll(anchors(judged));
            }
        }
        return lines;
    }

    private Words words() {
        return Words.of(Main.class, "cli", language);
    }

    String title() {
        var version = position.version();
        return words().say(
                        "position.title",
                        Map.of(
                                "title", position.title().in(language),
                                "id", position.id(),
                                "number", version.number(),
                                "status",
                                        Choices.words(language)
                                                .say("status."
                                                        + (version.status() == Status.DRAFT ? "draft" : "adopted")),
                                "from", version.from().toString()));
    }

    /** What a committee should settle, the gravest first. */
    List<String> sentences() {
        var words = words();
        var said = new ArrayList<String>();
        var illustrative = position.illustrative();
        if (!illustrative.isEmpty()) {
            said.add(words.say("position.illustrative", Map.of("ids", ids(illustrative), "n", illustrative.size())));
        }
        double measured = position.metrics().stream()
                .filter(Measured.class::isInstance)
                .mapToDouble(Metric::points)
                .sum();
        said.add(words.say(
                "position.measured",
                Map.of("measured", measured / position.points(), "judged", 1 - measured / position.points())));
        var uncovered = Arrays.stream(Aspect.values())
                .filter(aspect -> position.metrics().stream()
                        .noneMatch(metric -> metric instanceof Measured each && each.aspect() == aspect))
                .map(aspect ->
                        Choices.words(language).say("aspect." + aspect.name().toLowerCase(java.util.Locale.ROOT)))
                .toList();
        if (!uncovered.isEmpty()) {
            said.add(words.say("position.uncovered", Map.of("aspects", String.join(", ", uncovered))));
        }
        position.metrics().stream()
                .filter(metric -> metric.points() > HEAVY * position.points())
                .forEach(metric -> said.add(words.say(
                        "position.heavy", Map.of("id", metric.id(), "share", metric.points() / position.points()))));
        var verify = position.metrics().stream()
                .filter(metric -> metric.toVerify().isPresent())
                .toList();
        if (!verify.isEmpty()) {
            said.add(words.say("position.verify", Map.of("ids", ids(verify))));
        }
        return said;
    }

    private static String ids(List<? extends Metric> metrics) {
        return metrics.stream().map(Metric::id).collect(Collectors.joining(", "));
    }

    private DataTable table() {
        var words = words();
        var columns = new ArrayList<Column>();
        for (String id : List.of("id", "name", "points", "unit", "floor", "norm", "target", "stretch", "origin")) {
            columns.add(new Column(id, words.say("position.column." + id), Format.TEXT));
        }
        var rows = position.metrics().stream().map(this::row).toList();
        return new DataTable("position", words.say("position.table"), columns, rows);
    }

    private List<DataTable.Cell> row(Metric metric) {
        var cells = new ArrayList<String>();
        cells.add(metric.id());
        cells.add(metric.name().in(language));
        cells.add(number(metric.points()));
        if (metric instanceof Measured measured) {
            cells.add(measured.unit().in(language));
            measured.norms().inOrder().forEach(value -> cells.add(number(value)));
            cells.add(origin(measured.norms().origin()));
        } else {
            int anchors = ((Judged) metric).anchors().size();
            cells.add(words().say("position.anchored", Map.of("n", anchors)));
            cells.addAll(
                    List.of("", "", "", "", words().say("position.raters", Map.of("n", ((Judged) metric).raters()))));
        }
        return cells.stream()
                .map(DataTable.Words::new)
                .map(DataTable.Cell.class::cast)
                .toList();
    }

    private String number(double value) {
        var numerals = new Numerals(language);
        return value == Math.rint(value) ? numerals.whole((long) value) : numerals.decimal(value, 2);
    }

    private String origin(Norms.Origin origin) {
        var words = Choices.words(language);
        if (origin instanceof Norms.FromHistory history) {
            return words().say("position.history", Map.of("people", history.people(), "values", history.values()));
        }
        return words.say(origin instanceof Norms.Decided ? "origin.decided" : "origin.illustrative");
    }

    private List<String> anchors(Judged metric) {
        var lines = new ArrayList<String>();
        lines.add(metric.id() + "  " + metric.name().in(language));
        metric.anchors()
                .forEach(anchor -> lines.addAll(new Paragraph(
                                "  " + number(anchor.score()) + "  ",
                                anchor.behaviour().in(language))
                        .lines()));
        return lines;
    }
}
