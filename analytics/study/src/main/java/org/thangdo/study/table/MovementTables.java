package org.thangdo.study.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.inflation.Decomposition;
import org.thangdo.study.inflation.Funnel;
import org.thangdo.study.inflation.Inflation;
import org.thangdo.study.inflation.Transition;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Format;

/** The inflation study as tables: why shares moved, who moved, units, scores. */
final class MovementTables extends StudyTables {

    private final Inflation study;

    MovementTables(Inflation study, Plan plan, Language language) {
        super(study.kind(), plan, language);
        this.study = study;
    }

    @Override
    List<DataTable> all() {
        var tables = new ArrayList<DataTable>();
        if (!study.decompositions().isEmpty()) {
            tables.add(decompositions());
        }
        study.transitions().forEach(transition -> tables.add(transition(transition)));
        if (!study.turnovers().isEmpty()) {
            tables.add(turnovers());
        }
        study.funnels().forEach(funnel -> tables.add(units(funnel)));
        if (!study.scoreBunching().isEmpty()) {
            tables.add(scores());
        }
        if (!study.commitments().isEmpty()) {
            tables.add(commitments());
        }
        return tables;
    }

    private Sheet sheet(String key, String suffix, Map<String, ?> arguments) {
        return Sheet.of(key, suffix, arguments, language);
    }

    private DataTable decompositions() {
        var sheet = sheet("decomposition", kind, Map.of())
                .column("within", Format.TEXT)
                .column("by", Format.TEXT)
                .column("from", Format.TEXT)
                .column("to", Format.TEXT)
                .estimate("change", Format.PERCENT)
                .estimate("rate", Format.PERCENT)
                .estimate("composition", Format.PERCENT)
                .estimate("endowments", Format.PERCENT)
                .estimate("coefficients", Format.PERCENT)
                .estimate("interaction", Format.PERCENT)
                .column("entered", Format.WHOLE)
                .column("left", Format.WHOLE);
        study.decompositions().forEach(split -> sheet.row(split(split)));
        return sheet.table();
    }

    private List<Cell> split(Decomposition split) {
        String within = split.within().label();
        var row = new ArrayList<Cell>(List.of(
                Cells.text(within.isEmpty() ? cells.word("everybody") : within),
                Cells.text(Wording.by(split.by()).in(language)),
                Cells.text(split.from()),
                Cells.text(split.to())));
        for (var part : List.of(
                split.kitagawa().change(),
                split.kitagawa().rate(),
                split.kitagawa().composition(),
                split.oaxaca().endowments(),
                split.oaxaca().coefficients(),
                split.oaxaca().interaction())) {
            row.addAll(List.of(cells.value(part), cells.lower(part), cells.upper(part)));
        }
        row.add(Cells.number(split.entered()));
        row.add(Cells.number(split.left()));
        return row;
    }

    private DataTable transition(Transition transition) {
        var arguments = Map.of("from", transition.from(), "to", transition.to());
        var sheet = sheet("transition", kind + "-" + transition.from() + "-" + transition.to(), arguments)
                .column("before", Format.TEXT);
        int top = study.scale().size() - 1;
        for (int k = top; k >= 0; k--) {
            var level = study.scale().levels().get(k);
            sheet.column("to_" + level.id(), level.label().in(language), Format.WHOLE);
        }
        for (int i = top; i >= 0; i--) {
            var row = new ArrayList<Cell>();
            row.add(Cells.text(study.scale().levels().get(i).label().in(language)));
            for (int j = top; j >= 0; j--) {
                row.add(Cells.number(transition.counts().get(i).get(j)));
            }
            sheet.row(row);
        }
        return sheet.table();
    }

