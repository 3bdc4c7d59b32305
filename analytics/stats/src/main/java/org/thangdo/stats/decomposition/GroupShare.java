package org.thangdo.stats.decomposition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One group in two periods: how many people it has and how many of them are at the top level.
 *
 * @param group its name; groups are told apart by it
 * @param people number of people before, {@code >= 0}; 0 for a group that did not exist yet
 * @param top how many of them are at the top level, at most {@code people}
 * @param peopleNow number of people after; 0 for a group that no longer exists
 * @param topNow how many of them are at the top level
 */
public record GroupShare(String group, long people, long top, long peopleNow, long topNow) {

    public GroupShare {
        Objects.requireNonNull(group, "group");
        if (!(0 <= top && top <= people && 0 <= topNow && topNow <= peopleNow)) {
            throw new IllegalArgumentException("group " + group + ": " + top + " of " + people + " at the top before, "
                    + topNow + " of " + peopleNow + " after");
        }
    }

    /** Whether the group has people in both periods. */
    public boolean continues() {
        return people > 0 && peopleNow > 0;
    }

    /** Whether the group has people after but not before. */
    public boolean entered() {
        return people == 0 && peopleNow > 0;
    }

    /** Whether the group has people before but not after. */
    public boolean left() {
        return people > 0 && peopleNow == 0;
    }

    /** Both groups as one. */
    GroupShare plus(GroupShare other) {
        return new GroupShare(
                group,
                Math.addExact(people, other.people),
                Math.addExact(top, other.top),
                Math.addExact(peopleNow, other.peopleNow),
                Math.addExact(topNow, other.topNow));
    }

    /** The groups in the order of their names, equal names added up, so that equal data give equal results. */
    static List<GroupShare> canonical(List<GroupShare> groups) {
        Map<String, GroupShare> byName = new TreeMap<>(Comparator.naturalOrder());
        groups.forEach(share -> byName.merge(share.group(), share, GroupShare::plus));
        return List.copyOf(byName.values());
    }
}
