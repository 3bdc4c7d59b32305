package org.thangdo.ratings.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.proof.SheetContext;
import org.thangdo.ratings.recognise.Field;
import org.thangdo.ratings.recognise.Layout;
import org.thangdo.ratings.source.Merge;

/** What is to be said about a sheet as a whole: its header, its hidden rows, its formulas, its unread columns. */
public final class SheetRemarks {

    private final SheetContext sheet;
    private final Layout layout;

    public SheetRemarks(SheetContext sheet, Layout layout) {
        this.sheet = sheet;
        this.layout = layout;
    }

    /** What the sheet itself shows. */
    public List<Finding> all() {
        var findings = new ArrayList<Finding>();
        tieredHeader(findings);
        hiddenRows(findings);
        formulas(findings);
        return findings;
    }

    private void tieredHeader(List<Finding> findings) {
        if (sheet.header().isTiered()) {
            String last = SheetContext.letters(sheet.header().paths().size());
            String cells = sheet.workbook()
                    ? "A" + sheet.header().firstRow() + ":" + last
                            + sheet.header().lastRow()
                    : sheet.header().firstRow() + ":" + sheet.header().lastRow();
            cells = mergedLabel().orElse(cells);
            findings.add(new Finding(
                    FindingCode.MERGED_HEADER,
                    new Place(sheet.staged().file(), sheet.staged().sheet(), cells, ""),
                    sheet.header().labels(),
                    Map.of(
                            "labels", sheet.header().labels(),
                            "headerRow", Long.toString(sheet.header().lastRow()),
                            "dataRow", Long.toString(sheet.header().dataRow())),
                    List.of()));
        }
    }

    /** The first merged region that starts in the header. */
    private Optional<String> mergedLabel() {
        return sheet.staged().merges().stream()
                .map(Merge::range)
                .filter(range -> {
                    String row = range.replaceAll("^[A-Z]+(\\d+):.*$", "$1");
                    return row.matches("\\d+")
                            && Long.parseLong(row) >= sheet.header().firstRow()
                            && Long.parseLong(row) < sheet.header().lastRow();
                })
                .findFirst();
    }

    private void hiddenRows(List<Finding> findings) {
        if (!sheet.workbook()) {
            return;
        }
        long hidden = sheet.store()
                .number("SELECT count(*) FROM " + sheet.staged().table() + " WHERE hidden AND " + sheet.isData());
        if (hidden > 0) {
            var places = sheet.places(1, "hidden");
            findings.add(new Finding(
                    FindingCode.HIDDEN_ROWS,
                    places.get(0),
                    "",
                    Map.of("rows", hidden),
                    places.subList(1, places.size())));
        }
    }

    /** Cells that matter and hold a formula without a stored value, or an error. */
    private void formulas(List<Finding> findings) {
        if (!sheet.workbook()) {
            return;
        }
        var places = new ArrayList<Place>();
        long cells = 0;
        long errors = 0;
        for (int column : columns()) {
            String bad = "substr(t, " + column + ", 1) IN ('f', 'e')";
            String where = " FROM " + sheet.staged().table() + " WHERE " + sheet.isData() + " AND ";
            cells += sheet.store().number("SELECT count(*)" + where + bad);
            errors += sheet.store().number("SELECT count(*)" + where + "substr(t, " + column + ", 1) = 'e'");
            places.addAll(sheet.places(column, bad));
        }
        if (cells > 0) {
            findings.add(new Finding(
                    FindingCode.FORMULA_WITHOUT_VALUE,
                    places.get(0),
                    "",
                    Map.of("cells", cells, "errors", errors),
                    places.stream().skip(1).limit(SheetContext.LISTED).toList()));
        }
    }

    private List<Integer> columns() {
        var all = new ArrayList<>(layout.shared().values());
        layout.series().forEach(series -> all.addAll(series.columns().values()));
        return all.stream().distinct().sorted().collect(Collectors.toList());
    }

    /**
     * Forms without a rater, where the sheet has a column for raters.
     *
     * @param wanted whether a person asked to leave them out
     */
    public List<Finding> missingRaters(boolean wanted) {
        Integer rater = layout.shared().get(Field.RATER);
        if (rater == null) {
            return List.of();
        }
        String blank = "(c" + rater + " IS NULL OR trim(c" + rater + ") = '')";
        long missing = sheet.store()
                .number("SELECT count(*) FROM rejected WHERE sheet = " + sheet.id() + " AND code = '"
                        + FindingCode.RATER_MISSING.name() + "'");
        if (missing == 0) {
            return List.of();
        }
        var places = sheet.places(rater, blank);
        long forms =
                sheet.store().number("SELECT count(*) FROM " + sheet.staged().table() + " WHERE " + sheet.isData());
        return List.of(new Finding(
                wanted ? FindingCode.INCOMPLETE_DROPPED : FindingCode.RATER_MISSING,
                places.get(0),
                "",
                Map.of("missing", missing, "forms", forms),
                places.subList(1, places.size())));
    }

    /** Rows left out because a needed value is blank. */
    public List<Finding> missingValues() {
        String code = FindingCode.VALUE_MISSING.name();
        String rejected = " FROM rejected WHERE sheet = " + sheet.id() + " AND code = '" + code + "'";
        long rows = sheet.store().number("SELECT count(DISTINCT row)" + rejected);
        if (rows == 0) {
            return List.of();
        }
        var places = sheet.store()
                .rows(
                        "SELECT DISTINCT row" + rejected + " ORDER BY row LIMIT " + SheetContext.LISTED,
                        row -> sheet.place(1, row.getLong(1)));
        return List.of(new Finding(
                FindingCode.VALUE_MISSING, places.get(0), "", Map.of("rows", rows), places.subList(1, places.size())));
    }
}
