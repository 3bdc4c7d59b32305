package org.thangdo.study.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.StudyResult;
import org.thangdo.study.inflation.Inflation;
import org.thangdo.study.printed.PrintedStudy;
import org.thangdo.study.table.DataTable.Format;

/** A whole run as tables, in one language, fit to be shared: small groups are hidden. */
public final class ResultTables {

    private ResultTables() {}

    /** What the run says, then every number behind it. */
    public static List<DataTable> of(StudyResult result, Language language) {
        var tables = new ArrayList<DataTable>();
        tables.add(claims(result, language));
        for (Inflation study : result.inflation()) {
            tables.addAll(new InflationTables(study, result.plan(), language).all());
        }
        result.caps().forEach(study -> tables.addAll(new CapTables(study, result.plan(), language).all()));
        result.agreement().forEach(study -> tables.addAll(new AgreementTables(study, result.plan(), language).all()));
        result.units().ifPresent(study -> tables.addAll(new UnitTables(study, result.plan(), language).all()));
        result.raters().forEach(study -> tables.addAll(new RaterTables(study, result.plan(), language).all()));
        result.raters().forEach(study -> tables.addAll(new GroupSeverityTables(study, result.plan(), language).all()));
        result.raters().forEach(study -> tables.addAll(new ChangeTables(study, result.plan(), language).all()));
        result.raters().forEach(study -> study.generalization()
                .ifPresent(found -> tables.addAll(
                        new GeneralizationTables(found, study.data().kind(), result.plan(), language).all())));
        result.raters().forEach(study -> tables.addAll(new RepairTables(study, result.plan(), language).all()));
        result.criteria().forEach(study -> tables.addAll(new CriteriaTables(study, result.plan(), language).all()));
        if (!result.printed().shares().isEmpty()) {
            tables.add(printed(result.printed(), language));
        }
        return List.copyOf(tables);
    }

    /** What the analyst sees beside these tables and nobody else does: tables that name single people. */
    public static List<DataTable> ofPeople(StudyResult result, Language language) {
        return result.raters().stream()
                .flatMap(study -> Stream.of(
                                new RaterTables(study, result.plan(), language).ofPeople(),
                                new GroupSeverityTables(study, result.plan(), language).ofPeople(),
                                new CriterionSeverityTables(study, result.plan(), language).ofPeople(),
                                new RepairTables(study, result.plan(), language).ofPeople())
                        .flatMap(List::stream))
                .toList();
    }

    /** The claims with their sentences; what is said of single raters is for the analyst, and no part of it. */
    public static DataTable claims(StudyResult result, Language language) {
        var sheet = Sheet.of("claims", "", Map.of(), language)
                .column("code", Format.TEXT)
                .column("sentence", Format.TEXT);
        result.claims().stream()
                .filter(claim -> claim.code().topic() != ClaimCode.Topic.RATERS)
                .forEach(claim ->
                        sheet.row(List.of(Cells.text(claim.code().name()), Cells.text(claim.sentence(language)))));
        return sheet.table();
    }

    private static DataTable printed(PrintedStudy study, Language language) {
        var cells = Cells.in(language);
        var sheet = Sheet.of("printed", "", Map.of(), language)
                .column("period", Format.TEXT)
                .column("group", Format.TEXT)
                .column("level", Format.TEXT)
                .column("count", Format.WHOLE)
                .column("n", Format.WHOLE)
                .column("printed", Format.TEXT)
                .column("exact", Format.PERCENT)
                .column("severity", Format.TEXT)
                .column("cause", Format.TEXT)
                .column("source", Format.TEXT);
        for (var judged : study.shares()) {
            var share = judged.share();
            sheet.row(List.of(
                    Cells.text(share.period()),
                    Cells.text(share.group().label()),
                    Cells.text(study.scale().levels().get(share.level()).label().in(language)),
                    Cells.number(share.n()),
                    Cells.number(share.total()),
                    Cells.text(share.printed()),
                    Cells.number((double) share.n() / share.total()),
                    Cells.text(cells.word("severity." + judged.severity().name())),
                    Cells.text(cells.word("cause." + judged.cause().name())),
                    Cells.text(share.source())));
        }
        return sheet.table();
    }
}
