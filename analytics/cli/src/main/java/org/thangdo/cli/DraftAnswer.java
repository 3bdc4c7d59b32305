package org.thangdo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thangdo.criteria.draft.Draft;
import org.thangdo.criteria.draft.Drafting;
import org.thangdo.criteria.lint.LintText;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;
import org.thangdo.study.table.TableText;

/** What each sentence of a form becomes, to a reader. */
record DraftAnswer(Draft draft, Language language) {

    private static final int SCREEN = 120;

    List<String> lines(boolean ascii) {
        var words = Words.of(Main.class, "cli", language);
        var lines = new ArrayList<String>();
        lines.add(words.say("draft.like", Map.of("id", draft.like())));
        lines.add("");
        lines.add(new TableText(language, SCREEN, ascii).render(table(words)).stripTrailing());
        var unasked = Drafting.unasked(draft);
        if (!unasked.isEmpty()) {
            lines.add("");
            lines.addAll(
                    new Paragraph("", words.say("draft.unasked", Map.of("ids", String.join(", ", unasked)))).lines());
        }
        return lines;
    }

    private DataTable table(Words words) {
        var columns = List.of(
                new Column("row", words.say("draft.column.row"), Format.WHOLE),
                new Column("text", words.say("draft.column.text"), Format.TEXT),
                new Column("verdict", words.say("draft.column.verdict"), Format.TEXT),
                new Column("action", words.say("draft.column.action"), Format.TEXT),
                new Column("metrics", words.say("draft.column.metrics"), Format.TEXT));
        var said = LintText.in(language);
        var rows = draft.steps().stream()
                .map(step -> List.<DataTable.Cell>of(
                        new DataTable.Number(step.row()),
                        new DataTable.Words(step.text()),
                        new DataTable.Words(said.verdict(step.verdict())),
                        new DataTable.Words(
                                words.say("draft.action." + step.action().name().toLowerCase(Locale.ROOT))),
                        new DataTable.Words(String.join(", ", step.metrics()))))
                .toList();
        return new DataTable("draft", words.say("draft.table"), columns, rows);
    }
}
