package org.thangdo.study.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.inflation.DriftStep;
import org.thangdo.study.inflation.Grouping;
import org.thangdo.study.inflation.Inflation;
import org.thangdo.study.inflation.Profile;
import org.thangdo.study.inflation.Series;
import org.thangdo.study.inflation.Trend;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Format;

/** The inflation study as tables: levels by period and group, trend, drift. */
final class InflationTables extends StudyTables {

    private final Inflation study;

    InflationTables(Inflation study, Plan plan, Language language) {
        super(study.kind(), plan, language);
        this.study = study;
    }

    @Override
    List<DataTable> all() {
        var tables = new ArrayList<DataTable>();
        tables.add(levels());
        tables.add(shares());
        tables.add(trend());
        tables.add(drift());
        study.groupings().forEach(grouping -> tables.add(groups(grouping)));
        tables.addAll(new MovementTables(study, plan, language).all());
        return tables;
    }

    private Sheet sheet(String key, String suffix, Map<String, ?> more) {
        var arguments = new TreeMap<String, Object>(more);
        arguments.put("who", Wording.who(study.kind()));
        return Sheet.of(key, suffix, arguments, language);
    }

    private void levelColumns(Sheet sheet) {
        sheet.column("n", Format.WHOLE);
        for (int k = study.scale().size() - 1; k >= 0; k--) {
            var level = study.scale().levels().get(k);
            sheet.column("n_" + level.id(), level.label().in(language), Format.WHOLE);
        }
        sheet.estimate("top", Format.PERCENT).estimate("topTwo", Format.PERCENT).estimate("mean", Format.DECIMAL_2);
    }

    private List<Cell> levelCells(Profile profile) {
        var row = new ArrayList<Cell>();
        row.add(Cells.number(profile.total()));
        for (int k = study.scale().size() - 1; k >= 0; k--) {
            row.add(Cells.number(profile.counts().at(k)));
        }
        for (var estimate : List.of(profile.top(), profile.topTwo(), profile.meanLevel())) {
            row.addAll(List.of(cells.value(estimate), cells.lower(estimate), cells.upper(estimate)));
        }
        return row;
    }

    private DataTable levels() {
        var sheet = sheet("levels", kind, Map.of()).column("period", Format.TEXT);
        levelColumns(sheet);
        sheet.estimate("ceiling", Format.DECIMAL_3)
                .estimate("entropy", Format.DECIMAL_3)
                .estimate("agreement", Format.DECIMAL_3)
                .estimate("dispersion", Format.DECIMAL_3);
        for (var profile : study.overall().profiles()) {
            var row = new ArrayList<Cell>();
            row.add(Cells.text(profile.period()));
            row.addAll(levelCells(profile));
            for (var shape : List.of(profile.ceiling(), profile.entropy(), profile.agreement(), profile.dispersion())) {
                row.addAll(List.of(cells.value(shape), cells.lower(shape), cells.upper(shape)));
            }
            sheet.row(row);
        }
        return sheet.table();
    }

    private DataTable shares() {
        var sheet = sheet("shares", kind, Map.of())
                .column("period", Format.TEXT)
                .column("level", Format.TEXT)
                .column("count", Format.WHOLE)
                .estimate("wilson", Format.PERCENT)
                .column("goodman_lower", Format.PERCENT)
                .column("goodman_upper", Format.PERCENT)
                .column("sison_lower", Format.PERCENT)
                .column("sison_upper", Format.PERCENT);
        for (var profile : study.overall().profiles()) {
            for (int k = study.scale().size() - 1; k >= 0; k--) {
                var share = profile.shares().get(k);
                sheet.row(List.of(
                        Cells.text(profile.period()),
                        Cells.text(study.scale().levels().get(k).label().in(language)),
                        Cells.number(share.n()),
                        cells.value(share.share()),
                        cells.lower(share.share()),
                        cells.upper(share.share()),
                        cells.lower(share.goodman()),
                        cells.upper(share.goodman()),
                        cells.lower(share.sisonGlaz()),
                        cells.upper(share.sisonGlaz())));
            }
        }
        return sheet.table();
    }

    private DataTable groups(Grouping grouping) {
        var sheet = sheet("groups", kind + "-" + suffix(grouping), Map.of("by", Wording.by(grouping.by())))
                .column("group", Format.TEXT)
                .column("period", Format.TEXT);
        levelColumns(sheet);
        Map<String, Map<String, Boolean>> hidden = hidden(grouping);
        for (var series : grouping.groups()) {
            String label = label(series);
            for (var profile : series.profiles()) {
                var row = new ArrayList<Cell>(List.of(Cells.text(label), Cells.text(profile.period())));
                row.addAll(levelCells(profile));
                if (hidden.get(profile.period()).get(label)) {
                    sheet.hiddenRow(row, 2);
                } else {
                    sheet.row(row);
                }
            }
        }
        return sheet.table();
    }

