package org.thangdo.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.study.raters.Repair;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/** What levels would be with the same raters for all, how sure they are, and what hangs on one rater, in five lines. */
record RepairNumbers(Language language, Repair repair) {

    DataTable table() {
        var last = repair.last();
        var rows = new ArrayList<List<Cell>>();
        rows.add(row("up", last.up(), last.people()));
        rows.add(row("down", last.down(), last.people()));
        rows.add(row("unsure", last.unsure(), last.people()));
        last.decided()
                .ifPresent(
                        decided -> rows.add(row("unsupported", decided.above() + decided.below(), decided.people())));
        repair.without().tried().stream()
                .mapToInt(rater -> rater.changed() + rater.lost())
                .max()
                .ifPresent(
                        most -> rows.add(row("hanging", most, repair.without().people())));
        return new DataTable(
                "repairnumbers",
                words().say("table.repair", Map.of("period", last.period())),
                List.of(
                        new Column("levels", words().say("column.levels"), Format.TEXT),
                        new Column("n", words().say("column.number"), Format.WHOLE),
                        new Column("of", words().say("column.of"), Format.WHOLE),
                        new Column("share", words().say("column.levelshare"), Format.PERCENT)),
                rows);
    }

    private List<Cell> row(String what, int people, int of) {
        var limits = Map.of("sure", repair.sureFrom(), "supported", repair.supportedFrom());
        return List.of(
                new DataTable.Words(words().say("repair." + what, limits)),
                new DataTable.Number(people),
                new DataTable.Number(of),
                new DataTable.Number((double) people / of));
    }

    private Words words() {
        return Pack.words(language);
    }
}
