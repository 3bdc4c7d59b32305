package org.thangdo.stats.consensus;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Scores of people in groups (units, leaders), reduced to the exact moments of each group: what an analysis of variance
 * between and within groups needs. Tables form a commutative monoid under {@link #merge}; a group may be in both.
 *
 * @param groups moments by group, in the order of their names; groups without scores are left out
 */
public record GroupedScores(SortedMap<String, ScoreMoments> groups) {

    public GroupedScores {
        var filled = new TreeMap<>(groups);
        filled.values().removeIf(scores -> scores.count() == 0);
        groups = Collections.unmodifiableSortedMap(filled);
    }

    /** No scores. */
    public static GroupedScores empty() {
        return new GroupedScores(new TreeMap<>());
    }

    /** Both together. No score may be in both. */
    public GroupedScores merge(GroupedScores other) {
        var merged = new TreeMap<>(groups);
        other.groups.forEach((group, scores) -> merged.merge(group, scores, ScoreMoments::merge));
        return new GroupedScores(merged);
    }
}