    /** Whether a group is hidden, by period and label. */
    private Map<String, Map<String, Boolean>> hidden(Grouping grouping) {
        var sizes = new TreeMap<String, TreeMap<String, Long>>();
        grouping.groups().forEach(series -> series.profiles()
                .forEach(profile -> sizes.computeIfAbsent(profile.period(), period -> new TreeMap<>())
                        .put(label(series), profile.total())));
        var hidden = new TreeMap<String, Map<String, Boolean>>();
        sizes.forEach((period, ofPeriod) -> {
            var labels = List.copyOf(ofPeriod.keySet());
            var which = Suppression.of(List.copyOf(ofPeriod.values()), plan.minimumGroup());
            var byLabel = new TreeMap<String, Boolean>();
            for (int i = 0; i < labels.size(); i++) {
                byLabel.put(labels.get(i), which.get(i));
            }
            hidden.put(period, byLabel);
        });
        return hidden;
    }

    private String label(Series series) {
        return Wording.label(series.group()).in(language);
    }

    static String suffix(Grouping grouping) {
        return grouping.by().stream().map(by -> by.column()).collect(Collectors.joining("-"));
    }

    private DataTable trend() {
        var sheet = sheet("trend", kind, Map.of())
                .column("by", Format.TEXT)
                .column("group", Format.TEXT)
                .column("differencesP", Format.P_VALUE)
                .column("topTrendZ", Format.DECIMAL_2)
                .column("topTrendP", Format.P_VALUE)
                .column("topTrendAdjusted", Format.P_VALUE)
                .column("levelTrendP", Format.P_VALUE)
                .column("levelTrendAdjusted", Format.P_VALUE)
                .column("jonckheereP", Format.P_VALUE)
                .estimate("oddsRatio", Format.DECIMAL_3)
                .estimate("topChange", Format.PERCENT)
                .column("mannKendallP", Format.P_VALUE)
                .estimate("sen", Format.DECIMAL_3);
        trendRow(sheet, cells.word("everybody"), "", study.overall(), false);
        for (var grouping : study.groupings()) {
            for (var series : grouping.groups()) {
                boolean small = series.profiles().stream().anyMatch(profile -> profile.total() < plan.minimumGroup());
                trendRow(sheet, Wording.by(grouping.by()).in(language), label(series), series, small);
            }
        }
        return sheet.table();
    }

    private void trendRow(Sheet sheet, String by, String group, Series series, boolean small) {
        Trend trend = series.trend();
        List<Cell> row = new ArrayList<>(List.of(
                Cells.text(by),
                Cells.text(group),
                cells.pValue(trend.topDifferences()),
                cells.statistic(trend.topTrend()),
                cells.pValue(trend.topTrend()),
                cells.pValue(trend.topTrendAdjusted()),
                cells.pValue(trend.levelTrend()),
                cells.pValue(trend.levelTrendAdjusted()),
                cells.pValue(trend.jonckheere())));
        for (var estimate : List.of(trend.oddsRatio(), trend.topChange())) {
            row.addAll(List.of(cells.value(estimate), cells.lower(estimate), cells.upper(estimate)));
        }
        row.add(cells.pValue(trend.mannKendall()));
        row.addAll(List.of(cells.value(trend.sen()), cells.lower(trend.sen()), cells.upper(trend.sen())));
        if (small) {
            sheet.hiddenRow(row, 2);
        } else {
            sheet.row(row);
        }
    }

    private DataTable drift() {
        var sheet = sheet("drift", kind, Map.of())
                .column("from", Format.TEXT)
                .column("to", Format.TEXT)
                .column("measure", Format.TEXT)
                .estimate("value", Format.DECIMAL_3)
                .column("noChangeUpper", Format.DECIMAL_3)
                .column("noChangeP", Format.P_VALUE);
        study.drifts().forEach(step -> driftRows(sheet, step));
        return sheet.table();
    }

    private void driftRows(Sheet sheet, DriftStep step) {
        step.measures().forEach((measure, drift) -> {
            var nothing = new DataTable.Missing("");
            sheet.row(List.of(
                    Cells.text(step.from()),
                    Cells.text(step.to()),
                    Cells.text(cells.word("measure." + measure.name())),
                    cells.value(drift.estimate()),
                    cells.lower(drift.estimate()),
                    cells.upper(drift.estimate()),
                    drift.noChange()
                            .<Cell>map(none -> Cells.number(none.upper()))
                            .orElse(nothing),
                    drift.noChange()
                            .<Cell>map(none -> Cells.number(none.pValue()))
                            .orElse(nothing)));
        });
    }
}
