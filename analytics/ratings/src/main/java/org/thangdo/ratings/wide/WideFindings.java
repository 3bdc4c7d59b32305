package org.thangdo.ratings.wide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.proof.DistinctText;
import org.thangdo.ratings.proof.SheetContext;
import org.thangdo.ratings.proof.Visible;
import org.thangdo.ratings.recognise.LevelWords;
import org.thangdo.ratings.store.Sql;

/** What is to be said about a table of subjects × raters: what was decided, and what could not be read. */
final class WideFindings {

    private final WideTable table;
    private final List<Finding> findings;

    WideFindings(WideTable table, List<Finding> findings) {
        this.table = table;
        this.findings = findings;
    }

    /** Which column names the subjects, and whether there is a header. */
    void shape() {
        if (table.ids() > 0) {
            var place = table.place(table.ids(), table.dataRow());
            String label = table.label(table.ids());
            String column = label.isEmpty() ? SheetContext.letters(table.ids()) : label;
            add(
                    FindingCode.COLUMN_OF_SUBJECTS,
                    place,
                    "",
                    Map.of("column", column, "raters", table.raters().size()));
        }
        if (!table.header()) {
            add(
                    FindingCode.NO_HEADER,
                    table.sheetPlace(),
                    "",
                    Map.of("raters", table.raters().size()));
        }
        if (!table.others().isEmpty()) {
            String all = String.join(" | ", table.others());
            add(
                    FindingCode.COLUMN_NOT_READ,
                    table.sheetPlace(),
                    all,
                    Map.of("columns", all, "first", table.others().get(0)));
        }
    }

    /** A column as a person finds it: by its label, or by its letters. */
    private String name(int column) {
        String label = table.label(column);
        return label.isEmpty() ? SheetContext.letters(column) : label;
    }

    /** Categories that nobody declared are those that occur; one that nobody used is not among them. */
    void categories(Categories categories) {
        String names = categories.names().stream().limit(20).collect(Collectors.joining(", "));
        Map<String, Object> arguments =
                Map.of("categories", names, "n", categories.names().size());
        if (categories.names().size() < 2) {
            add(FindingCode.ONE_CATEGORY, table.sheetPlace(), names, arguments);
        } else if (categories.areFound()) {
            add(FindingCode.SCALE_NOT_DECLARED, table.sheetPlace(), names, arguments);
        }
    }

    /** Cells of a column that are no category. */
    void problems(WideColumn column, Map<DistinctText, Categories.Cell> cells, Categories categories) {
        var byProblem = new LinkedHashMap<String, List<DistinctText>>();
        for (DistinctText text : column.texts()) {
            FindingCode problem = cells.get(text).problem();
            if (problem != null) {
                String key = problem == FindingCode.UNKNOWN_LEVEL ? problem + text.text() : problem.name();
                byProblem.computeIfAbsent(key, any -> new ArrayList<>()).add(text);
            }
        }
        byProblem
                .values()
                .forEach(texts -> problem(column, cells.get(texts.get(0)).problem(), texts, categories));
    }

    private void problem(WideColumn column, FindingCode code, List<DistinctText> texts, Categories categories) {
        String condition = texts.stream()
                .limit(SheetContext.LISTED)
                .map(text -> Sql.text(text.text()))
                .collect(Collectors.joining(", ", "CAST(c" + column.index() + " AS VARCHAR) IN (", ")"));
        var places = table.places(column.index(), condition);
        String shown =
                texts.stream().limit(3).map(text -> Visible.of(text.text())).collect(Collectors.joining(" · "));
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("cells", texts.stream().mapToLong(DistinctText::count).sum());
        arguments.put("column", name(column.index()));
        arguments.put("value", shown);
        arguments.put("scale", categories.names().stream().limit(20).collect(Collectors.joining(", ")));
        if (code == FindingCode.UNKNOWN_LEVEL) {
            LevelWords words = categories.levels();
            var nearest = words.scale().levels().get(words.nearest(texts.get(0).text()));
            arguments.put("nearest", nearest.name());
            arguments.put("id", nearest.id());
        }
        if (code == FindingCode.MIXED_DECIMAL_MARK) {
            arguments.put("comma", marked(column, ','));
            arguments.put("point", marked(column, '.'));
        }
        findings.add(new Finding(code, places.get(0), shown, arguments, places.subList(1, places.size())));
    }

    private static long marked(WideColumn column, char mark) {
        return column.texts().stream()
                .filter(text -> text.type() != 'n'
                        && Marks.isNumeral(text.text())
                        && text.text().indexOf(mark) >= 0)
                .mapToLong(DistinctText::count)
                .sum();
    }

    /** Rows of which no rating could be read. */
    void silentRows(long silent, long all) {
        if (silent > 0) {
            String none =
                    table.raterIndices().mapToObj(j -> "k" + j + " IS NULL").collect(Collectors.joining(" AND "));
            var places = rows("SELECT \"row\" FROM " + CategoryTable.NAME + " WHERE " + none);
            add(FindingCode.ROWS_WITHOUT_RATING, places, Map.of("rows", silent, "all", all));
        }
    }

    /** Names that stand in several rows: perhaps one row for each judgement instead of one for each subject. */
    void repeatedSubjects() {
        if (table.ids() == 0) {
            return;
        }
        String name = "c" + table.ids();
        long repeated =
                table.store().number("SELECT count(" + name + ") - count(DISTINCT " + name + ") FROM " + table.rows());
        if (repeated > 0) {
            var places = rows("SELECT \"row\" FROM " + table.rows() + " WHERE " + name
                    + " IS NOT NULL QUALIFY row_number() " + "OVER (PARTITION BY " + name + " ORDER BY \"row\") > 1");
            add(FindingCode.SUBJECT_REPEATED, places, Map.of("rows", repeated, "column", name(table.ids())));
        }
    }

    private List<Place> rows(String query) {
        int column = Math.max(1, table.ids());
        return table.store()
                .rows(
                        query + " ORDER BY \"row\" LIMIT " + SheetContext.LISTED,
                        row -> table.place(column, row.getLong(1)));
    }

    private void add(FindingCode code, List<Place> places, Map<String, Object> arguments) {
        findings.add(new Finding(code, places.get(0), "", arguments, places.subList(1, places.size())));
    }

    private void add(FindingCode code, Place place, String value, Map<String, Object> arguments) {
        findings.add(new Finding(code, place, value, arguments, List.of()));
    }
}
