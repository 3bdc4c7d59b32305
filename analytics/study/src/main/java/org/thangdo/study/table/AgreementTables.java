package org.thangdo.study.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.agreement.AgreementStudy;
import org.thangdo.study.agreement.Coefficient;
import org.thangdo.study.agreement.SideBySide;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Format;

/** The study of agreement as tables. What single raters do to it is no part of them: it is for the analyst. */
final class AgreementTables extends StudyTables {

    private final AgreementStudy study;

    AgreementTables(AgreementStudy study, Plan plan, Language language) {
        super(study.kind(), plan, language);
        this.study = study;
    }

    @Override
    List<DataTable> all() {
        var tables = new ArrayList<DataTable>();
        tables.add(coefficients());
        tables.addAll(new SourceTables(study, plan, language).all());
        tables.add(levels());
        tables.add(others());
        tables.add(peers());
        if (!study.votes().isEmpty()) {
            tables.add(new VotesTable(study, plan, language).table());
        }
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private DataTable coefficients() {
        var sheet = head("agreement");
        side(sheet, cells.word("allSources"), study.overall());
        if (study.overall().why() != SideBySide.Why.SCORES) {
            study.reliability()
                    .forEach(coefficient ->
                            sheet.row(row(cells.word("allSources"), coefficient, ""), wholeIsSmall(), 2));
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
                            cells.interval(level.specific()),
                            cells.interval(level.kappa()))
                    .flatMap(List::stream)
                    .toList();
            sheet.row(row, wholeIsSmall(), 1);
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
                    sheet.row(row, wholeIsSmall(), 3);
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
            sheet.row(row(of, coefficient, note), isSmall(side.pairable()), 2);
        }
    }

    private List<Cell> row(String of, Coefficient coefficient, String note) {
        var estimate = coefficient.estimate();
        boolean known = coefficient.isDefined();
        var nothing = new DataTable.Missing("");
        return List.of(
                Cells.text(of),
                Cells.text(coefficient.name().in(language)),
                cells.value(estimate),
                known ? cells.lower(estimate) : nothing,
                known ? cells.upper(estimate) : nothing,
                known ? cells.error(estimate) : nothing,
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
}
