package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many raters of each role ratees have, and how many there are. */
final class RaterNumbers {
    private final int[] forms;
    private final int[] ratees;
    private final int[] largest;
    private final List<Map<Long, Set<Integer>>> raters = new ArrayList<>();

    RaterNumbers(JudgedFacets facets) {
        int roles = facets.roles.size();
        forms = new int[roles];
        ratees = new int[roles];
        largest = new int[roles];
        for (int role = 0; role < roles; role++) {
            raters.add(new TreeMap<>());
        }
        for (int n = 0; n < facets.ratings.size(JudgedFacets.RATEE); n++) {
            count(facets, n);
        }
    }

    private void count(JudgedFacets facets, int ratee) {
        var own = new HashSet<Integer>();
        for (int row = facets.ratings.start(ratee); row < facets.ratings.start(ratee + 1); row++) {
            own.add(facets.ratings.element(JudgedFacets.RATER, row));
        }
        var ofRole = new int[forms.length];
        long group = (long) facets.period.code(ratee) * facets.unit.names().size() + facets.unit.code(ratee);
        for (int rater : own) {
            int role = facets.roleOfRater[rater];
            ofRole[role]++;
            raters.get(role).computeIfAbsent(group, unit -> new HashSet<>()).add(rater);
        }
        for (int role = 0; role < forms.length; role++) {
            forms[role] += ofRole[role];
            ratees[role] += ofRole[role] > 0 ? 1 : 0;
            largest[role] = Math.max(largest[role], ofRole[role]);
        }
    }

    /** Ratees whom somebody of the role rated. */
    int ratees(int role) {
        return ratees[role];
    }

    /** Whether no ratee has two raters of the role, so that what the rater adds is not told from the ratee. */
    boolean isSingle(int role) {
        return largest[role] <= 1;
    }

    /** Raters of the role that a ratee has who has any, rounded. */
    int now(int role) {
        return Math.max(1, (int) Math.round((double) forms[role] / Math.max(1, ratees[role])));
    }

    /** Raters of the role who rate in the middle one of the units and periods that have any. */
    int available(int role) {
        int[] sizes =
                raters.get(role).values().stream().mapToInt(Set::size).sorted().toArray();
        return sizes.length == 0 ? 1 : sizes[(sizes.length - 1) / 2];
    }
}
