package org.thangdo.ratings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History.Profiles;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.agreement.AgreementTable;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/** Which levels judged things received from their raters: counted for each thing, then things with the same counts. */
final class ProfileQuery {

    private ProfileQuery() {}

    static List<Profiles> profiles(Store store, int size, Selection where, Set<Dimension> by) {
        var things = new JudgedThings(where, by);
        String key = JudgedThings.KEY + (by.contains(Dimension.ROLE) ? ", role" : "");
        String counted = "(SELECT " + key + JudgedThings.counts(size)
                + " FROM ratings_rows WHERE level IS NOT NULL AND " + things.ratings() + " GROUP BY " + key + ")";
        var tables = new TreeMap<String, SortedMap<Group, TreeMap<Profile, Long>>>();
        store.each(
                "SELECT period" + Where.columns(things.by()) + JudgedThings.countColumns("n", size)
                        + ", count(*) AS things FROM " + things.placed(counted) + " GROUP BY ALL",
                row -> tables.computeIfAbsent(row.getString("period"), period -> new TreeMap<>())
                        .computeIfAbsent(Where.group(row, things.by()), group -> new TreeMap<>())
                        .merge(JudgedThings.profile(row, "n", size), row.getLong("things"), Math::addExact));
        var scale = JudgedThings.scores(size);
        var profiles = new ArrayList<Profiles>();
        tables.forEach((period, groups) -> groups.forEach(
                (group, counts) -> profiles.add(new Profiles(period, group, new AgreementTable(scale, counts)))));
        return profiles;
    }
}
