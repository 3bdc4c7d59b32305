package org.thangdo.ratings.source;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;

/** Rows of a text table that cannot be staged: they go to {@code rejected_rows} and into one finding for each kind of fault. */
final class Rejected implements AutoCloseable {

    /** Places that a finding lists; all rows are in the table. */
    private static final int LISTED = 1000;

    /** Characters of an oversized row that are kept. */
    private static final int KEPT = 1000;

    private final Found found;
    private final Delimiter delimiter;
    private final DuckDBAppender table;
    private final Map<FindingCode, Group> groups = new EnumMap<>(FindingCode.class);
    private long rows;

    /** Rows with the same fault; the first one is shown. */
    private static final class Group {
        private final Records.Row first;
        private final List<Place> places = new ArrayList<>();
        private long rows;

        Group(Records.Row first) {
            this.first = first;
        }
    }

    Rejected(Staging staging, Found found, Delimiter delimiter) throws SQLException {
        this.found = found;
        this.delimiter = delimiter;
        this.table = staging.append("rejected_rows");
    }

    void add(Records.Row row) throws SQLException {
        FindingCode code =
                switch (row.fault()) {
                    case NONE -> FindingCode.RAGGED_ROW;
                    case UNCLOSED_QUOTE -> FindingCode.UNCLOSED_QUOTE;
                    case OVERSIZED -> FindingCode.OVERSIZED_CELL;
                };
        var group = groups.computeIfAbsent(code, any -> new Group(row));
        if (group.places.size() < LISTED) {
            group.places.add(found.place("", Long.toString(row.number())));
        }
        group.rows++;
        rows++;
        boolean whole = row.fault() != Records.Fault.OVERSIZED || row.text().length() <= KEPT;
        table.beginRow();
        table.append(found.file());
        table.append("");
        table.append(row.number());
        table.append(whole ? row.text() : row.text().substring(0, KEPT));
        table.append(code.name());
        table.endRow();
    }

    long rows() {
        return rows;
    }

    /**
     * One finding for each fault, with the arguments {@code row}, {@code found} and {@code expected} (fields), {@code delimiter},
     * {@code agreeing} and {@code records} (how sure the delimiter is) and {@code rows} (rows with this fault).
     */
    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        groups.forEach((code, group) -> {
            var arguments = new HashMap<String, Object>();
            arguments.put("row", Long.toString(group.first.number()));
            arguments.put("found", group.first.fields().size());
            arguments.put("expected", delimiter.columns());
            arguments.put("delimiter", delimiter.shown());
            arguments.put("agreeing", delimiter.agreeing());
            arguments.put("records", delimiter.records());
            arguments.put("rows", group.rows);
            arguments.put("limit", Records.LONGEST_FIELD);
            findings.add(found.at(code, group.places, group.first.text(), arguments));
        });
        return findings;
    }

    @Override
    public void close() throws SQLException {
        table.close();
    }
}
