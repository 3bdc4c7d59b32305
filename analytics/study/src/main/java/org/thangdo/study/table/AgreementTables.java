package org.thangdo.study.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Votes;
import org.thangdo.stats.Estimate;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.agreement.AgreementStudy;
import org.thangdo.study.agreement.Coefficient;
import org.thangdo.study.agreement.GroupAgreement;
import org.thangdo.study.agreement.SideBySide;
import org.thangdo.study.agreement.SourcePair;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Format;

/** The study of agreement as tables. What single raters do to it is no part of them: it is for the analyst. */
final class AgreementTables {

    private final AgreementStudy study;
    private final Plan plan;
    private final Language language;
    private final Cells cells;
    private final String kind;

    AgreementTables(AgreementStudy study, Plan plan, Language language) {
        this.study = study;
        this.plan = plan;
        this.language = language;
        this.cells = Cells.in(language);
        this.kind = study.kind().column();
    }

    List<DataTable> all() {
        var tables = new ArrayList<DataTable>();
        tables.add(coefficients());
        if (!study.pairs().isEmpty()) {
            tables.add(pairs());
        }
        tables.add(levels());
        tables.add(others());
        tables.add(peers());
        tables.add(groups("period", study.byPeriod()));
        tables.add(groups("criterion", study.byCriterion()));
        tables.add(groups("unit", study.byUnit()));
        if (!study.votes().isEmpty()) {
            tables.add(votes());
        }
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private DataTable coefficients() {
        var sheet = head("agreement");
        side(sheet, cells.word("allSources"), study.overall());
        if (study.overall().why() != SideBySide.Why.SCORES) {
            study.reliability()
                    .forEach(coefficient ->
                            row(sheet, row(cells.word("allSources"), coefficient, ""), wholeIsSmall(), 2));
        }
        study.within()
                .forEach(source -> side(sheet, Wording.label(source.group()).in(language), source));
        return sheet.table();
    }

    private Sheet head(String key) {
        return Sheet.of(key, kind, who(), language)
                .column("of", Format.TEXT)
                .column("coefficient", Format.TEXT)
                .estimate("value", Format.DECIMAL_2)
                .column("error", Format.DECIMAL_3)
                .column("n", Format.WHOLE)
                .column("band", Format.TEXT)
                .column("note", Format.TEXT);
    }

    private Map<String, ?> who() {
        return Map.of("who", Wording.who(study.kind()));
    }

    /** Every other coefficient of all sources together. */
    private DataTable others() {
        var sheet = head("agreementother");
        if (!wholeIsSmall()) {
            study.overall().coefficients().stream()
                    .filter(coefficient -> !coefficient.isUsual())
                    .forEach(coefficient -> sheet.row(row(cells.word("allSources"), coefficient, "")));
        }
        return sheet.table();
    }

    private DataTable levels() {
        var sheet = Sheet.of("agreementlevels", kind, who(), language)
                .column("level", Format.TEXT)
                .estimate("specific", Format.PERCENT)
                .estimate("kappa", Format.DECIMAL_2);
        for (var level : study.byLevel()) {
            var row = Stream.of(
                            List.of(Cells.text(
                                    study.levels().get(level.category()).in(language))),
                            interval(level.specific()),
                            interval(level.kappa()))
                    .flatMap(List::stream)
                    .toList();
            row(sheet, row, wholeIsSmall(), 1);
        }
        return sheet.table();
    }

    private DataTable peers() {
        var sheet = Sheet.of("peers", kind, who(), language)
                .column("peer", Format.TEXT)
                .column("coefficient", Format.TEXT)
                .column("figure", Format.TEXT)
                .column("theirs", Format.DECIMAL_3)
                .column("ours", Format.DECIMAL_3)
                .column("why", Format.TEXT);
        for (var peer : study.peers()) {
            peer.ours().forEach((figure, ours) -> {
                if (peer.theirs().containsKey(figure)) {
                    var row = List.of(
                            Cells.text(peer.peer()),
                            Cells.text(peer.statistic() + " " + peer.distance()),
                            Cells.text(figure),
                            Cells.number(peer.theirs().get(figure)),
                            Cells.number(ours),
                            Cells.text(cells.word("peer." + peer.convention())));
                    row(sheet, row, wholeIsSmall(), 3);
                }
            });
        }
        return sheet.table();
    }

    private void side(Sheet sheet, String of, SideBySide side) {
        for (Coefficient coefficient : side.coefficients()) {
            if (!coefficient.isUsual()) {
                continue;
            }
            String note = coefficient.equals(side.first()) ? cells.word("readFirst") : "";
            row(sheet, row(of, coefficient, note), isSmall(side.pairable()), 2);
        }
    }

    /** @param names cells that are shown although the row is hidden */
    private static void row(Sheet sheet, List<Cell> row, boolean hidden, int names) {
        if (hidden) {
            sheet.hiddenRow(row, names);
        } else {
            sheet.row(row);
        }
    }

    private List<Cell> row(String of, Coefficient coefficient, String note) {
        var estimate = coefficient.estimate();
        return List.of(
                Cells.text(of),
                Cells.text(coefficient.name().in(language)),
                cells.value(estimate),
                cells.lower(estimate),
                cells.upper(estimate),
                cells.error(estimate),
                Cells.number(coefficient.subjects()),
                Cells.text(coefficient
                        .band()
                        .map(band -> cells.word("band." + band))
                        .orElse("–")),
                Cells.text(note));
    }

    private boolean wholeIsSmall() {
        return isSmall(study.overall().pairable());
    }

    private boolean isSmall(long people) {
        return people > 0 && people < plan.minimumGroup();
    }

    private DataTable pairs() {
        var sheet = Sheet.of("sources", kind, who(), language)
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
            row(sheet, row(pair), isSmall(pair.subjects()), 2);
        }
        return sheet.table();
    }

