package org.thangdo.ratings.wide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.judgement.JudgementForms.Cell;
import org.thangdo.ratings.judgement.JudgementForms.Listener;
import org.thangdo.ratings.judgement.LevelList;
import org.thangdo.ratings.proof.DistinctText;
import org.thangdo.ratings.proof.SheetContext;
import org.thangdo.ratings.recognise.Field;

/** What is to be said about a table of forms: what its columns were taken for, and what could not be taken. */
final class FormFindings implements Listener {

    private static final String NOTHING = "–";
    private static final int SHOWN = 20;

    private final FormSheet form;
    private final WideTable table;
    private final WideFindings wide;
    private final List<Finding> findings;
    private final List<Cell> again = new ArrayList<>();
    private final List<Cell> different = new ArrayList<>();
    private Categories categories;
    private Cell sameAs;
    private String firstDifference = "";
    private long repeated;
    private long contradicted;
    private long things;

    FormFindings(FormSheet form, WideTable table, List<Finding> findings) {
        this.form = form;
        this.table = table;
        this.wide = new WideFindings(table, findings);
        this.findings = findings;
    }

    /** No column says who was judged, and nobody said that each row is somebody else. */
    void rateeNotSaid() {
        var candidates = form.columns().facets().isEmpty()
                ? form.columns().unread()
                : form.columns().facets();
        String first = (candidates.isEmpty() ? form.columns().ratings() : candidates)
                .get(0)
                .label();
        add(
                FindingCode.RATEE_NOT_SAID,
                table.sheetPlace(),
                form.header().labels(),
                Map.of("labels", form.header().labels(), "first", first));
    }

    /** What each column was taken for. */
    void columns() {
        var columns = form.columns();
        var ratings = columns.ratings();
        String criteria = form.shape() == FormTable.Shape.LONG
                ? key(Field.CRITERION) + " → " + ratings.get(0).label()
                : labels(ratings);
        String facets = columns.facets().isEmpty() ? NOTHING : labels(columns.facets());
        String ratee = columns.ratee() == 0 ? NOTHING : label(columns.ratee());
        add(
                FindingCode.FORM_COLUMNS,
                table.sheetPlace(),
                "",
                Map.of(
                        "ratee",
                        ratee,
                        "rater",
                        key(Field.RATER),
                        "role",
                        key(Field.ROLE),
                        "criteria",
                        criteria,
                        "facets",
                        facets,
                        "first",
                        ratings.get(0).label()));
        if (!columns.unread().isEmpty()) {
            var names = columns.unread().stream()
                    .map(column -> label(column.index()))
                    .toList();
            String all = String.join(" | ", names);
            add(FindingCode.COLUMN_NOT_READ, table.sheetPlace(), all, Map.of("columns", all, "first", names.get(0)));
        }
    }

    private String key(Field field) {
        Integer index = form.columns().keys().get(field);
        return index == null ? NOTHING : label(index);
    }

    private String label(int index) {
        String label = form.labels().get(index - 1);
        return label.isEmpty() ? SheetContext.letters(index) : label;
    }

    private static String labels(List<WideColumn> columns) {
        String shown = columns.stream().limit(SHOWN).map(WideColumn::label).collect(Collectors.joining(", "));
        return columns.size() > SHOWN ? shown + ", …" : shown;
    }

    /** Where the levels come from, if nobody declared them. */
    void levels(Categories found) {
        categories = found;
        int q = found.names().size();
        if (q > LevelList.MOST) {
            add(
                    FindingCode.TOO_MANY_LEVELS,
                    table.sheetPlace(),
                    "",
                    Map.of(
                            "n",
                            q,
                            "most",
                            LevelList.MOST,
                            "low",
                            found.names().get(0),
                            "high",
                            found.names().get(q - 1)));
        } else if (q >= 2 && found.origin() == Categories.Origin.NUMBERS_FOUND) {
            add(
                    FindingCode.SCALE_FROM_RANGE,
                    table.sheetPlace(),
                    "",
                    Map.of(
                            "n", q,
                            "low", found.names().get(0),
                            "high", found.names().get(q - 1),
                            "scale", String.join(",", found.names())));
        } else {
            wide.categories(found);
        }
    }

    void problems(WideColumn column, Map<DistinctText, Categories.Cell> cells, Categories read) {
        wide.problems(column, cells, read);
    }

    void silentRows(FormRows rows) {
        String none = table.raterIndices().mapToObj(j -> "k" + j + " IS NULL").collect(Collectors.joining(" AND "));
        long silent = table.store().number("SELECT count(*) FROM " + FormRows.NAME + " WHERE " + none);
        wide.silentRows(silent, rows.count());
    }

    @Override
    public void repeats(Cell first, Cell second) {
        repeated++;
        sameAs = sameAs == null ? first : sameAs;
        if (again.size() < SheetContext.LISTED) {
            again.add(second);
        }
    }

    @Override
    public void contradicts(int ratee, List<Cell> cells) {
        things++;
        contradicted += cells.size();
        if (firstDifference.isEmpty()) {
            firstDifference = cells.stream()
                    .map(cell -> "“" + categories.names().get(cell.level()) + "” ("
                            + place(cell).cell() + ")")
                    .collect(Collectors.joining(" · "));
        }
        cells.stream().limit(SheetContext.LISTED - different.size()).forEach(different::add);
    }

    /** What raters said twice. */
    void repeats() {
        if (things > 0) {
            var places = different.stream().map(this::place).toList();
            add(
                    FindingCode.FORMS_DIFFER,
                    places,
                    firstDifference,
                    Map.of(
                            "subject", subject(different.get(0)),
                            "value", firstDifference,
                            "cells", contradicted,
                            "things", things));
        }
        if (repeated > 0) {
            add(
                    FindingCode.FORM_REPEATED,
                    again.stream().map(this::place).toList(),
                    "",
                    Map.of(
                            "cells",
                            repeated,
                            "cell",
                            place(again.get(0)).cell(),
                            "same",
                            place(sameAs).cell()));
        }
    }

    private String subject(Cell cell) {
        return table.store()
                .rows(
                        "SELECT subject FROM " + FormRows.NAME + " WHERE \"row\" = " + cell.row(),
                        row -> row.getString(1))
                .get(0);
    }

    private Place place(Cell cell) {
        return table.place(table.raters().get(cell.column()), cell.row());
    }

    private void add(FindingCode code, List<Place> places, String value, Map<String, Object> arguments) {
        findings.add(new Finding(code, places.get(0), value, arguments, places.subList(1, places.size())));
    }

    private void add(FindingCode code, Place place, String value, Map<String, Object> arguments) {
        findings.add(new Finding(code, place, value, arguments, List.of()));
    }
}
