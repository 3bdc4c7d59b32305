package org.thangdo.study.table;

import java.util.List;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.raters.CriterionSeverity;
import org.thangdo.study.raters.RaterStudy;
import org.thangdo.study.table.DataTable.Format;

/** Raters who are harder or milder on single criteria than they are in general, for the analyst. */
final class CriterionSeverityTables extends StudyTables {
    private final RaterStudy study;

    CriterionSeverityTables(RaterStudy study, Plan plan, Language language) {
        super(study.data().kind(), plan, language);
        this.study = study;
    }

    /** Nothing to share: every row is about one rater. */
    @Override
    List<DataTable> all() {
        return List.of();
    }

    List<DataTable> ofPeople() {
        var sheet = Sheet.of("criterionseverity", kind, who(), language)
                .column("rater", Format.TEXT)
                .column("source", Format.TEXT)
                .column("criterion", Format.TEXT)
                .column("judgements", Format.WHOLE)
                .column("given", Format.DECIMAL_2)
                .column("byMeasures", Format.DECIMAL_2)
                .estimate("criterionSeverity", Format.DECIMAL_2)
                .column("adjusted", Format.P_VALUE);
        study.measures().criterionSeverity().stream()
                .flatMap(found -> found.special().stream())
                .forEach(pair -> sheet.row(row(pair)));
        return Stream.of(sheet.table()).filter(table -> !table.rows().isEmpty()).toList();
    }

    private List<DataTable.Cell> row(CriterionSeverity.Pair pair) {
        return Stream.of(
                        List.of(
                                Cells.text(pair.rater()),
                                Cells.text(Wording.source(pair.role()).in(language)),
                                Cells.text(Wording.matter(pair.criterion()).in(language)),
                                Cells.number(pair.ratings()),
                                Cells.number(pair.given()),
                                Cells.number(pair.expected())),
                        cells.interval(pair.severity()),
                        List.of(cells.pValue(pair.adjusted())))
                .flatMap(List::stream)
                .toList();
    }
}
