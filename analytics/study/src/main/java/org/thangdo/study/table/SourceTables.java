package org.thangdo.study.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.agreement.AgreementStudy;
import org.thangdo.study.agreement.Coefficient;
import org.thangdo.study.agreement.GroupAgreement;
import org.thangdo.study.agreement.SourcePair;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Format;

/** Who agrees with whom, and where: sources two by two, then agreement by period, criterion and unit. */
record SourceTables(AgreementStudy study, Plan plan, Language language) {

    List<DataTable> all() {
        var tables = new ArrayList<DataTable>();
        if (!study.pairs().isEmpty()) {
            tables.add(pairs());
        }
        tables.add(groups("period", study.byPeriod()));
        tables.add(groups("criterion", study.byCriterion()));
        tables.add(groups("unit", study.byUnit()));
        return tables;
    }

    private Cells cells() {
        return Cells.in(language);
    }

    private String kind() {
        return study.kind().column();
    }

    private DataTable pairs() {
        var sheet = Sheet.of("sources", kind(), Map.of("who", Wording.who(study.kind())), language)
                .column("first", Format.TEXT)
                .column("second", Format.TEXT)
                .column("n", Format.WHOLE);
        study.pairs()
                .get(0)
                .coefficients()
                .forEach(coefficient -> sheet.column(
                        coefficient.id() + "_" + coefficient.weighting().orElse(""),
                        coefficient.name().in(language),
                        Format.DECIMAL_2));
        sheet.column("shown", Format.TEXT)
                .column("shown_value", Format.DECIMAL_2)
                .column("shown_lower", Format.DECIMAL_2)
                .column("shown_upper", Format.DECIMAL_2)
                .estimate("secondAbove", Format.DECIMAL_2)
                .column("secondHigher", Format.PERCENT)
                .column("equal", Format.PERCENT)
                .column("firstHigher", Format.PERCENT)
                .column("leaningP", Format.P_VALUE)
                .column("leaningAdjusted", Format.P_VALUE);
        for (SourcePair pair : study.pairs()) {
            boolean few = pair.subjects() > 0 && pair.subjects() < plan.minimumGroup();
            sheet.row(row(pair), few, 2);
        }
        return sheet.table();
    }

    private List<Cell> row(SourcePair pair) {
        var cells = cells();
        var shown = pair.coefficient();
        var difference = pair.difference();
        return Stream.of(
                        List.of(
                                Cells.text(Wording.source(pair.first()).in(language)),
                                Cells.text(Wording.source(pair.second()).in(language)),
                                Cells.number(pair.subjects())),
                        pair.coefficients().stream()
                                .map(Coefficient::estimate)
                                .map(cells::value)
                                .toList(),
                        List.of(
                                Cells.text(shown.name().in(language)),
                                cells.value(shown.estimate()),
                                cells.lower(shown.estimate()),
                                cells.upper(shown.estimate())),
                        cells.interval(difference.mean()),
                        List.of(
                                cells.value(difference.secondHigher()),
                                cells.value(difference.equal()),
                                cells.value(difference.firstHigher()),
                                cells.pValue(pair.leaning()),
                                cells.pValue(pair.adjusted())))
                .flatMap(List::stream)
                .toList();
    }

    private DataTable groups(String by, List<GroupAgreement> groups) {
        String name = study.overall().first().name().in(language);
        var arguments = Map.of("by", cells().word("by." + by), "name", name, "who", Wording.who(study.kind()));
        var sheet = Sheet.of("agreementby", kind() + "-" + by, arguments, language)
                .column("group", Format.TEXT)
                .column("n", Format.WHOLE)
                .estimate("percent", Format.PERCENT)
                .estimate("value", Format.DECIMAL_2)
                .column("othersP", Format.P_VALUE)
                .column("othersAdjusted", Format.P_VALUE);
        var hidden =
                Suppression.of(groups.stream().map(GroupAgreement::pairable).toList(), plan.minimumGroup());
        for (int i = 0; i < groups.size(); i++) {
            sheet.row(row(groups.get(i)), hidden.get(i), 1);
        }
        return sheet.table();
    }

    private List<Cell> row(GroupAgreement group) {
        var cells = cells();
        String name = group.group().values().isEmpty()
                ? group.period()
                : Wording.label(group.group()).in(language);
        return Stream.of(
                        List.of(Cells.text(name), Cells.number(group.pairable())),
                        cells.interval(group.percent()),
                        cells.interval(group.coefficient()),
                        List.of(cells.pValue(group.againstOthers()), cells.pValue(group.adjusted())))
                .flatMap(List::stream)
                .toList();
    }
}
