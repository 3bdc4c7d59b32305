package org.thangdo.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Dimension;
import org.thangdo.stats.Estimate;
import org.thangdo.study.StudyResult;
import org.thangdo.study.Wording;
import org.thangdo.study.cap.CapBase;
import org.thangdo.study.cap.CapReading;
import org.thangdo.study.cap.CapStudy;
import org.thangdo.study.inflation.DriftStep;
import org.thangdo.study.inflation.Grouping;
import org.thangdo.study.inflation.Inflation;
import org.thangdo.study.inflation.Profile;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;
import org.thangdo.study.table.ResultTables;

/**
 * Finished numbers of a study as tables narrow enough for upright A4. The study's own tables hold every column for the
 * workbook, more than a line of a document has room for; these show what a committee reads. Groups under the smallest
 * shown size keep their row and lose their numbers.
 *
 * @param smallest people below which a group is not shown
 */
record DocumentTables(Language language, int smallest) {

    private static final Set<String> UNIT_NUMBERS =
            Set.of("unittie", "headsunit", "headspeople", "unitlikeness", "unitonelevel", "casting");
    private static final SortedMap<String, Set<String>> UNIT_TABLES = new TreeMap<>(Map.of(
            "headsunit",
            Set.of("period", "heads", "above", "same", "below", "net", "net_lower", "net_upper"),
            "unitlikeness",
            Set.of("period", "unitCount", "ofOneLevel", "expected", "between", "between_lower", "between_upper")));

    /** Heads beside the level of their unit by period, or how alike the people of units are where heads are not known. */
    List<DataTable> unitPeople(StudyResult result) {
        var all = ResultTables.of(result, language);
        return UNIT_TABLES.entrySet().stream()
                .flatMap(shown -> all.stream()
                        .filter(table -> table.id().equals(shown.getKey()))
                        .map(table -> table.only(column -> shown.getValue().contains(column.id()))))
                .limit(1)
                .toList();
    }

    /** The other numbers on units and their people, for the workbook. */
    List<DataTable> unitNumbers(StudyResult result) {
        var shown = unitPeople(result).stream().map(DataTable::id).toList();
        return ResultTables.of(result, language).stream()
                .filter(table -> UNIT_NUMBERS.contains(table.id()) && !shown.contains(table.id()))
                .toList();
    }

    /** Levels with the same raters for all, whole and by unit, for the workbook. */
    List<DataTable> repairNumbers(StudyResult result) {
        return ResultTables.of(result, language).stream()
                .filter(table -> table.id().startsWith("repair-") || table.id().startsWith("repairunits-"))
                .toList();
    }

    /** Every base of the rule for every period: the fraction, the limit, who must move. */
    DataTable cap(CapStudy study) {
        var rows = new ArrayList<List<Cell>>();
        var periods = study.bases().stream()
                .flatMap(base -> study.totals(base).stream())
                .map(CapReading::period)
                .distinct()
                .sorted()
                .toList();
        for (String period : periods) {
            for (CapBase base : study.bases()) {
                study.totals(base).stream()
                        .filter(reading -> reading.period().equals(period))
                        .forEach(reading -> rows.add(capRow(reading, new DataTable.Words(period), baseName(base))));
            }
        }
        return new DataTable("cap-" + study.kind().column(), say("table.cap"), capColumns("period", "base"), rows);
    }

    /** The groups that are over or exactly at the limit in the last period, by the wording of the rule. */
    Optional<DataTable> capGroups(CapStudy study) {
        String last = study.groups().stream()
                .map(CapReading::period)
                .max(String::compareTo)
                .orElse("");
        var wordings = study.bases().stream()
                .filter(CapBase::wording)
                .collect(Collectors.toMap(base -> base.cap() + " " + base.base(), base -> base, (a, b) -> a));
        var rows = study.groups().stream()
                .filter(reading -> reading.period().equals(last) && !reading.indicative())
                .filter(reading -> reading.mustMove() > 0 && reading.total() >= smallest)
                .filter(reading -> wordings.containsKey(reading.cap() + " " + reading.base()))
                .map(reading -> capRow(
                        reading,
                        new DataTable.Words(reading.group().label()),
                        baseName(wordings.get(reading.cap() + " " + reading.base()))))
                .toList();
        String title = words().say("table.cap.groups", Map.of("period", last));
        var table = new DataTable("cap-groups-" + study.kind().column(), title, capColumns("group", "base"), rows);
        return rows.isEmpty() ? Optional.empty() : Optional.of(table);
    }

