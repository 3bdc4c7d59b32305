package org.thangdo.study.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Language;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.card.SelfOther;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.raters.RaterStudy;
import org.thangdo.study.raters.Repair;
import org.thangdo.study.raters.Repair.RepairedUnit;
import org.thangdo.study.raters.RepairedLevels;
import org.thangdo.study.raters.RepairedPerson;
import org.thangdo.study.raters.SelfOtherFound;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Format;

/** Levels as if all had the same raters, and self-ratings beside others', as tables: counts to share, people for the analyst. */
final class RepairTables extends StudyTables {
    /** Raters on whom most hangs that a table names. */
    private static final int NAMED = 10;

    private final RaterStudy study;

    RepairTables(RaterStudy study, Plan plan, Language language) {
        super(study.data().kind(), plan, language);
        this.study = study;
    }

    @Override
    List<DataTable> all() {
        return filled(List.of(
                study.repair().map(this::levels),
                study.repair().map(this::moves),
                study.repair().map(this::units),
                study.habits().selfOther().map(this::selfOther)));
    }

    /** Tables that name single people. */
    List<DataTable> ofPeople() {
        return filled(List.of(study.repair().map(this::people), study.repair().map(this::leftOut)));
    }

    private static List<DataTable> filled(List<Optional<DataTable>> tables) {
        return tables.stream()
                .flatMap(Optional::stream)
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private DataTable levels(Repair repair) {
        var sheet = Sheet.of("repair", kind, who(), language)
                .column("period", Format.TEXT)
                .column("people", Format.WHOLE)
                .column("repairUp", Format.WHOLE)
                .column("repairDown", Format.WHOLE)
                .column("repairUnsure", Format.WHOLE)
                .column("repairAccuracy", Format.PERCENT)
                .column("repairConsistency", Format.PERCENT)
                .column("finalLevels", Format.WHOLE)
                .column("finalAbove", Format.WHOLE)
                .column("finalBelow", Format.WHOLE);
        Stream.concat(Stream.of(repair.last()), repair.all().stream())
                .forEach(levels -> sheet.row(row(levels), isSmall(levels.people()), 1));
        return sheet.table();
    }

    private List<Cell> row(RepairedLevels levels) {
        var cellsOf = new ArrayList<Cell>(List.of(
                Cells.text(levels.period().isEmpty() ? cells.word("allPeriods") : levels.period()),
                Cells.number(levels.people()),
                Cells.number(levels.up()),
                Cells.number(levels.down()),
                Cells.number(levels.unsure()),
                Cells.number(levels.certainty().accuracy()),
                Cells.number(levels.certainty().consistency())));
        levels.decided()
                .ifPresentOrElse(
                        decided -> cellsOf.addAll(List.of(
                                Cells.number(decided.people()),
                                Cells.number(decided.above()),
                                Cells.number(decided.below()))),
                        () -> cellsOf.addAll(List.of(nothing(), nothing(), nothing())));
        return cellsOf;
    }

    private static Cell nothing() {
        return new DataTable.Missing("");
    }

    /** How many people of a level by the mean have which level by the fair average, last period. */
    private DataTable moves(Repair repair) {
        var sheet = Sheet.of("repairmoves", kind, who(), language)
                .column("byMean", Format.TEXT)
                .column("people", Format.WHOLE);
        for (int level = 0; level < study.data().levels().size(); level++) {
            sheet.column("fair" + level, study.data().levels().get(level).in(language), Format.WHOLE);
        }
        var moves = repair.last().moves();
        var sizes = moves.stream()
                .map(row -> row.stream().mapToLong(Integer::longValue).sum())
                .toList();
        var hidden = Suppression.of(sizes, plan.minimumGroup());
        for (int level = 0; level < moves.size(); level++) {
            var row = new ArrayList<Cell>(
                    List.of(Cells.text(study.data().levels().get(level).in(language)), Cells.number(sizes.get(level))));
            moves.get(level).forEach(count -> row.add(Cells.number(count)));
            sheet.row(row, hidden.get(level), 1);
        }
        return sheet.table();
    }

    private DataTable units(Repair repair) {
        var sheet = Sheet.of("repairunits", kind, who(), language)
                .column("unit", Format.TEXT)
                .column("people", Format.WHOLE)
                .column("repairUp", Format.WHOLE)
                .column("repairDown", Format.WHOLE)
                .column("repairUnsure", Format.WHOLE);
        var hidden = Suppression.of(
                repair.units().stream().map(unit -> (long) unit.people()).toList(), plan.minimumGroup());
        for (int i = 0; i < repair.units().size(); i++) {
            RepairedUnit unit = repair.units().get(i);
            sheet.row(
                    List.of(
                            Cells.text(unit.unit()),
                            Cells.number(unit.people()),
                            Cells.number(unit.up()),
                            Cells.number(unit.down()),
                            Cells.number(unit.unsure())),
                    hidden.get(i),
                    1);
        }
        return sheet.table();
    }

    private DataTable selfOther(SelfOtherFound found) {
        var sheet = Sheet.of("selfother", kind, who(), language)
                .column("selfQuantity", Format.TEXT)
                .estimate("selfValue", Format.DECIMAL_2);
        add(sheet, "gap", found.difference());
        add(sheet, "low", found.low());
        add(sheet, "rest", found.rest());
        add(sheet, "lowLessRest", found.lowLessRest());
        found.surface().filter(surface -> !isSmall(surface.people())).ifPresent(surface -> surface(sheet, surface));
        return sheet.table();
    }

    private void surface(Sheet sheet, SelfOther surface) {
        for (int a = 0; a < surface.surface().size(); a++) {
            add(sheet, "a" + (a + 1), surface.surface().get(a));
        }
        add(sheet, "determination", surface.determination());
    }

    private void add(Sheet sheet, String what, Estimate estimate) {
        sheet.row(Stream.concat(Stream.of(Cells.text(cells.word("self." + what))), cells.interval(estimate).stream())
                .toList());
    }

    /** Those of the last period whose level is another, not sure, or not the final one. */
    private DataTable people(Repair repair) {
        var sheet = Sheet.of("repairpeople", kind, who(), language)
                .column("ratee", Format.TEXT)
                .column("unit", Format.TEXT)
                .column("meanLevel", Format.DECIMAL_2)
                .column("byMean", Format.TEXT)
                .estimate("fairLevel", Format.DECIMAL_2)
                .column("byFair", Format.TEXT)
                .column("sure", Format.PERCENT)
                .column("finalLevel", Format.TEXT);
        repair.people().stream()
                .filter(person -> person.period().equals(repair.last().period()))
                .filter(person -> isQuestion(repair, person))
                .forEach(person -> sheet.row(row(person)));
        return sheet.table();
    }

    private static boolean isQuestion(Repair repair, RepairedPerson person) {
        return person.byMean() != person.byFair()
                || person.sure() < repair.sureFrom()
                || person.decided()
                        .filter(level -> person.chances().get(level) < repair.supportedFrom())
                        .isPresent();
    }

    private List<Cell> row(RepairedPerson person) {
        return Stream.of(
                        List.of(
                                Cells.text(person.id()),
                                Cells.text(person.unit()),
                                Cells.number(study.data().onScale(person.mean())),
                                level(person.byMean())),
                        cells.interval(study.data().onScale(person.fair())),
                        List.of(
                                level(person.byFair()),
                                Cells.number(person.sure()),
                                person.decided().map(this::level).orElse(nothing())))
                .flatMap(List::stream)
                .toList();
    }

    private Cell level(int level) {
        return Cells.text(study.data().levels().get(level).in(language));
    }

    private DataTable leftOut(Repair repair) {
        var sheet = Sheet.of("leftout", kind, who(), language)
                .column("rater", Format.TEXT)
                .column("source", Format.TEXT)
                .column("ratingCount", Format.WHOLE)
                .column("levelsChanged", Format.WHOLE)
                .column("levelsLost", Format.WHOLE)
                .column("largestMove", Format.DECIMAL_2)
                .column("note", Format.TEXT);
        repair.without().tried().stream()
                .filter(rater ->
                        rater.changed() + rater.lost() > 0 || rater.untold().isPresent())
                .limit(NAMED)
                .forEach(rater -> sheet.row(List.of(
                        Cells.text(rater.id()),
                        Cells.text(Wording.source(rater.role()).in(language)),
                        Cells.number(rater.ratings()),
                        Cells.number(rater.changed()),
                        Cells.number(rater.lost()),
                        Cells.number(rater.largestMove()),
                        Cells.text(rater.untold().map(cells::reason).orElse("")))));
        return sheet.table();
    }
}
