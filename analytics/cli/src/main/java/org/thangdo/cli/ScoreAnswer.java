package org.thangdo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.scoring.Scorecard;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.TableText;

/** Scorecards to a reader: what they rest on, who got what, every step of it, and what could not be taken. */
record ScoreAnswer(ScoreRecord record, Position position, RulePack rule, Language language) {

    private static final int SCREEN = 120;

    private Words words() {
        return Words.of(Main.class, "cli", language);
    }

    /** @param subject whose steps are shown; empty: those of the only person, or nobody's */
    List<String> lines(Optional<String> subject, boolean ascii) {
        var text = new TableText(language, SCREEN, ascii);
        var tables = new ScoreTables(record, position, rule, language);
        var lines = new ArrayList<String>();
        lines.add(new PositionAnswer(position, language).title());
        lines.add("");
        lines.addAll(Paragraph.numbered(sentences()));
        add(lines, text, tables.people());
        var shown = subject.or(() ->
                record.people().size() == 1 ? Optional.of(record.people().get(0).subject()) : Optional.empty());
        shown.ifPresent(id -> {
            add(lines, text, tables.steps(id));
            add(lines, text, tables.products(id));
        });
        add(lines, text, tables.leftOut());
        return lines;
    }

    private static void add(List<String> lines, TableText text, DataTable table) {
        if (!table.rows().isEmpty()) {
            lines.add("");
            lines.add(text.render(table).stripTrailing());
        }
    }

    /** All tables, for the sheets of a workbook; those without rows are left out. */
    List<DataTable> tables() {
        var tables = new ScoreTables(record, position, rule, language);
        var all = new ArrayList<DataTable>();
        all.add(tables.people());
        all.add(tables.steps());
        all.add(tables.products());
        all.add(tables.losses());
        all.add(tables.leftOut());
        all.add(tables.elsewhere());
        return all.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    /** What the scores rest on and what they do not say. */
    List<String> sentences() {
        var said = new ArrayList<String>();
        var people = record.people();
        long open = people.stream()
                .filter(person ->
                        person.card().total().least() < person.card().total().most())
                .count();
        said.add(words().say("score.people", Map.of("n", people.size(), "whole", people.size() - open)));
        if (open > 0) {
            said.add(words().say("score.open", Map.of("n", open)));
        }
        long unsure = people.stream()
                .filter(person ->
                        person.card().total().least() == person.card().total().most())
                .filter(person -> person.card().total().levels().size() > 1)
                .count();
        if (unsure > 0) {
            said.add(words().say("score.unsure", Map.of("n", unsure)));
        }
        var nothing = people.stream().filter(ScoreRecord.Scored::isOpen).toList();
        if (!nothing.isEmpty()) {
            String ids = nothing.stream()
                    .map(person -> person.subject() + " (" + person.period() + ")")
                    .collect(Collectors.joining(", "));
            said.add(words().say("score.nothing", Map.of("n", nothing.size(), "ids", ids)));
        }
        if (!record.illustrative().isEmpty()) {
            said.add(words().say("score.illustrative", Map.of("ids", String.join(", ", record.illustrative()))));
        }
        if (people.stream().anyMatch(person -> person.products().isPresent())) {
            said.add(words().say("score.products", Map.of("rule", rule.title())));
            rule.productScore()
                    .map(product -> product.unverified())
                    .filter(names -> !names.isEmpty())
                    .ifPresent(names -> said.add(words().say("score.unverified", Map.of("names", named(names)))));
        }
        if (!record.leftOut().isEmpty()) {
            said.add(words().say("score.leftout", Map.of("n", record.leftOut().size())));
        }
        if (!record.elsewhere().isEmpty()) {
            String others = record.elsewhere().stream()
                    .map(each -> each.position())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining("; "));
            said.add(words().say(
                            "score.elsewhere", Map.of("n", record.elsewhere().size(), "others", others)));
        }
        return said;
    }

    private String named(List<String> fields) {
        return fields.stream().map(field -> words().say("score.rule." + field)).collect(Collectors.joining(", "));
    }

    /** Why a metric is open, in words. */
    static String why(Scorecard.Open open, Words words) {
        return words.say("score.why." + open.why(), Map.of("raters", open.raters()));
    }
}
