package org.thangdo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thangdo.criteria.gaming.Defence;
import org.thangdo.criteria.gaming.GamingResult;
import org.thangdo.criteria.gaming.GamingResult.Effect;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;
import org.thangdo.study.table.TableText;

/** What responses would do to a definition, to a reader. */
record GamingAnswer(GamingResult result, Language language) {

    private static final int SCREEN = 120;

    List<String> lines(boolean ascii) {
        var words = words();
        var setting = result.setting();
        var lines = new ArrayList<String>();
        lines.add(words.say(
                "gaming.heading", Map.of("title", setting.position().title().in(language))));
        lines.addAll(new Paragraph(
                        "",
                        words.say(
                                "gaming.basis",
                                Map.of(
                                        "people", setting.people(),
                                        "unit", setting.unitSize(),
                                        "share", setting.share(),
                                        "n", setting.replications())))
                .lines());
        boolean assumed = result.costs().basis().equals("assumed");
        lines.add(
                assumed
                        ? words.say("gaming.costs.assumed")
                        : words.say(
                                "gaming.costs", Map.of("basis", result.costs().basis())));
        lines.add("");
        lines.add(new TableText(language, SCREEN, ascii).render(table()).stripTrailing());
        result.stepped().forEach(stepped -> {
            lines.add("");
            lines.addAll(new Paragraph("", steps(stepped)).lines());
        });
        return lines;
    }

    private Words words() {
        return Words.of(Main.class, "cli", language);
    }

    private String steps(Effect stepped) {
        double lines = result.effects().stream()
                .filter(effect -> effect.response() == stepped.response())
                .findFirst()
                .orElseThrow()
                .changed()
                .mean();
        return words().say(
                        "gaming.steps",
                        Map.of(
                                "stepped", stepped.changed().mean(),
                                "lines", lines,
                                "defence", named(stepped)));
    }

    private DataTable table() {
        var words = words();
        var columns = List.of(
                new Column("response", words.say("gaming.column.response"), Format.TEXT),
                new Column("changed", words.say("gaming.column.changed"), Format.PERCENT),
                new Column("low", words.say("gaming.column.low"), Format.PERCENT),
                new Column("high", words.say("gaming.column.high"), Format.PERCENT),
                new Column("undeserved", words.say("gaming.column.undeserved"), Format.PERCENT),
                new Column("defence", words.say("gaming.column.defence"), Format.TEXT),
                new Column("hours", words.say("gaming.column.hours"), Format.WHOLE));
        return new DataTable(
                "gaming",
                words.say("gaming.table"),
                columns,
                result.effects().stream().map(this::row).toList());
    }

    private List<DataTable.Cell> row(Effect effect) {
        Optional<Double> hours = effect.defences().stream()
                .filter(remedy ->
                        effect.cheapest().filter(remedy.defences()::equals).isPresent())
                .findFirst()
                .map(GamingResult.Remedy::hours);
        return List.of(
                new DataTable.Words(words().say("gaming.response." + lower(effect.response()))),
                new DataTable.Number(effect.changed().mean()),
                new DataTable.Number(effect.changed().low()),
                new DataTable.Number(effect.changed().high()),
                new DataTable.Number(effect.undeserved().mean()),
                new DataTable.Words(named(effect)),
                hours.<DataTable.Cell>map(DataTable.Number::new).orElse(new DataTable.Words("")));
    }

    private String named(Effect effect) {
        if (effect.changed().mean() == 0) {
            return words().say("gaming.nothing");
        }
        return effect.cheapest().map(this::named).orElse(words().say("gaming.none"));
    }

    private String named(Set<Defence> defences) {
        return defences.stream()
                .map(defence -> words().say("gaming.defence." + lower(defence)))
                .collect(Collectors.joining(" + "));
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
