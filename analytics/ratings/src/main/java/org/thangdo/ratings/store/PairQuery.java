package org.thangdo.ratings.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History.SourcePairs;
import org.thangdo.ratings.Roles;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.agreement.SourcePairTable;
import org.thangdo.stats.agreement.SourcePairTable.ProfilePair;

/** Which levels two roles gave to the same things: counted for each thing and role, then each role beside every other. */
final class PairQuery {

    private PairQuery() {}

    private record Pair(String first, String second) {

        static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::first, Roles.CANONICAL).thenComparing(Pair::second, Roles.CANONICAL);

        boolean isCanonical() {
            return Roles.CANONICAL.compare(first, second) < 0;
        }

        Pair canonical() {
            return isCanonical() ? this : new Pair(second, first);
        }
    }

    static List<SourcePairs> pairs(Store store, int size, Selection where, Set<Dimension> by) {
        if (by.contains(Dimension.ROLE)) {
            throw new IllegalArgumentException("pairs of roles cannot be grouped by role: " + by);
        }
        var things = new JudgedThings(where, by);
        var tables = new TreeMap<String, SortedMap<Group, SortedMap<Pair, TreeMap<ProfilePair, Long>>>>();
        store.each(sql(things, size), row -> {
            var pair = new Pair(row.getString("a_role"), row.getString("b_role"));
            var a = JudgedThings.profile(row, "a_n", size);
            var b = JudgedThings.profile(row, "b_n", size);
            tables.computeIfAbsent(row.getString("period"), period -> new TreeMap<>())
                    .computeIfAbsent(Where.group(row, things.by()), group -> new TreeMap<>(Pair.ORDER))
                    .computeIfAbsent(pair.canonical(), any -> new TreeMap<>())
                    .merge(
                            pair.isCanonical() ? new ProfilePair(a, b) : new ProfilePair(b, a),
                            row.getLong("things"),
                            Math::addExact);
        });
        return listed(tables, JudgedThings.scores(size));
    }

    private static String sql(JudgedThings things, int size) {
        String counted = "SELECT period, subject, coalesce(criterion, '') AS criterion, coalesce(role, '') AS role"
                + JudgedThings.counts(size) + " FROM ratings_rows WHERE level IS NOT NULL AND " + things.all()
                + " GROUP BY period, subject, coalesce(criterion, ''), coalesce(role, '')";
        var sides = new StringBuilder();
        for (String side : List.of("a", "b")) {
            sides.append(", ").append(side).append(".role AS ").append(side).append("_role");
            for (int k = 0; k < size; k++) {
                sides.append(", ").append(side).append(".n").append(k);
                sides.append(" AS ").append(side).append("_n").append(k);
            }
        }
        String pairs =
                "(SELECT a.period, a.subject, a.criterion" + sides + " FROM counted a JOIN counted b ON a.period = "
                        + "b.period AND a.subject = b.subject AND a.criterion = b.criterion AND a.role < b.role)";
        return "WITH counted AS MATERIALIZED (" + counted + ") SELECT period" + Where.columns(things.by())
                + ", a_role, b_role" + JudgedThings.countColumns("a_n", size) + JudgedThings.countColumns("b_n", size)
                + ", count(*) AS things FROM " + things.placed(pairs) + " GROUP BY ALL";
    }

    private static List<SourcePairs> listed(
            SortedMap<String, SortedMap<Group, SortedMap<Pair, TreeMap<ProfilePair, Long>>>> tables,
            List<Double> scale) {
        var pairs = new ArrayList<SourcePairs>();
        tables.forEach((period, groups) -> groups.forEach((group, counts) -> counts.forEach((pair, n) -> pairs.add(
                new SourcePairs(period, group, pair.first(), pair.second(), new SourcePairTable(scale, n))))));
        return pairs;
    }
}