    private Cell baseName(CapBase base) {
        return new DataTable.Words(base.label().in(language));
    }

    private List<Column> capColumns(String first, String second) {
        return List.of(
                column(first, Format.TEXT),
                column(second, Format.TEXT),
                column("top", Format.WHOLE),
                column("basis", Format.WHOLE),
                column("share", Format.PERCENT),
                column("lawful", Format.WHOLE),
                column("move", Format.WHOLE),
                column("standing", Format.TEXT));
    }

    private List<Cell> capRow(CapReading reading, Cell first, Cell second) {
        if (reading.total() < smallest) {
            var hidden = new DataTable.Suppressed();
            return List.of(first, second, hidden, hidden, hidden, hidden, hidden, hidden);
        }
        Cell share = reading.basis() == 0
                ? new DataTable.Missing(say("nobody"))
                : new DataTable.Number((double) reading.top() / reading.basis());
        return List.of(
                first,
                second,
                new DataTable.Number(reading.top()),
                new DataTable.Number(reading.basis()),
                share,
                new DataTable.Number(reading.lawful()),
                new DataTable.Number(reading.mustMove()),
                new DataTable.Words(say("standing." + reading.standing())));
    }

    /** How far the share of the highest level moved from each period to the next, with its interval. */
    DataTable drift(Inflation study) {
        var rows = study.drifts().stream().map(this::driftRow).toList();
        return new DataTable(
                "drift-" + study.kind().column(),
                words().say("table.drift", Map.of("level", top(study))),
                List.of(
                        column("from", Format.TEXT),
                        column("to", Format.TEXT),
                        column("change", Format.PERCENT),
                        column("lower", Format.PERCENT),
                        column("upper", Format.PERCENT)),
                rows);
    }

    private List<Cell> driftRow(DriftStep step) {
        var row = new ArrayList<Cell>(List.of(new DataTable.Words(step.from()), new DataTable.Words(step.to())));
        row.addAll(estimate(step.topChange()));
        return row;
    }

    /** One table for each grouping: people, share of the highest level and its interval, by group and period. */
    List<DataTable> groups(Inflation study) {
        return study.groupings().stream()
                .map(grouping -> grouping(study, grouping))
                .toList();
    }

    private DataTable grouping(Inflation study, Grouping grouping) {
        var rows = new ArrayList<List<Cell>>();
        grouping.groups().forEach(series -> series.profiles()
                .forEach(profile -> rows.add(profileRow(series.group().label(), profile))));
        String by = grouping.by().stream().map(Dimension::column).collect(Collectors.joining("-"));
        var arguments =
                Map.of("level", top(study), "by", Wording.by(grouping.by()).in(language));
        return new DataTable(
                study.kind().column() + "-by-" + by,
                words().say("table.groups", arguments),
                List.of(
                        column("group", Format.TEXT),
                        column("period", Format.TEXT),
                        column("n", Format.WHOLE),
                        column("share", Format.PERCENT),
                        column("lower", Format.PERCENT),
                        column("upper", Format.PERCENT)),
                rows);
    }

    private List<Cell> profileRow(String group, Profile profile) {
        var row = new ArrayList<Cell>(List.of(new DataTable.Words(group), new DataTable.Words(profile.period())));
        if (profile.total() < smallest) {
            var hidden = new DataTable.Suppressed();
            row.addAll(List.of(hidden, hidden, hidden, hidden));
        } else {
            row.add(new DataTable.Number(profile.total()));
            row.addAll(estimate(profile.top()));
        }
        return row;
    }

    /** Value, lower and upper end; or the reason in all three. */
    private List<Cell> estimate(Estimate estimate) {
        if (estimate instanceof Estimate.Defined defined) {
            return List.of(
                    new DataTable.Number(defined.value()),
                    new DataTable.Number(defined.interval().lower()),
                    new DataTable.Number(defined.interval().upper()));
        }
        var reason = new DataTable.Missing(say("reason." + ((Estimate.Undefined) estimate).reason()));
        return List.of(reason, reason, reason);
    }

    private String top(Inflation study) {
        var levels = study.scale().levels();
        return levels.get(levels.size() - 1).label().in(language);
    }

    private Column column(String id, Format format) {
        return new Column(id, say("column." + id), format);
    }

    private String say(String key) {
        return words().say(key);
    }

    private Words words() {
        return Pack.words(language);
    }
}
