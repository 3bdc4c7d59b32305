package org.thangdo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.thangdo.cli.ScoreRecord.Scored;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.criteria.scoring.ProductScore;
import org.thangdo.criteria.scoring.Scorecard;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Numerals;
import org.thangdo.criteria.text.Words;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/** The tables of scorecards. */
record ScoreTables(ScoreRecord record, Position position, RulePack rule, Language language) {

    private Words words() {
        return Words.of(Main.class, "cli", language);
    }

    private Column column(String id, Format format) {
        return new Column(id, words().say("score.column." + id), format);
    }

    private Column column(String id) {
        return column(id, Format.TEXT);
    }

    private DataTable table(String id, List<Column> columns, List<List<Cell>> rows) {
        return new DataTable(id, words().say("score.table." + id), columns, rows);
    }

    private static Cell text(String text) {
        return new DataTable.Words(text);
    }

    private static Cell number(double number) {
        return new DataTable.Number(number);
    }

    /** One row for each person: parts, total, level. */
    DataTable people() {
        var columns = new ArrayList<>(List.of(column("period"), column("subject"), column("unit")));
        position.parts()
                .forEach(part -> columns.add(new Column(part.id(), part.name().in(language), Format.TEXT)));
        columns.add(column("total"));
        columns.add(column("error", Format.DECIMAL_2));
        columns.add(column("level"));
        columns.add(column("byproducts"));
        var people = record.people();
        boolean units = people.stream().anyMatch(person -> !person.unit().isEmpty());
        boolean products = people.stream().anyMatch(person -> person.products().isPresent());
        return table("people", columns, people.stream().map(this::person).toList())
                .only(column -> (units || !column.id().equals("unit"))
                        && (products || !column.id().equals("byproducts")));
    }

    private List<Cell> person(Scored person) {
        var cells = new ArrayList<>(List.of(text(person.period()), text(person.subject()), text(person.unit())));
        for (Scorecard.Part part : person.card().parts()) {
            cells.add(text(range(part.least(), part.most())));
        }
        var total = person.card().total();
        cells.add(text(range(total.least(), total.most())));
        cells.add(number(total.standardError()));
        cells.add(text(levels(total.levels())));
        cells.add(person.products()
                .map(result -> result instanceof ProductScore.Scored scored
                        ? text(points(scored.score()))
                        : new DataTable.Missing(words().say("score.unscored")))
                .orElse(text("")));
        return cells;
    }

    private String range(double least, double most) {
        return least == most ? points(least) : points(least) + "–" + points(most);
    }

    private String points(double points) {
        return new Numerals(language).decimal(points, 2);
    }

    /** The only possible level, or the lowest and the highest. */
    private String levels(List<String> possible) {
        return possible.isEmpty()
                ? ""
                : possible.size() == 1
                        ? level(possible.get(0))
                        : level(possible.get(0)) + " … " + level(possible.get(possible.size() - 1));
    }

    private String level(String id) {
        Scale scale = rule.scale();
        return scale.levels().get(scale.indexOf(id)).label().in(language);
    }

    /** Every step of one person, in every period. */
    DataTable steps(String subject) {
        return steps(person -> person.subject().equals(subject));
    }

    DataTable steps() {
        return steps(person -> true);
    }

    private DataTable steps(Predicate<Scored> whose) {
        var columns = List.of(
                column("period"),
                column("subject"),
                column("metric"),
                column("name"),
                column("raw"),
                column("score", Format.DECIMAL_2),
                column("points", Format.DECIMAL_2),
                column("possible", Format.DECIMAL_2),
                column("source"));
        var rows = new ArrayList<List<Cell>>();
        record.people().stream()
                .filter(whose)
                .forEach(person -> person.card().lines().forEach(line -> rows.add(step(person, line))));
        return table("steps", columns, rows);
    }

