package org.thangdo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final String BY_YEAR = "designyears";
    private static final int MOST_FAR = 5;
    private static final Set<String> LEFT_TO_FILES = Set.of("people", "personPeriods", "withoutFar", "pooled");

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
        for (DataTable table :
                tables.all().stream().filter(each -> !each.id().equals(BY_YEAR)).toList()) {
            lines.add("");
            lines.add(text.render(table.only(column -> !LEFT_TO_FILES.contains(column.id())))
                    .stripTrailing());
        }
        far(tables.far(), text, words, lines);
        if (!study.unused().isEmpty()) {
            lines.add("");
            lines.add(words.say("design.unused", Map.of("names", String.join("; ", study.unused()))));
        }
        return lines;
    }

    private static void far(DataTable far, TableText text, Words words, List<String> lines) {
        int rows = far.rows().size();
        if (rows > 0) {
            var first = far.rows().subList(0, Math.min(MOST_FAR, rows));
            lines.add("");
            lines.add(text.render(new DataTable(far.id(), far.title(), far.columns(), first))
                    .stripTrailing());
        }
        if (rows > MOST_FAR) {
            lines.add(words.say("design.more", Map.of("more", rows - MOST_FAR)));
        }
    }
}
