package org.thangdo.study.table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.raters.Card;
import org.thangdo.study.raters.DifferentialSeverity;
import org.thangdo.study.raters.RaterStudy;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Format;

/** Severity towards groups of ratees as tables: of sources to share, of single raters for the analyst. */
final class GroupSeverityTables extends StudyTables {
    private final RaterStudy study;

    GroupSeverityTables(RaterStudy study, Plan plan, Language language) {
        super(study.data().kind(), plan, language);
        this.study = study;
    }

    @Override
    List<DataTable> all() {
        var sheet = sheet("groupseverity", "source");
        for (var card : study.habits().roles()) {
            card.differential()
                    .forEach(group -> sheet.row(
                            row(card, role -> Wording.source(role.id()).in(language), group),
                            card.isHidden(plan.minimumGroup()),
                            2));
        }
        return filled(sheet);
    }

    /** Raters who treat a group differently beyond chance. */
    List<DataTable> ofPeople() {
        var sheet = sheet("ratergroupseverity", "rater");
        for (var card : study.habits().raters()) {
            card.differential().stream()
                    .filter(group -> group.effect().adjusted().rejectsAt(plan.alpha()))
                    .forEach(group -> sheet.row(row(card, Card::id, group)));
        }
        return filled(sheet);
    }

    private static List<DataTable> filled(Sheet sheet) {
        return Stream.of(sheet.table()).filter(table -> !table.rows().isEmpty()).toList();
    }

    private Sheet sheet(String key, String who) {
        return Sheet.of(key, kind, who(), language)
                .column(who, Format.TEXT)
                .column("group", Format.TEXT)
                .column("people", Format.WHOLE)
                .estimate("groupSeverity", Format.DECIMAL_2)
                .column("adjusted", Format.P_VALUE);
    }

    private List<Cell> row(Card card, Function<Card, String> name, DifferentialSeverity group) {
        return Stream.of(
                        List.of(
                                Cells.text(name.apply(card)),
                                Cells.text(group.label().in(language)),
                                Cells.number(group.people())),
                        cells.interval(group.effect().value()),
                        List.of(cells.pValue(group.effect().adjusted())))
                .flatMap(List::stream)
                .toList();
    }
}
