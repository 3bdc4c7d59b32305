package org.thangdo.study.table;

import java.util.List;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Language;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.change.Split;
import org.thangdo.study.Plan;
import org.thangdo.study.raters.ChangeFound;
import org.thangdo.study.raters.RaterStudy;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Format;

/** True change or inflation as tables: each part of each change under each assumption, and what each metric can do. */
final class ChangeTables extends StudyTables {
    private final RaterStudy study;

    ChangeTables(RaterStudy study, Plan plan, Language language) {
        super(study.data().kind(), plan, language);
        this.study = study;
    }

    @Override
    List<DataTable> all() {
        return Stream.of(parts(), metrics())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    /** The first line of a change is what was seen, in logits by how much the same raters rated the same ratees higher. */
    private DataTable parts() {
        var sheet = Sheet.of("changeparts", kind, who(), language)
                .column("from", Format.TEXT)
                .column("to", Format.TEXT)
                .column("taken", Format.TEXT)
                .column("part", Format.TEXT)
                .estimate("partLevels", Format.DECIMAL_2)
                .estimate("partLogits", Format.DECIMAL_2)
                .column("told", Format.TEXT);
        for (var found : study.changes()) {
            var change = found.change();
            boolean few = isSmall(change.overlap().ratees());
            var told = cells.word("verdict." + change.verdict()) + " ("
                    + cells.word("separation." + change.separation()) + ")";
            sheet.row(row(found, "", "observed", change.observed(), change.sameRatedHigher(), told), few, 4);
            for (var split : change.splits()) {
                parts(found, split).forEach(row -> sheet.row(row, few, 4));
            }
        }
        return sheet.table();
    }

    private List<List<Cell>> parts(ChangeFound found, Split split) {
        String taken = cells.word("link." + split.link());
        return List.of(
                row(found, taken, "severity", split.severity(), split.driftLogits(), ""),
                row(found, taken, "ratees", split.ratees(), split.changeLogits(), ""),
                Stream.of(
                                first(found, taken, "composition"),
                                cells.interval(split.composition()),
                                List.<Cell>of(nothing(), nothing(), nothing(), nothing()))
                        .flatMap(List::stream)
                        .toList());
    }

    private List<Cell> first(ChangeFound found, String taken, String part) {
        return List.of(
                Cells.text(found.from()),
                Cells.text(found.to()),
                Cells.text(taken),
                Cells.text(cells.word("part." + part)));
    }

    private static Cell nothing() {
        return new DataTable.Missing("");
    }

    private List<Cell> row(
            ChangeFound found, String taken, String part, Estimate levels, Estimate logits, String told) {
        return Stream.of(
                        first(found, taken, part),
                        cells.interval(levels),
                        cells.interval(logits),
                        List.of(Cells.text(told)))
                .flatMap(List::stream)
                .toList();
    }

    private DataTable metrics() {
        var sheet = Sheet.of("changemetrics", kind, who(), language)
                .column("from", Format.TEXT)
                .column("to", Format.TEXT)
                .column("metric", Format.TEXT)
                .column("metricUse", Format.TEXT)
                .column("measuredBefore", Format.WHOLE)
                .column("measuredAfter", Format.WHOLE)
                .estimate("worth", Format.DECIMAL_3)
                .column("sameWorthP", Format.P_VALUE)
                .estimate("metricShift", Format.DECIMAL_2);
        for (var found : study.changes()) {
            for (var metric : found.change().metrics()) {
                sheet.row(
                        Stream.of(
                                        List.of(
                                                Cells.text(found.from()),
                                                Cells.text(found.to()),
                                                Cells.text(metric.name()),
                                                Cells.text(cells.word("standing." + metric.standing())),
                                                Cells.number(metric.before()),
                                                Cells.number(metric.after())),
                                        cells.interval(metric.worth()),
                                        List.of(cells.pValue(metric.sameWorth())),
                                        cells.interval(metric.shift()))
                                .flatMap(List::stream)
                                .toList(),
                        isSmall(metric.before()) || isSmall(metric.after()),
                        4);
            }
        }
        return sheet.table();
    }
}
