package org.thangdo.study.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Kind;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.raters.FaultWords;
import org.thangdo.study.raters.Generalization;
import org.thangdo.study.raters.RolePanel;
import org.thangdo.study.raters.RolePanel.RoleForm;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Format;

/** How dependable scores are, and how many raters of which role, as tables. */
final class GeneralizationTables extends StudyTables {

    private final Generalization study;

    GeneralizationTables(Generalization study, Kind kind, Plan plan, Language language) {
        super(kind, plan, language);
        this.study = study;
    }

    @Override
    List<DataTable> all() {
        var tables = new ArrayList<DataTable>();
        study.estimator().ifPresent(estimator -> {
            var arguments = new HashMap<String, Object>(who());
            arguments.put("method", Wording.term("estimator." + estimator.name()));
            tables.add(components(Sheet.of("variance", kind, arguments, language)));
            tables.add(panels());
        });
        study.roles().ifPresent(panel -> {
            tables.add(roles(panel));
            tables.add(frontier(panel));
        });
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private DataTable components(Sheet sheet) {
        sheet.column("component", Format.TEXT)
                .estimate("varianceOf", Format.DECIMAL_3)
                .column("varianceShare", Format.PERCENT);
        for (var component : study.components()) {
            sheet.row(Stream.of(
                            List.of(Cells.text(
                                    FaultWords.effect(component.effect()).in(language))),
                            cells.interval(component.variance()),
                            List.of(Cells.number(component.share())))
                    .flatMap(List::stream)
                    .toList());
        }
        return sheet.table();
    }

    private DataTable panels() {
        var sheet = Sheet.of("panels", kind, who(), language)
                .column("raterCount", Format.WHOLE)
                .estimate("adjustedReliability", Format.DECIMAL_2)
                .estimate("adjustedDependability", Format.DECIMAL_2)
                .estimate("ownReliability", Format.DECIMAL_2);
        for (var panel : study.panels()) {
            sheet.row(Stream.of(
                            List.of(Cells.number(panel.raters())),
                            cells.interval(panel.generalizability()),
                            cells.interval(panel.dependability()),
                            cells.interval(panel.ownGeneralizability()))
                    .flatMap(List::stream)
                    .toList());
        }
        return sheet.table();
    }

    private DataTable roles(RolePanel panel) {
        var sheet = Sheet.of("rolepanel", kind, who(), language)
                .column("source", Format.TEXT)
                .column("ratees", Format.WHOLE)
                .column("roleWeight", Format.DECIMAL_2)
                .estimate("oneForm", Format.DECIMAL_2)
                .column("ratersNow", Format.WHOLE)
                .column("ratersBest", Format.WHOLE)
                .column("ratersMost", Format.WHOLE)
                .column("oneMore", Format.DECIMAL_3);
        for (int v = 0; v < panel.roles().size(); v++) {
            var role = panel.roles().get(v);
            int place = v;
            sheet.row(
                    Stream.of(
                                    List.of(
                                            Cells.text(
                                                    Wording.source(role.role()).in(language)),
                                            Cells.number(role.ratees()),
                                            Cells.number(role.weight())),
                                    oneForm(panel, role),
                                    List.of(
                                            Cells.number(panel.now().raters().get(v)),
                                            panel.best()
                                                    .<Cell>map(best -> Cells.number(
                                                            best.raters().get(place)))
                                                    .orElse(new DataTable.Missing("")),
                                            Cells.number(role.most()),
                                            roomFor(panel, place)
                                                    ? Cells.number(role.gain())
                                                    : new DataTable.Missing("")))
                            .flatMap(List::stream)
                            .toList(),
                    isSmall(role.ratees()),
                    1);
        }
        return sheet.table();
    }

    private List<Cell> oneForm(RolePanel panel, RoleForm role) {
        var nothing = new DataTable.Missing("");
        return panel.single().contains(role)
                ? List.of(new DataTable.Missing(cells.word("singleRater")), nothing, nothing)
                : cells.interval(role.oneForm());
    }

    private static boolean roomFor(RolePanel panel, int v) {
        return panel.best().orElse(panel.now()).raters().get(v)
                < panel.roles().get(v).most();
    }

    private DataTable frontier(RolePanel panel) {
        boolean whole = panel.frontier().stream().allMatch(offer -> offer.cost() == Math.rint(offer.cost()));
        var sheet = Sheet.of("frontier", kind, who(), language)
                .column("panelCost", whole ? Format.WHOLE : Format.DECIMAL_2)
                .column("reliability", Format.DECIMAL_3);
        panel.roles()
                .forEach(role -> sheet.column(
                        "raters_" + role.role(), Wording.source(role.role()).in(language), Format.WHOLE));
        for (var offer : panel.frontier()) {
            var cells = new ArrayList<Cell>(List.of(Cells.number(offer.cost()), Cells.number(offer.coefficient())));
            offer.raters().forEach(number -> cells.add(Cells.number(number)));
            sheet.row(cells);
        }
        return sheet.table();
    }
}
