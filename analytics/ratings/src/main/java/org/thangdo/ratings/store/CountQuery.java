package org.thangdo.ratings.store;

import java.util.List;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.History.Commitments;
import org.thangdo.ratings.History.PrintedShare;

/** What the tables of counts and of commitments say. */
final class CountQuery {

    /** Dimensions by which counts are printed; the role is always the decision. */
    private static final List<Dimension> PRINTED_BY =
            List.of(Dimension.AGENCY, Dimension.UNIT, Dimension.POSITION, Dimension.DUTY_GROUP, Dimension.CRITERION);

    private CountQuery() {}

    static List<PrintedShare> printedShares(Store store) {
        String by = "c.sheet, kind, period" + Where.columns(PRINTED_BY);
        return store.rows(
                "SELECT period" + Where.columns(PRINTED_BY)
                        + ", level, n, coalesce(total, CAST(sum(n) OVER (PARTITION BY "
                        + by
                        + ") AS BIGINT)) AS total, printed_share, source FROM (SELECT r.*, s.file || CASE WHEN s.sheet "
                        + "= '' THEN '' ELSE '#' || s.sheet END || '!' || CASE WHEN s.workbook THEN r.col ELSE '' END || "
                        + "r.row AS source FROM counts_rows r JOIN sheets s ON s.id = r.sheet) c QUALIFY printed_share IS "
                        + "NOT NULL ORDER BY period" + Where.columns(PRINTED_BY)
                        + ", level DESC, c.sheet, c.row, c.col",
                row -> new PrintedShare(
                        row.getString("period"),
                        Where.group(row, PRINTED_BY),
                        row.getInt("level"),
                        row.getLong("n"),
                        row.getLong("total"),
                        row.getString("printed_share"),
                        row.getString("source")));
    }

    /** A commitment is repeated if the same person made the same one, in other case or spacing, in the period before. */
    static List<Commitments> commitments(Store store) {
        return store.rows(
                "WITH periods AS (SELECT period, lag(period) OVER (ORDER BY period) AS before FROM "
                        + "(SELECT DISTINCT period FROM commitments_rows)), said AS (SELECT c.*, p.before, "
                        + "lower(regexp_replace(trim(text), '\\s+', ' ', 'g')) AS words FROM commitments_rows c "
                        + "JOIN periods p USING (period)) SELECT s.period, count(*) AS made, "
                        + "count(*) FILTER (done) AS kept, count(*) FILTER (done IS NULL) AS unknown, "
                        + "count(*) FILTER (EXISTS (FROM said b WHERE b.period = s.before AND b.subject = s.subject AND "
                        + "b.words = s.words)) AS repeated, count(DISTINCT subject) AS people FROM said s "
                        + "GROUP BY s.period ORDER BY s.period",
                row -> new Commitments(
                        row.getString("period"),
                        row.getLong("made"),
                        row.getLong("kept"),
                        row.getLong("unknown"),
                        row.getLong("repeated"),
                        row.getLong("people")));
    }
}
