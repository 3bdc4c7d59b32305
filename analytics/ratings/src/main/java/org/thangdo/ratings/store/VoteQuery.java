package org.thangdo.ratings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.Votes;
import org.thangdo.ratings.Votes.Ballot;
import org.thangdo.ratings.Votes.Outcome;
import org.thangdo.ratings.Votes.Pick;
import org.thangdo.ratings.Votes.Stand;

/** What votes on levels say, what the head chose, and which level became final. */
final class VoteQuery {

    private static final String PICK =
            "CASE WHEN most = 0 OR len(tops) = 1 OR head IS NULL OR NOT list_contains(tops, head)"
                    + " THEN '" + Pick.NONE + "' WHEN head = list_max(tops) THEN '" + Pick.HIGHEST
                    + "' WHEN head = list_min(tops) THEN '" + Pick.LOWEST + "' ELSE '" + Pick.MIDDLE + "' END";

    private VoteQuery() {}

    static List<Votes> votes(Store store, Set<Dimension> by) {
        if (by.contains(Dimension.ROLE) || by.contains(Dimension.CRITERION)) {
            throw new IllegalArgumentException("votes are on the final level, by no role or criterion: " + by);
        }
        var dimensions = Where.ordered(by);
        var counts = new TreeMap<String, SortedMap<Group, SortedMap<Outcome, Long>>>();
        store.each(sql(dimensions), row -> counts.computeIfAbsent(row.getString("period"), period -> new TreeMap<>())
                .computeIfAbsent(Where.group(row, dimensions), group -> new TreeMap<>())
                .merge(
                        new Outcome(
                                Ballot.valueOf(row.getString("ballot")),
                                Stand.valueOf(row.getString("head_stand")),
                                Pick.valueOf(row.getString("pick")),
                                Stand.valueOf(row.getString("final_stand")),
                                row.getBoolean("as_head")),
                        row.getLong("people"),
                        Math::addExact));
        var votes = new ArrayList<Votes>();
        counts.forEach((period, groups) -> groups.forEach((group, n) -> votes.add(new Votes(period, group, n))));
        return votes;
    }

    /**
     * A head choice, or a final level, of which two different ones are said is not known. Where somebody is, is said by the
     * votes, or by the final level where the votes do not.
     */
    private static String sql(List<Dimension> by) {
        String places = by.stream()
                .map(d -> ", max(coalesce(" + d.column() + ", '')) AS " + d.column())
                .reduce("", String::concat);
        String placed = by.stream()
                .map(d -> ", coalesce(nullif(people." + d.column() + ", ''), finals." + d.column() + ", '') AS "
                        + d.column())
                .reduce("", String::concat);
        String levels = "SELECT period, subject, level, sum(votes) AS n FROM votes_rows GROUP BY ALL";
        String tops =
                "SELECT period, subject, max(n) AS most, list(level) AS tops FROM (SELECT *, max(n) OVER (PARTITION "
                        + "BY period, subject) AS top FROM levels) WHERE n = top GROUP BY ALL";
        String people = "SELECT period, subject" + places + ", CASE WHEN min(head_choice) = max(head_choice) THEN "
                + "min(head_choice) END AS head FROM votes_rows GROUP BY period, subject";
        String finals = "SELECT period, subject" + places
                + ", CASE WHEN min(level) = max(level) THEN min(level) END AS final FROM " + "ratings_rows WHERE "
                + FollowedLevels.FINAL + " GROUP BY period, subject";
        return "WITH levels AS (" + levels + "), tops AS (" + tops + "), people AS (" + people + "), finals AS ("
                + finals
                + ") SELECT period" + placed + ", CASE WHEN most = 0 THEN '" + Ballot.EMPTY
                + "' WHEN len(tops) = 1 THEN '" + Ballot.MAJORITY + "' ELSE '" + Ballot.TIE + "' END AS ballot, "
                + stand("head") + " AS head_stand, " + PICK + " AS pick, " + stand("final") + " AS final_stand, "
                + "coalesce(head = final, false) AS as_head, count(*) AS people FROM people JOIN tops USING (period, "
                + "subject) LEFT JOIN finals USING (period, subject) GROUP BY ALL";
    }

    private static String stand(String level) {
        return "CASE WHEN " + level + " IS NULL THEN '" + Stand.UNKNOWN + "' WHEN most = 0 OR list_contains(tops, "
                + level
                + ") THEN '" + Stand.AMONG + "' WHEN " + level + " < list_min(tops) THEN '" + Stand.BELOW + "' WHEN "
                + level + " > list_max(tops) THEN '" + Stand.ABOVE + "' ELSE '" + Stand.BETWEEN + "' END";
    }
}