    private List<Cell> row(SourcePair pair) {
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
                        interval(difference.mean()),
                        List.of(
                                cells.value(difference.secondHigher()),
                                cells.value(difference.equal()),
                                cells.value(difference.firstHigher()),
                                cells.pValue(pair.leaning()),
                                cells.pValue(pair.adjusted())))
                .flatMap(List::stream)
                .toList();
    }

    private List<Cell> interval(Estimate estimate) {
        return List.of(cells.value(estimate), cells.lower(estimate), cells.upper(estimate));
    }

    private DataTable groups(String by, List<GroupAgreement> groups) {
        String name = study.overall().first().name().in(language);
        var arguments = Map.of("by", cells.word("by." + by), "name", name, "who", Wording.who(study.kind()));
        var sheet = Sheet.of("agreementby", kind + "-" + by, arguments, language)
                .column("group", Format.TEXT)
                .column("n", Format.WHOLE)
                .estimate("percent", Format.PERCENT)
                .estimate("value", Format.DECIMAL_2)
                .column("othersP", Format.P_VALUE)
                .column("othersAdjusted", Format.P_VALUE);
        var hidden =
                Suppression.of(groups.stream().map(GroupAgreement::pairable).toList(), plan.minimumGroup());
        for (int i = 0; i < groups.size(); i++) {
            row(sheet, row(groups.get(i)), hidden.get(i), 1);
        }
        return sheet.table();
    }

    private List<Cell> row(GroupAgreement group) {
        String name = group.group().values().isEmpty()
                ? group.period()
                : Wording.label(group.group()).in(language);
        return Stream.of(
                        List.of(Cells.text(name), Cells.number(group.pairable())),
                        interval(group.percent()),
                        interval(group.coefficient()),
                        List.of(cells.pValue(group.againstOthers()), cells.pValue(group.adjusted())))
                .flatMap(List::stream)
                .toList();
    }

    private DataTable votes() {
        var sheet = Sheet.of("votes", kind, Map.of(), language)
                .column("period", Format.TEXT)
                .column("people", Format.WHOLE)
                .column("ties", Format.WHOLE)
                .column("tiesWithHead", Format.WHOLE)
                .column("byMajority", Format.WHOLE)
                .column("aboveMajority", Format.WHOLE)
                .column("belowMajority", Format.WHOLE)
                .column("setByHead", Format.WHOLE);
        var hidden = Suppression.of(study.votes().stream().map(Votes::total).toList(), plan.minimumGroup());
        for (int i = 0; i < hidden.size(); i++) {
            var votes = study.votes().get(i);
            var row = List.of(
                    Cells.text(votes.period()),
                    Cells.number(votes.total()),
                    Cells.number(votes.ties()),
                    Cells.number(votes.tiesWithHead()),
                    Cells.number(votes.decided(Votes.Stand.AMONG)),
                    Cells.number(votes.decided(Votes.Stand.ABOVE)),
                    Cells.number(votes.decided(Votes.Stand.BELOW)),
                    Cells.number(votes.setByTheHead()));
            row(sheet, row, hidden.get(i), 1);
        }
        return sheet.table();
    }
}
