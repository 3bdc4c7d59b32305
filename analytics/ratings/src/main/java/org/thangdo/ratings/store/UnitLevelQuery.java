package org.thangdo.ratings.store;

import java.util.List;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.History.OfUnit;
import org.thangdo.ratings.Kind;

/** Which level the unit of people has, as an organisation that was rated itself. */
final class UnitLevelQuery {

    private static final List<Dimension> PLACE = List.of(Dimension.AGENCY, Dimension.UNIT);

    /** Whether an organisation {@code o} and people {@code p} may be of one agency. */
    private static final String SAME_AGENCY =
            "o.period = p.period AND (o.agency = p.agency OR o.agency = '' OR p.agency = '')";

    private UnitLevelQuery() {}

    static List<OfUnit> levels(Store store) {
        return store.rows(
                sql(), row -> new OfUnit(row.getString("period"), Where.group(row, PLACE), row.getInt("lowest")));
    }

    private static String sql() {
        String people = "SELECT DISTINCT period, coalesce(agency, '') AS agency, unit FROM ratings_rows WHERE kind = "
                + Sql.text(Kind.PERSON.column()) + " AND coalesce(unit, '') <> '' AND " + FollowedLevels.FINAL;
        String organisations = "SELECT period, coalesce(agency, '') AS agency, unit, subject, level FROM ratings_rows "
                + "WHERE kind = " + Sql.text(Kind.ORGANISATION.column()) + " AND " + FollowedLevels.FINAL;
        String named =
                "SELECT p.*, o.level FROM people p JOIN organisations o ON " + SAME_AGENCY + " AND o.subject = p.unit";
        String inside = "SELECT p.*, o.level FROM people p JOIN organisations o ON " + SAME_AGENCY
                + " AND o.unit = p.unit ANTI JOIN named n ON n.period = p.period AND n.agency = p.agency AND n.unit = p.unit";
        return "WITH people AS (" + people + "), organisations AS (" + organisations + "), named AS (" + named
                + "), inside AS (" + inside
                + ") SELECT period, agency, unit, min(level) AS lowest FROM (FROM named UNION "
                + "ALL FROM inside) GROUP BY ALL HAVING min(level) = max(level) ORDER BY period, agency, unit";
    }
}
