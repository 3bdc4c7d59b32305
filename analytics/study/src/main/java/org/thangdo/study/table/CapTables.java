package org.thangdo.study.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.thangdo.criteria.text.Language;
import org.thangdo.stats.Reason;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.cap.CapBase;
import org.thangdo.study.cap.CapReading;
import org.thangdo.study.cap.CapStudy;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Format;

/** The cap study as tables: every base and period side by side, then the groups. */
final class CapTables extends StudyTables {

    private final CapStudy study;

    CapTables(CapStudy study, Plan plan, Language language) {
        super(study.kind(), plan, language);
        this.study = study;
    }

    @Override
    List<DataTable> all() {
        var tables = new ArrayList<DataTable>();
        var totals = sheet("cap", kind, Map.of());
        for (var base : study.bases()) {
            study.totals(base).forEach(reading -> totals.row(row(base, reading)));
        }
        tables.add(totals.table());
        for (var grouping : study.groupings()) {
            if (grouping.groups() > 0) {
                tables.add(groups(grouping.cap(), grouping.id(), grouping.name().in(language)));
            }
        }
        if (!study.bunching().isEmpty()) {
            tables.add(bunching());
        }
        return tables;
    }

    private Sheet sheet(String key, String suffix, Map<String, ?> arguments) {
        var more = new TreeMap<String, Object>(arguments);
        more.put("rule", study.packName());
        return Sheet.of(key, suffix, more, language)
                .column("period", Format.TEXT)
                .column("group", Format.TEXT)
                .column("base", Format.TEXT)
                .column("capped", Format.WHOLE)
                .column("basis", Format.WHOLE)
                .column("n", Format.WHOLE)
                .column("share", Format.PERCENT)
                .column("limit", Format.PERCENT)
                .column("standing", Format.TEXT)
                .column("lawful", Format.WHOLE)
                .column("mustMove", Format.WHOLE)
                .column("rounding", Format.TEXT)
                .column("note", Format.TEXT);
    }

    private List<Cell> row(CapBase base, CapReading reading) {
        String label = reading.group().label();
        return List.of(
                Cells.text(reading.period()),
                Cells.text(label.isBlank() ? cells.word("everybody") : label),
                Cells.text(base.label().in(language)),
                Cells.number(reading.top()),
                Cells.number(reading.basis()),
                Cells.number(reading.total()),
                reading.basis() == 0
                        ? cells.missing(Reason.EMPTY_GROUP)
                        : Cells.number((double) reading.top() / reading.basis()),
                Cells.number(base.limit().share()),
                Cells.text(cells.word("standing." + reading.standing().name())),
                Cells.number(reading.lawful()),
                Cells.number(reading.mustMove()),
                Cells.text(Wording.term(base.rounding().name()).in(language)),
                Cells.text(note(base, reading)));
    }

    private String note(CapBase base, CapReading reading) {
        var notes = new ArrayList<String>();
        if (!base.verified()) {
            String what = base.unverified().stream()
                    .map(unverified -> unverified.what().in(language))
                    .distinct()
                    .collect(Collectors.joining(", "));
            notes.add(cells.word("unverified") + ": " + what);
        }
        if (reading.indicative()) {
            notes.add(cells.word("indicative"));
        }
        return String.join("; ", notes);
    }

    private DataTable groups(String cap, String grouping, String name) {
        var sheet = sheet("capgroups", kind + "-" + grouping, Map.of("grouping", name));
        for (var base : study.bases()) {
            var readings = study.groups().stream()
                    .filter(reading -> reading.cap().equals(cap)
                            && base.cap().equals(cap)
                            && reading.grouping().equals(grouping)
                            && reading.base().equals(base.base()))
                    .toList();
            readings.stream()
                    .map(CapReading::period)
                    .distinct()
                    .forEach(period -> period(
                            sheet,
                            base,
                            readings.stream()
                                    .filter(reading -> reading.period().equals(period))
                                    .toList()));
        }
        return sheet.table();
    }

    private void period(Sheet sheet, CapBase base, List<CapReading> readings) {
        var hidden = Suppression.of(readings.stream().map(CapReading::total).toList(), plan.minimumGroup());
        for (int i = 0; i < readings.size(); i++) {
            var row = row(base, readings.get(i));
            if (hidden.get(i)) {
                sheet.hiddenRow(row, 3);
            } else {
                sheet.row(row);
            }
        }
    }

    private DataTable bunching() {
        var sheet = Sheet.of("bunching", kind, Map.of("rule", study.packName()), language)
                .column("period", Format.TEXT)
                .column("grouping", Format.TEXT)
                .column("base", Format.TEXT)
                .column("groups", Format.WHOLE)
                .column("atCap", Format.WHOLE)
                .column("overCap", Format.WHOLE)
                .column("expectedPooled", Format.DECIMAL_2)
                .column("pooledP", Format.P_VALUE)
                .column("expectedTruncated", Format.DECIMAL_2)
                .column("truncatedP", Format.P_VALUE);
        for (var check : study.bunching()) {
            var count = check.count();
            sheet.row(List.of(
                    Cells.text(check.period()),
                    Cells.text(check.grouping()),
                    Cells.text(check.base()),
                    Cells.number(count.groups()),
                    Cells.number(count.atCap()),
                    Cells.number(count.overCap()),
                    Cells.number(count.pooled().atCap()),
                    cells.pValue(count.pooled().test()),
                    Cells.number(count.truncated().atCap()),
                    cells.pValue(count.truncated().test())));
        }
        return sheet.table();
    }
}
