package org.thangdo.ratings.compare;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.thangdo.ratings.finding.Finding.Place;

/**
 * Places of rows of the canonical tables, for queries that join {@code sheets s}, {@code headings h} and, for reports in
 * words, {@code passages w}.
 */
final class Places {

    /** Joins sheets and headings to rows {@code r}. */
    static final String JOIN =
            " JOIN sheets s ON s.id = r.sheet LEFT JOIN headings h ON h.sheet = r.sheet AND h.col = r.col"
                    + " LEFT JOIN passages w ON w.sheet = r.sheet AND w.row = r.row";

    /** What {@link #read} needs from a query. */
    static final String COLUMNS =
            "s.file, s.sheet AS sheet_name, coalesce(w.place, CASE WHEN s.workbook THEN r.col ELSE '' END || r.row) AS "
                    + "cell, CASE WHEN w.place IS NULL THEN coalesce(h.label, '') ELSE '' END AS label";

    private Places() {}

    /** Rows of a query, each placed in the column of another field where its sheet has one. */
    static String at(String field, String rows) {
        return "(SELECT q.* REPLACE (coalesce(x.col, q.col) AS col) FROM " + rows
                + " q LEFT JOIN (SELECT sheet, min(col) AS " + "col FROM headings WHERE field = '" + field
                + "' GROUP BY sheet) x ON x.sheet = q.sheet)";
    }

    static Place read(ResultSet row) throws SQLException {
        return new Place(
                row.getString("file"), row.getString("sheet_name"), row.getString("cell"), row.getString("label"));
    }
}
