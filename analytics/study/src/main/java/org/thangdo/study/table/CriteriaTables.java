package org.thangdo.study.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thangdo.criteria.lint.LintText;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.diagnosis.CriteriaStudy;
import org.thangdo.study.diagnosis.CriterionFound;
import org.thangdo.study.diagnosis.CriterionText;
import org.thangdo.study.diagnosis.Evidence;
import org.thangdo.study.diagnosis.Flag;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Format;

/** Criteria in use as tables: what to do with them, what the judgements say, and every test. */
final class CriteriaTables extends StudyTables {
    private final CriteriaStudy study;

    CriteriaTables(CriteriaStudy study, Plan plan, Language language) {
        super(study.kind(), plan, language);
        this.study = study;
    }

    @Override
    List<DataTable> all() {
        if (isSmall(study.people())) {
            return List.of();
        }
        return List.of(advice(), use(), tests());
    }

    private Cell name(CriterionFound criterion) {
        return Cells.text(Wording.matter(criterion.criterion()).in(language));
    }

    private DataTable advice() {
        boolean texts = study.criteria().stream().anyMatch(each -> each.text().isPresent());
        var sheet = Sheet.of("criteria", kind, Map.of(), language)
                .column("criterion", Format.TEXT)
                .column("doubts", Format.TEXT)
                .column("advice", Format.TEXT);
        if (texts) {
            sheet.column("verdict", Format.TEXT)
                    .column("missingSlots", Format.TEXT)
                    .column("quoted", Format.TEXT);
        }
        for (var each : study.criteria()) {
            var row = new ArrayList<>(
                    List.of(name(each), Cells.text(flags(each)), Cells.text(cells.word("action." + each.action()))));
            if (texts) {
                row.addAll(each.text().map(this::text).orElseGet(() -> {
                    Cell none = new DataTable.Missing(cells.word("noText"));
                    return List.of(none, new DataTable.Missing(""), new DataTable.Missing(""));
                }));
            }
            sheet.row(row);
        }
        return sheet.table();
    }

    private String flags(CriterionFound criterion) {
        if (criterion.flags().isEmpty()) {
            return cells.word("flag.none");
        }
        return criterion.flags().stream()
                .map(flag -> cells.word("flag." + flag) + with(criterion, flag))
                .collect(Collectors.joining("; "));
    }

    /** Which other criterion, position or unit. */
    private String with(CriterionFound criterion, Flag flag) {
        String names = criterion.found().stream()
                .filter(each -> each.fault().flag() == flag && !each.with().isEmpty())
                .map(this::with)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " (" + names + ")";
    }

    private String with(Evidence evidence) {
        return evidence.fault().flag() == Flag.REDUNDANT
                ? Wording.matter(evidence.with()).in(language)
                : evidence.with();
    }

    private List<Cell> text(CriterionText text) {
        var said = LintText.in(language);
        return List.of(
                Cells.text(said.verdict(text.verdict())),
                Cells.text(said.missing(text.missing())),
                Cells.text(text.quoted()));
    }

    private DataTable use() {
        var sheet = Sheet.of("criteriause", kind, Map.of(), language)
                .column("criterion", Format.TEXT)
                .column("judgements", Format.WHOLE)
                .estimate("commonest", Format.PERCENT)
                .estimate("evenness", Format.DECIMAL_2)
                .estimate("agreedShare", Format.PERCENT)
                .estimate("ownShare", Format.PERCENT)
                .estimate("haloShare", Format.PERCENT)
                .estimate("leniencyShare", Format.PERCENT)
                .estimate("meanReliability", Format.DECIMAL_2)
                .estimate("criterionAlpha", Format.DECIMAL_2)
                .estimate("criterionAc2", Format.DECIMAL_2)
                .estimate("itemRest", Format.DECIMAL_2)
                .estimate("repeatedImpression", Format.DECIMAL_2)
                .estimate("lasting", Format.DECIMAL_2)
                .estimate("withFinal", Format.DECIMAL_2)
                .estimate("importance", Format.PERCENT)
                .estimate("betweenPositions", Format.PERCENT);
        for (var each : study.criteria()) {
            var use = each.use();
            sheet.row(Stream.of(
                            List.of(name(each), Cells.number(each.counts().total())),
                            cells.interval(use.commonest()),
                            cells.interval(use.entropy()),
                            cells.interval(use.agreed()),
                            cells.interval(use.own()),
                            cells.interval(use.halo()),
                            cells.interval(use.leniency()),
                            cells.interval(use.reliability()),
                            cells.interval(use.alpha()),
                            cells.interval(use.ac2()),
                            cells.interval(use.itemRest()),
                            cells.interval(use.impression()),
                            cells.interval(use.lasting()),
                            cells.interval(use.consequence()),
                            cells.interval(use.importance()),
                            cells.interval(use.betweenPositions()))
                    .flatMap(List::stream)
                    .toList());
        }
        return sheet.table();
    }

    private DataTable tests() {
        var sheet = Sheet.of("criteriatests", kind, Map.of(), language)
                .column("criterion", Format.TEXT)
                .column("fault", Format.TEXT)
                .column("with", Format.TEXT)
                .estimate("faultNumber", Format.DECIMAL_3)
                .column("faultMargin", Format.DECIMAL_3)
                .column("p", Format.P_VALUE)
                .column("adjusted", Format.P_VALUE)
                .column("faultFound", Format.TEXT);
        for (var criterion : study.criteria()) {
            for (var each : criterion.evidence()) {
                sheet.row(Stream.of(
                                List.of(
                                        name(criterion),
                                        Cells.text(cells.word("fault." + each.fault())),
                                        Cells.text(with(each))),
                                cells.interval(each.number()),
                                List.of(
                                        Cells.number(each.margin()),
                                        cells.pValue(each.test()),
                                        cells.pValue(each.adjusted()),
                                        Cells.text(cells.word(each.found() ? "yes" : "no"))))
                        .flatMap(List::stream)
                        .toList());
            }
        }
        return sheet.table();
    }
}
