package org.thangdo.study.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Kind;
import org.thangdo.stats.association.ClusteredAssociation;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Format;
import org.thangdo.study.unit.Association;
import org.thangdo.study.unit.Casting;
import org.thangdo.study.unit.HeadPlace;
import org.thangdo.study.unit.HeadRank;
import org.thangdo.study.unit.Likeness;
import org.thangdo.study.unit.UnitStudy;

/**
 * The study of units and their people as tables. Periods of few people are hidden with others, so that nobody subtracts;
 * units of few people are counted and not named.
 */
final class UnitTables extends StudyTables {

    private final UnitStudy study;

    UnitTables(UnitStudy study, Plan plan, Language language) {
        super(Kind.PERSON, plan, language);
        this.study = study;
    }

    @Override
    List<DataTable> all() {
        return Stream.of(associations(), besideUnit(), besideMembers(), likeness(), ofOneLevel(), casting())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private DataTable associations() {
        var sheet = Sheet.of("unittie", "", Map.of(), language)
                .column("period", Format.TEXT)
                .column("whom", Format.TEXT)
                .column("n", Format.WHOLE)
                .column("unitCount", Format.WHOLE)
                .column("higher", Format.PERCENT)
                .column("lowerRated", Format.PERCENT)
                .estimate("somers", Format.DECIMAL_2)
                .estimate("gamma", Format.DECIMAL_2)
                .estimate("tauB", Format.DECIMAL_2);
        tie(sheet, "heads", Association::heads);
        tie(sheet, "members", Association::members);
        tie(sheet, "memberMean", Association::memberMean);
        differences(sheet);
        return sheet.table();
    }

    private void tie(Sheet sheet, String whom, Function<Association, ClusteredAssociation> part) {
        rows(
                sheet,
                2,
                study.associations(),
                Association::period,
                each -> part.apply(each).subjects(),
                each -> {
                    var tie = part.apply(each);
                    return joined(
                            List.of(
                                    Cells.text(cells.word("unit." + whom)),
                                    Cells.number(tie.subjects()),
                                    Cells.number(tie.clusters()),
                                    Cells.number(tie.higher()),
                                    Cells.number(tie.lower())),
                            cells.interval(tie.somers()),
                            cells.interval(tie.gamma()),
                            cells.interval(tie.tauB()));
                });
    }

    private void differences(Sheet sheet) {
        var nothing = new DataTable.Missing("");
        rows(
                sheet,
                2,
                study.associations(),
                Association::period,
                each -> each.heads().subjects(),
                each -> joined(
                        List.of(
                                Cells.text(cells.word("unit.difference")),
                                Cells.number(each.heads().subjects()),
                                Cells.number(each.heads().clusters()),
                                nothing,
                                nothing),
                        cells.interval(each.difference()),
                        List.of(nothing, nothing, nothing, nothing, nothing, nothing)));
    }

    private DataTable besideUnit() {
        var sheet = Sheet.of("headsunit", "", Map.of(), language)
                .column("period", Format.TEXT)
                .column("heads", Format.WHOLE)
                .column("above", Format.WHOLE)
                .column("same", Format.WHOLE)
                .column("below", Format.WHOLE)
                .estimate("net", Format.PERCENT)
                .column("p", Format.P_VALUE);
        rows(
                sheet,
                1,
                study.besideUnit(),
                HeadPlace::period,
                HeadPlace::heads,
                place -> joined(
                        List.of(
                                Cells.number(place.heads()),
                                Cells.number(place.above()),
                                Cells.number(place.equal()),
                                Cells.number(place.below())),
                        cells.interval(place.net()),
                        List.of(cells.pValue(place.test()))));
        return sheet.table();
    }

    private DataTable besideMembers() {
        var sheet = Sheet.of("headspeople", "", Map.of(), language)
                .column("period", Format.TEXT)
                .column("heads", Format.WHOLE)
                .column("headHigher", Format.PERCENT)
                .column("headLower", Format.PERCENT)
                .estimate("net", Format.PERCENT)
                .column("p", Format.P_VALUE);
        rows(
                sheet,
                1,
                study.besideMembers(),
                HeadRank::period,
                HeadRank::heads,
                rank -> joined(
                        List.of(Cells.number(rank.heads()), Cells.number(rank.higher()), Cells.number(rank.lower())),
                        cells.interval(rank.net()),
                        List.of(cells.pValue(rank.test()))));
        return sheet.table();
    }

    private DataTable likeness() {
        var sheet = Sheet.of("unitlikeness", "", Map.of(), language)
                .column("period", Format.TEXT)
                .column("people", Format.WHOLE)
                .column("unitCount", Format.WHOLE)
                .column("ofOneLevel", Format.WHOLE)
                .column("expected", Format.DECIMAL_2)
                .column("surplusP", Format.P_VALUE)
                .estimate("between", Format.DECIMAL_2)
                .column("differenceP", Format.P_VALUE);
        rows(
                sheet,
                1,
                study.likeness(),
                Likeness::period,
                Likeness::people,
                each -> joined(
                        List.of(
                                Cells.number(each.people()),
                                Cells.number(each.units()),
                                Cells.number(each.ofOneLevel()),
                                Cells.number(each.expected()),
                                cells.pValue(each.surplus())),
                        cells.interval(each.between()),
                        List.of(cells.pValue(each.difference()))));
        return sheet.table();
    }

    /** Units of few people are left out. */
    private DataTable ofOneLevel() {
        var sheet = Sheet.of("unitonelevel", "", Map.of(), language)
                .column("period", Format.TEXT)
                .column("unitName", Format.TEXT)
                .column("people", Format.WHOLE)
                .column("level", Format.TEXT)
                .column("chance", Format.P_VALUE)
                .column("unitAdjusted", cells.word("column.adjusted"), Format.P_VALUE);
        for (Likeness each : study.likeness()) {
            each.alike().stream()
                    .filter(unit -> unit.people() >= plan.minimumGroup())
                    .forEach(unit -> sheet.row(List.of(
                            period(each.period()),
                            Cells.text(unit.unit()),
                            Cells.number(unit.people()),
                            Cells.text(study.levels().get(unit.level()).in(language)),
                            Cells.number(unit.chance()),
                            cells.pValue(unit.adjusted()))));
        }
        return sheet.table();
    }

    private DataTable casting() {
        var sheet = Sheet.of("casting", "", Map.of(), language)
                .column("period", Format.TEXT)
                .column("on", Format.TEXT)
                .column("votedOn", Format.WHOLE)
                .column("ties", Format.WHOLE)
                .column("choseHigher", Format.WHOLE)
                .column("choseMiddle", Format.WHOLE)
                .column("choseLower", Format.WHOLE)
                .estimate("choiceShare", Format.PERCENT)
                .column("p", Format.P_VALUE);
        var everybody = study.casting().stream()
                .filter(each -> each.on() == Casting.On.EVERYBODY)
                .toList();
        rows(sheet, 2, everybody, Casting::period, Casting::voted, this::casting);
        var parts = study.casting().stream()
                .filter(each -> each.on() != Casting.On.EVERYBODY)
                .toList();
        var hidden = Suppression.of(parts.stream().map(Casting::voted).toList(), plan.minimumGroup());
        for (int i = 0; i < hidden.size(); i++) {
            var part = parts.get(i);
            sheet.row(joined(List.of(period(part.period())), casting(part)), hidden.get(i), 2);
        }
        return sheet.table();
    }

    private List<Cell> casting(Casting each) {
        return joined(
                List.of(
                        Cells.text(cells.word("on." + each.on())),
                        Cells.number(each.voted()),
                        Cells.number(each.ties()),
                        Cells.number(each.higher()),
                        Cells.number(each.middle()),
                        Cells.number(each.lower())),
                cells.interval(each.share()),
                List.of(cells.pValue(each.test())));
    }

    /** Rows by period: cells of names, then numbers that are hidden where they are of few people. */
    private <T> void rows(
            Sheet sheet,
            int names,
            List<T> scopes,
            Function<T, String> period,
            ToLongFunction<T> people,
            Function<T, List<Cell>> cellsOf) {
        var hidden = hidden(scopes, period, people);
        for (int i = 0; i < hidden.size(); i++) {
            var each = scopes.get(i);
            sheet.row(joined(List.of(period(period.apply(each))), cellsOf.apply(each)), hidden.get(i), names);
        }
    }

    /** Periods add up to the row of all of them, which is hidden only if it is of few people itself. */
    private <T> List<Boolean> hidden(List<T> scopes, Function<T, String> period, ToLongFunction<T> people) {
        var parts =
                scopes.stream().filter(each -> !period.apply(each).isEmpty()).toList();
        var hidden = new ArrayList<>(
                Suppression.of(parts.stream().map(people::applyAsLong).toList(), plan.minimumGroup()));
        scopes.stream()
                .filter(each -> period.apply(each).isEmpty())
                .forEach(each -> hidden.add(isSmall(people.applyAsLong(each))));
        return hidden;
    }

    private Cell period(String period) {
        return Cells.text(period.isEmpty() ? Wording.term("allPeriods").in(language) : period);
    }

    private static List<Cell> joined(List<Cell> first, List<Cell> second) {
        return Stream.of(first, second).flatMap(List::stream).toList();
    }

    private static List<Cell> joined(List<Cell> first, List<Cell> second, List<Cell> third) {
        return joined(joined(first, second), third);
    }

    private static List<Cell> joined(List<Cell> first, List<Cell> second, List<Cell> third, List<Cell> fourth) {
        return joined(joined(first, second), joined(third, fourth));
    }
}
