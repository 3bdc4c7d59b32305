package org.thangdo.ratings.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.thangdo.ratings.Reading.Sheet;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.proof.SheetContext;
import org.thangdo.ratings.recognise.Layout;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.store.CanonicalTable;
import org.thangdo.ratings.store.Sql;
import org.thangdo.ratings.store.Store;

/**
 * What became of every row. A row is kept if anything of it was kept, else merged if it was joined with another, else
 * rejected; so the three add up to the rows that came in.
 */
public final class Ledger {

    private final Store store;
    private final List<Entry> entries = new ArrayList<>();

    private static final class Entry {
        private final StagedSheet staged;
        private CanonicalTable table;
        private long rowsIn;
        private boolean single;

        Entry(StagedSheet staged) {
            this.staged = staged;
        }
    }

    Ledger(Store store) {
        this.store = store;
    }

    /** Gives a sheet its key. */
    int open(StagedSheet staged, boolean workbook) {
        int id = entries.size();
        var entry = new Entry(staged);
        entries.add(entry);
        store.run("INSERT INTO sheets VALUES (" + id + ", " + Sql.text(staged.file()) + ", " + Sql.text(staged.sheet())
                + ", " + workbook + ")");
        return id;
    }

    void into(SheetContext sheet, Layout layout) {
        Entry entry = entries.get(sheet.id());
        entry.table = layout.table();
        entry.single = layout.series().size() == 1;
        for (int column = 1; column <= sheet.header().paths().size(); column++) {
            store.run("INSERT INTO headings VALUES (" + sheet.id() + ", '" + SheetContext.letters(column) + "', "
                    + Sql.text(sheet.label(column)) + ", " + Sql.textOrNull(field(layout, column)) + ")");
        }
        entry.rowsIn = rows(entry.staged, sheet.header().dataRow());
    }

    private static String field(Layout layout, int column) {
        return Stream.concat(
                        layout.shared().entrySet().stream(),
                        layout.series().stream().flatMap(part -> part.columns().entrySet().stream()))
                .filter(entry -> entry.getValue() == column)
                .map(entry -> entry.getKey().key())
                .findFirst()
                .orElse(null);
    }

    void refused(int id, StagedSheet staged, long dataRow) {
        entries.get(id).rowsIn = rows(staged, dataRow);
    }

    private long rows(StagedSheet staged, long dataRow) {
        return store.number("SELECT count(*) FROM " + staged.table() + " WHERE row >= " + dataRow);
    }

    /** Rows of which nothing was read although nothing is wrong with them: they go to {@code rejected} and are counted. */
    long rejectSilentRows(SheetContext sheet, Layout layout, long accounted) {
        Entry entry = entries.get(sheet.id());
        if (entry.single && accounted == entry.rowsIn) {
            return 0;
        }
        return store.run("INSERT INTO rejected SELECT " + sheet.id() + ", row, '', '" + FindingCode.VALUE_MISSING.name()
                + "' FROM " + sheet.staged().table() + " WHERE " + sheet.isData() + " AND row NOT IN (SELECT row FROM "
                + layout.table().rows() + " WHERE sheet = " + sheet.id() + ") AND row NOT IN (SELECT row FROM rejected "
                + "WHERE sheet = " + sheet.id() + ")");
    }

    /** One line for each sheet, in reading order. */
    public List<Sheet> sheets() {
        var sheets = new ArrayList<Sheet>();
        for (int id = 0; id < entries.size(); id++) {
            Entry entry = entries.get(id);
            long kept = entry.table == null ? 0 : kept(id, entry);
            long merged = entry.table == null ? 0 : merged(id, entry);
            long in = entry.rowsIn + entry.staged.raggedRows();
            String table = entry.table == null ? "" : entry.table.view();
            sheets.add(
                    new Sheet(entry.staged.file(), entry.staged.sheet(), table, in, kept, in - kept - merged, merged));
        }
        return sheets;
    }

    private long kept(int id, Entry entry) {
        String rows = entry.single ? "count(*)" : "count(DISTINCT row)";
        return store.number("SELECT " + rows + " FROM " + entry.table.rows() + " WHERE sheet = " + id);
    }

    private long merged(int id, Entry entry) {
        return store.number("SELECT count(*) FROM merged WHERE sheet = " + id) == 0
                ? 0
                : store.number("SELECT count(DISTINCT row) FROM merged WHERE sheet = " + id
                        + " AND row NOT IN (SELECT row FROM " + entry.table.rows() + " WHERE sheet = " + id + ")");
    }

    /** Whether every row that was neither kept nor merged stands in {@code rejected} with its reason. */
    public boolean isComplete() {
        long silent = 0;
        for (int id = 0; id < entries.size(); id++) {
            Sheet sheet = sheets().get(id);
            long rejected = store.number("SELECT count(DISTINCT row) FROM rejected WHERE sheet = " + id
                    + (entries.get(id).table == null
                            ? ""
                            : " AND row NOT IN (SELECT row FROM "
                                    + entries.get(id).table.rows() + " WHERE sheet = " + id
                                    + ") AND row NOT IN (SELECT row FROM merged WHERE sheet = " + id + ")"));
            silent += Math.abs(sheet.rejected() - entries.get(id).staged.raggedRows() - rejected);
        }
        return silent == 0;
    }
}