    private DataTable turnovers() {
        var sheet = sheet("turnover", kind, Map.of())
                .column("from", Format.TEXT)
                .column("to", Format.TEXT)
                .column("stayers", Format.WHOLE)
                .column("leavers", Format.WHOLE)
                .column("joiners", Format.WHOLE)
                .estimate("stayersChange", Format.PERCENT)
                .column("stayersP", Format.P_VALUE)
                .estimate("joinersAgainstLeavers", Format.PERCENT);
        for (var turnover : study.turnovers()) {
            var change = turnover.stayersTopChange();
            var against = turnover.joinersAgainstLeavers();
            sheet.row(List.of(
                    Cells.text(turnover.from()),
                    Cells.text(turnover.to()),
                    Cells.number(turnover.stayersThen().total()),
                    Cells.number(turnover.leavers().total()),
                    Cells.number(turnover.joiners().total()),
                    cells.value(change),
                    cells.lower(change),
                    cells.upper(change),
                    cells.pValue(turnover.stayersTest()),
                    cells.value(against),
                    cells.lower(against),
                    cells.upper(against)));
        }
        return sheet.table();
    }

    private DataTable units(Funnel funnel) {
        var arguments = Map.of("by", Wording.by(Set.of(funnel.by())), "period", funnel.period());
        var sheet = sheet("units", kind + "-" + funnel.by().column() + "-" + funnel.period(), arguments)
                .column("group", Format.TEXT)
                .column("n", Format.WHOLE)
                .column("topCount", Format.WHOLE)
                .estimate("top", Format.PERCENT)
                .column("unitP", Format.P_VALUE)
                .column("unitAdjusted", Format.P_VALUE)
                .estimate("shrunken", Format.PERCENT)
                .column("place", Format.TEXT);
        var hidden = Suppression.of(funnel.units().stream().map(Funnel.Unit::n).toList(), plan.minimumGroup());
        for (int i = 0; i < hidden.size(); i++) {
            var row = unit(funnel.units().get(i));
            if (hidden.get(i)) {
                sheet.hiddenRow(row, 1);
            } else {
                sheet.row(row);
            }
        }
        return sheet.table();
    }

    private List<Cell> unit(Funnel.Unit unit) {
        return List.of(
                Cells.text(unit.group().label()),
                Cells.number(unit.n()),
                Cells.number(unit.top()),
                cells.value(unit.share()),
                cells.lower(unit.share()),
                cells.upper(unit.share()),
                cells.pValue(unit.test()),
                cells.pValue(unit.adjusted()),
                cells.value(unit.shrunken()),
                cells.lower(unit.shrunken()),
                cells.upper(unit.shrunken()),
                Cells.text(cells.word("place." + unit.place().name())));
    }

    private DataTable scores() {
        var sheet = sheet("scores", kind, Map.of())
                .column("period", Format.TEXT)
                .column("cut", Format.DECIMAL_2)
                .column("justBelow", Format.WHOLE)
                .column("justAbove", Format.WHOLE)
                .column("jumpP", Format.P_VALUE)
                .column("heapP", Format.P_VALUE);
        for (var scores : study.scoreBunching()) {
            sheet.row(List.of(
                    Cells.text(scores.period()),
                    Cells.number(scores.cut()),
                    Cells.number(scores.justBelow()),
                    Cells.number(scores.justAbove()),
                    cells.pValue(scores.density().test()),
                    cells.pValue(scores.heaping().test())));
        }
        return sheet.table();
    }

    private DataTable commitments() {
        var sheet = sheet("commitments", kind, Map.of())
                .column("period", Format.TEXT)
                .column("people", Format.WHOLE)
                .column("made", Format.WHOLE)
                .column("kept", Format.WHOLE)
                .column("unknown", Format.WHOLE)
                .column("repeated", Format.WHOLE);
        for (var made : study.commitments()) {
            sheet.row(List.of(
                    Cells.text(made.period()),
                    Cells.number(made.people()),
                    Cells.number(made.made()),
                    Cells.number(made.kept()),
                    Cells.number(made.unknown()),
                    Cells.number(made.repeated())));
        }
        return sheet.table();
    }
}