    private List<Cell> step(Scored person, Scorecard.Line line) {
        var metric = position.metric(line.metric()).orElseThrow();
        var cells = new ArrayList<>(List.of(
                text(person.period()),
                text(person.subject()),
                text(line.metric()),
                text(metric.name().in(language))));
        if (line.outcome() instanceof Scorecard.Measured measured) {
            cells.addAll(List.of(
                    text(new Numerals(language).plain(measured.raw())),
                    number(measured.score()),
                    number(measured.points()),
                    number(line.possible()),
                    text(measured.source())));
        } else if (line.outcome() instanceof Scorecard.Judged judged) {
            cells.addAll(List.of(
                    text(words().say("score.marks", Map.of("marks", marks(judged)))),
                    number(judged.score()),
                    number(judged.points()),
                    number(line.possible()),
                    text(String.join("; ", judged.sources()))));
        } else {
            var missing = new DataTable.Missing("–");
            String why = ScoreAnswer.why((Scorecard.Open) line.outcome(), words());
            cells.addAll(List.of(text(why), missing, missing, number(line.possible()), text("")));
        }
        return cells;
    }

    private static String marks(Scorecard.Judged judged) {
        return judged.anchors().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** What each product of one person contributes. */
    DataTable products(String subject) {
        return products(person -> person.subject().equals(subject));
    }

    DataTable products() {
        return products(person -> true);
    }

    private DataTable products(Predicate<Scored> whose) {
        var columns = new ArrayList<>(List.of(column("period"), column("subject"), column("product")));
        for (String id : List.of("assigned", "completed", "quality", "progress")) {
            columns.add(column(id, Format.DECIMAL_2));
        }
        columns.add(column("lost"));
        columns.add(column("source"));
        var rows = new ArrayList<List<Cell>>();
        record.people().stream().filter(whose).forEach(person -> person.products()
                .ifPresent(result -> addProducts(rows, person, result)));
        return table("products", columns, rows);
    }

    private void addProducts(List<List<Cell>> rows, Scored person, ProductScore.Result result) {
        if (result instanceof ProductScore.Scored scored) {
            for (int i = 0; i < scored.trace().size(); i++) {
                var line = scored.trace().get(i);
                var product = person.delivered().get(i).product();
                rows.add(List.of(
                        text(person.period()),
                        text(person.subject()),
                        text(line.product()),
                        number(line.assigned()),
                        number(line.completed()),
                        number(line.quality()),
                        number(line.progress()),
                        text(words().say(
                                        "score.lost",
                                        Map.of("faults", product.majorFaults(), "delays", product.delays()))),
                        text(person.delivered().get(i).source())));
            }
        }
    }

    /** Every fault and every delay. */
    DataTable losses() {
        var columns = List.of(
                column("period"),
                column("subject"),
                column("product"),
                column("cause"),
                column("number", Format.WHOLE),
                column("cost", Format.DECIMAL_3));
        var rows = new ArrayList<List<Cell>>();
        for (Scored person : record.people()) {
            if (person.products().orElse(null) instanceof ProductScore.Scored scored) {
                scored.trace().forEach(line -> line.losses()
                        .forEach(loss -> rows.add(List.of(
                                text(person.period()),
                                text(person.subject()),
                                text(line.product()),
                                text(words().say("score.cause." + loss.cause())),
                                number(loss.number()),
                                number(loss.standardProducts())))));
            }
        }
        return table("losses", columns, rows);
    }

    DataTable leftOut() {
        var columns = List.of(column("period"), column("subject"), column("metric"), column("why"), column("source"));
        var rows = record.leftOut().stream()
                .map(each -> List.of(
                        text(each.period()),
                        text(each.subject()),
                        text(each.metric()),
                        text(words().say("score.left." + each.why())),
                        text(String.join("; ", each.sources()))))
                .toList();
        return table("leftout", columns, rows);
    }

    DataTable elsewhere() {
        var columns = List.of(column("period"), column("subject"), column("position"));
        var rows = record.elsewhere().stream()
                .map(each -> List.of(text(each.period()), text(each.subject()), text(each.position())))
                .toList();
        return table("elsewhere", columns, rows);
    }
}
