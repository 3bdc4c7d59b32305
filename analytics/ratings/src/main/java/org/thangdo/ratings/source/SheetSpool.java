package org.thangdo.ratings.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;

/**
 * The rows of one sheet on their way to the store. How wide the sheet is shows only at its end, so the rows wait in a
 * temporary file; memory holds one row.
 */
final class SheetSpool implements AutoCloseable {

    /** Columns that are read; a table of ratings is never wider. */
    static final int MOST_COLUMNS = 2048;

    private static final int LISTED = 1000;

    private final Found found;
    private final String sheet;
    private final Path path;
    private final DataOutputStream out;
    private final DuckDBAppender rejected;
    private final List<Place> far = new ArrayList<>();
    private final List<Place> oversized = new ArrayList<>();
    private String firstFar = "";
    private String firstOversized = "";
    private long rows;
    private long rejectedRows;
    private long farCells;
    private int width;

    SheetSpool(Staging staging, Found found, String sheet, Path folder) throws IOException, SQLException {
        this.found = found;
        this.sheet = sheet;
        this.rejected = staging.append("rejected_rows");
        this.path = Files.createTempFile(folder, "thangdo-", ".rows");
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 17));
    }

    long rows() {
        return rows;
    }

    /** Takes a row; cells to the right of {@link #MOST_COLUMNS} were given to {@link #far} instead. */
    void row(long number, boolean hidden, List<Cell> cells) throws IOException, SQLException {
        int used = cells.size();
        while (used > 0 && cells.get(used - 1).type() == '-') {
            used--;
        }
        if (cells.stream().allMatch(Cell::isBlank)) {
            return;
        }
        for (int i = 0; i < used; i++) {
            String text = cells.get(i).text();
            if (text != null && text.length() > Records.LONGEST_FIELD) {
                reject(number, i, text);
                return;
            }
        }
        write(number, hidden, cells.subList(0, used));
        width = Math.max(width, used);
        rows++;
    }

    private void reject(long number, int column, String text) throws SQLException {
        firstOversized = oversized.isEmpty() ? text : firstOversized;
        if (oversized.size() < LISTED) {
            oversized.add(found.place(sheet, CellName.of(number, column)));
        }
        rejectedRows++;
        rejected.beginRow();
        rejected.append(found.file());
        rejected.append(sheet);
        rejected.append(number);
        rejected.append(text.substring(0, LISTED));
        rejected.append(FindingCode.OVERSIZED_CELL.name());
        rejected.endRow();
    }

    /** A cell too far to the right to belong to a table. */
    void far(long row, int column, String text) {
        firstFar = far.isEmpty() ? text : firstFar;
        farCells++;
        if (far.size() < LISTED) {
            far.add(found.place(sheet, CellName.of(row, column)));
        }
    }

    private void write(long number, boolean hidden, List<Cell> cells) throws IOException {
        out.writeLong(number);
        out.writeBoolean(hidden);
        out.writeInt(cells.size());
        for (var cell : cells) {
            byte[] text = cell.text() == null ? new byte[0] : cell.text().getBytes(StandardCharsets.UTF_8);
            out.writeByte(cell.type());
            out.writeInt(text.length);
            out.write(text);
        }
    }

    /**
     * Moves the rows into the store.
     *
     * @param evaluated values of formulas that had none, by cell name
     */
    StagedSheet stage(Staging staging, Map<String, Cell> evaluated, List<Merge> merges, Format.Kind kind)
            throws IOException, SQLException {
        out.close();
        String table = "";
        if (rows > 0) {
            table = staging.newTable();
            staging.create(table, width);
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 17));
                    var target = staging.append(table)) {
                for (long i = 0; i < rows; i++) {
                    copyRow(in, target, evaluated);
                }
            }
        }
        return new StagedSheet(
                found.file(), sheet, table, width, rows, rejectedRows, merges, findings(), Format.of(kind));
    }

    private void copyRow(DataInputStream in, DuckDBAppender target, Map<String, Cell> evaluated)
            throws IOException, SQLException {
        long number = in.readLong();
        boolean hidden = in.readBoolean();
        int used = in.readInt();
        var types = new StringBuilder("-".repeat(width));
        var texts = new String[width];
        for (int i = 0; i < used; i++) {
            char type = (char) in.readByte();
            String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            var cell = type == 'f' ? evaluated.getOrDefault(CellName.of(number, i), new Cell(type, null)) : null;
            types.setCharAt(i, cell == null ? type : cell.type());
            texts[i] = cell == null ? text : cell.text();
        }
        target.beginRow();
        target.append(number);
        target.append(hidden);
        target.append(types.toString());
        for (String text : texts) {
            if (text == null || text.isEmpty()) {
                target.appendNull();
            } else {
                target.append(text);
            }
        }
        target.endRow();
    }

    private List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        if (!oversized.isEmpty()) {
            findings.add(found.at(
                    FindingCode.OVERSIZED_CELL,
                    oversized,
                    firstOversized,
                    Map.of("rows", rejectedRows, "limit", Records.LONGEST_FIELD)));
        }
        if (!far.isEmpty()) {
            findings.add(
                    found.at(FindingCode.FAR_CELL, far, firstFar, Map.of("cells", farCells, "limit", MOST_COLUMNS)));
        }
        return findings;
    }

    @Override
    public void close() throws IOException, SQLException {
        try (rejected) {
            out.close();
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
