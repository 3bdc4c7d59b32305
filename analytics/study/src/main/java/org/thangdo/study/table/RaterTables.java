package org.thangdo.study.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Language;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.MeanSquareFit;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.raters.Element;
import org.thangdo.study.raters.RaterStudy;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Format;

/**
 * The study of those who rate as tables. Raters are people: what is shared shows roles; single raters and the forms that
 * somebody should fill in are for the analyst.
 */
final class RaterTables extends StudyTables {

    /** The severest and the most lenient raters that a table names; the result has all of them. */
    private static final int NAMED = 10;

    private final RaterStudy study;

    RaterTables(RaterStudy study, Plan plan, Language language) {
        super(study.data().kind(), plan, language);
        this.study = study;
    }

    @Override
    List<DataTable> all() {
        return filled(roles(), criteria(), levelUse(), links());
    }

    /** Tables that name single people. */
    List<DataTable> ofPeople() {
        return filled(raters(), proposals());
    }

    private static List<DataTable> filled(DataTable... tables) {
        return Stream.of(tables).filter(table -> !table.rows().isEmpty()).toList();
    }

    /** A role of few persons says something of each of them, and so does one of few ratings. */
    private DataTable roles() {
        var sheet = Sheet.of("severity", kind, who(), language)
                .column("source", Format.TEXT)
                .column("raterCount", Format.WHOLE)
                .column("ratingCount", Format.WHOLE)
                .estimate("inLevels", Format.DECIMAL_2)
                .estimate("severity", Format.DECIMAL_2)
                .column("adjusted", Format.P_VALUE)
                .column("infit", Format.DECIMAL_2)
                .column("outfit", Format.DECIMAL_2);
        for (var role : study.measures().roles()) {
            sheet.row(
                    Stream.of(
                                    List.of(
                                            Cells.text(
                                                    Wording.source(role.role()).in(language)),
                                            Cells.number(role.raters()),
                                            Cells.number(role.count())),
                                    cells.interval(role.levels()),
                                    cells.interval(role.measure()),
                                    List.of(cells.pValue(role.adjusted())),
                                    fit(role.fit()))
                            .flatMap(List::stream)
                            .toList(),
                    role.isHidden(plan.minimumGroup()),
                    1);
        }
        return sheet.table();
    }

    private List<Cell> fit(Optional<MeanSquareFit> fit) {
        return List.of(
                fit.<Cell>map(of -> Cells.number(of.infit())).orElse(new DataTable.Missing("")),
                fit.<Cell>map(of -> Cells.number(of.outfit())).orElse(new DataTable.Missing("")));
    }

    private DataTable criteria() {
        var sheet = elements("difficulty", "criterion");
        study.measures()
                .criteria()
                .elements()
                .forEach(criterion -> sheet.row(
                        row(Wording.matter(criterion.id()).in(language), criterion), isSmall(criterion.count()), 1));
        return sheet.table();
    }

    private Sheet elements(String key, String name) {
        return Sheet.of(key, kind, who(), language)
                .column(name, Format.TEXT)
                .column("ratingCount", Format.WHOLE)
                .column("meanLevel", Format.DECIMAL_2)
                .estimate("fairLevel", Format.DECIMAL_2)
                .estimate("severity", Format.DECIMAL_2)
                .column("infit", Format.DECIMAL_2)
                .column("outfit", Format.DECIMAL_2);
    }

    private List<Cell> row(String name, Element element) {
        return Stream.of(
                        List.of(
                                Cells.text(name),
                                Cells.number(element.count()),
                                Cells.number(study.data().onScale(element.average()))),
                        cells.interval(study.data().onScale(element.fair())),
                        cells.interval(element.measure()),
                        fit(element.fit()))
                .flatMap(List::stream)
                .toList();
    }

    private DataTable levelUse() {
        var sheet = Sheet.of("leveluse", kind, who(), language)
                .column("level", Format.TEXT)
                .column("ratingCount", Format.WHOLE)
                .column("levelShare", Format.PERCENT)
                .column("threshold", Format.DECIMAL_2)
                .column("error", Format.DECIMAL_2)
                .column("averageMeasure", Format.DECIMAL_2)
                .column("outfit", Format.DECIMAL_2);
        study.measures().categories().stream().filter(use -> use.group() == 0).forEach(use -> {
            var nothing = new DataTable.Missing("");
            boolean lowest = use.thresholdError() == 0;
            sheet.row(
                    List.of(
                            Cells.text(study.data().levels().get(use.level()).in(language)),
                            Cells.number(use.ratings()),
                            Cells.number(use.share()),
                            lowest ? nothing : Cells.number(use.threshold()),
                            lowest ? nothing : Cells.number(use.thresholdError()),
                            Cells.number(use.averageMeasure()),
                            Cells.number(use.outfit())),
                    isSmall(use.ratings()),
                    1);
        });
        return sheet.table();
    }

    private DataTable links() {
        var sheet = Sheet.of("unitlinks", kind, who(), language)
                .column("first", Format.TEXT)
                .column("second", Format.TEXT)
                .column("sharedRaters", Format.WHOLE)
                .column("sharedForms", Format.WHOLE)
                .column("error", Format.DECIMAL_2)
                .column("naiveError", Format.DECIMAL_2)
                .column("note", Format.TEXT);
        for (var contrast : study.data().design().contrasts()) {
            sheet.row(List.of(
                    Cells.text(contrast.first()),
                    Cells.text(contrast.second()),
                    Cells.number(contrast.sharedRaters()),
                    Cells.number(contrast.sharedForms()),
                    cells.error(contrast.difference()),
                    Cells.number(contrast.naiveError()),
                    Cells.text(contrast.thin() ? cells.word("thin") : "")));
        }
        return sheet.table();
    }

    private DataTable raters() {
        var sheet = elements("raterseverity", "rater");
        var byFairness = study.measures().raters().elements().stream()
                .sorted(Comparator.comparingDouble(RaterTables::fairness))
                .toList();
        int size = byFairness.size();
        for (int i = 0; i < size; i++) {
            if (i < NAMED || i >= size - NAMED) {
                sheet.row(row(byFairness.get(i).id(), byFairness.get(i)));
            }
        }
        return sheet.table();
    }

    private static double fairness(Element rater) {
        return rater.fair() instanceof Estimate.Defined known ? known.value() : Double.POSITIVE_INFINITY;
    }

    private DataTable proposals() {
        var sheet = Sheet.of("extraforms", kind, who(), language)
                .column("rater", Format.TEXT)
                .column("ratee", Format.TEXT)
                .column("first", Format.TEXT)
                .column("second", Format.TEXT)
                .column("errorBefore", Format.DECIMAL_2)
                .column("errorAfter", Format.DECIMAL_2);
        for (var form : study.data().design().extraForms()) {
            sheet.row(List.of(
                    Cells.text(form.rater()),
                    Cells.text(form.ratee()),
                    Cells.text(form.first()),
                    Cells.text(form.second()),
                    Cells.number(form.errorBefore()),
                    Cells.number(form.errorAfter())));
        }
        return sheet.table();
    }
}
