package org.thangdo.stats.association;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two ordered properties of subjects that come in clusters and are compared within strata: people of units (clusters) in
 * years (strata). Subjects of one cluster resemble each other and may come back in other strata, so a cluster is the unit
 * of sampling; subjects of different strata are never compared, so a level that rises over the years ties nothing.
 *
 * @param clusters rows by columns, by cluster and stratum; all of one shape; tables of nobody are left out
 */
public record ClusteredTable(SortedMap<String, SortedMap<String, CrossTable>> clusters) {

    public ClusteredTable {
        var filled = new TreeMap<String, SortedMap<String, CrossTable>>();
        clusters.forEach((cluster, strata) -> {
            var some = new TreeMap<>(strata);
            some.values().removeIf(table -> table.total() == 0);
            if (!some.isEmpty()) {
                filled.put(cluster, Collections.unmodifiableSortedMap(some));
            }
        });
        clusters = Collections.unmodifiableSortedMap(filled);
    }

    /** Number of subjects. */
    public long total() {
        return clusters.values().stream()
                .flatMap(strata -> strata.values().stream())
                .mapToLong(CrossTable::total)
                .sum();
    }

    /** The table of each stratum, clusters forgotten. */
    SortedMap<String, CrossTable> strata() {
        var strata = new TreeMap<String, CrossTable>();
        clusters.values()
                .forEach(
                        cluster -> cluster.forEach((stratum, table) -> strata.merge(stratum, table, CrossTable::plus)));
        return strata;
    }

    /** Names of the clusters of both. */
    static SortedSet<String> names(ClusteredTable one, ClusteredTable other) {
        var names = new TreeSet<>(one.clusters.keySet());
        names.addAll(other.clusters.keySet());
        return names;
    }
}
