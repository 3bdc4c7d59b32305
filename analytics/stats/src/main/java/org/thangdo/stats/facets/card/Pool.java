package org.thangdo.stats.facets.card;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups of raters who are judged together: each rater alone, the roles, or the units.
 *
 * @param group of each rater; negative for none
 * @param size number of groups
 */
record Pool(int[] group, int size) {

    static Pool of(int[] group) {
        return new Pool(group, 1 + Arrays.stream(group).max().orElse(-1));
    }

    static List<Pool> all(CardPlan plan) {
        return List.of(of(IntStream.range(0, plan.role().length).toArray()), of(plan.role()), of(plan.unit()));
    }

    int[] members(int of) {
        return IntStream.range(0, group.length).filter(r -> group[r] == of).toArray();
    }
}
