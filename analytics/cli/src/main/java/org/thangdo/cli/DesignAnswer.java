package org.thangdo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.study.Plan;
import org.thangdo.study.design.DesignStudy;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DesignTables;
import org.thangdo.study.table.TableText;

/** What is said of the norms of a position to a reader: claims, tables, and what belongs to nothing. */
record DesignAnswer(DesignStudy study, Plan plan, Language language) {

    private static final int SCREEN = 140;

    List<String> lines(boolean ascii) {
        var words = Words.of(Main.class, "cli", language);
        var lines = new ArrayList<String>();
        lines.add(words.say(
                "design.position",
                Map.of(
                        "position", study.position(),
                        "names", String.join("; ", study.names()))));
        lines.add("");
        lines.add(words.say("heading.findings"));
        lines.addAll(Paragraph.numbered(
                study.claims().stream().map(claim -> claim.sentence(language)).toList()));
        var text = new TableText(language, SCREEN, ascii);
        var tables = new DesignTables(study, plan, language);
        var shown = new ArrayList<DataTable>(tables.all());
        shown.add(tables.far());
        shown.stream().filter(table -> !table.rows().isEmpty()).forEach(table -> {
            lines.add("");
            lines.add(text.render(table).stripTrailing());
        });
        if (!study.unused().isEmpty()) {
            lines.add("");
            lines.add(words.say("design.unused", Map.of("names", String.join("; ", study.unused()))));
        }
        return lines;
    }
}
